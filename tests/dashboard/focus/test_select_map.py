"""What the map shows of a small region; `small.py` draws what its places state."""

from typing import Any

import pytest

from tests.cases import cases
from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine, with_unverified

CITIES = ["110000", "130600", "133100"]


def on_map(query: str) -> dict[str, Any]:
    selection: dict[str, Any] = small_engine("focus").select(with_unverified(query))["map"]
    return selection


@cases(
    ("query", "ids", "z"),
    {
        "lead core support": ("industries=robotics", CITIES, [6, 5, 4]),
        "an older lead": ("industries=chips", CITIES, [0, 3, 0]),
        "recalled statements hidden": ("industries=robotics&recalled=hide", CITIES, [6, 5, 0]),
        "lead left out": ("industries=robotics&roles=core,support", CITIES, [0, 5, 4]),
        "a statement on the whole region colours nothing": (
            "industries=robotics&level=province",
            ["110000", "130000"],
            [6, 0],
        ),
        "a county has its own colour": (
            "industries=robotics&level=county",
            ["110108", "130629"],
            [6, 0],
        ),
        "a zone's statement does not colour its city": (
            "industries=software",
            CITIES,
            [4, 0, 0],
        ),
    },
)
def test_one_industry_colours_regions_by_role(query: str, ids: list[str], z: list[int]) -> None:
    selection = on_map(query)
    assert selection["is_single"] is True
    assert (selection["ids"], selection["z"]) == (ids, z)


def test_several_industries_colour_regions_by_how_many_they_name() -> None:
    selection = on_map("")
    assert selection["is_single"] is False
    assert selection["counts"] == [1, 2, 1]
    assert selection["upper"] == [1, 2]
    assert selection["z"] == [4, 5, 4]


@pytest.mark.parametrize(
    ("query", "tally"),
    [
        pytest.param("", (1, 1, 1, 1, 3, 0, 0), id="several: cells by role, regions with any"),
        pytest.param("industries=chips", (0, 0, 0, 1, 1, 0, 2), id="one"),
        pytest.param("industries=steel", (0, 0, 0, 0, 0, 0, 3), id="none"),
        pytest.param("industries=robotics&roles=lead", (1, 0, 0, 0, 1, 2, 0), id="filtered out"),
    ],
)
def test_the_legend_counts_cells_by_role_and_regions_without_any(
    query: str, tally: tuple[int, ...]
) -> None:
    names = ("lead", "core", "support", "older", "regions", "hidden", "none")
    assert on_map(query)["tally"] == dict(zip(names, tally, strict=True))


def test_a_statement_on_the_whole_region_outlines_only() -> None:
    assert on_map("level=province&industries=robotics")["regional"] == ["130000"]
    assert on_map("level=province&industries=chips")["regional"] == []


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        pytest.param("industries=robotics", {"110000": "•", "130600": "•"}, id="a place inside"),
        pytest.param("industries=chips", {"130600": "•?"}, id="low trust, for one industry"),
        pytest.param("", {"110000": "•", "130600": "•"}, id="no trust mark for several"),
        pytest.param("industries=chips&roles=core", {"130600": "•–"}, id="a role filtered out"),
        pytest.param("industries=steel", {}, id="nothing to mark"),
    ],
)
def test_signs_stand_at_label_points(query: str, texts: dict[str, str]) -> None:
    signs = on_map(query)["signs"]
    assert dict(zip(signs["ids"], signs["text"], strict=True)) == texts
    points = {"110000": (116.4, 39.9), "130600": (115.5, 38.9)}
    positions = zip(signs["lon"], signs["lat"], strict=True)
    assert list(positions) == [points[key] for key in signs["ids"]]


@pytest.mark.parametrize(
    ("query", "z", "count"),
    [
        pytest.param("industries=medicine", 5, 1, id="one industry: its role"),
        pytest.param("", 5, 2, id="several: its class"),
        pytest.param(
            "industries=robotics,medicine,chips,software", 5, 4, id="more than any region names"
        ),
        pytest.param(
            "level=county&industries=medicine,steel", 5, 1, id="where no region names any"
        ),
        pytest.param("level=county", 5, 2, id="twice what a county names"),
    ],
)
def test_a_zone_is_a_point_in_its_own_right(query: str, z: int, count: int) -> None:
    zones = on_map(query)["zones"]
    assert zones == {"ids": ["z-htz"], "lon": [115.4], "lat": [38.8], "z": [z], "counts": [count]}


