"""Checks that the counties of regions.csv are those of the borders."""

from collections.abc import Iterator

import pandas as pd

from data.errors import SeedFault


def county_faults(regions: pd.DataFrame, with_borders: set[str]) -> Iterator[SeedFault]:
    """Find counties without borders, and borders without a county.

    Args:
        regions: adcode, level, typed by `validate`; index `line`.
        with_borders: adcodes of the counties that have borders.
    """
    file = "regions.csv"
    for line, adcode, level in regions[["adcode", "level"]].itertuples(name=None):
        if level == "county" and adcode not in with_borders:
            problem, remedy = "is no county of the borders", "Correct its adcode or its level"
            yield SeedFault(file, line, "adcode", adcode, problem, remedy, f"regions:{adcode}")
        if level != "county" and adcode in with_borders:
            problem = f"contradicts the borders, in which {adcode} is a county"
            yield SeedFault(file, line, "level", level, problem, "Write county")
    for adcode in sorted(with_borders - set(regions["adcode"])):
        problem = "is a county of the borders and has no row"
        remedy = "Add it, or correct the adcode of its row"
        yield SeedFault(file, 0, "adcode", adcode, problem, remedy, f"regions:{adcode}")
