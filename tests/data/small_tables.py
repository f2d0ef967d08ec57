"""A made-up small and valid set of all tables, for tests to corrupt in single places."""

from collections.abc import Mapping
from functools import cache

import pandas as pd
from shapely import box
from shapely.geometry.base import BaseGeometry

from data.checks.tables import cross_check
from data.errors import SeedFault
from data.schemas.fields import Field
from data.schemas.tables import TABLES
from data.schemas.validation import validate

# Values of required columns that a row does not give.
DEFAULTS = {
    "text": "x",
    "number": "1",
    "integer": "1",
    "year": "2023",
    "yes/no": "yes",
    "date": "2023",
}
SMALL: Mapping[str, list[dict[str, str]]] = {
    "regions": [
        {"adcode": "156000", "level": "nation"},
        {
            "adcode": "110000",
            "level": "province",
            "parent_adcode": "156000",
            "city_adcode": "110000",
        },
        {"adcode": "110108", "level": "county", "parent_adcode": "110000", "city_adcode": "110000"},
        {"adcode": "130000", "level": "province", "parent_adcode": "156000"},
        {"adcode": "130600", "level": "city", "parent_adcode": "130000", "city_adcode": "130600"},
        {"adcode": "133100", "level": "city", "parent_adcode": "130000", "city_adcode": "133100"},
        {"adcode": "130629", "level": "county", "parent_adcode": "130600", "city_adcode": "133100"},
    ],
    "constants": [
        {"name": "recent_from_year", "value": "2017"},
        {"name": "tiananmen_lon", "value": "116.4"},
        {"name": "tiananmen_lat", "value": "39.9"},
    ],
    "zones": [
        {
            "zone_id": "z-htz",
            "parent_adcode": "130600",
            "lon": "115.5",
            "lat": "38.5",
            "coord_precision_km": "3",
        }
    ],
    "industries": [
        {"industry_id": "g-equip", "is_group": "yes", "named_in_plan": "no"},
        {"industry_id": "robotics", "is_group": "no", "group_id": "g-equip"},
    ],
    "focus": [
        {
            "statement_id": "110108:robotics:paper",
            "region_id": "110108",
            "industry_id": "robotics",
            "source_id": "paper",
        }
    ],
    "sites": [
        {
            "site_id": "plant",
            "region_id": "z-htz",
            "industry_ids": "robotics",
            "lon": "115.5",
            "lat": "38.5",
            "coord_precision_km": "1",
        }
    ],
    "relocations": [
        {
            "relocation_id": "move",
            "origin_region_id": "110108",
            "destination_region_id": "130629",
            "destination_map_id": "133100",
            "started_year": "2021",
            "recalled_fields": "origin_region_id",
        }
    ],
    "events": [{"event_id": "opening", "region_ids": "110000;133100"}],
    "clusters": [
        {
            "cluster_id": "cluster",
            "member_region_ids": "110000;z-htz",
            "industry_ids": "robotics",
            "lead_region_id": "110000",
        }
    ],
    "chains": [{"chain_id": "chain", "partner_region_ids": "130600"}],
    "indicators": [
        {"indicator_id": "pm25", "unit_en": "µg/m3"},
        {"indicator_id": "urban_share", "unit_en": "%"},
        {"indicator_id": "gdp_growth", "unit_en": "%"},
    ],
    "observations": [
        {"region_id": "110000", "indicator_id": "pm25", "value": "32", "vintage": "first"},
        {
            "region_id": "110000",
            "indicator_id": "pm25",
            "value": "33",
            "vintage": "later",
            "is_preferred": "no",
        },
        {"region_id": "110000", "indicator_id": "urban_share", "value": "87.5"},
        {"region_id": "110000", "indicator_id": "gdp_growth", "value": "-1.5"},
    ],
    "region_totals": [{"indicator_id": "pm25"}],
    "sectors": [
        {"region_id": "110000", "classification": "gbt4754-division", "code": "C34", "note": "x"}
    ],
    "classification": [
        {"classification": "gbt4754-2017-section", "code": "C"},
        {
            "classification": "gbt4754-division",
            "code": "C34",
            "parent_code": "C",
            "industry_ids": "robotics",
        },
    ],
    "plan": [{"statement_id": "robots", "industry_ids": "robotics", "indicator_ids": "pm25"}],
    "sources": [{"source_id": "paper"}, {"source_id": "recalled"}, {"source_id": "derived"}],
}
SQUARES: Mapping[str, BaseGeometry] = {
    "110108": box(116, 39.5, 117, 40.5),
    "130600": box(115, 38, 116, 39),
    "133100": box(115.8, 38.7, 116.2, 39.1),
}


Changes = Mapping[str, Mapping[int, Mapping[str, str]]]


@cache
def _valid_texts() -> dict[str, pd.DataFrame]:
    return {name: _text_table(name, {}) for name in TABLES}


@cache
def _valid_tables() -> dict[str, pd.DataFrame]:
    return validate(_valid_texts())[0]


def small_texts(changes: Changes | None = None) -> dict[str, pd.DataFrame]:
    """Make the small tables as text, with changes by table, line and column."""
    changed = {name: _text_table(name, cells) for name, cells in (changes or {}).items()}
    return _valid_texts() | changed


def small_tables(changes: Changes | None = None) -> dict[str, pd.DataFrame]:
    """Make the small tables typed, with changes; tables with faults of their own are left out."""
    changed = {name: _text_table(name, cells) for name, cells in (changes or {}).items()}
    others = {name: table for name, table in _valid_tables().items() if name not in changed}
    return others | validate(changed)[0]


def faults_of(changes: Changes) -> list[SeedFault]:
    """Check the small tables with changes against each other."""
    return cross_check(small_texts(changes), small_tables(changes))


def assert_only_fault(name: str, line: int, cells: Mapping[str, str], fault: str) -> None:
    """Check that cells changed in a line of a table give one fault with this message."""
    faults = faults_of({name: {line: cells}})
    assert [str(one) for one in faults] == [f"seeds/{name}.csv line {line}, {fault}"]


def _text_table(name: str, changes: Mapping[int, Mapping[str, str]]) -> pd.DataFrame:
    columns = TABLES[name].columns
    defaults = {field.name: _default(field) for field in TABLES[name].fields if field.required}
    rows = [{**dict.fromkeys(columns, ""), **defaults, **row} for row in SMALL.get(name, [])]
    for line, cells in changes.items():
        rows[line - 2] |= cells
    lines = pd.RangeIndex(2, 2 + len(rows), name="line")
    return pd.DataFrame(rows, columns=columns, index=lines, dtype="str")


def _default(field: Field) -> str:
    if field.allowed:
        return field.allowed[0]
    return "paper" if field.refers == "source" else DEFAULTS.get(field.kind, "")
