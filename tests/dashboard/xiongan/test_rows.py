"""The tables behind the charts of the Xiong'an tab."""

from typing import Any

import pytest

from tests.dashboard.small_engines import small_engine, whole_link


def rows_of(chart: str, query: str = "") -> list[dict[str, Any]]:
    return small_engine("xiongan").rows(whole_link("xiongan", query), chart)


def test_the_map_has_a_row_for_every_region_and_every_line() -> None:
    rows = rows_of("map")
    assert [(row["adcode"], row["level"], row["value"]) for row in rows] == [
        ("110000", "province", None),
        ("130600", "city", None),
        ("133100", "city", 3),
        ("133100", "flow", 1),
        ("133100", "flow", 1),
    ]
    assert [row["status"] for row in rows] == ["none_found", "none_found", *["moves"] * 3]
    assert [row["from_adcode"] for row in rows[3:]] == ["Tiananmen", "110108"]
    assert rows[2]["source"] == "First source; Second source"
    assert (rows[2]["year"], rows[0]["year"]) == (2026, None)


@pytest.mark.parametrize(
    ("query", "verification"),
    [
        pytest.param("", "seen", id="the source names Xiong'an"),
        pytest.param("level=county", "recalled", id="the county rests on a recalled point"),
        pytest.param("moves=branch", "recalled", id="the destination is recalled"),
    ],
)
def test_a_place_is_only_as_sure_as_what_puts_it_there(query: str, verification: str) -> None:
    rows = rows_of("map", query)
    assert {row["verification"] for row in rows if row["level"] != "flow" and row["value"]} == {
        verification
    }


@pytest.mark.parametrize(
    ("query", "verification"),
    [
        pytest.param("", "seen", id="the sources say where they go"),
        pytest.param("moves=branch", "recalled", id="a destination is recalled"),
    ],
)
def test_a_count_is_only_as_sure_as_the_moves_in_it(query: str, verification: str) -> None:
    lines = [row for row in rows_of("map", query) if row["level"] == "flow"]
    for row in (*rows_of("flows", query), *lines):
        assert row["verification"] == verification


def test_bars_have_names_in_both_languages() -> None:
    [first, *_] = rows_of("flows", "layers=elsewhere&moves=all")
    assert (first["id"], first["name_en"], first["name_zh"]) == ("133100", "Xiong'an", "雄安新区")
    assert (first["value"], first["operating"], first["announced"]) == (5, 3, 1)
    [kind, *_] = rows_of("flows")
    assert (kind["name_en"], kind["name_zh"]) == ("Central state-owned groups", "中央企业集团")


def test_a_move_has_its_way_its_years_and_its_source() -> None:
    rows = rows_of("timeline", "moves=all")
    assert [row["relocation_id"] for row in rows] == [
        "alpha-hq", "epsilon-new", "zeta-firm", "beta-hq", "gamma-uni", "many-firms",
    ]  # fmt: skip
    assert [row["row_type"] for row in rows] == [*["single"] * 5, "group"]
    alpha = rows[0]
    assert (alpha["from_adcode"], alpha["adcode"]) == ("110000", "133100")
    years = [alpha[f"{event}_year"] for event in ("announced", "started", "opened")]
    assert (years, alpha["recalled_fields"]) == ([2021, 2022, 2024], "started_year")
    assert alpha["source_id"] == "one; two", "the source of the status first, then the others"
    assert (alpha["source"], alpha["url"]) == (
        "First source; Second source",
        "https://example.org/1; ",
    )
    assert (rows[1]["from_adcode"], rows[1]["url"]) == ("", "https://example.org/1")
    assert rows[3]["url"] == ""


def test_a_recalled_district_is_no_more_than_beijing_where_recalled_fields_are_hidden() -> None:
    query = "moves=new_campus"
    [visible] = rows_of("timeline", query)
    [hidden] = rows_of("timeline", f"{query}&recalled=hide")
    assert (visible["from_adcode"], hidden["from_adcode"]) == ("110108", "110000")


def test_conflicting_figures_keep_rows_of_their_own() -> None:
    rows = rows_of("figures")
    assert [(row["topic"], row["metric_id"], row["value"]) for row in rows] == [
        ("population", "pop-new", 1.41),
        ("population", "pop-old", 1.2),
        ("universities", "uni-a", 9),
        ("universities", "uni-b", 15),
        ("", "spare", 7),
    ]
    assert [row["verification"] for row in rows] == [*["seen"] * 4, "recalled"]


def test_a_picture_of_the_figures_has_what_value_date_and_source() -> None:
    link = whole_link("xiongan", "lang=zh")
    [table] = small_engine("xiongan").picture(link, "figures")["data"]
    assert [column[0].replace("<br>", "") for column in table["cells"]["values"]] == [
        "人口（全域）",
        "141万人",
        "2026-04",
        "第一来源",
    ]
