"""What stands around the page on a web host: a site map, and how nginx serves the folder."""

from __future__ import annotations

from html import escape
from itertools import product
from typing import TYPE_CHECKING

from dashboard.publish.cards import card_page
from dashboard.publish.filling import filled
from dashboard.registry import CHARTS, LANGUAGES, TAB_CHARTS, TABS
from dashboard.server.data_files import CORS_HEADERS, PREFLIGHT_HEADERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABLE = r"/data/[a-z_]+\.(?:csv|json|parquet)$"


def sitemap(address: str, day: str, pictures: Mapping[tuple[str, str], str]) -> str:
    """List the pages that a search engine may show: each tab in each language.

    Args:
        address: where the folder stands, with a slash at its end.
        day: of the build, YYYY-MM-DD.
        pictures: address of the preview by tab and language, of those that there are.
    """
    entries = []
    for tab, lang in product(TABS, LANGUAGES):
        picture = pictures.get((tab, lang))
        parts = [
            f"<loc>{escape(_link(address, tab, lang))}</loc>",
            f"<lastmod>{day}</lastmod>",
            *(_alternate(other, _link(address, tab, other)) for other in LANGUAGES),
            # Without a language the page takes the reader's.
            _alternate("x-default", _link(address, tab)),
            *(
                [f"<image:image><image:loc>{escape(picture)}</image:loc></image:image>"]
                if picture
                else []
            ),
        ]
        entries.append(f"<url>{''.join(parts)}</url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\n'
        '  xmlns:xhtml="http://www.w3.org/1999/xhtml"\n'
        '  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
        + "\n".join(entries)
        + "\n</urlset>\n"
    )


def robots(address: str) -> str:
    """Let everybody read everything, and say where the site map is."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def nginx_conf(policy: str, headers: dict[str, str]) -> str:
    """Write nginx's part for the folder: headers as the atlas's own server sends them.

    Args:
        policy: the Content-Security-Policy, without who may frame the page.
        headers: the other headers.
    """
    for_readers = CORS_HEADERS | PREFLIGHT_HEADERS
    parts = {
        "policy": policy,
        "table": _TABLE,
        "alone": "\n".join(_alone()),
        "headers": "\n".join(
            f'    add_header {name} "{value}" always;' for name, value in headers.items()
        ),
        "only_for_readers": "\n".join(
            [_only("$atlas_is_table 1", name, value) for name, value in CORS_HEADERS.items()]
            + [
                _only("$atlas_asking asks", name, value)
                for name, value in PREFLIGHT_HEADERS.items()
            ]
        ),
        "cards": "\n".join(_cards()),
        "for_readers": "\n".join(f"    add_header {name} {_named(name)};" for name in for_readers),
    }
    return filled("nginx.template", parts)


def _link(address: str, tab: str, lang: str = "") -> str:
    words = [f"tab={tab}"] * (tab != TABS[0]) + [f"lang={lang}"] * bool(lang)
    return f"{address}?{'&'.join(words)}" if words else address


def _alternate(lang: str, link: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(link)}"/>'


def _cards() -> Iterator[str]:
    """Say which page answers a link, by its tab and language; what it leaves out is the first."""
    for tab, lang in product(TABS, LANGUAGES):
        named = [f"{tab}.{lang}"]
        named += [f"{tab}."] * (lang == LANGUAGES[0]) + [f".{lang}"] * (tab == TABS[0])
        yield from (f'    "{name}" {card_page(tab, lang)};' for name in named)


def _alone() -> Iterator[str]:
    """Say which links show one chart alone: a tab with a chart of its own, or a chart of any."""
    for tab, charts in {"": CHARTS, **TAB_CHARTS}.items():
        yield from (f'    {tab}.{chart} "";' for chart in charts)


def _only(case: str, name: str, value: str) -> str:
    """Write a header's value that is sent in one case alone."""
    variable, is_so = case.split()
    return f'map {variable} {_named(name)} {{ {is_so} "{value}"; default ""; }}'


def _named(header: str) -> str:
    return f"$atlas_{header.lower().replace('-', '_')}"
