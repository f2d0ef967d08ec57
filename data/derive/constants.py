"""The numbers of seeds/constants.csv, by name."""

import pandas as pd

CONSTANTS = (
    "recent_from_year",
    "tiananmen_lon",
    "tiananmen_lat",
    "rongdong_lon",
    "rongdong_lat",
    "no_clear_change_pct",
    "trend_years_min",
    "ring_km",
)
"""Every constant that the build uses."""


def constant(constants: pd.DataFrame, name: str) -> float:
    """Look up a number in constants.csv."""
    return float(constants.set_index("name").loc[name, "value"])  # type: ignore[arg-type]
