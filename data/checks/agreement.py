"""Cells that must agree: within a row, among the rows of one key, or across tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from data.errors import SeedFault
from data.schemas.fields import (
    FIRST_YEAR,
    LAST_YEAR,
    LAT_RANGE,
    LIST_SEPARATOR,
    LON_RANGE,
)
from data.schemas.tables import TABLES

_NO_CITY = ("156000", "130000")  # Hebei holds cities; Beijing and Tianjin are cities themselves
_LEVELS_ABOVE = {
    "nation": (),
    "province": ("nation",),
    "city": ("province",),
    "county": ("city", "province"),  # a district of Beijing has no city between
}
# Xiong'an was made of counties of Baoding, which keep their codes.
_CARVED_OUT_OF = {"130600": ("133100",)}
_CONSTANTS = {"_year": (FIRST_YEAR, LAST_YEAR), "_lon": LON_RANGE, "_lat": LAT_RANGE}
_RECALLED = "recalled"
# Tables in which a recalled value has no other source than memory, or a sum of remembered values.
# Elsewhere a row may be recalled in part though a source is named.
_SOURCES_OF_RECALLED = {
    "focus": (_RECALLED,),
    "sites": (_RECALLED,),
    "observations": (_RECALLED, "derived"),
}
_MOST = {"%": 100.0, "days": 366.0}
_MAY_FALL_BELOW_ZERO = "_growth"
_TESTS_OF_INDICATORS = ("trend", "gap")

# A row by column, and the line it begins on; a cell that is not known is None.
Row = tuple[int, dict[str, Any]]


def agreement_faults(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find cells that contradict others.

    Args:
        tables: those without a fault of their own; a check that needs another is left out.
    """
    rows = {name: _rows(table) for name, table in tables.items()}
    for check, needed in (
        (_constants, {"constants"}),
        (_parents, {"regions"}),
        (_cities, {"regions"}),
        (_industry_groups, {"industries"}),
        (_statement_ids, {"focus"}),
        (_map_places, {"regions", "zones", "relocations"}),
        (_preferred, {"observations"}),
        (_values, {"indicators", "observations"}),
        (_plan_tests, {"plan"}),
    ):
        if rows.keys() >= needed:
            yield from check(rows)
    for name, members in rows.items():
        if "verification" in TABLES[name].columns:
            yield from _recalled(name, members)
        if "recalled_fields" in TABLES[name].columns:
            yield from _recalled_fields(name, members)


def _rows(table: pd.DataFrame) -> list[Row]:
    plain = table.astype(object).where(table.notna(), None)
    lines = [int(line) for line in table.index]
    records = [{str(name): cell for name, cell in row.items()} for row in plain.to_dict("records")]
    return list(zip(lines, records, strict=True))


