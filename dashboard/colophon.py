"""What the page says of itself: its build, what it was made with, how much it holds and how new.

The atlas has no version number: its build id, a fingerprint of facts, borders and code, is one.
"""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dashboard.tables.page import Columns

# What the page is made with, as each writes its own name, by package. The page knows plotly.js.
_MADE_WITH = {"Dash": "dash", "plotly.py": "plotly"}


def versions() -> dict[str, str]:
    """Give the versions of Python and of the packages that make the page."""
    packages = {name: version(package) for name, package in _MADE_WITH.items()}
    return {"Python": platform.python_version(), **packages}


def colophon(
    read: Callable[[str], Columns],
    build: Mapping[str, Any],
    listed: Iterable[str],
    made_with: Mapping[str, str],
) -> dict[str, Any]:
    """Say what a build is, and what it holds.

    Args:
        read: gives a derived table's columns by name.
        build: the build's record.
        listed: the tables that a reader can open.
        made_with: versions by name.

    Returns:
        `build`, `versions`, `tables` (name, rows, date of the newest source, "" where its rows name
        none), `sources` (how many have a date, and the newest of them) and `counts` of the build.
    """
    sources = read("sources")
    dates = dict(zip(sources["source_id"], sources["published"], strict=True))
    counts: dict[str, int] = build["counts"]
    tables = [
        {"name": name, "rows": counts[name], "newest": _newest(read(name), dates)}
        for name in listed
    ]
    return {
        "build": {
            name: build[name] for name in ("build_id", "built", "borders", "borders_edition")
        },
        "versions": dict(made_with),
        "tables": tables,
        "sources": {"count": sum(map(bool, dates.values())), "newest": _newest_source(sources)},
        "counts": {"tables": len(counts), "rows": sum(counts.values())},
    }


def _newest(table: Columns, dates: Mapping[str, str | None]) -> str:
    """Find the newest date among the sources that a table's rows name."""
    keys = set(table.get("source_id", ()))
    return max((_last_day(dates[key] or "") for key in keys), default="")


def _last_day(date: str) -> str:
    """Give a date, of a period its last."""
    return date.rsplit("/", 1)[-1]


def _newest_source(sources: Columns) -> dict[str, Any] | None:
    """Find the source with the newest date; of several, the first by id. None: none has a date."""
    dated = [row for row, date in enumerate(sources["published"]) if date]
    if not dated:
        return None
    newest = max(_last_day(sources["published"][row]) for row in dated)
    row = min(
        (row for row in dated if _last_day(sources["published"][row]) == newest),
        key=lambda row: sources["source_id"][row],
    )
    return {name: sources[name][row] for name in ("title", "publisher", "published", "url")}