def test_a_zone_without_a_statement_is_not_drawn() -> None:
    assert on_map("industries=steel")["zones"]["ids"] == []


@pytest.mark.parametrize(
    ("query", "rows", "symbols"),
    [
        pytest.param("", [], [], id="no layer"),
        pytest.param(
            "layers=sites", [0, 1], ["circle", "circle-open"], id="hollow from 5 km of doubt"
        ),
        pytest.param("layers=sites&recalled=hide", [0], ["circle"], id="recalled ones hidden"),
        pytest.param("layers=sites&industries=software", [1], ["circle-open"], id="of an industry"),
        pytest.param("layers=sites&industries=steel", [], [], id="of none"),
    ],
)
def test_sites_are_a_layer(query: str, rows: list[int], symbols: list[str]) -> None:
    sites = on_map(query)["sites"]
    assert (sites["rows"], sites["symbol"]) == (rows, symbols)
    assert sites["lon"] == [[115.41, 116.31][row] for row in rows]


def test_city_names_are_a_layer() -> None:
    assert on_map("")["cities"] is True
    assert on_map("layers=")["cities"] is False


@pytest.mark.parametrize(
    ("query", "members", "whole"),
    [
        pytest.param("", [], [], id="no layer"),
        pytest.param("layers=clusters", ["110000", "130600"], [], id="members of the level"),
        pytest.param("layers=clusters&level=county", [], ["110000"], id="a province as a whole"),
        pytest.param(
            "layers=clusters&industries=medicine", [], ["130000"], id="a province among cities"
        ),
        pytest.param("layers=clusters&industries=steel", [], [], id="of another industry"),
    ],
)
def test_clusters_outline_their_members(query: str, members: list[str], whole: list[str]) -> None:
    selection = on_map(query)
    assert (selection["clusters"], selection["clusters_province"]) == (members, whole)


@pytest.mark.parametrize(
    ("region", "level", "chosen", "city", "province"),
    [
        pytest.param("130600", "city", ["130600"], [], [], id="itself"),
        pytest.param("110108", "city", ["110000"], [], [], id="the city that contains a county"),
        pytest.param("130629", "city", ["133100"], [], [], id="Xiong'an contains Rongcheng"),
        pytest.param("130629", "province", ["130000"], [], [], id="the province"),
        pytest.param("z-htz", "city", ["130600"], [], [], id="a zone's city"),
        pytest.param("z-htz", "county", [], ["130600"], [], id="a zone in no one county"),
        pytest.param("130600", "county", [], ["130600"], [], id="a city among counties"),
        pytest.param("130000", "city", [], [], ["130000"], id="a province among cities"),
        pytest.param("110000", "county", [], [], ["110000"], id="a municipality among counties"),
        pytest.param("", "city", [], [], [], id="none"),
    ],
)
def test_the_chosen_place_is_outlined_at_every_level(
    region: str, level: str, chosen: list[str], city: list[str], province: list[str]
) -> None:
    selection = on_map(f"region={region}&level={level}")
    assert selection["chosen"] == chosen
    assert selection["chosen_city"] == city
    assert selection["chosen_province"] == province


def test_a_zone_whose_parent_is_a_county_lies_in_it() -> None:
    tables = small_tables()
    tables["regions"]["parent"][6] = "110108"
    selection = engine_on(tables).select("region=z-htz&level=county")["map"]
    assert selection["chosen"] == [tables["regions"]["id"][4]]


def test_true_neighbours_are_those_of_the_level() -> None:
    assert on_map("region=130600")["neighbours"] == ["110000", "133100"]
    assert on_map("region=130600&level=province")["neighbours"] == ["110000"]
    assert on_map("region=130629&level=county")["neighbours"] == []
    assert on_map("")["neighbours"] == []
