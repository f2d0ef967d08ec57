"""Links of statements open the view with their evidence, without a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.tables.plan import evidence_link
from tests.cases import cases

if TYPE_CHECKING:
    from dashboard.engine import Engine
    from dashboard.tables.columns import Tables

LINKED_TABS = ("focus", "structure", "integration", "xiongan", "data")


def statement(test: str, **more: object) -> dict[str, object]:
    return {
        "industry_ids": [], "relocation_kinds": [], "test": test, "test_indicator_id": None, **more
    }  # fmt: skip


@cases(
    ("row", "link"),
    {
        "industries with their clusters": (
            statement("industry", industry_ids=["robotics", "hydrogen-energy"]),
            "industries=hydrogen-energy,robotics&layers=cities,clusters",
        ),
        "places": (
            statement("naming", industry_ids=["aerospace"]),
            "industries=aerospace",
        ),
        "a gap": (
            statement("gap", test_indicator_id="income_all"),
            "tab=integration&level=province&indicator=income_all&measure=ratio",
        ),
        "moves": (
            statement("moved", relocation_kinds=["university", "hospital"]),
            "tab=xiongan&kinds=hospital,university&moves=all",
        ),
    },
)
def test_a_link_opens_the_data_of_the_test(row: dict[str, object], link: str) -> None:
    assert evidence_link(row, {"is_differing": False}) == link


def test_a_link_opens_moves_to_other_places_if_none_came_to_xiongan() -> None:
    row = statement("moved", relocation_kinds=["government_agency"])
    link = "tab=xiongan&layers=cities,elsewhere&kinds=government_agency&moves=all"
    assert evidence_link(row, {"is_differing": True}) == link


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