def _constants(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """What a constant is, its name says at the end."""
    for line, row in rows["constants"]:
        name, value = row["name"], row["value"]
        for ending, (low, high) in _CONSTANTS.items():
            is_year = ending == "_year"
            is_right = low <= value <= high and (value.is_integer() or not is_year)
            if name.endswith(ending) and not is_right:
                kind = "whole number" if is_year else "number"
                problem, remedy = f"cannot be {name}", f"Write a {kind} from {low} to {high}"
                yield SeedFault("constants.csv", line, "value", f"{value:g}", problem, remedy)


def _parents(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """A region stands under one of the level above, the one that its code begins with."""
    level = _levels(rows)
    for line, row in rows["regions"]:
        allowed = _LEVELS_ABOVE[row["level"]]
        parent, by_code = row["parent_adcode"] or "", _parent_by_code(row, level)
        if (parent or allowed) and level.get(parent) not in allowed:
            problem = f"is no parent of a {row['level']}" if parent else "is empty"
            remedy = f"Name a {' or '.join(allowed)}" if allowed else "Leave it empty"
            yield SeedFault("regions.csv", line, "parent_adcode", parent, problem, remedy)
        elif row["level"] in {"city", "county"} and parent != by_code:
            problem, remedy = "is not the region around by code", f"Write {by_code}"
            yield SeedFault("regions.csv", line, "parent_adcode", parent, problem, remedy)


def _cities(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """A county belongs to the city of its code, or to the one carved out of that."""
    level = _levels(rows)
    for line, row in rows["regions"]:
        city, has_city = row["city_adcode"] or "", row["adcode"] not in _NO_CITY
        right = [_parent_by_code(row, level) if row["level"] == "county" else row["adcode"]]
        if row["level"] == "county":
            right += _CARVED_OUT_OF.get(right[0], ())
        if has_city != bool(city) or level.get(city) == "county" or city in _NO_CITY:
            problem = "is not a city-level region" if has_city else "is above the cities"
            remedy = "Name a city, Beijing or Tianjin" if has_city else "Leave it empty"
            yield SeedFault("regions.csv", line, "city_adcode", city, problem, remedy)
        elif has_city and city not in right:
            problem, remedy = "contradicts the code and parent", f"Write {' or '.join(right)}"
            yield SeedFault("regions.csv", line, "city_adcode", city, problem, remedy)


def _levels(rows: Mapping[str, list[Row]]) -> dict[str, str]:
    return {row["adcode"]: row["level"] for _, row in rows["regions"]}


def _parent_by_code(row: Mapping[str, str], level: Mapping[str, str]) -> str:
    city, province = f"{row['adcode'][:4]}00", f"{row['adcode'][:2]}0000"
    return city if row["level"] == "county" and level.get(city) == "city" else province


def _industry_groups(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    for line, row in rows["industries"]:
        if row["is_group"] == (row["group_id"] is not None):
            problem = "is filled for a group" if row["is_group"] else "is empty for an industry"
            remedy = "Leave it empty" if row["is_group"] else "Name its group"
            value = row["group_id"] or ""
            yield SeedFault("industries.csv", line, "group_id", value, problem, remedy)


def _statement_ids(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    for line, row in rows["focus"]:
        spelled = f"{row['region_id']}:{row['industry_id']}:{row['source_id']}"
        value = row["statement_id"]
        if value != spelled:
            problem, remedy = "is not the key of its row", f"Write {spelled}"
            yield SeedFault("focus.csv", line, "statement_id", value, problem, remedy)


def _map_places(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """A move is drawn at its destination, or coarser at a region around it."""
    above = {
        row["adcode"]: [row["parent_adcode"], row["city_adcode"]] for _, row in rows["regions"]
    }
    above |= {row["zone_id"]: [row["parent_adcode"]] for _, row in rows["zones"]}
    for line, row in rows["relocations"]:
        place, shown = row["destination_region_id"], row["destination_map_id"]
        around = {place}
        for _ in range(len(_LEVELS_ABOVE)):
            around |= {region for inner in around for region in above.get(inner, []) if region}
        if shown not in around:
            problem = f"is not {place} nor a region around it"
            remedy = "Name the destination or a region around it"
            yield SeedFault("relocations.csv", line, "destination_map_id", shown, problem, remedy)


def _preferred(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """One value of a region, indicator and year is the one to show; the others stay on record."""
    cells = defaultdict(list)
    for line, row in rows["observations"]:
        cells[row["region_id"], row["indicator_id"], row["year"]].append((line, row))
    for cell, members in cells.items():
        name = " ".join(map(str, cell))
        chosen = [line for line, row in members if row["is_preferred"]]
        if not chosen:
            problem = f"stands in every row of {name}: none is preferred"
            remedy = "Write yes in one of them"
            yield SeedFault(
                "observations.csv", members[0][0], "is_preferred", "no", problem, remedy
            )
        for line in chosen[1:]:
            problem = f"stands in two rows of {name}: line {chosen[0]} is preferred too"
            yield SeedFault(
                "observations.csv", line, "is_preferred", "yes", problem, "Prefer one of them"
            )


def _values(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Only growth can be negative; a share ends at 100 %, the days of a year at 366."""
    units = {row["indicator_id"]: row["unit_en"] for _, row in rows["indicators"]}
    for line, row in rows["observations"]:
        indicator, value = row["indicator_id"], row["value"]
        most = _MOST.get(units.get(indicator, ""), float("inf"))
        if not indicator.endswith(_MAY_FALL_BELOW_ZERO) and not 0 <= value <= most:
            problem = f"cannot be a value of {indicator} in {units.get(indicator, 'any unit')}"
            remedy = "Correct it, or its indicator"
            yield SeedFault("observations.csv", line, "value", f"{value:g}", problem, remedy)


def _recalled(name: str, rows: list[Row]) -> Iterator[SeedFault]:
    allowed = _SOURCES_OF_RECALLED.get(name, ())
    for line, row in rows:
        source, is_recalled = row["source_id"], row["verification"] == _RECALLED
        if source == _RECALLED and not is_recalled:
            problem = f"contradicts the source {_RECALLED}: nothing was read"
            remedy = f"Write {_RECALLED}, or name the source"
            yield SeedFault(f"{name}.csv", line, "verification", "seen", problem, remedy)
        if is_recalled and allowed and source not in allowed:
            problem = "is named as read though the row is recalled"
            remedy = f"Write {' or '.join(allowed)}, or seen in verification"
            yield SeedFault(f"{name}.csv", line, "source_id", source, problem, remedy)


def _recalled_fields(name: str, rows: list[Row]) -> Iterator[SeedFault]:
    for line, row in rows:
        for item in (row["recalled_fields"] or "").split(LIST_SEPARATOR):
            if item in row and row[item] is None:
                problem, remedy = "is recalled but empty", "Fill it, or take it off the list"
                yield SeedFault(f"{name}.csv", line, "recalled_fields", item, problem, remedy)


def _plan_tests(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Find statements of the plan whose test lacks what it compares, or has what it does not."""
    for line, row in rows["plan"]:
        listed = (row["indicator_ids"] or "").split(LIST_SEPARATOR)
        indicator = row["test_indicator_id"]
        wants = row["test"] in _TESTS_OF_INDICATORS
        if wants != (indicator is not None) or (wants and indicator not in listed):
            problem = f"does not fit the test {row['test']} and indicator_ids"
            remedy = "Name one of indicator_ids for trend and gap, and none for other tests"
            yield SeedFault("plan.csv", line, "test_indicator_id", indicator or "", problem, remedy)
        if (row["test"] == "none") != (row["test_fit"] is None):
            problem = f"does not fit the test {row['test']}"
            remedy = "Say itself or near; leave it empty for none"
            yield SeedFault("plan.csv", line, "test_fit", row["test_fit"] or "", problem, remedy)
