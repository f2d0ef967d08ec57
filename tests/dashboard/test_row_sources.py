"""The sources of a row: each once, by id, whatever its title holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dashboard.notebook.picture import source_titles
from dashboard.row_sources import row_sources, source_ids, titles_by_id
from dashboard.tabs import TABS
from dashboard.view import read_view

if TYPE_CHECKING:
    from dashboard.lookup import Lookup

SOURCES: dict[str, list[Any]] = {
    "id": ["a", "b", "y"],
    "title": ["Zone opens", "Zone opens", "Yearbook; data of 2019"],
    "url": ["https://a.example", None, "https://y.example"],
}
TITLES = dict(zip(SOURCES["id"], SOURCES["title"], strict=True))


def test_sources_are_named_once_in_one_order() -> None:
    assert row_sources(SOURCES, [2, 1, 2, 0]) == {
        "source_id": "y; b; a",
        "source": "Yearbook; data of 2019; Zone opens; Zone opens",
        "url": "https://y.example; ; https://a.example",
    }
    assert set(row_sources(SOURCES, []).values()) == {""}


def test_titles_are_counted_by_source_not_by_their_letters() -> None:
    rows = [row_sources(SOURCES, rows) for rows in ([2, 0], [2], [1])]
    rows += [{"source": "A table of ours"}, {"source": "", "source_id": ""}]
    assert source_titles(rows, TITLES) == [
        "Yearbook; data of 2019", "A table of ours", "Zone opens", "Zone opens",
    ]  # fmt: skip


@pytest.mark.parametrize("tab", TABS)
def test_every_row_of_every_chart_quotes_sources_at_hand(tab: str, real: Lookup) -> None:
    query = f"tab={tab}&region=130600&compare=130200&layers=sites,events&moves=all&industries=all"
    view, _ = read_view(query, real.known)
    titles = titles_by_id(real, tab)
    for chart, rows_of in TABS[tab].rows.items():
        rows = rows_of(real, view)
        quoted = [row for row in rows if row.get("source") and chart != "coverage"]
        assert quoted or chart == "coverage"
        for row in quoted:
            assert row["source"] == "; ".join(titles[key] for key in source_ids(row))
