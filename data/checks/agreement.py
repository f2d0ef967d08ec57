"""Checks of cells that must agree within a row, between rows of one key, or across tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from data.adcodes import BAODING, HEBEI, NATION, XIONGAN
from data.errors import SeedFault
from data.records import records
from data.schemas.fields import (
    FIRST_YEAR,
    LAST_YEAR,
    LAT_RANGE,
    LIST_SEPARATOR,
    LON_RANGE,
)
from data.schemas.tables import TABLES

_ABOVE_CITIES = (NATION, HEBEI)  # Beijing and Tianjin are at city level themselves
_PARENT_LEVELS = {
    "nation": (),
    "province": ("nation",),
    "city": ("province",),
    "county": ("city", "province"),  # a district of Beijing has no city above it
}
# City -> city-level regions made of some of its counties, which keep their codes.
_SPLIT_FROM = {BAODING: (XIONGAN,)}
_RANGES_BY_SUFFIX = {"_year": (FIRST_YEAR, LAST_YEAR), "_lon": LON_RANGE, "_lat": LAT_RANGE}
_RECALLED = "recalled"
_REPLACED = "better_source"
# Tables whose recalled values have no source but memory, or are derived from recalled values.
# In other tables a row may name a source and be recalled in part.
_SOURCES_OF_RECALLED = {
    "focus": (_RECALLED,),
    "sites": (_RECALLED,),
    "observations": (_RECALLED, "derived"),
}
_MAX_BY_UNIT = {"%": 100.0, "days": 366.0}
_SIGNED_SUFFIX = "_growth"
# Tables of values, and the columns of which one value is preferred.
_PREFERRED_BY = {
    "observations": ("region_id", "indicator_id", "year"),
    "region_totals": ("indicator_id", "year"),
}
_COUNTED_UNITS = ("persons", "companies")
_INDICATOR_TESTS = ("trend", "gap")
_CLAIM_WORDS_MAX = 12

# The line on which a row begins, and its cells by column; an empty cell is None.
Row = tuple[int, dict[str, Any]]


def agreement_faults(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find cells that contradict others.

    Args:
        tables: those without faults of their own; a check that needs another table is skipped.
    """
    rows = {name: _rows(table) for name, table in tables.items()}
    for check, needed in (
        (_constants, {"constants"}),
        (_parents, {"regions"}),
        (_cities, {"regions"}),
        (_industry_groups, {"industries"}),
        (_statement_ids, {"focus"}),
        (_rereads, {"focus"}),
        (_map_places, {"regions", "zones", "relocations"}),
        (_preferred, {"observations", "region_totals"}),
        (_values, {"indicators", "observations"}),
        (_counts, {"sectors"}),
        (_plan_tests, {"plan"}),
        (_plan_claims, {"plan"}),
    ):
        if rows.keys() >= needed:
            yield from check(rows)
    for name, members in rows.items():
        if "verification" in TABLES[name].columns:
            yield from _recalled(name, members)
        if "recalled_fields" in TABLES[name].columns:
            yield from _recalled_fields(name, members)


def _rows(table: pd.DataFrame) -> list[Row]:
    return list(zip(map(int, table.index), records(table), strict=True))


