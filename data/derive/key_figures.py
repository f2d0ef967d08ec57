"""Values of the indicators that the profile of a place shows."""

import pandas as pd

# In the order of the profile.
KEY_INDICATORS = (
    "resident_population",
    "gdp_linked",
    "gdp_per_capita",
    "income_all",
    "pm25",
    "wage_urban_nonprivate",
    "census_population",
)


def key_figures(observations: pd.DataFrame) -> pd.DataFrame:
    """Select the preferred values of the key indicators.

    Args:
        observations: region_id, indicator_id, year, value, vintage, is_preferred, source_id,
            verification.

    Returns:
        Sorted by region, indicator (in the order of the profile) and year. A year without a row
        has no known value; it is not zero.
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
