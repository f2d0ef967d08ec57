"""The page's shared tables, from a small made-up build."""

import json
from typing import Any

import pytest

from dashboard.tables.page import PROFILE_INDICATORS, page_tables

Columns = dict[str, list[Any]]


def columns(names: str, *rows: tuple[Any, ...]) -> Columns:
    return {name: [row[place] for row in rows] for place, name in enumerate(names.split())}


BUILD = {
    "build_id": "abc",
    "built": "2024-05-06T07:08:09+00:00",
    "borders": "package",
    "counts": {"focus": 2},
}
TABLES: dict[str, Columns] = {
    "regions": columns(
        "adcode level parent_adcode city_adcode province_adcode name_en name_zh pinyin"
        " lon lat label_lon label_lat area_km2 note_en",
        ("133100", "city", "130000", "133100", "130000", "Xiong'an New Area", "雄安新区",
         "xiong an", 115.9, 39.1, 115.9, 39.0, 1552.0, None),
        ("156000", "nation", None, None, None, "China", "全国", "quan guo",
         None, None, None, None, None, None),
        ("130108", "county", "130000", "133100", "130000", "Made-up", "某县", "mou",
         115.8, 39.0, 115.8, 38.9, 300.0, None),
        ("110000", "province", "156000", "110000", "110000", "Beijing", "北京市", "bei jing",
         116.4, 39.9, 116.5, 40.3, 16000.5, None),
        ("130000", "province", "156000", None, "130000", "Hebei", "河北省", "he bei",
         114.5, 38.0, 115.0, 38.5, 188000.0, None),
    ),
    "zones": columns(
        "zone_id parent_adcode city_adcode province_adcode name_en name_zh pinyin lon lat",
        ("z-htz", "133100", "133100", "130000", "Zone", "高新区", "gao", 115.4, 38.8),
    ),
    "industries": columns(
        "industry_id is_group group_id named_in_plan name_en name_zh short_en short_zh pinyin"
        " description_en description_zh",
        ("g-b", True, None, False, "B", "乙", "B", "乙", "yi", "", ""),
        ("drugs", False, "g-a", True, "Drugs", "药", "Drugs", "药", "yao", "d", "述"),
        ("g-a", True, None, False, "A", "甲", "A", "甲", "jia", "", ""),
        ("robots", False, "g-b", True, "Robots", "机器人", "Robots", "机器人", "ji", "d", "述"),
    ),
    "focus": columns(
        "statement_id region_id industry_id role scope stage year statement_en statement_zh"
        " source_id publisher verification is_recent trust reread note_en note_zh note_source_id",
        ("s1", "110000", "drugs", "lead", "own", None, 2024, "Drugs: Text", "药：文", "paper", "P",
         "seen", False, "low", "contradicted", "Gone", "无", "note"),
        ("s2", "130000", "robots", "core", "regional", "planned", None, "More", "多", "book", None,
         "recalled", False, None, None, None, None, None),
    ),
    "cells": columns(
        "recalled region_id industry_id role is_faded is_regional is_inside is_low_trust"
        " is_recalled year source_count lead_source_count core_source_count"
        " support_source_count older_source_count statement_ids",
        ("show", "110000", "drugs", "lead", False, False, True, False, False, 2024, 1, 1, 0, 0, 0,
         ["s1"]),
        ("show", "130000", "robots", None, False, True, False, False, False, None, 0, 0, 0, 0, 0,
         ["s2"]),
    ),
    "sources": columns(
        "source_id title_en title_zh publisher_en publisher_zh url published language trust",
        ("unused", "Unused", "未用", "P", "社", "https://example.org/u", "2020-02", "en", ""),
        ("paper", "Paper", "报", "P", "社", "https://example.org/p", "2024", "en", ""),
        ("book", "Book", "书", "Q", "局", None, None, "zh", "low"),
        ("note", "Note", "注", "P", "社", None, "2025-01-31", "zh", ""),
    ),
    "sites": columns(
        "site_id name_en name_zh kind lon lat coord_precision_km opened_year region_id"
        " industry_ids source_id verification",
        ("plant", "Plant", "厂", "plant", 115.4, 38.8, 3, None, "z-htz", ["robots", "drugs"],
         "paper", "seen"),
    ),
    "chains": columns("chain_id", ("robots",), ("six-chains",)),
    "clusters": columns(
        "cluster_id name_en name_zh list_year note_en note_zh member_region_ids industry_ids"
        " source_id",
        ("c", "Cluster", "群", 2022, None, None, ["z-htz", "110000"], ["drugs"], "book"),
    ),
    "neighbours": columns(
        "level adcode neighbour_adcode shared_km",
        ("province", "110000", "130000", 1.0),
        ("province", "130000", "110000", 1.0),
    ),
    "key_figures": columns(
        "region_id indicator_id year value verification source_id",
        ("156000", "pm25", 2023, 30.6, "seen", "paper"),
        ("110000", "pm25", 2023, 32, "recalled", "paper"),
        ("110000", "resident_population", 2023, 2185.75, "seen", "book"),
    ),
    "indicators": columns(
        "indicator_id name_en name_zh unit_en unit_zh scope_note_en scope_note_zh",
        *[(name, name, name, "u", "位", None, None) for name in ("gdp", *PROFILE_INDICATORS)],
    ),
    "industry_proximity": columns("industry_id other_industry_id proximity"),
    "constants": columns("name value", ("other", 1.5), ("recent_from_year", 2017)),
    "relocations": columns(
        "relocation_id kind move_type status",
        ("r1", "university", "whole_move", "opened"),
        ("r2", "company", "branch", "announced"),
        ("r3", "hospital", "branch", "built"),
        ("r4", "agency", "headquarters", "planned"),
        ("r5", "company", "whole_move", "opened"),
    ),
    "moves": columns("as_of", ("2018-03",), (None,), ("2017-12-01",)),
    "observations": columns("year", (2023,), (2010,), (2023,)),
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> dict[str, Any]:
    return page_tables(TABLES.__getitem__, BUILD, ("map", "matrix"))


def test_regions_are_in_order_of_level_and_adcode_before_zones(tables: dict[str, Any]) -> None:
    regions = tables["regions"]
    assert regions["id"] == ["110000", "130000", "133100", "130108", "z-htz"]
    assert regions["level"] == ["province", "province", "city", "county", "zone"]
    assert regions["city"] == ["110000", "", "133100", "133100", "133100"]
    assert regions["area_km2"] == [16000.5, 188000.0, 1552.0, 300.0, None]
    assert regions["label_lat"] == [40.3, 38.5, 39.0, 38.9, 38.8]


def test_industries_are_in_the_order_of_their_groups(tables: dict[str, Any]) -> None:
    assert tables["groups"]["id"] == ["g-b", "g-a"]
    assert tables["industries"]["id"] == ["robots", "drugs"]
    assert tables["industries"]["group"] == ["g-b", "g-a"]


def test_rows_refer_to_each_other_by_row_number(tables: dict[str, Any]) -> None:
    assert tables["statements"]["region"] == [0, 1]
    assert tables["statements"]["industry"] == [1, 0]
    assert tables["cells"]["statements"] == [[0], [1]]
    assert tables["sites"]["region"] == [4]
    assert tables["sites"]["industries"] == [[0, 1]]
    assert tables["clusters"]["members"] == [[4, 0]]
    assert tables["neighbours"] == {"province": {"110000": [1], "130000": [0]}}


def test_roles_and_scopes_are_codes_and_absent_values_stay_absent(tables: dict[str, Any]) -> None:
    assert tables["statements"]["role"] == [3, 2]
    assert tables["statements"]["is_regional"] == [False, True]
    assert tables["statements"]["is_recalled"] == [False, True]
    assert tables["statements"]["year"] == [2024, None]
    assert tables["statements"]["stage"] == ["", "planned"]
    assert tables["cells"]["role"] == [3, 0]
    assert tables["sites"]["year"] == [None]


def test_a_statement_does_not_start_with_the_name_of_its_industry(tables: dict[str, Any]) -> None:
    assert tables["statements"]["text_en"] == ["Text", "More"]
    assert tables["statements"]["text_zh"] == ["文", "多"]


def test_only_cited_sources_are_included(tables: dict[str, Any]) -> None:
    assert tables["sources"]["id"] == ["paper", "book", "note"]
    assert tables["statements"]["source"] == [0, 1]
    assert tables["sources"]["house"] == [0, None, None]
    assert tables["sources"]["url"] == ["https://example.org/p", None, None]


def test_a_statement_brings_its_second_reading_and_what_contradicts_it(
    tables: dict[str, Any],
) -> None:
    assert tables["statements"]["reread"] == ["contradicted", ""]
    assert tables["statements"]["is_recent"] == [False, False]
    assert tables["statements"]["is_low_trust"] == [True, False]
    assert tables["contradictions"] == {
        "statement": [0], "text_en": ["Gone"], "text_zh": ["无"], "source": [2],
    }  # fmt: skip


def test_figures_are_of_the_regions_and_indicators_of_profiles(tables: dict[str, Any]) -> None:
    assert tables["indicators"]["id"] == list(PROFILE_INDICATORS)
    figures = tables["figures"]
    assert figures["region"] == [0, 0]
    assert [PROFILE_INDICATORS[row] for row in figures["indicator"]] == [
        "pm25",
        "resident_population",
    ]
    assert (figures["value"], figures["is_recalled"]) == ([32, 2185.75], [True, False])


def test_choices_are_sorted_and_unique(tables: dict[str, Any]) -> None:
    choices = tables["choices"]
    assert choices["year"] == ["2010", "2017", "2018", "2023"]
    assert choices["kinds"] == ["agency", "company", "hospital", "university"]
    assert choices["moves"] == ["branch", "headquarters", "whole_move"]
    assert choices["status"] == ["announced", "built", "opened", "planned"]
    assert choices["embed"] == ["map", "matrix"]


def test_the_build_has_its_first_recent_year_and_months_of_sources(
    tables: dict[str, Any],
) -> None:
    assert tables["build"] == {
        "build_id": "abc",
        "built": "2024-05-06T07:08:09+00:00",
        "borders": "package",
        "recent_from_year": 2017,
        # A year alone names no month.
        "source_months": ["2020-02", "2025-01"],
    }


def test_names_on_the_map_leave_generic_endings_out(tables: dict[str, Any]) -> None:
    places = tables["places"]
    assert places["id"] == ["110000", "133100"]
    assert places["name_en"] == ["Beijing", "Xiong'an"]
    assert places["name_zh"] == ["北京", "雄安"]


def test_every_table_has_columns_of_one_length(tables: dict[str, Any]) -> None:
    without_columns = {"build", "choices", "neighbours"}
    lengths = {
        name: {len(column) for column in table.values()}
        for name, table in tables.items()
        if name not in without_columns
    }
    assert {name for name, unique in lengths.items() if len(unique) != 1} == set()


def test_the_tables_do_not_change_through_json(tables: dict[str, Any]) -> None:
    assert json.loads(json.dumps(tables, allow_nan=False)) == tables
