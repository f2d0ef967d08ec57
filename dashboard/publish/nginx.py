"""nginx.conf of a published folder; its responses are those of the atlas's own server."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.publish.cards import card_page
from dashboard.publish.template import fill_template
from dashboard.registry import CHARTS, LANGUAGES, TAB_CHARTS, TABS
from dashboard.server.data_files import CORS_HEADERS, PREFLIGHT_HEADERS
from dashboard.server.security_headers import STORY_FRAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

# Paths of the tables and their list, as a regular expression.
DATA_FILE = r"/data/[a-z_]+\.(?:csv|json|parquet)$"


def nginx_conf(policy: str, headers: dict[str, str]) -> str:
    """Write the configuration; the arguments are those of `htaccess` in `hosts.py`."""
    names = CORS_HEADERS | PREFLIGHT_HEADERS
    values = {
        "policy": policy,
        "frames": STORY_FRAMES,
        "data_file": DATA_FILE,
        "framed_charts": "\n".join(_framed_charts()),
        "security_headers": "\n".join(
            f'    add_header {name} "{value}" always;' for name, value in headers.items()
        ),
        "cors_maps": "\n".join(
            f'map {condition} {_variable(name)} {{ {case} "{value}"; default ""; }}'
            for condition, case, cors in (
                ("$atlas_is_data", "1", CORS_HEADERS),
                ("$atlas_request", "preflight", PREFLIGHT_HEADERS),
            )
            for name, value in cors.items()
        ),
        "cors_headers": "\n".join(f"    add_header {name} {_variable(name)};" for name in names),
        "cards": "\n".join(_cards()),
    }
    return fill_template("nginx.template", values)


def _cards() -> Iterator[str]:
    """Map tab and language of a link to its card; the first of each may be left out."""
    for tab, lang in product(TABS, LANGUAGES):
        keys = [f"{tab}.{lang}"]
        keys += [f"{tab}."] * (lang == LANGUAGES[0]) + [f".{lang}"] * (tab == TABS[0])
        yield from (f'    "{key}" {card_page(tab, lang)};' for key in keys)


def _framed_charts() -> Iterator[str]:
    """List the tab and chart of links that other pages may frame (see `registry.may_be_framed`)."""
    for tab, charts in {"": CHARTS, **TAB_CHARTS}.items():
        yield from (f'    {tab}.{chart} "";' for chart in charts)


def _variable(header: str) -> str:
    return f"$atlas_{header.lower().replace('-', '_')}"
