"""The gaps between the three economies, and the spread of their 13 city-level regions, by year.

A pair is told as ratio and difference, both at least 1 and 0 where Beijing is ahead: Beijing over
the other where more is better, the other over Beijing where less is. At city level the highest
region stands against the lowest. A spread needs the value and the population of every region in
the same year, else the year is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from data.derive import inequality
from data.derive.offers import (
    BEIJING,
    HEBEI,
    OFFERS,
    TIANJIN,
    Offer,
    basis,
    spread_basis,
    weight_indicator,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAIRS = (("hebei", HEBEI), ("tianjin", TIANJIN))
_DECIMALS = 6
_DTYPES = {
    "indicator_id": "string",
    "level": "string",
    "measure": "string",
    "part": "string",
    "year": "Int64",
    "value": "Float64",
    "verification": "string",
    "basis": "Int64",
    "upper_id": "string",
    "lower_id": "string",
    "region_count": "Int64",
    "weight_id": "string",
    "source_ids": "object",
}
Row = dict[str, Any]


@dataclass(frozen=True)
class Value:
    """One value of a region and year.

    Attributes:
        region: its id.
        number: in the unit of the indicator.
        is_recalled: no source was read for it.
        source: its id.
    """

    region: str
    number: float
    is_recalled: bool
    source: str


class Values:
    """The preferred values by indicator and year."""

    def __init__(self, observations: pd.DataFrame) -> None:
        """Take region_id, indicator_id, year, value, is_preferred, source_id, verification."""
        self._found: dict[tuple[str, int], list[Value]] = {}
        names = ["region_id", "value", "verification", "source_id", "indicator_id", "year"]
        preferred = observations.loc[observations["is_preferred"], names].astype("object")
        for region, number, seen, source, indicator, year in preferred.to_numpy():
            value = Value(region, float(number), seen == "recalled", source)
            self._found.setdefault((indicator, int(year)), []).append(value)

    def years(self, indicator: str) -> list[int]:
        """List the years in which any region has a value."""
        return sorted(year for name, year in self._found if name == indicator)

    def of(self, indicator: str, year: int, regions: Sequence[str]) -> list[Value]:
        """Give the values of these regions in their order, without those that have none."""
        by_region = {value.region: value for value in self._found.get((indicator, year), [])}
        return [by_region[region] for region in regions if region in by_region]


def gaps(observations: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """Work out every gap and spread of the offers.

    Args:
        observations: region_id, indicator_id, year, value, is_preferred, source_id, verification.
        regions: adcode, city_adcode, province_adcode.

    Returns:
        One row per (indicator_id, level, measure, part, year), sorted. No row: it cannot be told.
    """
    values = Values(observations)
    cities = regions[regions["adcode"] == regions["city_adcode"]]
    province_of = dict(zip(cities["adcode"], cities["province_adcode"], strict=True))
    rows = chain.from_iterable(_of_offer(offer, values, province_of) for offer in OFFERS)
    table = pd.DataFrame(list(rows), columns=list(_DTYPES)).astype(_DTYPES)
    return table.sort_values(
        ["indicator_id", "level", "measure", "part", "year"], ignore_index=True
    )


def _of_offer(offer: Offer, values: Values, province_of: dict[str, str]) -> Iterator[Row]:
    if offer.kind != "level":
        return
    for indicator in offer.province:
        for year in values.years(indicator):
            yield from _pairs(offer, values, indicator, year)
    for indicator in offer.city:
        years = values.years(indicator)
        found = {year: values.of(indicator, year, list(province_of)) for year in years}
        for year, of_year in found.items():
            # Without one of them, nobody knows which is the highest or how far they spread.
            if len(of_year) < max(map(len, found.values())):
                continue
            yield from _extremes(offer, of_year, year)
            if offer.is_spread:
                yield from _spreads(offer, values, of_year, year, province_of)


def _pairs(offer: Offer, values: Values, indicator: str, year: int) -> Iterator[Row]:
    for part, other in _PAIRS:
        pair = values.of(indicator, year, (BEIJING, other))
        if len(pair) == 2:  # noqa: PLR2004 - both are known
            upper, lower = reversed(pair) if offer.is_lower_better else pair
            yield from _compared(offer, "province", part, year, pair, (upper, lower))


def _extremes(offer: Offer, of_year: list[Value], year: int) -> Iterator[Row]:
    lower = min(of_year, key=lambda value: value.number)
    upper = max(of_year, key=lambda value: value.number)
    yield from _compared(offer, "city", "extremes", year, of_year, (upper, lower))


def _compared(  # noqa: PLR0913, PLR0917 - all of them together name a row
    offer: Offer,
    level: str,
    part: str,
    year: int,
    values: list[Value],
    pair: tuple[Value, Value],
) -> Iterator[Row]:
    upper, lower = pair
    measures = {"ratio": upper.number / lower.number, "difference": upper.number - lower.number}
    for measure, number in measures.items():
        yield _row(offer, level, year, values, number) | {
            "measure": measure,
            "part": part,
            "basis": basis(offer.offer_id, level, year),
            "upper_id": upper.region,
            "lower_id": lower.region,
            "source_ids": list(dict.fromkeys((upper.source, lower.source))),
        }


def _spreads(
    offer: Offer, values: Values, of_year: list[Value], year: int, province_of: dict[str, str]
) -> Iterator[Row]:
    names = [value.region for value in of_year]
    weight_id = weight_indicator(year)
    persons = values.of(weight_id, year, names)
    if len(persons) < len(of_year):
        return
    numbers = np.array([value.number for value in of_year])
    weights = np.array([value.number for value in persons])
    theil = inequality.theil(numbers, weights, [province_of[name] for name in names])
    found = {
        ("cv", "all"): inequality.variation(numbers, weights),
        ("gini", "all"): inequality.gini(numbers, weights),
        **{("theil", part): number for part, number in theil._asdict().items()},
    }
    for (measure, part), number in found.items():
        yield _row(offer, "city", year, [*of_year, *persons], number) | {
            "measure": measure,
            "part": part,
            "basis": spread_basis(offer.offer_id, "city", year),
            "region_count": len(names),
            "weight_id": weight_id,
            "source_ids": sorted({value.source for value in (*of_year, *persons)}),
        }


def _row(offer: Offer, level: str, year: int, values: list[Value], number: float) -> Row:
    is_recalled = any(value.is_recalled for value in values)
    return {
        "indicator_id": offer.offer_id,
        "level": level,
        "year": year,
        "value": round(number, _DECIMALS),
        "verification": "recalled" if is_recalled else "seen",
        "region_count": len(values),
    }
