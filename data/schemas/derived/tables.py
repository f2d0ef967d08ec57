"""All derived tables, and the columns that the build adds to seed tables.

`data.schemas.tables` and seeds/README.md describe the seed tables. The descriptions here and there
make up the data package.
"""

from data.derive.cells import ROLES
from data.schemas.derived.columns import Column, DerivedTable, choice, column, flag
from data.schemas.derived.evidence import EVIDENCE
from data.schemas.derived.gaps import GAPS
from data.schemas.derived.moves import MOVE_TABLES
from data.schemas.derived.related import RELATED
from data.schemas.derived.structure import STRUCTURE
from data.schemas.fields import Field
from data.schemas.tables import TABLES

_PROVINCE = column(
    "province_adcode", "adcode", "Province around; a province's own is itself", refers="region",
    known=False,
)  # fmt: skip
_CITY = column(
    "city_adcode", "adcode", "City-level region around, of the partition of 14", refers="region",
    known=False,
)  # fmt: skip
_REGION = column("region_id", "key", "Region or zone", refers="place")
_INDUSTRY = column("industry_id", "key", "Industry", refers="industry")

ADDED_COLUMNS: dict[str, tuple[Column, ...]] = {
    "regions": (
        _PROVINCE,
        column(
            "area_km2", "number",
            "Area of the polygon as given, which is not that of statistics; the nation has none",
            unit="km²", known=False,
        ),
        column("label_lon", "number", "Longitude of a point well inside the polygon",
                unit="degrees east", known=False),
        column("label_lat", "number", "Latitude of a point well inside the polygon",
                unit="degrees north", known=False),
        flag("seat", "lon and lat are a seat of the seeds; otherwise they repeat the label point"),
    ),
    "zones": (_CITY, _PROVINCE),
    "focus": (
        flag("recent", "Of the year recent_from_year of the constants, or later; undated is not, "
            "nor is what a later text contradicts"),
        column("publisher", "text", "House behind the source, without the page that passed it on; "
                "absent where none is named",
                known=False),
        choice("trust", ("high", "medium", "low"), "Trust in the source, low for what was not "
                "found again; absent: not rated", known=False),
        flag("counted_source", "May count as an independent source: it has a publisher and is "
            "neither of low trust nor recalled"),
    ),
}  # fmt: skip
"""Columns that the build appends to a seed table."""

NEW_DESCRIPTIONS: dict[str, dict[str, str]] = {
    "regions": {
        "lon": "Longitude of the seat (WGS-84, two decimals), or else of the label point",
        "lat": "Latitude of the seat (WGS-84, two decimals), or else of the label point",
    },
}
"""Descriptions of seed columns whose meaning changes because the build fills them."""

DERIVED_TABLES: dict[str, DerivedTable] = {
    "neighbours": DerivedTable(
        "Two regions of one level that share a stretch of border; each pair stands both ways",
        (
            choice("level", ("province", "city", "county"), "Level of both regions"),
            column("adcode", "adcode", "Region", refers="region"),
            column("neighbour_adcode", "adcode", "Region beside it", refers="region"),
            column("shared_km", "number", "Length of the common border as given", unit="km"),
        ),
        ("level", "adcode", "neighbour_adcode"),
    ),
    "distances": DerivedTable(
        "How far a city-level region lies from Tiananmen, and in which direction",
        (
            column("region_id", "adcode", "City-level region", refers="region"),
            column("lon", "number", "Longitude of the point measured to", unit="degrees east"),
            column("lat", "number", "Latitude of the point measured to", unit="degrees north"),
            choice("point", ("seat", "label", "rongdong"),
                    "What the point is: the seat of government, the label point where no seat is "
                    "known, or Rongdong, the built-up part of Xiong'an"),
            column("distance_km", "number", "Shortest way along the WGS84 ellipsoid", unit="km"),
            column("bearing_deg", "number", "Direction from Tiananmen, clockwise from north",
                    unit="degrees"),
        ),
        ("region_id",),
    ),
    "cells": DerivedTable(
        "What is stated of an industry in a region or zone, with and without unverified "
        "statements; no row: nothing was found, which is not zero",
        (
            choice("recalled", ("show", "hide"), "Whether recalled statements are taken along"),
            _REGION,
            _INDUSTRY,
            choice("role", ROLES, "Strongest role among the region's own recent statements, or, "
                    "where none is recent, among the older and undated ones; absent where it has "
                    "no statement of its own", known=False),
            column("year", "year", "Newest year among the statements that give the role; absent "
                    "where they are undated", known=False),
            flag("faded", "The role rests on older or undated statements only"),
            flag("regional", "A sentence on the whole region names the place; it gives no role"),
            flag("inside", "A place inside has a statement of its own"),
            flag("low_trust", "All statements that give the role are of low trust"),
            flag("recalled", "All statements that give the role are recalled"),
            column("source_count", "integer", "Different publishers of the region's own "
                    "statements, low trust and recalled left out"),
            *(
                column(f"{part}_source_count", "integer", f"Those of them that say {statement}")
                for part, statement in (
                    ("lead", "lead, of a recent year"),
                    ("core", "core at most, of a recent year"),
                    ("support", "support at most, of a recent year"),
                    ("older", "it in older or undated statements only"),
                )
            ),
            column("statement_count", "integer", "Statements of its own and regional ones"),
            column("statement_ids", "list", "The same, newest first, undated last"),
        ),
        ("recalled", "region_id", "industry_id"),
    ),
    "key_figures": DerivedTable(
        "A preferred value of an indicator that a place's profile shows",
        (
            _REGION,
            column("indicator_id", "key", "Indicator", refers="indicator"),
            column("year", "year", "Year it speaks of"),
            column("value", "number", "Value, in the unit of the indicator"),
            choice("verification", ("seen", "recalled"), "seen: read in the source; recalled: "
                    "from general knowledge"),
            column("source_id", "key", "Source", refers="source"),
            column("vintage", "text", "Edition or revision of the statistics; never joined"),
        ),
        ("region_id", "indicator_id", "year"),
    ),
    **GAPS,
    **STRUCTURE,
    **EVIDENCE,
    **MOVE_TABLES,
    **RELATED,
}  # fmt: skip

NAMES = (*TABLES, *DERIVED_TABLES)
"""Every table of a build, in order."""


def fields(name: str) -> tuple[Field, ...]:
    """List all columns of a table of the build, in order."""
    if name in DERIVED_TABLES:
        return tuple(column.field for column in DERIVED_TABLES[name].columns)
    return (*TABLES[name].fields, *(column.field for column in ADDED_COLUMNS.get(name, ())))


def key(name: str) -> tuple[str, ...]:
    """List the columns that together identify a row of a table."""
    return DERIVED_TABLES[name].key if name in DERIVED_TABLES else TABLES[name].key


def list_columns(name: str) -> set[str]:
    """List the columns of a table whose cells are lists."""
    return {field.name for field in fields(name) if field.kind == "list"}
