"""What the build adds to the seeds: columns, tables, their types, units and meaning.

The seed tables are described in `data.schemas` and in words in seeds/README.md; this is the same
for everything that no seed file holds. Together they are the data package.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.cells import ROLES
from data.schemas import TABLES, Field

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Column:
    """A derived column.

    Attributes:
        field: its name, kind and limits.
        description: what it holds, and what an absent value means.
        unit: of a quantity; empty where there is none.
    """

    field: Field
    description: str
    unit: str = ""


@dataclass(frozen=True)
class Derived:
    """A table that only the build makes.

    Attributes:
        title: what a row is.
        columns: in order.
        key: columns that together name a row.
    """

    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def _column(  # noqa: PLR0913 - half of them are rarely said
    name: str, kind: str, description: str, *, unit: str = "", refers: str = "", known: bool = True
) -> Column:
    return Column(Field(name, kind, required=known, refers=refers), description, unit)


def _is(name: str, description: str) -> Column:
    return _column(f"is_{name}", "yes/no", description)


def _choice(name: str, allowed: Iterable[str], description: str, *, known: bool = True) -> Column:
    return Column(Field(name, "choice", required=known, allowed=tuple(allowed)), description)


_PROVINCE = _column(
    "province_adcode", "adcode", "Province around; a province's own is itself", refers="region",
    known=False,
)  # fmt: skip
_CITY = _column(
    "city_adcode", "adcode", "City-level region around, of the partition of 14", refers="region",
    known=False,
)  # fmt: skip
_REGION = _column("region_id", "key", "Region or zone", refers="place")
_INDUSTRY = _column("industry_id", "key", "Industry", refers="industry")

ADDED: dict[str, tuple[Column, ...]] = {
    "regions": (
        _PROVINCE,
        _column(
            "area_km2", "number",
            "Area of the polygon as given, which is not that of statistics; the nation has none",
            unit="km²", known=False,
        ),
        _column("label_lon", "number", "Longitude of a point well inside the polygon",
                unit="degrees east", known=False),
        _column("label_lat", "number", "Latitude of a point well inside the polygon",
                unit="degrees north", known=False),
        _is("seat", "lon and lat are a seat from the seeds; otherwise they repeat the label point"),
    ),
    "zones": (_CITY, _PROVINCE),
    "focus": (
        _is("recent", "Of the year recent_from_year of the constants, or later; undated is not"),
        _column("publisher", "text", "House behind the source, without the page that passed it on; "
                "absent where none is named",
                known=False),
        _choice("trust", ("high", "medium", "low"), "Trust in the source; absent: not rated",
                known=False),
        _is("counted_source", "May count as an independent source: it has a publisher and is "
            "neither of low trust nor recalled"),
    ),
}  # fmt: skip
"""Columns that the build puts after those of a seed table."""

REWORDED: dict[str, dict[str, str]] = {
    "regions": {
        "lon": "Longitude of the seat (WGS-84, two decimals), or else of the label point",
        "lat": "Latitude of the seat (WGS-84, two decimals), or else of the label point",
    },
}
"""Seed columns that mean something more once the build has filled them."""

NEW: dict[str, Derived] = {
    "neighbours": Derived(
        "Two regions of one level that share a stretch of border; each pair stands both ways",
        (
            _choice("level", ("province", "city", "county"), "Level of both regions"),
            _column("adcode", "adcode", "Region", refers="region"),
            _column("neighbour_adcode", "adcode", "Region beside it", refers="region"),
            _column("shared_km", "number", "Length of the common border as given", unit="km"),
        ),
        ("level", "adcode", "neighbour_adcode"),
    ),
    "distances": Derived(
        "How far a city-level region lies from Tiananmen, and in which direction",
        (
            _column("region_id", "adcode", "City-level region", refers="region"),
            _column("lon", "number", "Longitude of the point measured to", unit="degrees east"),
            _column("lat", "number", "Latitude of the point measured to", unit="degrees north"),
            _choice("point", ("seat", "label", "rongdong"),
                    "What the point is: the seat of government, the label point where no seat is "
                    "known, or Rongdong, the built-up part of Xiong'an"),
            _column("distance_km", "number", "Shortest way along the WGS84 ellipsoid", unit="km"),
            _column("bearing_deg", "number", "Direction from Tiananmen, clockwise from north",
                    unit="degrees"),
        ),
        ("region_id",),
    ),
    "cells": Derived(
        "What is stated of an industry in a region or zone, with and without recalled statements; "
        "no row: nothing was found, which is not zero",
        (
            _choice("recalled", ("show", "hide"), "Whether recalled statements are taken along"),
            _REGION,
            _INDUSTRY,
            _choice("role", ROLES, "Strongest role among the region's own recent statements, or, "
                    "where none is recent, among the older and undated ones; absent where it has "
                    "no statement of its own", known=False),
            _column("year", "year", "Newest year among the statements that give the role; absent "
                    "where they are undated", known=False),
            _is("faded", "The role rests on older or undated statements only"),
            _is("regional", "A sentence on the whole region names the place; it gives no role"),
            _is("inside", "A place inside has a statement of its own"),
            _is("low_trust", "All statements that give the role are of low trust"),
            _is("recalled", "All statements that give the role are recalled"),
            _column("source_count", "integer", "Different publishers of the region's own "
                    "statements, low trust and recalled left out"),
            _column("statement_count", "integer", "Statements of its own and regional ones"),
            _column("statement_ids", "list", "The same, newest first, undated last"),
        ),
        ("recalled", "region_id", "industry_id"),
    ),
    "key_figures": Derived(
        "A preferred value of an indicator that a place's profile shows",
        (
            _REGION,
            _column("indicator_id", "key", "Indicator", refers="indicator"),
            _column("year", "year", "Year it speaks of"),
            _column("value", "number", "Value, in the unit of the indicator"),
            _choice("verification", ("seen", "recalled"), "seen: read in the source; recalled: "
                    "from general knowledge"),
            _column("source_id", "key", "Source", refers="source"),
            _column("vintage", "text", "Edition or revision of the statistics; never joined"),
        ),
        ("region_id", "indicator_id", "year"),
    ),
}  # fmt: skip

NAMES = (*TABLES, *NEW)
"""Every table of a build, in order."""


def fields(name: str) -> tuple[Field, ...]:
    """List all columns of a table of the build, in order."""
    if name in NEW:
        return tuple(column.field for column in NEW[name].columns)
    return (*TABLES[name].fields, *(column.field for column in ADDED.get(name, ())))


def key(name: str) -> tuple[str, ...]:
    """Name the columns that together name a row of a table."""
    return NEW[name].key if name in NEW else TABLES[name].key


def lists(name: str) -> set[str]:
    """Name the columns of a table whose cells are lists."""
    return {field.name for field in fields(name) if field.kind == "list"}
