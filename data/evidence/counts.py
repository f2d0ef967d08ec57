"""Tests that count rows (clusters, places, moves) or look one up (event, distance).

`data.evidence.judge` defines the rule they follow.
"""

from collections.abc import Iterable
from dataclasses import replace

from data.adcodes import XIONGAN
from data.evidence.facts import Facts, Row, list_items, seen_year
from data.evidence.part import NO_CHANGE, NONE, NOT_JUDGED, PROXY, TOWARD, Item, Part, level_by_fit

ROLE_STATES = ("lead", "core", "support", "older")
MOVE_STATES = ("moved", "under_construction", "announced", "placed", "elsewhere")

_TYPES_THAT_COUNT = ("headquarters", "whole_move", "new_campus")
_IN_USE = ("operating", "opened")
_BEIJING_PREFIX = "11"


def clusters(statement: Row, facts: Facts) -> list[Part]:
    """Count the national clusters of the region."""
    return [_listed_clusters(statement, facts.clusters, None)]


def industry(statement: Row, facts: Facts) -> list[Part]:
    """Count, for each industry, the national clusters and the places that name it."""
    parts = []
    for key in list_items(statement["industry_ids"]):
        rows = [row for row in facts.clusters if key in list_items(row["industry_ids"])]
        parts += [_listed_clusters(statement, rows, key), _places(facts, key, is_main=False)]
    return parts


def naming(statement: Row, facts: Facts) -> list[Part]:
    """Count the city-level regions that name each industry."""
    return [_places(facts, key, is_main=True) for key in list_items(statement["industry_ids"])]


def moves(statement: Row, facts: Facts) -> list[Part]:
    """Count the single organisations of a statement's kinds by the state of their move."""
    year = int(statement["date"][:4])
    rows = _moves_by_state(statement, facts)
    moved = [row for state, row in rows if state == "moved"]
    moved_or_building = moved + [row for state, row in rows if state == "under_construction"]
    is_new = any((_move_year(row) or 0) >= year for row in moved_or_building)
    to_xiongan = [row for state, row in rows if state != "elsewhere"]
    newest = facts.newest([row["source_id"] for row in to_xiongan or [row for _, row in rows]])
    items = [
        Item(row["relocation_id"], state, [row["source_id"]], _move_year(row))
        for state, row in rows
    ]
    return [
        Part(
            "moves",
            level_by_fit(statement["test_fit"], has_data=bool(rows)),
            items,
            (TOWARD if is_new else NO_CHANGE) if rows else NOT_JUDGED,
            region_id=XIONGAN,
            first_year=year - 1,
            first_value=_opened_by(moved, year - 1),
            last_year=int(newest[:4]) if newest else None,
            last_value=len(moved),
            unit=("bodies moved and in use", "家已迁入并启用"),
        )
    ]


def moved(statement: Row, facts: Facts) -> list[Part]:
    """Count moves for a claim that they have happened; one that differs has no direction."""
    return [
        replace(part, direction=NOT_JUDGED) if differs_from_record(part) else part
        for part in moves(statement, facts)
    ]


def differs_from_record(part: Part) -> bool:
    """Whether no organisation that a claim says has moved is in use."""
    return part.measure == "moves" and part.last_value == 0


def event(statement: Row, facts: Facts) -> list[Part]:
    """Look up the events of the statement's topic on its day."""
    year = int(statement["date"][:4])
    items = [
        Item(row["event_id"], "held", [row["source_id"]], year)
        for row in facts.events
        if row["date"] == statement["date"] and row["category"] == statement["topic"]
    ]
    level = level_by_fit(statement["test_fit"], has_data=bool(items))
    return [Part("event", level, items, last_year=year if items else None)]


def distance(statement: Row, facts: Facts) -> list[Part]:
    """Look up the distance from Tiananmen to Xiong'an."""
    row = facts.distances.get(XIONGAN)
    level = level_by_fit(statement["test_fit"], has_data=row is not None)
    if row is None:
        return [Part("distance", level)]
    items = [Item(XIONGAN, "held", ["derived"], value=row["distance_km"])]
    return [
        Part(
            "distance",
            level,
            items,
            region_id=XIONGAN,
            last_value=row["distance_km"],
            unit=("km", "公里"),
        )
    ]


def _listed_clusters(statement: Row, rows: Iterable[Row], industry_id: str | None) -> Part:
    """Count clusters by the year of their list; without clusters there is no direction."""
    rows = sorted(rows, key=lambda row: (row["list_year"], row["cluster_id"]))
    level = level_by_fit(statement["test_fit"], has_data=bool(rows))
    unit = ("national clusters", "个国家级集群")
    if not rows:
        return Part("clusters", level, industry_id=industry_id, unit=unit)
    years = [row["list_year"] for row in rows]
    return Part(
        "clusters",
        level,
        [Item(row["cluster_id"], "listed", [row["source_id"]], row["list_year"]) for row in rows],
        TOWARD if years[-1] >= int(statement["date"][:4]) else NO_CHANGE,
        industry_id=industry_id,
        first_year=years[0],
        first_value=years.count(years[0]),
        last_year=years[-1],
        last_value=len(rows),
        unit=unit,
    )


def _places(facts: Facts, industry_id: str, *, is_main: bool) -> Part:
    """Count the places that name an industry: at best a proxy, and without a direction."""
    rows = [row for row in facts.cells if row["industry_id"] == industry_id]
    items = [
        Item(
            f"{row['region_id']}:{industry_id}",
            "older" if row["is_faded"] else row["role"],
            [facts.sources_of_cell[row["region_id"], industry_id]],
            row["year"],
        )
        for row in rows
    ]
    items.sort(key=lambda item: (ROLE_STATES.index(item.state), -(item.year or 0), item.item))
    return Part(
        "places",
        PROXY if rows else NONE,
        items,
        industry_id=industry_id,
        is_main=is_main,
        last_year=max((item.year for item in items if item.year is not None), default=None),
        last_value=len(rows) if rows else None,
        unit=(
            f"of {facts.city_count} city-level regions",
            f"个（共{facts.city_count}个市级单位）",
        ),
    )


def _moves_by_state(statement: Row, facts: Facts) -> list[tuple[str, Row]]:
    kinds = list_items(statement["relocation_kinds"])
    rows = [
        (_move_state(row, facts), row)
        for row in facts.moves
        if row["kind"] in kinds and (row["origin_region_id"] or "").startswith(_BEIJING_PREFIX)
    ]
    return sorted(
        rows,
        key=lambda pair: (
            MOVE_STATES.index(pair[0]),
            _move_year(pair[1]) or 0,
            pair[1]["relocation_id"],
        ),
    )


def _move_state(row: Row, facts: Facts) -> str:
    place = row["destination_region_id"]
    if facts.city_of.get(place, place) != XIONGAN:
        return "elsewhere"
    if row["move_type"] not in _TYPES_THAT_COUNT or row["status"] == "registered":
        return "placed"
    return "moved" if row["status"] in _IN_USE else str(row["status"])


def _move_year(row: Row) -> int | None:
    """Get the year of opening, or else of the start of construction."""
    return seen_year(row, "opened_year") or seen_year(row, "started_year")


def _opened_by(rows: Iterable[Row], year: int) -> int:
    return sum((seen_year(row, "opened_year") or year + 1) <= year for row in rows)
