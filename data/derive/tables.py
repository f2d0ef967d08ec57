"""The derived tables that are a join or a short sum away from the seeds.

Every function takes typed tables and returns a new one; nothing here reads or writes. Keys are
adcodes as text or zone ids; an absent value is `<NA>`, never 0 and never an empty text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from data.derive.publishers import house
from data.errors import SeedFault
from geo.distance import bearing_deg, distance_km

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

NATION = "156000"
XIONGAN = "133100"

# What a profile shows of a place, in that order.
KEY_INDICATORS = (
    "resident_population",
    "gdp_linked",
    "gdp_per_capita",
    "income_all",
    "pm25",
    "wage_urban_nonprivate",
    "census_population",
)

_CONSTANTS = (
    "recent_from_year",
    "tiananmen_lon",
    "tiananmen_lat",
    "rongdong_lon",
    "rongdong_lat",
    "no_clear_change_pct",
    "trend_years_min",
    "ring_km",
)
_AREA_DECIMALS = 1
_POINT_DECIMALS = 4
_DISTANCE_DECIMALS = 1


def missing(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find what the functions below ask the seeds for by name and would not get.

    Args:
        tables: constants and indicators, as text or typed; one that is not there is not judged.
    """
    for file, column, names in (
        ("constants", "name", _CONSTANTS),
        ("indicators", "indicator_id", KEY_INDICATORS),
    ):
        for name in sorted(set(names) - set(tables[file][column])) if file in tables else ():
            problem = f"has no row {name}, which the build asks for"
            yield SeedFault(f"{file}.csv", 0, column, "", problem, "Put the row back")


def constant(constants: pd.DataFrame, name: str) -> float:
    """Look up one number of constants.csv."""
    return float(constants.set_index("name").loc[name, "value"])  # type: ignore[arg-type]


