"""The rows behind the charts of the Data tab."""

from typing import Any

import pytest

from dashboard.registry import TAB_CHARTS
from tests.dashboard.small_engines import small_engine, whole_link


def rows(query: str, chart: str = "table") -> list[dict[str, Any]]:
    return small_engine("data").rows(whole_link("data", query), chart)


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
        "source_zh": "公报",
        "source_publisher": "Bureau",
        "source_publisher_zh": "统计局",
        "source_url": "https://example.org/b",
        "source_published": "2024-05",
        "source_trust": "high",
        "sources_differ": True,
    }


def test_conflicting_values_stand_side_by_side_with_their_sources() -> None:
    first, second, *_ = rows("table=observations")
    names = ("region_id", "year", "value", "is_preferred", "source", "unit_en", "sources_differ")
    assert [first[name] for name in names] == [
        "110000", 2023, 32.5, True, "Bulletin", "µg/m³", True,
    ]  # fmt: skip
    assert [second[name] for name in names] == [
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
    found = rows("region=130600", "coverage")
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
        "source_zh": "京津冀图集：观测值表，首选值",
    }


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Source: JJJ Atlas: table observations, preferred values"),
        ("zh", "来源：京津冀图集：观测值表，首选值"),
    ],
)
def test_the_coverage_names_its_source_in_the_readers_language(lang: str, words: str) -> None:
    figure = small_engine("data").picture(whole_link("data", f"lang={lang}"), "coverage")
    assert any(words in one["text"] for one in figure["layout"]["annotations"])


def test_every_chart_of_the_tab_has_rows() -> None:
    assert list(TAB_CHARTS["data"]) == ["table", "coverage"]
    assert all(rows("", chart) for chart in TAB_CHARTS["data"])
