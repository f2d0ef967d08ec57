"""The tables on industries named together, see `data.derive.related`."""

from data.schemas.derived.columns import DerivedTable, column

RELATED: dict[str, DerivedTable] = {
    "industry_proximity": DerivedTable(
        "How often two industries are named by the same places, in roles core or lead of their own "
        "statements that were read; each pair in both directions; industries that at least five "
        "places name",
        (
            column("industry_id", "key", "Industry", refers="industry"),
            column("other_industry_id", "key", "The other industry", refers="industry"),
            column("place_count", "integer", "Places that name the industry", unit="places"),
            column("shared_place_count", "integer", "Those of them that name the other as well",
                    unit="places"),
            column("proximity", "number", "The smaller of the two shares of places that name one "
                    "and also name the other (Hidalgo et al. 2007), 0 to 1"),
        ),
        ("industry_id", "other_industry_id"),
    ),
    "proximity_test": DerivedTable(
        "Whether proximity tells what places name next: the statements from each of some years on "
        "are left out in turn, and told from those before",
        (
            column("first_year", "year", "First of the years"),
            column("last_year", "year", "Last of the years"),
            column("pair_count", "integer", "Pairs of an industry that a place named afterwards "
                    "and one that it did not, of all the years", unit="pairs"),
            column("proximity_share", "number", "Of the pairs, those that proximity to what the "
                    "place named before puts in the right order, 0 to 1; level ones count half; "
                    "absent: there is no pair", known=False),
            column("count_share", "number", "The same of plain counts of the places that name an "
                    "industry", known=False),
        ),
        ("first_year",),
    ),
}  # fmt: skip
