"""The facts that the tests of the plan's statements use: rows as dicts, None for absent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.derive.constants import constant
from data.records import records
from data.schemas.fields import LIST_SEPARATOR

Row = dict[str, Any]


@dataclass(frozen=True)
class Facts:
    """The facts that the tests use. Recalled rows are excluded, except observations.

    Attributes:
        values: preferred observations, by indicator.
        clusters: national clusters.
        cells: roles of industries in city-level regions.
        sources_of_cell: source of the role of a cell, by region and industry.
        moves: relocations of single organisations.
        events: all events.
        distances: by region.
        city_of: city-level region of each region.
        indicators, industries, regions: rows by key.
        published: day of publication, by source.
        no_clear_change_pct: a smaller change counts as none, in percent of the first value.
        trend_years_min: minimum number of years between the first and the last value.
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
        """Number of city-level regions."""
        return sum(city == region for region, city in self.city_of.items())

    def newest(self, source_ids: Iterable[str]) -> str | None:
        """Give the latest day of publication of these sources; None if none has a date."""
        days = [self.published.get(source) for source in source_ids]
        return max((day.split("/")[-1] for day in days if day), default=None)


def read_facts(tables: Mapping[str, pd.DataFrame]) -> Facts:
    """Select the facts from the tables of a build."""
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
        clusters=[row for row in _seen(tables["clusters"]) if not _is_recalled(row, "list_year")],
        cells=cells,
        sources_of_cell={
            (row["region_id"], row["industry_id"]): _source_of_role(row, focus) for row in cells
        },
        moves=[
            row
            for row in _seen(tables["relocations"])
            if row["row_type"] == "single"
            and not _is_recalled(row, "destination_region_id", "status")
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


def list_items(cell: str | None) -> list[str]:
    """Split a cell of a list column of the seeds into its items."""
    return cell.split(LIST_SEPARATOR) if cell else []


def seen_year(row: Row, column: str) -> int | None:
    """Get a year of a row; None if it is absent or recalled."""
    return None if _is_recalled(row, column) else row[column]


def _by(table: pd.DataFrame, key: str) -> dict[str, Row]:
    return {row[key]: row for row in records(table)}


def _seen(table: pd.DataFrame) -> list[Row]:
    return [row for row in records(table) if row["verification"] == "seen"]


def _is_recalled(row: Row, *columns: str) -> bool:
    return bool(set(columns) & set(list_items(row["recalled_fields"])))


def _is_city(region: Row | None) -> bool:
    return region is not None and region["adcode"] == region["city_adcode"]


def _values(observations: pd.DataFrame) -> dict[str, list[Row]]:
    by_indicator: dict[str, list[Row]] = {}
    for row in sorted(records(observations), key=lambda row: (row["region_id"], row["year"])):
        if row["is_preferred"]:
            by_indicator.setdefault(row["indicator_id"], []).append(row)
    return by_indicator


def _source_of_role(cell: Row, focus: dict[str, Row]) -> str:
    """Find the source of the newest statement that gives a cell its role."""
    return next(
        str(row["source_id"])
        for row in (focus[statement] for statement in cell["statement_ids"])
        if row["scope"] == "own" and row["role"] == cell["role"] and row["year"] == cell["year"]
    )
