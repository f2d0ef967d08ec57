"""Industries that places name together, and whether that tells what they name next.

Two industries are near if a place that names one is likely to name the other: the smaller of the
two conditional probabilities (Hidalgo et al. 2007, The Product Space Conditions the Development of
Nations). A place names an industry where a statement of its own that was read gives it the role
core or lead.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PLACES_MIN = 5
_ROLES = ("core", "lead")
# Statements from a year on are left out in turn, and told from those before.
_TEST_YEARS = range(2019, 2026)
_DECIMALS = 2
_SHARE_DECIMALS = 3
_PAIR_TYPES = {
    "industry_id": "string",
    "other_industry_id": "string",
    "place_count": "Int64",
    "shared_place_count": "Int64",
    "proximity": "Float64",
}
_TEST_TYPES = {
    "first_year": "Int64",
    "last_year": "Int64",
    "pair_count": "Int64",
    "proximity_share": "Float64",
    "count_share": "Float64",
}


def industry_proximity(focus: pd.DataFrame) -> pd.DataFrame:
    """Measure how often industries are named together.

    Args:
        focus: statements: region_id, industry_id, role, scope, verification, year.

    Returns:
        By pair of two industries that at least 5 places name, in both directions: place_count,
        how many name the first; shared_place_count, how many both; proximity, 0 to 1.
    """
    naming = _naming(_named(focus))
    matrix = naming.to_numpy(dtype=float)
    together, near = matrix.T @ matrix, proximity(matrix).round(_DECIMALS)
    rows = [
        (one, other, together[place, place], together[place, at], near[place, at])
        for place, one in enumerate(naming.columns)
        for at, other in enumerate(naming.columns)
        if one != other
    ]
    return pd.DataFrame(rows, columns=list(_PAIR_TYPES)).astype(_PAIR_TYPES)


def proximity_test(focus: pd.DataFrame) -> pd.DataFrame:
    """Tell what places name from a year on by what they and others named before.

    Of each pair of an industry that a place names newly and one that it does not name, a method is
    right if it puts the first one higher; half if it puts them level.

    Args:
        focus: as for `industry_proximity`.

    Returns:
        One row: first_year and last_year that statements were left out from; pair_count;
        proximity_share and count_share, 0 to 1, of the pairs that proximity to what the place named
        before, and plain counts of places, put in the right order; absent if there is no pair.
    """
    named = _named(focus)
    pairs, right = 0, np.zeros(2)
    for first in _TEST_YEARS:
        before = _naming(named[named["year"] < first])
        after = _naming(named[named["year"] >= first], places_min=1)
        after = after.reindex(index=before.index, columns=before.columns, fill_value=0)
        matrix = before.to_numpy(dtype=float)
        near, counts = proximity(matrix), matrix.sum(axis=0)
        density = matrix @ near / np.maximum(near.sum(axis=0), 1e-9)
        for row, later, dense in zip(matrix, after.to_numpy() > 0, density, strict=True):
            new, other = later & (row == 0), ~later & (row == 0)
            pairs += int(new.sum() * other.sum())
            right += [_wins(by[new], by[other]) for by in (dense, counts)]
    shares = np.round(right / pairs, _SHARE_DECIMALS) if pairs else [None, None]
    values = (_TEST_YEARS[0], _TEST_YEARS[-1], pairs, *shares)
    return pd.DataFrame([values], columns=list(_TEST_TYPES)).astype(_TEST_TYPES)


def proximity(matrix: Floats) -> Floats:
    """Compute the proximity of industries.

    Args:
        matrix: (places, industries) 1 where a place names an industry, else 0.

    Returns:
        (industries, industries), 0 on the diagonal.
    """
    together = matrix.T @ matrix
    counts = matrix.sum(axis=0)
    found: Floats = together / np.maximum.outer(counts, counts)
    np.fill_diagonal(found, 0)
    return found


def _named(focus: pd.DataFrame) -> pd.DataFrame:
    """Select place, industry and year of the statements that count."""
    counts = (
        focus["role"].isin(_ROLES) & (focus["scope"] == "own") & (focus["verification"] == "seen")
    )
    return focus.loc[counts.fillna(value=False), ["region_id", "industry_id", "year"]]


def _naming(named: pd.DataFrame, places_min: int = PLACES_MIN) -> pd.DataFrame:
    """Give (places, industries) 1 where a place names an industry that enough places name."""
    matrix = pd.crosstab(named["region_id"], named["industry_id"]).clip(upper=1)
    return matrix.loc[:, matrix.sum() >= places_min]


def _wins(one: Floats, other: Floats) -> float:
    """Count the pairs in which the first is higher; level ones count half."""
    difference = np.subtract.outer(one, other)
    return float((difference > 0).sum() + (difference == 0).sum() / 2)