def _constants(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check years, longitudes and latitudes, which the end of a constant's name tells apart."""
    for line, row in rows["constants"]:
        name, value = row["name"], row["value"]
        for suffix, (low, high) in _RANGES_BY_SUFFIX.items():
            is_year = suffix == "_year"
            is_valid = low <= value <= high and (value.is_integer() or not is_year)
            if name.endswith(suffix) and not is_valid:
                kind = "whole number" if is_year else "number"
                problem, remedy = f"cannot be {name}", f"Write a {kind} from {low} to {high}"
                yield SeedFault("constants.csv", line, "value", f"{value:g}", problem, remedy)


def _parents(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that a region's parent is the region of a higher level given by its code."""
    level = _levels(rows)
    for line, row in rows["regions"]:
        allowed = _PARENT_LEVELS[row["level"]]
        parent, by_code = row["parent_adcode"] or "", _parent_by_code(row, level)
        if (parent or allowed) and level.get(parent) not in allowed:
            problem = f"is no parent of a {row['level']}" if parent else "is empty"
            remedy = f"Name a {' or '.join(allowed)}" if allowed else "Leave it empty"
            cause = f"regions:{parent}" if parent else ""
            yield SeedFault("regions.csv", line, "parent_adcode", parent, problem, remedy, cause)
        elif row["level"] in {"city", "county"} and parent != by_code:
            problem, remedy = "is not the region around by code", f"Write {by_code}"
            cause = _absent_city(row, level)
            yield SeedFault("regions.csv", line, "parent_adcode", parent, problem, remedy, cause)


def _cities(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that a county belongs to the city of its code, or to one split from that city."""
    level = _levels(rows)
    for line, row in rows["regions"]:
        city, has_city = row["city_adcode"] or "", row["adcode"] not in _ABOVE_CITIES
        expected = [_parent_by_code(row, level) if row["level"] == "county" else row["adcode"]]
        if row["level"] == "county":
            expected += _SPLIT_FROM.get(expected[0], ())
        if has_city != bool(city) or level.get(city) == "county" or city in _ABOVE_CITIES:
            problem = "is not a city-level region" if has_city else "is above the cities"
            remedy = "Name a city, Beijing or Tianjin" if has_city else "Leave it empty"
            cause = f"regions:{city}" if city else ""
            yield SeedFault("regions.csv", line, "city_adcode", city, problem, remedy, cause)
        elif has_city and city not in expected:
            problem, remedy = "contradicts the code and parent", f"Write {' or '.join(expected)}"
            cause = _absent_city(row, level)
            yield SeedFault("regions.csv", line, "city_adcode", city, problem, remedy, cause)


def _levels(rows: Mapping[str, list[Row]]) -> dict[str, str]:
    return {row["adcode"]: row["level"] for _, row in rows["regions"]}


def _parent_by_code(row: Mapping[str, str], level: Mapping[str, str]) -> str:
    city, province = f"{row['adcode'][:4]}00", f"{row['adcode'][:2]}0000"
    return city if row["level"] == "county" and level.get(city) == "city" else province


def _absent_city(row: Mapping[str, str], level: Mapping[str, str]) -> str:
    """Name the city of a county's code as the cause of a fault, if there is no such city."""
    city = f"{row['adcode'][:4]}00"
    return f"regions:{city}" if row["level"] == "county" and level.get(city) != "city" else ""


def _industry_groups(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    for line, row in rows["industries"]:
        if row["is_group"] == (row["group_id"] is not None):
            problem = "is filled for a group" if row["is_group"] else "is empty for an industry"
            remedy = "Leave it empty" if row["is_group"] else "Name its group"
            value = row["group_id"] or ""
            yield SeedFault("industries.csv", line, "group_id", value, problem, remedy)


def _statement_ids(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    for line, row in rows["focus"]:
        expected = f"{row['region_id']}:{row['industry_id']}:{row['source_id']}"
        value = row["statement_id"]
        if value != expected:
            problem, remedy = "is not the key of its row", f"Write {expected}"
            yield SeedFault("focus.csv", line, "statement_id", value, problem, remedy)


def _rereads(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check what a second reading requires of its statement."""
    for line, row in rows["focus"]:
        reread = row["reread"]
        for column, outcome in (("note_en", "contradicted"), ("replaced_source_ids", _REPLACED)):
            if reread == outcome and row[column] is None:
                remedy = f"Fill it, or correct reread, which says {outcome}"
                yield SeedFault("focus.csv", line, column, "", "is empty", remedy)
        if reread is not None and row["scope"] != "own":
            remedy = "Leave it empty; only a place's own statements were read again"
            yield SeedFault("focus.csv", line, "reread", reread, "is not for this scope", remedy)


def _map_places(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that a move is drawn at its destination or a region around it."""
    parents = {
        row["adcode"]: [row["parent_adcode"], row["city_adcode"]] for _, row in rows["regions"]
    }
    parents |= {row["zone_id"]: [row["parent_adcode"]] for _, row in rows["zones"]}
    for line, row in rows["relocations"]:
        place, drawn_at = row["destination_region_id"], row["destination_map_id"]
        allowed = {place}
        for _ in range(len(_PARENT_LEVELS)):
            allowed |= {region for inner in allowed for region in parents.get(inner, []) if region}
        if drawn_at not in allowed:
            problem = f"is not {place} nor a region around it"
            remedy = "Name the destination or a region around it"
            yield SeedFault(
                "relocations.csv", line, "destination_map_id", drawn_at, problem, remedy
            )


def _preferred(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that one value of a region, indicator and year is preferred, or notes say why not."""
    for name, columns in _PREFERRED_BY.items():
        values = defaultdict(list)
        for line, row in rows[name]:
            values[tuple(row[column] for column in columns)].append((line, row))
        for key, members in values.items():
            yield from _preferred_of(f"{name}.csv", " ".join(map(str, key)), members)


def _preferred_of(file: str, name: str, members: list[Row]) -> Iterator[SeedFault]:
    preferred = [line for line, row in members if row["is_preferred"]]
    if not preferred and not all(row.get("note_en") for _, row in members):
        problem = f"is in every row of {name}: none is preferred"
        remedy = "Write yes in one of them, or say in note_en and note_zh what is doubtful"
        yield SeedFault(file, members[0][0], "is_preferred", "no", problem, remedy)
    for line in preferred[1:]:
        problem = f"is in two rows of {name}: line {preferred[0]} is preferred too"
        yield SeedFault(file, line, "is_preferred", "yes", problem, "Prefer one of them")


def _values(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check limits: only growth is negative; a share is at most 100 %, days at most 366."""
    units = {row["indicator_id"]: row["unit_en"] for _, row in rows["indicators"]}
    for line, row in rows["observations"]:
        indicator, value = row["indicator_id"], row["value"]
        highest = _MAX_BY_UNIT.get(units.get(indicator, ""), float("inf"))
        if not indicator.endswith(_SIGNED_SUFFIX) and not 0 <= value <= highest:
            problem = f"cannot be a value of {indicator} in {units.get(indicator, 'any unit')}"
            remedy = "Correct it, or its indicator"
            yield SeedFault("observations.csv", line, "value", f"{value:g}", problem, remedy)


def _counts(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that what is counted is whole: only money has parts."""
    for line, row in rows["sectors"]:
        if row["unit"] in _COUNTED_UNITS and not float(row["value"]).is_integer():
            problem, remedy = f"is no number of {row['unit']}", "Write a whole number"
            yield SeedFault("sectors.csv", line, "value", f"{row['value']:g}", problem, remedy)


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
    """Check that a statement of the plan has the indicator and the fit that its test needs."""
    for line, row in rows["plan"]:
        listed = (row["indicator_ids"] or "").split(LIST_SEPARATOR)
        indicator = row["test_indicator_id"]
        needs_one = row["test"] in _INDICATOR_TESTS
        if needs_one != (indicator is not None) or (needs_one and indicator not in listed):
            problem = f"does not fit the test {row['test']} and indicator_ids"
            remedy = "Name one of indicator_ids for trend and gap, and none for other tests"
            yield SeedFault("plan.csv", line, "test_indicator_id", indicator or "", problem, remedy)
        if (row["test"] == "none") != (row["test_fit"] is None):
            problem = f"does not fit the test {row['test']}"
            remedy = "Write itself or near; leave it empty for the test none"
            yield SeedFault("plan.csv", line, "test_fit", row["test_fit"] or "", problem, remedy)


def _plan_claims(rows: Mapping[str, list[Row]]) -> Iterator[SeedFault]:
    """Check that the short form of a statement fits in its row on the page."""
    for line, row in rows["plan"]:
        count = len((row["claim_en"] or "").split())
        if count > _CLAIM_WORDS_MAX:
            problem = f"has {count} words"
            remedy = f"Say it in at most {_CLAIM_WORDS_MAX}"
            yield SeedFault("plan.csv", line, "claim_en", row["claim_en"] or "", problem, remedy)
