"""Tests of an indicator over years: `trend` and `gap`.

`data.evidence.judge` defines the rule they follow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.adcodes import BEIJING, HEBEI, PROVINCES, TIANJIN
from data.evidence.facts import Facts, Row
from data.evidence.part import NOT_JUDGED, Item, Part, change_pct, direction, level_by_fit

_RATIO_DECIMALS = 4
_DECIMALS = 2
_SHARE_UNIT = ("of Beijing's value", "与北京之比")


@dataclass(frozen=True)
class Value:
    """A value of one year; only values of the same vintage can be compared."""

    year: int
    value: float
    vintage: str
    verification: str
    source_ids: list[str]


@dataclass(frozen=True)
class Series:
    """The values of a region over the years.

    Attributes:
        measure: level, ratio or difference.
        region_id: of the region.
        unit: in English and Chinese.
        better: higher_is_better, lower_is_better or neutral.
        values: by year.
    """

    measure: str
    region_id: str
    unit: tuple[str, str]
    better: str
    values: list[Value]


def first_and_last(values: Sequence[Value]) -> tuple[Value, Value] | None:
    """Select the first and the last value that is not recalled, of the longest vintage."""
    by_vintage: dict[str, list[Value]] = {}
    for value in values:
        if value.verification == "seen":
            by_vintage.setdefault(value.vintage, []).append(value)
    if not by_vintage:
        return None
    rows = max(by_vintage.values(), key=lambda rows: (rows[-1].year - rows[0].year, rows[-1].year))
    return rows[0], rows[-1]


def trend(statement: Row, facts: Facts) -> list[Part]:
    """Compare the first and last value of an indicator in each province that has values."""
    indicator = facts.indicators[statement["test_indicator_id"]]
    unit = (indicator["unit_en"], indicator["unit_zh"])
    values = _values_by_region(facts, indicator["indicator_id"])
    series = [
        Series("level", region, unit, indicator["direction"], values[region])
        for region in PROVINCES
        if region in values
    ]
    return [_first_with_last(each, statement, facts) for each in series]


def gap(statement: Row, facts: Facts) -> list[Part]:
    """Compare the other two provinces with Beijing, as a ratio and as a difference."""
    indicator = facts.indicators[statement["test_indicator_id"]]
    unit = (indicator["unit_en"], indicator["unit_zh"])
    values = _values_by_region(facts, indicator["indicator_id"])
    of_beijing = {value.year: value for value in values.get(BEIJING, [])}
    series = []
    for region in (HEBEI, TIANJIN):
        pairs = [
            (value, of_beijing[value.year])
            for value in values.get(region, [])
            if value.year in of_beijing and value.vintage == of_beijing[value.year].vintage
        ]
        ratios = [_combined(a, b, round(a.value / b.value, _RATIO_DECIMALS)) for a, b in pairs]
        differences = [_combined(a, b, round(b.value - a.value, _DECIMALS)) for a, b in pairs]
        series += [
            Series("ratio", region, _SHARE_UNIT, "higher_is_better", ratios),
            Series("difference", region, unit, "lower_is_better", differences),
        ]
    return [_first_with_last(each, statement, facts) for each in series]


def _values_by_region(facts: Facts, indicator: str) -> dict[str, list[Value]]:
    by_region: dict[str, list[Value]] = {}
    for row in facts.values.get(indicator, []):
        value = Value(
            row["year"], row["value"], row["vintage"], row["verification"], [row["source_id"]]
        )
        by_region.setdefault(row["region_id"], []).append(value)
    return by_region


def _combined(value: Value, of_beijing: Value, result: float) -> Value:
    """Make the result of two values of a year; it is recalled if either is."""
    is_seen = value.verification == of_beijing.verification == "seen"
    sources = list(dict.fromkeys(value.source_ids + of_beijing.source_ids))
    return Value(value.year, result, value.vintage, "seen" if is_seen else "recalled", sources)


def _first_with_last(series: Series, statement: Row, facts: Facts) -> Part:
    """Compare the first value with the last."""
    ends = first_and_last(series.values)
    items = [
        Item(
            f"{series.region_id}:{value.year}",
            "basis" if ends and value in ends else "other",
            value.source_ids,
            value.year,
            value.value,
            value.verification,
        )
        for value in series.values
    ]
    level = level_by_fit(statement["test_fit"], has_data=ends is not None)
    if not ends:
        return Part(series.measure, level, items, region_id=series.region_id, unit=series.unit)
    first, last = ends
    change = change_pct(first.value, last.value)
    is_long = last.year - first.year >= facts.trend_years_min
    is_late = last.year >= int(statement["date"][:4])
    direction_of_change = direction(change, series.better, facts.no_clear_change_pct)
    return Part(
        series.measure,
        level,
        items,
        direction_of_change if is_long and is_late else NOT_JUDGED,
        region_id=series.region_id,
        first_year=first.year,
        first_value=first.value,
        last_year=last.year,
        last_value=last.value,
        change_pct=change,
        unit=series.unit,
    )
