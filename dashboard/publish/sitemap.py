"""Files for search engines."""

from collections.abc import Iterable, Mapping
from itertools import product

from dashboard.pages.paths import own_path, page_path
from dashboard.registry import LANGUAGES, TABS
from dashboard.text_template import fill_template


def sitemap(address: str, day: str, pictures: Mapping[tuple[str, str], str]) -> str:
    """List the views for search engines: each tab in each language.

    Args:
        address: of the folder, with a final slash.
        day: of the build, YYYY-MM-DD.
        pictures: URL of the preview picture by tab and language, where there is one.
    """
    entries = []
    for tab, lang in product(TABS, LANGUAGES):
        links = {other: _link(address, tab, other) for other in LANGUAGES}
        # Without a language the page uses the browser's.
        others = {**links, "x-default": _link(address, tab)}
        entries.append((links[lang], others, pictures.get((tab, lang))))
    return fill_template("publish/sitemap.xml", day=day, entries=entries, has_pictures=True)


def pages_sitemap(keys: Iterable[tuple[str, str]], address: str, day: str) -> str:
    """List the pages of some kinds and keys for search engines, in each language."""
    entries = []
    for kind, key in keys:
        path = page_path(kind, key)
        links = {lang: f"{address}{own_path(path, lang)}" for lang in LANGUAGES}
        entries += [(link, links, None) for link in links.values()]
    return fill_template("publish/sitemap.xml", day=day, entries=entries, has_pictures=False)


def robots(address: str) -> str:
    """Allow everything, and name the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def _link(address: str, tab: str, lang: str = "") -> str:
    fields = [f"tab={tab}"] * (tab != TABS[0]) + [f"lang={lang}"] * bool(lang)
    return f"{address}?{'&'.join(fields)}" if fields else address
