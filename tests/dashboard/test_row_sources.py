"""The sources of a row: each once, by id, as the tables of its tab have them."""

import pytest

from dashboard.engine import Engine
from dashboard.registry import TAB_CHARTS, TABS
from dashboard.tables.columns import Tables


@pytest.mark.parametrize("tab", TABS)
def test_every_row_of_every_chart_quotes_sources_at_hand(
    tab: str, engine: Engine, real_tables: Tables
) -> None:
    query = f"tab={tab}&region=130600&compare=130200&layers=sites,events&moves=all&industries=all"
    titles = {lang: titles_by_id(real_tables, tab, lang) for lang in ("en", "zh")}
    for chart in TAB_CHARTS[tab]:
        rows = engine.rows(query, chart)
        quoted = [row for row in rows if row.get("source") and chart != "coverage"]
        assert quoted or chart == "coverage"
        for row in quoted:
            keys = [key for key in row.get("source_id", "").split("; ") if key]
            assert len(set(keys)) == len(keys)
            assert row["source"] == "; ".join(titles["en"][key] for key in keys)
            assert row.get("source_zh", "") == "; ".join(titles["zh"][key] for key in keys)


def titles_by_id(tables: Tables, tab: str, lang: str) -> dict[str, str]:
    """The titles of the sources that rows of a tab may quote."""
    if tab == "data":
        return {key: source[f"title_{lang}"] for key, source in tables["data"]["sources"].items()}
    own = [tables["sources"], tables.get(tab, {}).get("sources", {"id": [], f"title_{lang}": []})]
    return {
        key: title
        for sources in own
        for key, title in zip(sources["id"], sources[f"title_{lang}"], strict=True)
    }
