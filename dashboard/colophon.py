"""The colophon: the build, the software, the size of the tables, and the dates of their sources.

The atlas has no version number; the build id is a fingerprint of its facts, borders and code.
"""

import platform
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from typing import Any

from dashboard.tables.columns import Columns, as_rows

# Packages that make the page, by the names that they use of themselves. The page itself reports
# the version of plotly.js.
_PACKAGES = {"Dash": "dash", "plotly.py": "plotly"}


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that make the page."""
    packages = {name: version(package) for name, package in _PACKAGES.items()}
    return {"Python": platform.python_version(), **packages}


def colophon(
    read: Callable[[str], Columns],
    build: Mapping[str, Any],
    listed: Iterable[str],
    software: Mapping[str, str],
) -> dict[str, Any]:
    """Describe a build.

    Args:
        read: returns a derived table's columns by name.
        build: the build's record.
        listed: the tables that a reader can open.
        software: versions by name.

    Returns:
        `build`, `versions`, `tables` (name, rows, date of the newest source or ""), `sources` (how
        many have a date, and the newest of them) and `counts` of tables and rows.
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
        "versions": dict(software),
        "tables": tables,
        "sources": {"count": sum(map(bool, dates.values())), "newest": _newest_source(sources)},
        "counts": {"tables": len(counts), "rows": sum(counts.values())},
    }


def _newest(table: Columns, dates: Mapping[str, str | None]) -> str:
    """Find the newest date among the sources of a table; empty if it has no sources."""
    keys = set(table.get("source_id", ()))
    return max((_last_day(dates[key] or "") for key in keys), default="")


def _last_day(date: str) -> str:
    """Return a date itself, or the last day of a period."""
    return date.rsplit("/", 1)[-1]


def _newest_source(sources: Columns) -> dict[str, Any] | None:
    """Find the newest source, of several the first by id; None if no source has a date."""
    dated = [row for row in as_rows(sources) if row["published"]]
    if not dated:
        return None
    by_id = sorted(dated, key=lambda row: row["source_id"])
    newest = max(by_id, key=lambda row: _last_day(row["published"]))
    names = ("title_en", "title_zh", "publisher_en", "publisher_zh", "published", "url")
    return {name: newest[name] for name in names}
