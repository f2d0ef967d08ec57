"""What matrix and ranking show; `small.py` draws what the small region states."""

from typing import Any

import pytest

from dashboard.tables.columns import Tables
from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine, with_unverified

ROBOTICS = with_unverified("industries=robotics")


def ranked(query: str, tables: Tables | None = None) -> dict[str, Any]:
    engine = engine_on(tables) if tables else small_engine("focus")
    ranking: dict[str, Any] = engine.select(with_unverified(query))["ranking"]
    return ranking


def parts(ranking: dict[str, Any]) -> list[list[int]]:
    """Give the lengths of the parts of the bars, a list for each role."""
    return [ranking[part] for part in ("lead", "core", "support", "older")]


def matrix(query: str) -> dict[str, Any]:
    selection: dict[str, Any] = small_engine("focus").select(with_unverified(query))["matrix"]
    return selection


def with_robotics(region: str, **changes: object) -> Tables:
    """Change what a place states on robotics."""
    tables = small_tables()
    cells = tables["cells"]
    place = tables["regions"]["id"].index(region)
    for row, key in enumerate(
        zip(cells["recalled"], cells["region"], cells["industry"], strict=True)
    ):
        if key == ("show", place, 0):
            for column, value in changes.items():
                cells[column][row] = value
    return tables


@pytest.mark.parametrize(
    ("role", "is_faded", "expected"),
    [
        pytest.param(3, False, 6, id="lead"),
        pytest.param(2, False, 5, id="core"),
        pytest.param(1, False, 4, id="support"),
        pytest.param(3, True, 3, id="older lead"),
        pytest.param(2, True, 2, id="older core"),
        pytest.param(1, True, 1, id="older support"),
        pytest.param(0, False, 0, id="no role of its own"),
    ],
)
def test_recent_roles_stand_above_older_ones(role: int, is_faded: object, expected: int) -> None:
    tables = with_robotics("110000", role=role, is_faded=is_faded)
    assert engine_on(tables).select(ROBOTICS)["map"]["z"][0] == expected


def test_no_cell_and_a_role_filtered_out_are_none_found() -> None:
    engine = small_engine("focus")
    assert engine.select("industries=steel")["map"]["z"][0] == 0
    assert engine.select(f"{ROBOTICS}&roles=core,support")["map"]["z"][0] == 0


def test_the_matrix_writes_a_letter_or_a_sign_for_every_cell() -> None:
    selection = matrix("")
    assert selection["rows"] == ["110000", "130600", "133100", "z-htz"]
    assert selection["text"] == [
        ["L", "", "", "", "S"],
        ["C", "", "C", "L?", "•"],
        ["S", "", "", "", ""],
        ["L", "", "C", "S", "S"],
    ]
    assert selection["z"] == [
        [6, 0, 0, 0, 4],
        [5, 0, 2, 3, 0],
        [4, 0, 0, 0, 0],
        [6, 0, 5, 4, 4],
    ]


@pytest.mark.parametrize(
    ("query", "row", "texts"),
    [
        pytest.param("level=province", 1, ["□", "", "•", "C", ""], id="regional before inside"),
        pytest.param("roles=lead", 1, ["–", "", "–", "L?", "•"], id="roles left out"),
        pytest.param("recalled=hide", 2, ["", "", "", "", ""], id="recalled hidden"),
    ],
)
def test_a_cell_without_a_shown_role_keeps_its_sign(query: str, row: int, texts: list[str]) -> None:
    assert matrix(query)["text"][row] == texts


def test_a_choice_of_industries_only_moves_what_is_pale_in_the_matrix() -> None:
    plan = matrix("")
    steel = matrix("industries=steel")
    assert plan["chosen"] == [0, 3]
    pale = [[number is not None for number in row] for row in plan["pale"]["z"]]
    assert pale == [[False, True, True, False, True]] * 4
    assert [text[2] for text in plan["pale"]["text"]] == [text[2] for text in plan["text"]]
    assert [text[0] for text in plan["pale"]["text"]] == [""] * 4
    assert steel["pale"]["z"][0][:2] == [plan["z"][0][0], None]
    assert (plan["z"], plan["text"], plan["rows"]) == (steel["z"], steel["text"], steel["rows"])


