"""Statements of seeds/focus.csv with the age and the trust of their sources."""

import pandas as pd

from data.derive.publishers import publishing_house


def with_sources(focus: pd.DataFrame, sources: pd.DataFrame, recent_from_year: int) -> pd.DataFrame:
    """Add to each statement whether it is recent, and the publisher and trust of its source.

    Args:
        focus: year, source_id, verification, reread.
        sources: source_id, publisher_en, trust (high, medium, low; absent: not rated).
        recent_from_year: the first year that counts as recent.

    Returns:
        Also is_recent (an undated statement is not, nor one that a later text contradicts);
        publisher (the publishing house; absent if the source names none); trust, low for a
        statement that was not found again; is_counted_source: whether the source counts as
        independent, which requires a publisher, no low trust and no recalled statement.
    """
    known = sources[["source_id", "publisher_en", "trust"]]
    joined = focus.merge(known, on="source_id", how="left")
    houses = joined.pop("publisher_en").map(publishing_house, na_action="ignore")
    joined["publisher"] = houses.astype("string")
    joined["trust"] = joined["trust"].mask(
        (joined["reread"] == "not_found").fillna(value=False), "low"
    )
    is_low = (joined["trust"] == "low").fillna(value=False)
    is_contradicted = (joined["reread"] == "contradicted").fillna(value=False)
    is_recalled = (joined["verification"] == "recalled") | (joined["source_id"] == "recalled")
    return joined.assign(
        is_recent=(
            (joined["year"] >= recent_from_year).fillna(value=False) & ~is_contradicted
        ).astype("boolean"),
        is_counted_source=(
            joined["publisher"].notna() & ~is_low & ~is_recalled.fillna(value=False)
        ).astype("boolean"),
    )
