"""Scores of places worked out again with pandas, from the tables of the build alone.

Nothing here asks the page's modules: values, distances, percentiles, means and ranks are computed
from the seeds' columns by other means.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from pyproj import Geod

Read = Callable[[str], dict[str, list[Any]]]

ROLE_VALUES = {"support": 1.0, "core": 2.0, "lead": 3.0}
COVERAGE_MIN = 0.6
CITY_MIN = 7
_GEOD = Geod(ellps="WGS84")


class Independent:
    """The places of the 14 city-level regions, with the values of any criterion."""

    def __init__(self, read: Read) -> None:
        """Read the tables of a build, without what is unverified."""
        regions = pd.DataFrame(read("regions"))
        is_city = (regions["level"] == "city") | (
            (regions["level"] == "province") & (regions["city_adcode"] == regions["adcode"])
        )
        self.regions = regions.set_index("adcode")
        self.zones = pd.DataFrame(read("zones"))
        self.places = regions.loc[is_city, "adcode"]
        observations = pd.DataFrame(read("observations"))
        self.observations = observations[
            observations["is_preferred"].astype(bool)
            & (observations["verification"] == "seen")
            & observations["region_id"].isin(self.places)
        ]
        self.indicators = pd.DataFrame(read("indicators")).set_index("indicator_id")
        self.sites = pd.DataFrame(read("sites")).set_index("site_id")
        cells = pd.DataFrame(read("cells"))
        self.cells = cells[(cells["recalled"] == "hide") & cells["role"].notna()]
        self.quotients = pd.DataFrame(read("sector_quotients"))

    def values(self, code: str) -> "pd.Series[float]":
        """Give the value of a criterion by place; NaN where it is not known."""
        start, _, key = code.partition("-")
        found: dict[str, Callable[[str], pd.Series[float]]] = {
            "role": self._roles,
            "inside": self._inside,
            "km": self._km,
            "lq": lambda letter: self._jobs(letter, "lq_jjj"),
            "jobs": lambda letter: self._jobs(letter, "persons"),
        }
        known = found[start](key) if key else self._indicator(code)
        return known.reindex(self.places).astype(float)

    def prefers_low(self, code: str) -> bool:
        """Tell which values are usually better."""
        if code in self.indicators.index:
            return bool(self.indicators.loc[code, "direction"] == "lower_is_better")
        return code.startswith("km-")

    def _indicator(self, code: str) -> "pd.Series[float]":
        rows = self.observations[self.observations["indicator_id"] == code]
        if rows.empty:
            return pd.Series(dtype=float)
        counts = rows.groupby("year")["region_id"].nunique()
        if counts.max() < CITY_MIN:
            return pd.Series(dtype=float)
        year = counts[counts == counts.max()].index.max()
        values: pd.Series[float] = rows[rows["year"] == year].set_index("region_id")["value"]
        return values

    def _roles(self, industry: str) -> "pd.Series[float]":
        rows = self.cells[self.cells["industry_id"] == industry]
        return rows.set_index("region_id")["role"].map(ROLE_VALUES)

    def _inside(self, industry: str) -> "pd.Series[float]":
        roles = self._roles(industry)
        city_of = self.regions["city_adcode"].to_dict() | dict(
            zip(self.zones["zone_id"], self.zones["city_adcode"], strict=True)
        )
        return roles.groupby(roles.index.map(city_of)).max()

    def _km(self, target: str) -> "pd.Series[float]":
        at = self.regions.loc[self.places]
        if target in ("port", "airport"):
            ends = self.sites[(self.sites["kind"] == target) & self.sites["lon"].notna()]
        else:
            table = self.regions if target in self.regions.index else self.sites
            ends = table.loc[[target]]
        metres = np.array(
            [
                _GEOD.inv(at["lon"], at["lat"], [lon] * len(at), [lat] * len(at))[2]
                for lon, lat in zip(ends["lon"], ends["lat"], strict=True)
            ]
        )
        return pd.Series(np.round(metres.min(axis=0) / 1000, 1), index=at.index)

    def _jobs(self, letter: str, column: str) -> "pd.Series[float]":
        rows = self.quotients[
            (self.quotients["section"] == letter)
            & self.quotients["doubt"].isna()
            & self.quotients["region_id"].isin(self.places)
            & self.quotients[column].notna()
        ]
        counts = rows.groupby("year")["region_id"].nunique()
        year = counts[counts == counts.max()].index.max()
        values: pd.Series[float] = rows[rows["year"] == year].set_index("region_id")[column]
        return values

    def ranking(self, criteria: list[dict[str, Any]], *, scaling: str, mean: str) -> pd.DataFrame:
        """Score and rank the places.

        Args:
            criteria: code, weight, prefer (low, high or empty), min, max.
            scaling: rank or range.
            mean: arithmetic or geometric.

        Returns:
            score, coverage, is_excluded, is_separate and rank by adcode, and `score_<code>`.
        """
        values = pd.DataFrame({one["code"]: self.values(one["code"]) for one in criteria})
        weights = pd.Series({one["code"]: float(one["weight"]) for one in criteria})
        scores = pd.DataFrame(
            {one["code"]: self._scaled(values[one["code"]], one, scaling) for one in criteria}
        )
        known = scores.notna().mul(weights, axis=1)
        whole = known.sum(axis=1)
        is_geometric = mean == "geometric"
        summed = scores.clip(lower=1).apply(np.log) if is_geometric else scores
        means = summed.mul(weights, axis=1).sum(axis=1) / whole.where(whole > 0)
        found = pd.DataFrame({"score": np.exp(means) if is_geometric else means})
        found["coverage"] = whole / weights.sum() if weights.sum() else 0.0
        found["is_excluded"] = self._excluded(values, criteria)
        found["is_separate"] = ~found["is_excluded"] & (
            (found["coverage"] < COVERAGE_MIN - 1e-12) | found["score"].isna()
        )
        ranked = found.loc[~found["is_excluded"] & ~found["is_separate"], "score"].round(6)
        found["rank"] = ranked.rank(method="min", ascending=False)
        return found.join(scores.add_prefix("score_"))

    def _scaled(
        self, values: "pd.Series[float]", one: dict[str, Any], scaling: str
    ) -> "pd.Series[float]":
        is_low = one["prefer"] == "low" or (not one["prefer"] and self.prefers_low(one["code"]))
        least, most = values.min(), values.max()
        if least == most:
            return values.where(values.isna(), 50.0)
        if scaling == "rank":
            high = (values.rank(method="average") - 1) / (values.notna().sum() - 1) * 100
        else:
            high = (values - least) / (most - least) * 100
        return 100 - high if is_low else high

    @staticmethod
    def _excluded(values: pd.DataFrame, criteria: list[dict[str, Any]]) -> "pd.Series[bool]":
        misses = pd.Series(data=False, index=values.index)
        for one in criteria:
            column = values[one["code"]]
            if one["min"] is not None:
                misses |= ~(column >= one["min"])
            if one["max"] is not None:
                misses |= ~(column <= one["max"])
        return misses
