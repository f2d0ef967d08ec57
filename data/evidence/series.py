"""Tests that follow an indicator over years: `trend` and `gap`. The rule: `data.evidence.judge`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.evidence.facts import BEIJING, PROVINCES, Facts, Row
from data.evidence.part import NOT_JUDGED, Item, Part, change_pct, direction, level_by_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

_RATIO_DECIMALS = 4
_DECIMALS = 2
_SHARE_UNIT = ("of Beijing's value", "与北京之比")


@dataclass(frozen=True)
class Value:
    """A value of one year, with the vintage that says what it may be compared with."""

    year: int
    value: float
    vintage: str
    verification: str
    source_ids: list[str]


@dataclass(frozen=True)
class Course:
    """Values to follow, and how to read them.

    Attributes:
        measure: level, ratio or difference.
        region_id: whose they are.
        unit: in English and Chinese.
        better: higher_is_better, lower_is_better or neutral.
        values: by year.
    """

    measure: str
    region_id: str
    unit: tuple[str, str]
    better: str
    values: list[Value]


def ends(values: Sequence[Value]) -> tuple[Value, Value] | None:
    """Pick the first and the last value read, of the vintage that spans most years."""
    by_vintage: dict[str, list[Value]] = {}
    for value in values:
        if value.verification == "seen":
            by_vintage.setdefault(value.vintage, []).append(value)
    if not by_vintage:
        return None
    rows = max(by_vintage.values(), key=lambda rows: (rows[-1].year - rows[0].year, rows[-1].year))
    return rows[0], rows[-1]


def trend(statement: Row, facts: Facts) -> list[Part]:
    """Follow an indicator in each province that has it."""
    indicator = facts.indicators[statement["test_indicator_id"]]
    unit = (indicator["unit_en"], indicator["unit_zh"])
    series = _series(facts, indicator["indicator_id"])
    courses = [
        Course("level", key, unit, indicator["direction"], series[key])
        for key in PROVINCES
        if key in series
    ]
    return [_follow(course, statement, facts) for course in courses]


def gap(statement: Row, facts: Facts) -> list[Part]:
    """Compare the other two provinces with Beijing, as a ratio and as a difference."""
    indicator = facts.indicators[statement["test_indicator_id"]]
    unit = (indicator["unit_en"], indicator["unit_zh"])
    series = _series(facts, indicator["indicator_id"])
    base = {row.year: row for row in series.get(BEIJING, [])}
    courses = []
    for key in ("130000", "120000"):
        pairs = [
            (row, base[row.year])
            for row in series.get(key, [])
            if row.year in base and row.vintage == base[row.year].vintage
        ]
        ratios = [_pair(a, b, round(a.value / b.value, _RATIO_DECIMALS)) for a, b in pairs]
        behind = [_pair(a, b, round(b.value - a.value, _DECIMALS)) for a, b in pairs]
        courses += [
            Course("ratio", key, _SHARE_UNIT, "higher_is_better", ratios),
            Course("difference", key, unit, "lower_is_better", behind),
        ]
    return [_follow(course, statement, facts) for course in courses]


def _series(facts: Facts, indicator: str) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for row in facts.values.get(indicator, []):
        value = Value(
            row["year"], row["value"], row["vintage"], row["verification"], [row["source_id"]]
        )
        found.setdefault(row["region_id"], []).append(value)
    return found


def _pair(row: Value, base: Value, value: float) -> Value:
    """Join two values of a year; the result is read only if both are."""
    verification = "seen" if row.verification == base.verification == "seen" else "recalled"
    sources = list(dict.fromkeys(row.source_ids + base.source_ids))
    return Value(row.year, value, row.vintage, verification, sources)


def _follow(course: Course, statement: Row, facts: Facts) -> Part:
    """Compare the first value with the last."""
    found = ends(course.values)
    items = [
        Item(
            f"{course.region_id}:{row.year}",
            "basis" if found and row in found else "other",
            row.source_ids,
            row.year,
            row.value,
            row.verification,
        )
        for row in course.values
    ]
    level = level_by_fit(statement["test_fit"], is_held=found is not None)
    if not found:
        return Part(course.measure, level, items, region_id=course.region_id, unit=course.unit)
    first, last = found
    change = change_pct(first.value, last.value)
    is_long = last.year - first.year >= facts.trend_years_min
    is_late = last.year >= int(statement["date"][:4])
    way = direction(change, course.better, facts.no_clear_change_pct)
    return Part(
        course.measure,
        level,
        items,
        way if is_long and is_late else NOT_JUDGED,
        region_id=course.region_id,
        first_year=first.year,
        first_value=first.value,
        last_year=last.year,
        last_value=last.value,
        change_pct=change,
        unit=course.unit,
    )
