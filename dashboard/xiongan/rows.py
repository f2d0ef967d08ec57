"""The table behind each chart of the Xiong'an tab: a row a thing. Twin: `browser/xiongan_rows.js`.

Every row has the keys, the names in both languages, the value, its year, its sources and how it was
verified; an empty cell is an absent value. Places are where a move goes, not where it came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.row_keys import region_keys_with_parent
from dashboard.row_sources import row_sources
from dashboard.xiongan.moves import (
    county_of,
    move_name,
    moves_table,
    origin_of,
    shown_moves,
    singles,
    year_of,
)
from dashboard.xiongan.select import select_figures, select_flows
from dashboard.xiongan.select_map import path_counts, place_of, select_moves_map
from dashboard.xiongan.select_timeline import select_timeline

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]

_TIANANMEN = "Tiananmen"


def moves_map_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every region of the level, then every line."""
    shown = select_moves_map(lookup, view)
    alone = singles(lookup, shown_moves(lookup, view))
    by_place: dict[int | None, list[int]] = {}
    for row in alone:
        by_place.setdefault(place_of(lookup, view, row), []).append(row)
    places = [lookup.region_row[key] for key in shown["ids"]]
    found = [
        region_keys_with_parent(lookup, place)
        | {"from_adcode": "", "status": "moves" if by_place.get(place) else "none_found"}
        | _count(lookup, by_place.get(place, []))
        | {"verification": _place_verification(lookup, view, by_place.get(place, []))}
        for place in places
    ]
    table = moves_table(lookup)
    return found + [
        _line(lookup, path, [row for row in alone if table["path"][row] == path])
        for path, _ in path_counts(lookup, alone)
    ]


def flows_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every bar, most first."""
    shown = select_flows(lookup, view)
    alone = singles(lookup, shown_moves(lookup, view))
    table = moves_table(lookup)
    is_place = shown["by"] == "place"
    rows = []
    for number, key in enumerate(shown["ids"]):
        own = lookup.region_row[key] if is_place else key
        bar = [row for row in alone if table["to" if is_place else "kind"][row] == own]
        names = (
            {name: lookup.tables["regions"][name][own] for name in ("name_en", "name_zh")}
            if is_place
            else {f"name_{lang}": message(f"xiongan.kinds.{key}", lang) for lang in ("en", "zh")}
        )
        rows.append(
            {"rank": number + 1, "by": shown["by"], "id": key}
            | names
            | {
                status: shown[status][number]
                for status in lookup.tables["xiongan"]["order"]["status"]
            }
            | _count(lookup, bar)
            | {"verification": _verification(lookup, bar)}
        )
    return rows


def timeline_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every line, then the group rows that the table lists apart."""
    shown = select_timeline(lookup, view)
    return [_move(lookup, view, row) for row in [*shown["rows"], *shown["groups"]]]


def figures_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every figure, by topic, then those of no topic."""
    shown = select_figures(lookup, view)
    rows = [_figure(lookup, row, topic["id"]) for topic in shown["topics"] for row in topic["rows"]]
    return rows + [_figure(lookup, row, "") for row in shown["others"]]


def figures_entries(lookup: Lookup, view: View) -> list[list[str]]:
    """Arrange the topics as a picture shows them: columns of what, value, date and source."""
    table = lookup.tables["xiongan"]["figures"]
    sources = lookup.tables["xiongan"]["sources"]
    rows = [row for topic in select_figures(lookup, view)["topics"] for row in topic["rows"]]
    return [
        [
            _scoped(table[f"name_{view.lang}"][row], table[f"scope_{view.lang}"][row])
            for row in rows
        ],
        [table[f"words_{view.lang}"][row] for row in rows],
        [table["as_of"][row] or "" for row in rows],
        [sources["title"][table["source"][row]] for row in rows],
    ]


XIONGAN_ROWS = {
    "map": moves_map_rows,
    "flows": flows_rows,
    "timeline": timeline_rows,
    "figures": figures_rows,
}


def _scoped(name: str, scope: str | None) -> str:
    return f"{name} ({scope})" if scope and scope not in name else name


def _count(lookup: Lookup, rows: list[int]) -> Row:
    """Count moves; the year is that of the newest of their sources."""
    table, sources = moves_table(lookup), lookup.tables["xiongan"]["sources"]
    years = [table["as_of_year"][row] for row in rows if table["as_of_year"][row] is not None]
    return {
        # None found is not zero.
        "value": len(rows) or None,
        "unit": "organisations",
        "year": max(years, default=None),
        "organisations": "; ".join(table["name_en"][row] for row in rows),
        **row_sources(sources, [table["source"][row] for row in rows]),
    }


def _verification(lookup: Lookup, rows: list[int]) -> str:
    """Say whether every move that is counted, and where it goes, is a source's own."""
    table = moves_table(lookup)
    is_recalled = any(
        table["is_recalled"][row] or "destination_region_id" in table["recalled"][row]
        for row in rows
    )
    return "recalled" if is_recalled else "seen"


