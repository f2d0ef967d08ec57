"""Preferred values of the build, beside which the Integration tab is read."""

from data.read import read_columns


def observed(region: str, indicator: str) -> dict[int, tuple[float, bool]]:
    """Read the preferred values of a series by year, and whether each was read in a source."""
    table = read_columns("observations")
    names = ("region_id", "indicator_id", "year", "value", "is_preferred", "verification")
    return {
        year: (value, seen == "seen")
        for found, of, year, value, is_preferred, seen in zip(
            *(table[name] for name in names), strict=True
        )
        if (found, of, is_preferred) == (region, indicator, True)
    }
