"""The tables as the tests of the plan's statements read them: rows as dicts, None for absent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data.derive.tables import constant
from data.schemas.fields import LIST_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

Row = dict[str, Any]

BEIJING = "110000"
PROVINCES = (BEIJING, "120000", "130000")


@dataclass(frozen=True)
class Facts:
    """What the tests look into.

    Attributes:
        values: preferred observations, by indicator.
        clusters: the national clusters that were read.
        cells: what city-level regions state, recalled statements left out.
        sources_of_cell: the source behind the role of a cell, by region and industry.
        moves: single relocations that were read.
        events: events that were read.
        distances: by region.
        city_of: the city-level region around a region.
        indicators, industries, regions: rows by key.
        published: the day a source came out, by source.
        no_clear_change_pct: a smaller change is none, in percent of the first value.
        trend_years_min: years between the first and the last value, at least.
    """

    values: dict[str, list[Row]]
    clusters: list[Row]
    cells: list[Row]
    sources_of_cell: dict[tuple[str, str], str]
    moves: list[Row]
    events: list[Row]
    distances: dict[str, Row]
    city_of: dict[str, str | None]
    indicators: dict[str, Row]
    industries: dict[str, Row]
    regions: dict[str, Row]
    published: dict[str, str | None]
    no_clear_change_pct: float
    trend_years_min: int

    @property
    def city_count(self) -> int:
        """The number of city-level regions, of which naming ones are counted."""
        return sum(city == region for region, city in self.city_of.items())

    def newest(self, source_ids: Iterable[str]) -> str | None:
        """Name the newest day on which one of these sources came out; absent: none says."""
        days = [self.published.get(key) for key in source_ids]
        return max((day.split("/")[-1] for day in days if day), default=None)


def read_facts(tables: Mapping[str, pd.DataFrame]) -> Facts:
    """Pick what the tests look into; recalled rows are left behind, except observations."""
    regions = _by(tables["regions"], "adcode")
    cells = [
        row
        for row in records(tables["cells"])
        if row["recalled"] == "hide" and row["role"] and _is_city(regions.get(row["region_id"]))
    ]
    focus = _by(tables["focus"], "statement_id")
    constants = tables["constants"]
    return Facts(
        values=_values(tables["observations"]),
        clusters=[row for row in _seen(tables["clusters"]) if _knows(row, "list_year")],
        cells=cells,
        sources_of_cell={
            (row["region_id"], row["industry_id"]): _telling(row, focus) for row in cells
        },
        moves=[
            row
            for row in _seen(tables["relocations"])
            if row["row_type"] == "single" and _knows(row, "destination_region_id", "status")
        ],
        events=_seen(tables["events"]),
        distances=_by(tables["distances"], "region_id"),
        city_of={key: row["city_adcode"] for key, row in regions.items()},
        indicators=_by(tables["indicators"], "indicator_id"),
        industries=_by(tables["industries"], "industry_id"),
        regions=regions,
        published={row["source_id"]: row["published"] for row in records(tables["sources"])},
        no_clear_change_pct=constant(constants, "no_clear_change_pct"),
        trend_years_min=int(constant(constants, "trend_years_min")),
    )


def records(table: pd.DataFrame) -> list[Row]:
    """List the rows of a table; an absent value is None."""
    plain = table.astype("object").where(table.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]


def listed(value: str | None) -> list[str]:
    """Take the items out of a list column of the seeds."""
    return value.split(LIST_SEPARATOR) if value else []


def known_year(row: Row, name: str) -> int | None:
    """Give a year of a row, unless it is absent or from memory."""
    return row[name] if _knows(row, name) else None


def _by(table: pd.DataFrame, key: str) -> dict[str, Row]:
    return {row[key]: row for row in records(table)}


def _seen(table: pd.DataFrame) -> list[Row]:
    return [row for row in records(table) if row["verification"] == "seen"]


def _knows(row: Row, *names: str) -> bool:
    return not set(names) & set(listed(row["recalled_fields"]))


def _is_city(region: Row | None) -> bool:
    return region is not None and region["adcode"] == region["city_adcode"]


def _values(observations: pd.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in sorted(records(observations), key=lambda row: (row["region_id"], row["year"])):
        if row["is_preferred"]:
            found.setdefault(row["indicator_id"], []).append(row)
    return found


def _telling(cell: Row, focus: dict[str, Row]) -> str:
    """Name the source of the newest statement that gives a cell its role."""
    rows = [focus[key] for key in cell["statement_ids"]]
    giving = [
        row
        for row in rows
        if row["scope"] == "own" and row["role"] == cell["role"] and row["year"] == cell["year"]
    ]
    return str(giving[0]["source_id"])
