"""The rows behind the charts of the Data tab, and what a picture shows of a table."""

from __future__ import annotations

from typing import Any

from dashboard.data_tab.rows import DATA_ROWS, coverage_rows, table_picture, table_rows
from tests.dashboard.data_tab.small import data_lookup
from tests.dashboard.small import view_of

LOOKUP = data_lookup()


def rows(query: str) -> list[dict[str, Any]]:
    return table_rows(LOOKUP, view_of(f"tab=data&{query}"))


def test_a_row_has_its_columns_the_names_of_its_keys_and_its_citation() -> None:
    assert rows("")[0] == {
        "statement_id": "a",
        "region_id": "110000",
        "industry_id": "robotics",
        "role": "lead",
        "year": 2023,
        "statement_en": "Leads",
        "statement_zh": "主导",
        "source_id": "s-bureau",
        "verification": "seen",
        "region_name_en": "Beijing",
        "region_name_zh": "北京市",
        "industry_name_en": "Robotics",
        "industry_name_zh": "机器人",
        "source": "Bulletin",
        "source_publisher": "Bureau",
        "source_url": "https://example.org/b",
        "source_published": "2024-05",
        "source_trust": "high",
        "sources_differ": True,
    }


def test_conflicting_values_stand_side_by_side_with_their_sources() -> None:
    first, second, *_ = rows("table=observations")
    told = ("region_id", "year", "value", "is_preferred", "source", "unit_en", "sources_differ")
    assert [first[name] for name in told] == [
        "110000", 2023, 32.5, True, "Bulletin", "µg/m³", True,
    ]  # fmt: skip
    assert [second[name] for name in told] == [
        "110000", 2023, 33, False, "Yearbook", "µg/m³", True,
    ]  # fmt: skip


def test_an_absent_value_stays_absent_and_the_nation_has_a_name() -> None:
    assert rows("")[2]["year"] is None
    assert rows("table=observations")[4]["region_name_zh"] == "全国"


def test_a_list_is_written_with_semicolons() -> None:
    assert rows("table=relocations")[0]["functions"] == "education;health"


def test_a_recalled_field_goes_with_the_recalled_rows() -> None:
    [shown] = rows("table=relocations")
    assert (shown["origin_region_id"], shown["origin_region_name_en"]) == ("110108", "Haidian")
    [hidden] = rows("table=relocations&recalled=hide")
    assert (hidden["origin_region_id"], hidden["origin_region_name_en"]) == (None, None)
    assert hidden["destination_region_name_en"] == "Xiong'an"


def test_the_coverage_has_a_row_for_every_cell() -> None:
    view = view_of("tab=data&region=130600")
    found = coverage_rows(LOOKUP, view)
    assert len(found) == 4
    assert found[3] == {
        "indicator_id": "pm25",
        "name_en": "Fine dust",
        "name_zh": "细颗粒物",
        "year": 2024,
        "level": "city",
        "regions": 1,
        "recalled_regions": 1,
        "regions_of_level": 3,
        "chosen_region": "130600",
        "chosen_value": "recalled",
        "source": "JJJ Atlas: table observations, preferred values",
    }


def test_a_picture_shows_the_first_rows_and_says_how_many_more_there_are() -> None:
    view = view_of("tab=data&table=observations&lang=zh")
    picture = table_picture(LOOKUP, view, [1, 0, *[2] * 40])
    assert picture["heads"] == ["地区", "数值", "来源"]
    assert [column[:2] for column in picture["cells"]] == [
        ["北京市", "北京市 (可信度低) (其他值)"],
        ["32.5 微克/立方米", "33 微克/立方米"],
        ["Bulletin", "Yearbook"],
    ]
    assert {len(column) for column in picture["cells"]} == {30}
    assert picture["more"] == 12


def test_a_picture_leaves_a_hidden_field_empty() -> None:
    shown = table_picture(LOOKUP, view_of("tab=data&table=relocations"), [0])
    hidden = table_picture(LOOKUP, view_of("tab=data&table=relocations&recalled=hide"), [0])
    assert shown["cells"] == [["A school"], ["Haidian (Beijing)"], ["education, health"]]
    assert hidden["cells"] == [["A school"], [""], ["education, health"]]


def test_every_chart_of_the_tab_has_rows() -> None:
    assert list(DATA_ROWS) == ["table", "coverage"]