def ancestors(regions: pd.DataFrame, zones: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """List the places around each region and zone, nearest first, up to the province.

    Args:
        regions: adcode, city_adcode (the 14-region partition), province_adcode.
        zones: zone_id, parent_adcode.

    Returns:
        A county stands inside its city-level region, not inside the city of its code: Rongcheng
        is inside Xiong'an and Hebei, not inside Baoding. Nothing is inside the nation here.
    """
    around: dict[str, tuple[str, ...]] = {}
    named = regions[["adcode", "city_adcode", "province_adcode"]].astype("object")
    for adcode, city, province in named.itertuples(index=False, name=None):
        # A municipality is its own city and its own province.
        chain = dict.fromkeys(place for place in (city, province) if isinstance(place, str))
        around[adcode] = tuple(place for place in chain if place != adcode)
    for zone, parent in zip(zones["zone_id"], zones["parent_adcode"], strict=True):
        around[zone] = (parent, *around[parent])
    return around


def with_places(
    regions: pd.DataFrame, areas_km2: Mapping[str, float], labels: pd.DataFrame
) -> pd.DataFrame:
    """Give each region its province, its drawn area and points to draw it at.

    Args:
        regions: adcode, level, lon and lat where a seat is known.
        areas_km2: adcode to area of the drawn polygon; the nation has none.
        labels: adcode, label_lon, label_lat, a point well inside the polygon at its own level.

    Returns:
        Also province_adcode (a province's own is itself, the nation has none), area_km2,
        label_lon, label_lat, is_seat: whether lon and lat were known. Where they were not, they
        are the label point.
    """
    named = regions.merge(labels, on="adcode", how="left")
    is_seat = named["lon"].notna()
    province = named["adcode"].str[:2] + "0000"
    area = named["adcode"].map(dict(areas_km2)).astype("Float64")
    return named.assign(
        province_adcode=province.where(named["adcode"] != NATION),
        area_km2=area.round(_AREA_DECIMALS),
        label_lon=named["label_lon"].astype("Float64").round(_POINT_DECIMALS),
        label_lat=named["label_lat"].astype("Float64").round(_POINT_DECIMALS),
        is_seat=is_seat.astype("boolean"),
    ).assign(
        lon=lambda table: table["lon"].fillna(table["label_lon"]),
        lat=lambda table: table["lat"].fillna(table["label_lat"]),
    )


def with_parents(zones: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """Give each zone the city-level region (absent under a whole province) and province around."""
    parents = regions[["adcode", "city_adcode", "province_adcode"]]
    joined = zones.merge(
        parents.rename(columns={"adcode": "parent_adcode"}), on="parent_adcode", how="left"
    )
    return joined.astype({"city_adcode": "string", "province_adcode": "string"})


def distances(regions: pd.DataFrame, constants: pd.DataFrame) -> pd.DataFrame:
    """Measure from Tiananmen to the 14 city-level regions.

    Args:
        regions: adcode, city_adcode, lon, lat in degrees, is_seat.
        constants: name, value: tiananmen_lon, tiananmen_lat, rongdong_lon, rongdong_lat.

    Returns:
        region_id, lon, lat, point (seat; label, where no seat is known; rongdong, the built-up
        part that Xiong'an is measured to), distance_km along the ellipsoid, bearing_deg from
        north, clockwise.
    """
    cities = regions[regions["adcode"] == regions["city_adcode"]]
    table = cities[["adcode", "lon", "lat"]].rename(columns={"adcode": "region_id"})
    table["point"] = cities["is_seat"].map({True: "seat", False: "label"})
    is_xiongan = table["region_id"] == XIONGAN
    table.loc[is_xiongan, "lon"] = constant(constants, "rongdong_lon")
    table.loc[is_xiongan, "lat"] = constant(constants, "rongdong_lat")
    table.loc[is_xiongan, "point"] = "rongdong"
    origin = (constant(constants, "tiananmen_lon"), constant(constants, "tiananmen_lat"))
    points = table[["lon", "lat"]].to_numpy(dtype=np.float64)
    return table.assign(
        distance_km=np.round(distance_km(points, origin), _DISTANCE_DECIMALS),
        bearing_deg=np.round(bearing_deg(points, origin), _DISTANCE_DECIMALS),
    ).astype({"region_id": "string", "point": "string"})


def with_sources(focus: pd.DataFrame, sources: pd.DataFrame, recent_from_year: int) -> pd.DataFrame:
    """Say of each statement how recent it is and what its source is worth.

    Args:
        focus: year, source_id, verification.
        sources: source_id, publisher, trust (high, medium, low; absent: not rated).
        recent_from_year: the first year that counts as recent.

    Returns:
        Also is_recent (an undated statement is not); publisher (the house behind the source;
        absent where none is named); trust; is_counted_source: whether it may count as an
        independent source, so neither low trust, nor recalled, nor without a publisher.
    """
    joined = focus.merge(sources[["source_id", "publisher", "trust"]], on="source_id", how="left")
    joined["publisher"] = joined["publisher"].map(house, na_action="ignore").astype("string")
    is_low = (joined["trust"] == "low").fillna(value=False)
    is_recalled = (joined["verification"] == "recalled") | (joined["source_id"] == "recalled")
    return joined.assign(
        is_recent=(joined["year"] >= recent_from_year).fillna(value=False).astype("boolean"),
        is_counted_source=(
            joined["publisher"].notna() & ~is_low & ~is_recalled.fillna(value=False)
        ).astype("boolean"),
    )


def key_figures(observations: pd.DataFrame) -> pd.DataFrame:
    """Pick the preferred values of the indicators a profile shows.

    Args:
        observations: region_id, indicator_id, year, value, vintage, is_preferred, source_id,
            verification.

    Returns:
        By region, indicator (in the order a profile shows them) and year. A year without a row was
        not found; it is not zero.
    """
    chosen = observations[
        observations["is_preferred"] & observations["indicator_id"].isin(KEY_INDICATORS)
    ]
    columns = [
        "region_id",
        "indicator_id",
        "year",
        "value",
        "verification",
        "source_id",
        "vintage",
    ]
    return (
        chosen.assign(rank=chosen["indicator_id"].map(KEY_INDICATORS.index))
        .sort_values(["region_id", "rank", "year"])[columns]
        .reset_index(drop=True)
    )
