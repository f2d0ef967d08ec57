"""Industries that places name together (`data/derive/related.py`), by the rows of the page."""

from dashboard.tables.columns import Columns, Read, Tables, as_rows
from dashboard.tables.row_numbers import Numbers, numbered

# The list of an industry: so many, and none that is named together more rarely.
_LISTED_MAX = 6
_LISTED_MIN = 0.2


def related_industries(read: Read, industry_row: Numbers) -> Tables:
    """Make the matrix of industries that are named together.

    Args:
        read: returns a derived table's columns by name.
        industry_row: row of each industry in the page's table.

    Returns:
        `industries`: rows of those that at least 5 places name; `places`: how many do; `proximity`
        of each pair, 0 to 1; `test`: shares of pairs ranked right by proximity and by plain counts.
    """
    pairs = as_rows(read("industry_proximity"))
    places = {row["industry_id"]: row["place_count"] for row in pairs}
    near = {(row["industry_id"], row["other_industry_id"]): row["proximity"] for row in pairs}
    industries = sorted(places, key=industry_row.__getitem__)
    (test,) = as_rows(read("proximity_test"))
    names = {"pairs": "pair_count", "proximity": "proximity_share", "counts": "count_share"}
    return {
        "industries": numbered(industries, industry_row),
        "places": [places[key] for key in industries],
        "proximity": [[near.get((one, other), 0) for other in industries] for one in industries],
        "test": {
            **{name: test[name] for name in ("first_year", "last_year")},
            **{new: test[old] for new, old in names.items()},
        },
    }


def named_together(read: Read, industry_row: Numbers) -> Columns:
    """List the industries that are most often named together with each one, the nearest first.

    Returns:
        `together`: rows of industries by industry, none for one that few places name; `proximity`
        of each, 0 to 1.
    """
    together: list[list[int]] = [[] for _ in industry_row]
    nearness: list[list[float]] = [[] for _ in industry_row]
    pairs = as_rows(read("industry_proximity"))
    pairs.sort(key=lambda row: (-row["proximity"], industry_row[row["other_industry_id"]]))
    for pair in pairs:
        row = industry_row[pair["industry_id"]]
        if pair["proximity"] >= _LISTED_MIN and len(together[row]) < _LISTED_MAX:
            together[row].append(industry_row[pair["other_industry_id"]])
            nearness[row].append(pair["proximity"])
    return {"together": together, "proximity": nearness}
