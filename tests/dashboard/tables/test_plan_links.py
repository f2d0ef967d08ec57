"""Links of statements open the view with their evidence, without a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.tables.plan_links import evidence_link

if TYPE_CHECKING:
    from dashboard.engine import Engine
    from dashboard.tables.page import Tables

LINKED_TABS = ("focus", "structure", "integration", "xiongan", "data")


def statement(test: str, **more: object) -> dict[str, object]:
    return {
        "industry_ids": [], "relocation_kinds": [], "test": test, "test_indicator_id": None, **more
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "is_differing", "link"),
    [
        pytest.param(
            statement("industry", industry_ids=["robotics", "hydrogen-energy"]),
            False,
            "industries=hydrogen-energy,robotics&recalled=hide&layers=cities,clusters",
            id="industries with their clusters",
        ),
        pytest.param(
            statement("naming", industry_ids=["aerospace"]),
            False,
            "industries=aerospace&recalled=hide",
            id="places",
        ),
        pytest.param(
            statement("gap", test_indicator_id="income_all"),
            False,
            "tab=integration&level=province&indicator=income_all&measure=ratio",
            id="a gap",
        ),
        pytest.param(
            statement("moved", relocation_kinds=["university", "hospital"]),
            False,
            "tab=xiongan&kinds=hospital,university&moves=all",
            id="moves",
        ),
        pytest.param(
            statement("moved", relocation_kinds=["government_agency"]),
            True,
            "tab=xiongan&layers=cities,elsewhere&kinds=government_agency&moves=all",
            id="moves to other places",
        ),
    ],
)
def test_a_link_opens_the_data_of_the_test(
    row: dict[str, object],
    is_differing: bool,  # noqa: FBT001 - a case
    link: str,
) -> None:
    assert evidence_link(row, {"is_differing": is_differing}) == link


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