def _place_verification(lookup: Lookup, view: View, rows: list[int]) -> str:
    """Say the same of a place; at county level some moves stand at recalled points."""
    if not rows:
        return ""
    to = moves_table(lookup)["to"]
    if view.level == "county" and any(county_of(lookup, view, row) != to[row] for row in rows):
        return "recalled"
    return _verification(lookup, rows)


def _line(lookup: Lookup, path: int, rows: list[int]) -> Row:
    paths, ids = lookup.tables["xiongan"]["paths"], lookup.tables["regions"]["id"]
    start = paths["start"][path]
    return (
        region_keys_with_parent(lookup, paths["end"][path])
        | {
            "level": "flow",
            "from_adcode": _TIANANMEN if start is None else ids[start],
            "status": "moves",
        }
        | _count(lookup, rows)
        | {"verification": _verification(lookup, rows)}
    )


def _move(lookup: Lookup, view: View, row: int) -> Row:
    table, regions = moves_table(lookup), lookup.tables["regions"]
    origin, end = origin_of(lookup, view, row), table["to"][row]
    return {
        "relocation_id": table["id"][row],
        "name_en": move_name(lookup, view, row, "en"),
        "name_zh": move_name(lookup, view, row, "zh"),
        "row_type": "group" if table["is_group"][row] else "single",
        "kind": table["kind"][row],
        "move_type": table["move"][row],
        "status": table["status"][row],
        "as_of": table["as_of"][row],
        "announced_year": year_of(lookup, view, row, "announced"),
        "started_year": year_of(lookup, view, row, "started"),
        "opened_year": year_of(lookup, view, row, "opened"),
        "pledge_years": table["pledge_years"][row],
        "from_adcode": "" if origin is None else regions["id"][origin],
        "from_en": "" if origin is None else regions["name_en"][origin],
        "from_zh": "" if origin is None else regions["name_zh"][origin],
        "adcode": regions["id"][end],
        "to_en": regions["name_en"][end],
        "to_zh": regions["name_zh"][end],
        "detail_en": table["detail_en"][row],
        "detail_zh": table["detail_zh"][row],
        **row_sources(lookup.tables["xiongan"]["sources"], [table["source"][row]]),
        "verification": "recalled" if table["is_recalled"][row] else "seen",
        "recalled_fields": "; ".join(table["recalled"][row]),
    }


def _figure(lookup: Lookup, row: int, topic: str) -> Row:
    table = lookup.tables["xiongan"]["figures"]
    names = ("name_en", "name_zh", "value", "unit_en", "unit_zh", "as_of", "scope_en", "scope_zh")
    return {
        "topic": topic,
        "metric_id": table["id"][row],
        **{name: table[name][row] for name in names},
        **row_sources(lookup.tables["xiongan"]["sources"], [table["source"][row]]),
        "verification": "recalled" if table["is_recalled"][row] else "seen",
    }
