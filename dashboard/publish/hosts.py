"""Headers of a published folder on hosts other than nginx: `.htaccess` and `_headers`.

`.htaccess` is for Apache httpd, `_headers` for Netlify and Cloudflare Pages. The policy also stands
in the pages, for hosts that send no headers and for a disk; only there it cannot say who may frame
the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.publish.nginx import DATA_FILE
from dashboard.publish.template import fill_template
from dashboard.registry import CHARTS, TAB_CHARTS
from dashboard.server.data_files import CORS_HEADERS, PREFLIGHT_HEADERS
from dashboard.server.security_headers import STORY_FRAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OTHER_VALUE = r"[\w-]+=[^&]*"


def htaccess(policy: str, headers: Mapping[str, str]) -> str:
    """Write the file for Apache httpd.

    Args:
        policy: the Content-Security-Policy without `frame-ancestors`.
        headers: the other security headers.
    """
    values = {
        "policy": policy,
        "frames": STORY_FRAMES,
        "data_file": DATA_FILE,
        "framed": " || ".join(f"%{{QUERY_STRING}} =~ m#{query}#" for query in _framed_queries()),
        "security_headers": "\n".join(
            f'    Header always set {name} "{value}"' for name, value in headers.items()
        ),
        "cors_headers": "\n".join(
            f'        Header set {name} "{value}"'
            for name, value in (CORS_HEADERS | PREFLIGHT_HEADERS).items()
        ),
    }
    return fill_template("htaccess.template", values)


def headers_file(policy: str, headers: Mapping[str, str]) -> str:
    """Write the file for Netlify and Cloudflare Pages.

    It cannot tell queries apart, so that any page may frame the atlas: the alternative is that none
    may frame a chart.

    Args:
        policy: the Content-Security-Policy without `frame-ancestors`.
        headers: the other security headers.
    """
    rules: dict[str, Mapping[str, str]] = {
        # Two rules with one header would both hold, so that the story's frame is allowed for all.
        "/*": {"Content-Security-Policy": f"{policy}{STORY_FRAMES}", **headers},
        "/atlas/*": {"Cache-Control": "public, max-age=31536000, immutable"},
        "/data/*": {"Cache-Control": "public, max-age=300", **CORS_HEADERS},
    }
    lines = [
        line
        for path, values in rules.items()
        for line in (path, *(f"  {name}: {value}" for name, value in values.items()))
    ]
    return "\n".join(lines) + "\n"


def _framed_queries() -> Iterator[str]:
    """Write patterns of the queries of links that other pages may frame, as nginx.template does."""
    for tab, charts in {"": CHARTS, **TAB_CHARTS}.items():
        chart = rf"(?=(?:(?!embed=){_OTHER_VALUE}&)*embed=(?:{'|'.join(charts)})(?:&|$))"
        in_tab = rf"(?:(?!tab=){_OTHER_VALUE}&)*tab={tab}(?:&|$)"
        without_tab = rf"(?:(?!tab=){_OTHER_VALUE}(?:&|$))*$"
        yield f"^{chart}{in_tab if tab else without_tab}"
