"""What the charts of the Data tab show. Twin: `browser/data_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.lookup import place_at_level
from dashboard.view import chosen_industries

if TYPE_CHECKING:
    from collections.abc import Collection

    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

_CLASS_COUNT = 5
_STATUS = {"s": "seen", "r": "recalled", ".": ""}


def select_data(lookup: Lookup, view: View) -> dict[str, Selection]:
    """Choose what every chart of the tab shows."""
    return {"table": select_table(lookup, view), "coverage": select_coverage(lookup, view)}


def select_table(lookup: Lookup, view: View) -> Selection:
    """Choose the rows of the table.

    Returns:
        table: its name. rows: row numbers, the preferred of several values first, without recalled
        rows where the reader hid them. matching: those of them that speak of what is chosen.
        narrowed: the fields of the state that narrow this table.
    """
    rows = lookup.tables["data"]["rows"][view.table]
    hidden = set(rows["hidden"]) if view.recalled == "hide" else set()
    count = lookup.tables["data"]["about"][view.table]["count"]
    shown = [row for row in range(count) if row not in hidden]
    if "is_preferred" in rows["columns"]:
        shown.sort(key=lambda row: _place(rows, row))
    wanted = _wanted(lookup, view)
    return {
        "table": view.table,
        "rows": shown,
        "matching": [row for row in shown if _matches(rows["columns"], row, wanted)],
        "narrowed": list(wanted),
    }


def select_coverage(lookup: Lookup, view: View) -> Selection:
    """Count the level's regions that have a preferred value, by indicator and year.

    Returns:
        indicators, topics, years; total: regions of the level; counts, recalled (of the counted):
        by indicator and year; z: the share as a class from 0 to 5; text: the count in words;
        marked: the same with a star where some are recalled; chosen: by indicator and year,
        whether the chosen region's value was seen or recalled, empty where it has none; numbers:
        of the indicators.
    """
    table = lookup.tables["data"]["coverage"]
    ids = [lookup.tables["regions"]["id"][row] for row in lookup.level_rows[view.level]]
    places = [number for number, key in enumerate(table["regions"]) if key in set(ids)]
    chosen = _chosen_place(lookup, view, table["regions"])
    letters = "s" if view.recalled == "hide" else "sr"
    recalled = [[_count(cell, places, "r", letters) for cell in row] for row in table["status"]]
    counts = [[_count(cell, places, "sr", letters) for cell in row] for row in table["status"]]
    total = len(ids)
    return {
        "indicators": table["indicators"],
        "topics": table["topics"],
        "years": table["years"],
        "total": total,
        "counts": counts,
        "recalled": recalled,
        "z": [[_share_class(count, total) for count in row] for row in counts],
        "text": [[str(count) if count else "" for count in row] for row in counts],
        "marked": [
            [
                f"{count or ''}{'*' if count_recalled else ''}"
                for count, count_recalled in zip(*rows, strict=True)
            ]
            for rows in zip(counts, recalled, strict=True)
        ],
        "chosen": [
            ["" if chosen is None else _status(cell[chosen], letters) for cell in row]
            for row in table["status"]
        ],
        "numbers": list(range(len(table["indicators"]))),
    }


def _place(rows: Selection, row: int) -> tuple[int, bool, int]:
    """Put what speaks of one thing side by side, the preferred value first."""
    return rows["group"][row], not rows["columns"]["is_preferred"][row], row


def _wanted(lookup: Lookup, view: View) -> dict[str, tuple[list[str], Collection[Any]]]:
    """List what a row must name to speak of what is chosen: by field, columns and values."""
    about = lookup.tables["data"]["about"][view.table]
    wanted: dict[str, tuple[list[str], Collection[Any]]] = {}
    if about["industries"]:
        wanted["industries"] = (about["industries"], set(chosen_industries(view, lookup.known)))
    if view.region and about["places"]:
        wanted["region"] = (about["places"], _inside(lookup, view.region))
    if view.indicator and about["indicators"]:
        wanted["indicator"] = (about["indicators"], {view.indicator})
    if view.year and about["is_yearly"]:
        wanted["year"] = (["year"], {int(view.year)})
    # Indicators are counted level by level; other tables mix levels on purpose.
    if about["is_yearly"] and not view.region:
        rows = lookup.level_rows[view.level]
        wanted["level"] = (
            about["places"],
            {lookup.tables["regions"]["id"][row] for row in rows},
        )
    return wanted


def _matches(
    columns: dict[str, list[Any]], row: int, wanted: dict[str, tuple[list[str], Collection[Any]]]
) -> bool:
    return all(
        any(_names_one(columns[name][row], values) for name in names)
        for names, values in wanted.values()
    )


def _names_one(value: Any, values: Collection[Any]) -> bool:  # noqa: ANN401 - any cell
    return any(item in values for item in value) if isinstance(value, list) else value in values


def _inside(lookup: Lookup, region: str) -> set[str]:
    """List a region and the places inside it."""
    regions = lookup.tables["regions"]
    around = (regions[name] for name in ("id", "parent", "city", "province"))
    return {places[0] for places in zip(*around, strict=True) if region in places}


def _chosen_place(lookup: Lookup, view: View, regions: list[str]) -> int | None:
    row = place_at_level(lookup, view.region, view.level)
    key = None if row is None else lookup.tables["regions"]["id"][row]
    return regions.index(key) if key in regions else None


def _count(cell: str, places: list[int], letters: str, allowed: str) -> int:
    return sum(1 for place in places if cell[place] in letters and cell[place] in allowed)


def _share_class(count: int, total: int) -> int:
    """Class a share; the highest class is for all regions alone."""
    return _CLASS_COUNT if count == total else -(-(_CLASS_COUNT - 1) * count // total)


def _status(letter: str, allowed: str) -> str:
    return _STATUS[letter] if letter in allowed else ""
