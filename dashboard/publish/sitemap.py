"""Files for search engines."""

from __future__ import annotations

from html import escape
from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, TABS

if TYPE_CHECKING:
    from collections.abc import Mapping


def sitemap(address: str, day: str, pictures: Mapping[tuple[str, str], str]) -> str:
    """List the pages for search engines: each tab in each language.

    Args:
        address: of the folder, with a final slash.
        day: of the build, YYYY-MM-DD.
        pictures: URL of the preview picture by tab and language, where there is one.
    """
    entries = []
    for tab, lang in product(TABS, LANGUAGES):
        parts = [
            f"<loc>{escape(_link(address, tab, lang))}</loc>",
            f"<lastmod>{day}</lastmod>",
            *(_alternate(other, _link(address, tab, other)) for other in LANGUAGES),
            # Without a language the page uses the browser's.
            _alternate("x-default", _link(address, tab)),
        ]
        if picture := pictures.get((tab, lang)):
            parts.append(f"<image:image><image:loc>{escape(picture)}</image:loc></image:image>")
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
    """Allow everything, and name the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def _link(address: str, tab: str, lang: str = "") -> str:
    fields = [f"tab={tab}"] * (tab != TABS[0]) + [f"lang={lang}"] * bool(lang)
    return f"{address}?{'&'.join(fields)}" if fields else address


def _alternate(lang: str, link: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(link)}"/>'
