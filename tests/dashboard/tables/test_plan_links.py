"""Links of statements open the view with their evidence, without a notice."""

from dashboard.engine import Engine
from dashboard.tables.columns import Tables

LINKED_TABS = ("focus", "structure", "integration", "xiongan", "data")


def test_every_link_is_canonical_and_gives_no_notice(real_tables: Tables, engine: Engine) -> None:
    links = real_tables["plan"]["statements"]["link"]
    assert len(links) == 26
    for link in links:
        found = engine.view(link)
        assert found["notices"] == []
        assert found["query"] == link
        assert found["view"]["tab"] in LINKED_TABS


def test_every_statement_has_evidence_and_every_item_a_source(real_tables: Tables) -> None:
    plan = real_tables["plan"]
    assert sum(plan["statements"]["size"]) == len(plan["parts"]["first"])
    assert sum(plan["parts"]["size"]) == len(plan["items"]["item"])
    assert all(plan["items"]["sources"])
    assert all(plan["items"]["name_en"])
