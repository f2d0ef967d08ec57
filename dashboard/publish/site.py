"""What stands around the page on a web host: a site map, and how nginx serves the folder."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ids import CHARTS
from dashboard.view import LANGUAGES, TABS

if TYPE_CHECKING:
    from collections.abc import Sequence


def sitemap(address: str, day: str) -> str:
    """List the pages that a search engine may show: each tab in each language.

    Args:
        address: where the folder stands, with a slash at its end.
        day: of the build, YYYY-MM-DD.
    """
    entries = []
    for tab in TABS:
        for lang in LANGUAGES:
            words = [f"tab={tab}"] * (tab != TABS[0]) + [f"lang={lang}"]
            link = escape(f"{address}?{'&'.join(words)}")
            entries.append(f"<url><loc>{link}</loc><lastmod>{day}</lastmod></url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
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
    text = Path(__file__).with_name("nginx.template").read_text(encoding="utf-8")
    always = "\n".join(
        f'    add_header {name} "{value}" always;' for name, value in headers.items()
    )
    return (
        text.replace("@policy@", policy)
        .replace("@charts@", "|".join(_longest_first(CHARTS)))
        .replace("@headers@", always)
    )


def _longest_first(names: Sequence[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)