def test_several_industries_rank_by_number_then_lead_then_core() -> None:
    selection = ranked("")
    assert selection["ids"] == ["130600", "110000", "133100"]
    assert parts(selection) == [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]
    assert (selection["numbers"], selection["ends"], selection["labels"]) == (
        [0, 1, 2],
        [2, 1, 1],
        ["2", "1", "1"],
    )
    assert selection["strongest"] == [5, 6, 4]
    assert selection["range"] == [0, 2.5]
    assert selection["without"] == []


def test_one_industry_ranks_by_role_and_measures_independent_sources() -> None:
    selection = ranked("industries=robotics")
    assert selection["ids"] == ["110000", "130600", "133100"]
    assert parts(selection) == [[2, 0, 0], [0, 1, 0], [0, 0, 0], [0, 0, 0]]
    assert selection["labels"] == ["Lead · 2", "Core · 1", "Support · none counted"]
    assert selection["range"] == [0, 4]


@pytest.mark.parametrize(
    ("region", "role", "ids"),
    [
        pytest.param("133100", 2, ["130600", "110000", "133100"], id="lead before core"),
        pytest.param("110000", 1, ["130600", "110000", "133100"], id="equals as in the table"),
        pytest.param("133100", 3, ["130600", "110000", "133100"], id="two leads as in the table"),
    ],
)
def test_several_industries_rank_equal_numbers_by_role(
    region: str, role: int, ids: list[str]
) -> None:
    assert ranked("", with_robotics(region, role=role))["ids"] == ids


def test_core_comes_before_support_where_numbers_and_leads_are_equal() -> None:
    tables = with_robotics("133100", role=2)
    tables["cells"]["role"] = [1 if role == 3 else role for role in tables["cells"]["role"]]
    assert ranked("", tables)["ids"] == ["130600", "133100", "110000"]


@pytest.mark.parametrize(
    ("changes", "ids"),
    [
        pytest.param({}, ["130600", "133100"], id="role first"),
        pytest.param({"role": 2}, ["130600", "133100"], id="then sources"),
        pytest.param(
            {"role": 2, "sources_by_role": [0, 1, 0, 1]}, ["133100", "130600"], id="more sources"
        ),
        pytest.param(
            {"role": 3, "sources_by_role": [0, 0, 0, 2], "is_faded": True},
            ["130600", "133100"],
            id="recent before older, whatever the role and the sources",
        ),
        pytest.param(
            {"role": 2, "sources_by_role": [0, 1, 0, 0]},
            ["130600", "133100"],
            id="then table order",
        ),
    ],
)
def test_one_industry_ranks_recent_roles_first_then_by_sources(
    changes: dict[str, object], ids: list[str]
) -> None:
    assert ranked(ROBOTICS, with_robotics("133100", **changes))["ids"][1:] == ids


def test_of_two_equals_the_recent_one_comes_first_whatever_their_order() -> None:
    tables = with_robotics("130600", is_faded=True)
    cells = tables["cells"]
    cells["role"] = [2 if role == 1 else role for role in cells["role"]]
    cells["sources_by_role"] = [[0, 0, 0, 1]] * len(cells["role"])
    assert ranked(ROBOTICS, tables)["ids"] == ["110000", "133100", "130600"]


def test_a_bar_counts_how_many_of_its_sources_give_the_role() -> None:
    selection = ranked(ROBOTICS, with_robotics("110000", sources_by_role=[1, 2, 0, 0]))
    assert (selection["labels"][0], selection["ends"][0]) == ("Lead · 1 of 3", 3)
    assert (selection["lead"][0], selection["core"][0]) == (1, 2)


def test_a_region_whose_role_is_filtered_out_is_listed_as_hidden() -> None:
    selection = ranked("industries=robotics&roles=lead")
    assert (selection["ids"], selection["hidden"], selection["without"]) == (
        ["110000"],
        ["130600", "133100"],
        [],
    )


def test_a_region_without_a_statement_has_no_bar_and_is_listed_apart() -> None:
    selection = ranked("industries=chips")
    assert selection["ids"] == ["130600"]
    assert selection["labels"] == ["Older or undated · none counted"]
    assert selection["without"] == ["110000", "133100"]
    assert selection["range"] == [0, 2]
    assert ranked("industries=chips&lang=zh")["labels"] == ["较早或无年份 · 未计入"]


def test_an_empty_ranking_still_has_an_axis() -> None:
    selection = ranked("industries=steel")
    assert (selection["ids"], selection["range"]) == ([], [0, 2])
