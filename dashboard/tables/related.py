"""Industries that places name together, and whether that tells what they name next.

Two industries are near if a place that names one is likely to name the other: the smaller of the
two conditional probabilities (Hidalgo et al. 2007). A place names an industry where a statement of
its own that was read gives it the role core or lead.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.tables.columns import Columns, Tables

Named = set[tuple[str, str]]
Floats = NDArray[np.float64]

PLACES_MIN = 5
# The list of an industry: so many, and none that is named together more rarely.
_LISTED_MAX = 6
_LISTED_MIN = 0.2
_ROLES = ("core", "lead")
# Statements from a year on are left out in turn, and told from those before.
_TEST_YEARS = range(2019, 2026)
_DECIMALS = 2
_SHARE_DECIMALS = 3


def related_industries(focus: Columns, industry_row: dict[str, int]) -> Tables:
    """Measure how often industries are named together.

    Args:
        focus: statements: region_id, industry_id, role, scope, verification, year.
        industry_row: row of each industry in the page's table.

    Returns:
        `industries`: rows of those that at least 5 places name; `places`: how many do; `proximity`
        of each pair, 0 to 1; `test`: shares of pairs ranked right by proximity and by plain counts.
    """
    named = _named(focus)
    industries, matrix = _naming({pair for _, pair in named}, industry_row)
    return {
        "industries": [industry_row[key] for key in industries],
        "places": matrix.sum(axis=0).astype(int).tolist(),
        "proximity": np.round(proximity(matrix), _DECIMALS).tolist(),
        "test": _test(named, list(industry_row)),
    }


def named_together(focus: Columns, industry_row: dict[str, int]) -> Columns:
    """List the industries that are most often named together with each one, the nearest first.

    Args:
        focus: as for `related_industries`.
        industry_row: the same.

    Returns:
        `together`: rows of industries by industry, none for one that few places name; `proximity`
        of each, 0 to 1.
    """
    industries, matrix = _naming({pair for _, pair in _named(focus)}, industry_row)
    near = np.round(proximity(matrix), _DECIMALS)
    found: Columns = {
        "together": [[] for _ in industry_row],
        "proximity": [[] for _ in industry_row],
    }
    for place, industry in enumerate(industries):
        order = np.argsort(-near[place], kind="stable")[:_LISTED_MAX]
        listed = [int(other) for other in order if near[place][other] >= _LISTED_MIN]
        row = industry_row[industry]
        found["together"][row] = [industry_row[industries[other]] for other in listed]
        found["proximity"][row] = [float(near[place][other]) for other in listed]
    return found


def _named(focus: Columns) -> list[tuple[int | None, tuple[str, str]]]:
    """List year, place and industry of the statements that count."""
    names = ("region_id", "industry_id", "role", "scope", "verification", "year")
    return [
        (year, (region, industry))
        for region, industry, role, scope, verification, year in zip(
            *(focus[name] for name in names), strict=True
        )
        if role in _ROLES and scope == "own" and verification == "seen"
    ]


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


def _naming(named: Named, industries: Iterable[str]) -> tuple[list[str], Floats]:
    """Give the industries that enough places name, and (places, industries) 1 where one does."""
    of = {key: {place for place, industry in named if industry == key} for key in industries}
    kept = [key for key, places in of.items() if len(places) >= PLACES_MIN]
    places = sorted({place for place, _ in named})
    matrix = np.array([[place in of[key] for key in kept] for place in places], dtype=float)
    return kept, matrix.reshape(len(places), len(kept))


def _test(named: list[tuple[int | None, tuple[str, str]]], industries: list[str]) -> dict[str, Any]:
    """Tell what places name from a year on by what they and others named before.

    Of each pair of an industry that a place names newly and one that it does not name, a method is
    right if it puts the first one higher; half if it puts them level.
    """
    right = {"proximity": 0.0, "counts": 0.0}
    pairs = 0
    for first in _TEST_YEARS:
        before = {pair for year, pair in named if year is not None and year < first}
        after = {pair for year, pair in named if year is not None and year >= first}
        kept, matrix = _naming(before, industries)
        near, counts = proximity(matrix), matrix.sum(axis=0)
        for place, row in zip(sorted({place for place, _ in before}), matrix, strict=True):
            new = np.array([(place, key) in after for key in kept]) & (row == 0)
            other = (row == 0) & ~new
            pairs += int(new.sum() * other.sum())
            density = near @ row / np.maximum(near.sum(axis=1), 1e-9)
            right["proximity"] += _wins(density[new], density[other])
            right["counts"] += _wins(counts[new], counts[other])
    return {
        "first_year": _TEST_YEARS[0],
        "last_year": _TEST_YEARS[-1],
        "pairs": pairs,
        **{
            name: round(wins / pairs, _SHARE_DECIMALS) if pairs else None
            for name, wins in right.items()
        },
    }


def _wins(one: Floats, other: Floats) -> float:
    """Count the pairs in which the first is higher; level ones count half."""
    difference = np.subtract.outer(one, other)
    return float((difference > 0).sum() + (difference == 0).sum() / 2)
