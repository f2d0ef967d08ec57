"""Files for search engines."""

from __future__ import annotations

from html import escape
from itertools import product
from typing import TYPE_CHECKING

from dashboard.pages.paths import own_path, page_path
from dashboard.registry import LANGUAGES, TABS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'


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
        entries.append(_entry(links[lang], day, others, pictures.get((tab, lang), "")))
    return _urlset(entries, _LINKS, _IMAGES)


def pages_sitemap(keys: Iterable[tuple[str, str]], address: str, day: str) -> str:
    """List the pages of some kinds and keys for search engines, in each language."""
    entries = []
    for kind, key in keys:
        path = page_path(kind, key)
        links = {lang: f"{address}{own_path(path, lang)}" for lang in LANGUAGES}
        entries += [_entry(link, day, links) for link in links.values()]
    return _urlset(entries, _LINKS)


def robots(address: str) -> str:
    """Allow everything, and name the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def _link(address: str, tab: str, lang: str = "") -> str:
    fields = [f"tab={tab}"] * (tab != TABS[0]) + [f"lang={lang}"] * bool(lang)
    return f"{address}?{'&'.join(fields)}" if fields else address


def _entry(link: str, day: str, others: Mapping[str, str], picture: str = "") -> str:
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(other)}"/>'
        for lang, other in others.items()
    )
    image = f"<image:image><image:loc>{escape(picture)}</image:loc></image:image>"
    return (
        f"<url><loc>{escape(link)}</loc><lastmod>{day}</lastmod>{alternates}"
        f"{image if picture else ''}</url>"
    )


def _urlset(entries: Iterable[str], *namespaces: str) -> str:
    root = "\n  ".join(('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"', *namespaces))
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', f"{root}>", *entries, "</urlset>", "")
    return "\n".join(lines)
