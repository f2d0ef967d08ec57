"""Composition of the three provinces after the last year of employment by section of the cities.

Value added has nine industries of the National Bureau of Statistics and is money; employment of
2020 has 19 sections and is from another table than that of the cities. Neither is joined with the
other, nor with employment to 2019. A share is of the sum of a region's parts; a location quotient
is a region's share over that of a benchmark in the same year, as in `data.derive.structure`.
"""

import pandas as pd

from data.adcodes import NATION, PROVINCES

MEASURES = ("value_added", "employment_province")
_DECIMALS = {"share": 4, "lq_jjj": 3, "lq_nation": 3}
_KEY = ["measure", "year", "region_id"]


def province_sectors(sectors: pd.DataFrame) -> pd.DataFrame:
    """Compute shares and location quotients of the provinces.

    Args:
        sectors: region_id, classification, code, year, measure, value, source_id, verification.

    Returns:
        By measure, year, region and code: value (100 million CNY, or persons), share (0-1), lq_jjj
        against Beijing, Tianjin and Hebei together, lq_nation (absent where the nation has no
        row), source_id, verification.
    """
    parts = sectors[sectors["measure"].isin(MEASURES) & (sectors["code"] != "TOTAL")].copy()
    parts["share"] = parts["value"] / parts.groupby(_KEY)["value"].transform("sum")
    of_provinces = parts[parts["region_id"].isin(PROVINCES)]
    together = of_provinces.groupby(["measure", "year", "code"], as_index=False)["value"].sum()
    whole = together.groupby(["measure", "year"])["value"].transform("sum")
    together["jjj"] = together["value"] / whole
    nation = parts.loc[parts["region_id"] == NATION, ["measure", "year", "code", "share"]]
    table = of_provinces.merge(together.drop(columns="value"), on=["measure", "year", "code"])
    table = table.merge(
        nation.rename(columns={"share": "nation"}), on=["measure", "year", "code"], how="left"
    )
    table["lq_jjj"] = table["share"] / table["jjj"]
    table["lq_nation"] = table["share"] / table["nation"]
    names = ["measure", "year", "region_id", "classification", "code", "value", "share", "lq_jjj",
             "lq_nation", "source_id", "verification"]  # fmt: skip
    ordered = table[names].sort_values([*_KEY, "code"], ignore_index=True)
    return ordered.round(_DECIMALS)
