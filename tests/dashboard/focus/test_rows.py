"""The table behind each chart: one row for each thing it draws."""

from typing import Any

import pytest

from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine, with_unverified

CHARTS = ("map", "matrix", "ranking", "profile")
EVERYTHING = "layers=cities,clusters,sites&industries=all"


def rows_of(query: str, chart: str) -> list[dict[str, Any]]:
    return small_engine("focus").rows(with_unverified(query), chart)


def named(rows: list[dict[str, Any]], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_the_map_has_a_row_for_every_region_zone_and_site_it_draws() -> None:
    rows = rows_of("layers=sites", "map")
    assert named(rows, "adcode", "level", "name_en", "name_zh", "parent_adcode") == [
        ("110000", "province", "Beijing", "北京市", "156000"),
        ("130600", "city", "Baoding", "保定市", "130000"),
        ("133100", "city", "Xiong'an", "雄安新区", "130000"),
        ("z-htz", "zone", "Baoding zone", "保定高新区", "130600"),
        ("z-htz", "site", "A plant", "工厂", ""),
        ("110108", "site", "A campus", "园区", ""),
    ]
    assert named(rows, "status", "year", "source", "verification") == [
        ("lead", 2024, "A paper; A gazette", "seen"),
        ("core", 2023, "A paper; A blog", "seen"),
        ("support", 2022, "Recalled", "recalled"),
        ("lead", 2023, "A paper", "seen"),
        ("plant", 2019, "A paper", "seen"),
        ("park", None, "Recalled", "recalled"),
    ]


def test_a_map_row_of_one_industry_has_role_year_and_sources() -> None:
    rows = rows_of("industries=chips", "map")
    assert rows[1] == {
        "adcode": "130600",
        "level": "city",
        "name_en": "Baoding",
        "name_zh": "保定市",
        "parent_adcode": "130000",
        "status": "lead",
        "is_faded": True,
        "is_regional": False,
        "is_inside": True,
        "industry_count": 1,
        "industry_ids": "chips",
        "year": 2014,
        "source_count": 0,
        "source_id": "blog",
        "source": "A blog",
        "source_zh": "博客",
        "url": "https://example.org/blog",
        "verification": "seen",
    }


def test_a_region_without_a_statement_keeps_its_row_and_absent_values() -> None:
    [beijing, *_] = rows_of("industries=chips", "map")
    assert (beijing["status"], beijing["industry_count"]) == ("none_found", 0)
    assert (beijing["year"], beijing["source_count"]) == (None, None)
    assert (beijing["source"], beijing["verification"]) == ("", "")


def test_a_map_row_of_several_industries_has_no_source_count() -> None:
    baoding = rows_of("industries=chips,medicine", "map")[1]
    assert (baoding["industry_ids"], baoding["industry_count"]) == ("medicine; chips", 2)
    assert baoding["source_count"] is None
    assert baoding["year"] == 2014


def test_a_place_with_only_undated_statements_has_no_year() -> None:
    baoding = rows_of("industries=medicine", "map")[1]
    assert (baoding["status"], baoding["is_faded"], baoding["year"]) == ("core", True, None)


def test_the_matrix_has_a_row_for_every_filled_cell() -> None:
    rows = rows_of("", "matrix")
    assert named(rows, "adcode", "industry_id", "status", "is_chosen", "year", "source_count") == [
        ("110000", "robotics", "lead", True, 2024, 2),
        ("110000", "software", "support", False, 2020, 1),
        ("130600", "robotics", "core", True, 2023, 1),
        ("130600", "medicine", "core", False, None, 1),
        ("130600", "chips", "lead", True, 2014, 0),
        ("130600", "software", "none_found", False, None, 0),
        ("133100", "robotics", "support", True, 2022, 0),
        ("z-htz", "robotics", "lead", True, 2023, 1),
        ("z-htz", "medicine", "core", False, 2023, 1),
        ("z-htz", "chips", "support", True, 2023, 1),
        ("z-htz", "software", "support", False, 2023, 1),
    ]


def test_a_cell_row_explains_its_signs() -> None:
    rows = {(row["adcode"], row["industry_id"]): row for row in rows_of("level=province", "matrix")}
    flags = ("is_faded", "is_regional", "is_inside", "is_low_trust", "verification")
    regional = rows["130000", "robotics"]
    assert tuple(regional[flag] for flag in flags) == (False, True, True, False, "")
    assert regional["source"] == "A paper"
    low = next(
        row
        for row in rows_of("", "matrix")
        if (row["adcode"], row["industry_id"]) == ("130600", "chips")
    )
    assert tuple(low[flag] for flag in flags) == (True, False, True, True, "seen")
    assert (low["industry_en"], low["industry_zh"]) == ("Chips", "集成电路")


def test_a_role_filtered_out_leaves_neither_year_nor_trust_mark() -> None:
    baoding = next(
        row
        for row in rows_of("roles=core", "matrix")
        if (row["adcode"], row["industry_id"]) == ("130600", "chips")
    )
    assert (baoding["status"], baoding["year"], baoding["is_low_trust"]) == (
        "hidden_by_filter",
        None,
        False,
    )


def test_the_ranking_has_a_row_for_every_bar() -> None:
    rows = rows_of("", "ranking")
    columns = ("rank", "adcode", "unit", "lead", "core", "support", "older", "status")
    assert named(rows, *columns) == [
        (1, "130600", "industries", 0, 1, 0, 1, "core"),
        (2, "110000", "industries", 1, 0, 0, 0, "lead"),
        (3, "133100", "industries", 0, 0, 1, 0, "support"),
    ]


def test_the_ranking_of_one_industry_measures_sources() -> None:
    rows = rows_of("industries=robotics", "ranking")
    columns = ("rank", "adcode", "unit", "lead", "source_count", "verification")
    assert named(rows, *columns) == [
        (1, "110000", "independent sources", 2, 2, "seen"),
        (2, "130600", "independent sources", 0, 1, "seen"),
        (3, "133100", "independent sources", 0, 0, "recalled"),
    ]


def test_the_profile_has_a_row_for_every_thing_it_lists() -> None:
    rows = rows_of("region=110000", "profile")
    columns = ("kind", "adcode", "name_en", "value", "unit", "year", "source", "verification")
    assert named(rows, *columns) == [
        ("figure", "110000", "Residents", 1962, "10,000 people", 2010, "Recalled", "recalled"),
        ("figure", "110000", "Residents", 2185.75, "10,000 people", 2023, "A gazette", "seen"),
        ("figure", "110000", "PM2.5", 30, "µg/m³", 2024, "A paper", "seen"),
        ("statement", "110000", "Statement 0", "lead", "robotics", 2024, "A paper", "seen"),
        ("statement", "110000", "Statement 1", "core", "robotics", 2021, "A gazette", "seen"),
        ("statement", "110000", "Statement 2", "support", "software", 2020, "A paper", "seen"),
        ("site", "110108", "A campus", "park", "", None, "Recalled", "recalled"),
        ("cluster", "", "A robot cluster", "", "", 2022, "A paper", "seen"),
        ("neighbour", "130600", "Baoding", "core", "robotics", 2023, "A paper", "seen"),
    ]
    assert rows[3]["url"] == "https://example.org/paper"
    assert [row["name_zh"] for row in rows[2:4]] == ["细颗粒物", "表述0"]


def test_a_statement_on_the_whole_region_is_its_own_kind() -> None:
    kinds = [row["kind"] for row in rows_of("region=130000", "profile")]
    listed = ["figure", "statement", "regional statement", "site", "cluster", "neighbour"]
    assert kinds == listed


@pytest.mark.parametrize("level", ["province", "city", "county"])
def test_every_chart_has_as_many_rows_as_it_draws_things(level: str) -> None:
    query = f"{EVERYTHING}&level={level}&region=110000"
    selection = small_engine("focus").select(with_unverified(query))
    on_map, profile = selection["map"], selection["profile"]
    points = len(on_map["zones"]["ids"]) + len(on_map["sites"]["rows"])
    figures = sum(len(entry["rows"]) for entry in profile["figures"])
    lists = sum(len(profile[name]) for name in ("statements", "sites", "clusters"))
    assert {chart: len(rows_of(query, chart)) for chart in CHARTS} == {
        "map": len(on_map["ids"]) + points,
        "matrix": sum(bool(text) for row in selection["matrix"]["text"] for text in row),
        "ranking": len(selection["ranking"]["ids"]),
        "profile": figures + lists + 1,  # the neighbour with which Beijing shares robotics
    }


@pytest.mark.parametrize("chart", ["matrix", "ranking"])
def test_all_rows_of_a_chart_have_the_same_columns(chart: str) -> None:
    rows = rows_of(EVERYTHING, chart)
    assert len({tuple(row) for row in rows}) == 1


def test_a_source_is_named_once_with_its_address_in_the_same_place() -> None:
    [beijing, *_] = rows_of("", "map")
    assert beijing["source"] == "A paper; A gazette"
    assert beijing["url"] == "https://example.org/paper; "
    tables = small_tables()
    tables["statements"]["source"][1] = 0
    [beijing, *_] = engine_on(tables).rows("", "map")
    assert beijing["source"] == "A paper"
