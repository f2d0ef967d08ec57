"""Gaps between the three provinces, and inequality between the city-level regions, by year.

A pair is compared as ratio and difference, at least 1 and 0 if Beijing is ahead: Beijing over the
other if more is better, the other over Beijing if less is better. At city level the highest region
is compared with the lowest. Inequality is computed for years in which the value and the population
of every region are known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd

from data.adcodes import BEIJING, HEBEI, TIANJIN
from data.derive import inequality
from data.derive.offers import (
    OFFERS,
    Offer,
    basis,
    spread_basis,
    weight_indicator,
)

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
        region: id of the region.
        number: in the unit of the indicator.
        is_recalled: comes from memory, not from a source.
        source: id of the source.
    """

    region: str
    number: float
    is_recalled: bool
    source: str


class Values:
    """Preferred values by indicator and year."""

    def __init__(self, observations: pd.DataFrame) -> None:
        """Take region_id, indicator_id, year, value, is_preferred, source_id, verification."""
        self._values: dict[tuple[str, int], list[Value]] = {}
        names = ["region_id", "value", "verification", "source_id", "indicator_id", "year"]
        preferred = observations.loc[observations["is_preferred"], names].astype("object")
        for region, number, verification, source, indicator, year in preferred.to_numpy():
            value = Value(region, float(number), verification == "recalled", source)
            self._values.setdefault((indicator, int(year)), []).append(value)

    def years(self, indicator: str) -> list[int]:
        """List the years in which any region has a value."""
        return sorted(year for name, year in self._values if name == indicator)

    def of(self, indicator: str, year: int, regions: Sequence[str]) -> list[Value]:
        """List the values of these regions in their order, without regions that have none."""
        by_region = {value.region: value for value in self._values.get((indicator, year), [])}
        return [by_region[region] for region in regions if region in by_region]


def gaps(observations: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """Compute all gaps and measures of inequality of the offers.

    Args:
        observations: region_id, indicator_id, year, value, is_preferred, source_id, verification.
        regions: adcode, city_adcode, province_adcode.

    Returns:
        One row per (indicator_id, level, measure, part, year), sorted. No row: it cannot be
        computed.
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
        by_year = {year: values.of(indicator, year, list(province_of)) for year in years}
        for year, of_year in by_year.items():
            # If the value of a region is missing, it might be the highest or the lowest.
            if len(of_year) < max(map(len, by_year.values())):
                continue
            yield from _extremes(offer, of_year, year)
            if offer.is_spread:
                yield from _inequality(offer, values, of_year, year, province_of)


def _pairs(offer: Offer, values: Values, indicator: str, year: int) -> Iterator[Row]:
    for part, other in _PAIRS:
        pair = values.of(indicator, year, (BEIJING, other))
        if len(pair) == 2:  # noqa: PLR2004 - both are known
            upper, lower = reversed(pair) if offer.is_lower_better else pair
            yield from _comparison(offer, "province", part, year, pair, (upper, lower))


def _extremes(offer: Offer, of_year: list[Value], year: int) -> Iterator[Row]:
    lower = min(of_year, key=lambda value: value.number)
    upper = max(of_year, key=lambda value: value.number)
    yield from _comparison(offer, "city", "extremes", year, of_year, (upper, lower))


def _comparison(  # noqa: PLR0913, PLR0917 - together they identify a row
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


def _inequality(
    offer: Offer, values: Values, of_year: list[Value], year: int, province_of: dict[str, str]
) -> Iterator[Row]:
    regions = [value.region for value in of_year]
    weight_id = weight_indicator(year)
    persons = values.of(weight_id, year, regions)
    if len(persons) < len(of_year):
        return
    numbers = np.array([value.number for value in of_year])
    weights = np.array([value.number for value in persons])
    theil = inequality.theil(numbers, weights, [province_of[region] for region in regions])
    measures = {
        ("cv", "all"): inequality.coefficient_of_variation(numbers, weights),
        ("gini", "all"): inequality.gini(numbers, weights),
        **{("theil", part): number for part, number in theil._asdict().items()},
    }
    for (measure, part), number in measures.items():
        yield _row(offer, "city", year, [*of_year, *persons], number) | {
            "measure": measure,
            "part": part,
            "basis": spread_basis(offer.offer_id, "city", year),
            "region_count": len(regions),
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
