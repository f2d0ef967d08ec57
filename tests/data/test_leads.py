"""Which places lead in which industries, after the statements were read a second time.

The expected roles were worked out from the texts, not from the table.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.data.built_rows import rows_of
from tests.data.real_seeds import seed_rows

BEIJING, TIANJIN, SHIJIAZHUANG, TANGSHAN = "110000", "120000", "130100", "130200"
QINHUANGDAO, HANDAN, BAODING, ZHANGJIAKOU = "130300", "130400", "130600", "130700"
CHENGDE, CANGZHOU, HENGSHUI, XIONGAN, BEICHEN = "130800", "130900", "131100", "133100", "120113"


@pytest.fixture(scope="module")
def cells(built: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Cells without what is only recalled, by place and industry."""
    return {
        (row["region_id"], row["industry_id"]): row
        for row in rows_of(built, "cells")
        if row["recalled"] == "hide"
    }


@pytest.mark.parametrize(
    ("place", "industry"),
    [
        (BEIJING, "new-gen-it"),
        (TIANJIN, "it-innovation-xinchuang"),
        (SHIJIAZHUANG, "biomedicine"),
        (SHIJIAZHUANG, "new-gen-it"),
        (SHIJIAZHUANG, "high-end-equipment"),
        (SHIJIAZHUANG, "food-beverage"),
        (SHIJIAZHUANG, "logistics"),
        (TANGSHAN, "steel"),
        (HANDAN, "steel"),
        (BAODING, "automotive"),
        (CANGZHOU, "petrochemicals"),
        (ZHANGJIAKOU, "new-energy"),
        (ZHANGJIAKOU, "big-data-cloud"),
        (CHENGDE, "new-energy"),
    ],
)
def test_a_lead_that_was_confirmed_leads(
    cells: dict[tuple[str, str], dict[str, Any]], place: str, industry: str
) -> None:
    cell = cells[place, industry]
    assert (cell["role"], cell["is_faded"]) == ("lead", False)


@pytest.mark.parametrize(
    ("place", "industry"),
    [
        (TANGSHAN, "robotics"),
        (ZHANGJIAKOU, "hydrogen-energy"),
        (CHENGDE, "hydrogen-energy"),
        (BAODING, "aerospace"),
        (BAODING, "building-materials"),
        (BAODING, "food-beverage"),
        (BAODING, "new-materials"),
        (BAODING, "textiles-apparel"),
        (BEICHEN, "biomedicine"),
        (BEICHEN, "high-end-equipment"),
        (BEICHEN, "it-innovation-xinchuang"),
        (BEICHEN, "new-energy"),
        (BEICHEN, "new-materials"),
        (QINHUANGDAO, "high-end-equipment"),
        (HENGSHUI, "high-end-equipment"),
        (HENGSHUI, "new-materials"),
        (HENGSHUI, "biomedicine"),
        (XIONGAN, "satellite-navigation"),
    ],
)
def test_a_lead_that_was_overstated_or_dated_leads_no_more(
    cells: dict[tuple[str, str], dict[str, Any]], place: str, industry: str
) -> None:
    assert cells[place, industry]["role"] in ("core", "support")


def test_a_statement_that_a_later_text_contradicts_is_drawn_as_older(
    cells: dict[tuple[str, str], dict[str, Any]],
) -> None:
    contradicted = [row for row in seed_rows("focus") if row["reread"] == "contradicted"]
    assert len(contradicted) == 7
    for row in contradicted:
        assert row["note_en"] != ""
        assert row["role"] != "lead"
        cell = cells[row["region_id"], row["industry_id"]]
        others = [key for key in cell["statement_ids"] if key != row["statement_id"]]
        assert others or cell["is_faded"], row["statement_id"]


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("support", "110114 robotics, 110108 robotics, 120118 life-sciences"),
        ("core", "130209 steel, 130321 tcm, 130638 electrical-equipment, 130638 leather-bags"),
        ("core", "z-bda intelligent-connected-vehicles"),
    ],
)
def test_a_source_of_low_trust_raises_no_role(
    cells: dict[tuple[str, str], dict[str, Any]], role: str, named: str
) -> None:
    for pair in named.split(", "):
        place, industry = pair.split()
        assert cells[place, industry]["role"] == role, pair


def test_every_source_of_the_second_reading_is_cited() -> None:
    found = {row["source_id"] for row in seed_rows("sources") if row["source_id"][0] == "r"}
    rows = seed_rows("focus")
    cited = {row[column] for row in rows for column in ("source_id", "note_source_id")}
    assert found - {"recalled"} <= cited
    assert len(found) > 300
