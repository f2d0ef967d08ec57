"""What the charts show: maps, cells, chains and the comparison."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.structure.compare import select_compare
from dashboard.structure.select import select_chains, select_sectors, select_similarity
from dashboard.structure.select_map import select_map
from tests.dashboard.structure.small import LOOKUP, view_of

NATION = "benchmark=nation"


def map_of(query: str) -> dict[str, Any]:
    shown = select_map(LOOKUP, view_of(query))
    return {**shown, "by_id": dict(zip(shown["ids"], shown["z"], strict=True))}


def test_the_map_shows_what_each_place_stands_out_in() -> None:
    shown = map_of(NATION)
    assert shown["mode"] == "kind"
    # Beijing information (the fourth kind), Baoding mining (the first), Xiong'an without data.
    assert shown["by_id"] == {"110000": 4, "130600": 1, "133100": 0}
    assert shown["sections"] == [1, 0, None]
    assert shown["signs"]["text"] == ["I", "B"]
    assert not shown["is_empty"]


def test_the_map_shows_a_sections_classes() -> None:
    shown = map_of(f"indicator=section-B&{NATION}")
    assert shown["mode"] == "quotient"
    # 0.5 lies on a bound, which belongs above it; 4 is above 2.
    assert shown["by_id"] == {"110000": 2, "130600": 5, "133100": 0}
    assert shown["values"] == [0.5, 4, None]


def test_an_unreliable_section_is_not_shown() -> None:
    shown = map_of(f"indicator=section-A&{NATION}")
    assert set(shown["z"]) == {0}
    assert shown["is_empty"]


def test_counties_have_no_values() -> None:
    assert map_of("level=county")["is_empty"]


def test_a_chains_members_are_coloured_and_places_inside_pale() -> None:
    shown = map_of("indicator=chain-robots")
    assert shown["mode"] == "entry"
    # Baoding takes part; Beijing as a whole from memory; Haidian inside it would be pale alone.
    assert shown["by_id"] == {"110000": 2, "130600": 2, "133100": 0}
    assert shown["signs"]["text"] == ["*"]
    hidden = map_of("indicator=chain-robots&recalled=hide")
    assert hidden["by_id"] == {"110000": 1, "130600": 2, "133100": 0}
    assert hidden["signs"]["text"] == []


def test_a_whole_province_is_outlined_not_coloured() -> None:
    shown = map_of("indicator=cluster-health")
    assert set(shown["z"]) == {0}
    assert shown["clusters_province"] == ["130000"]
    assert map_of("indicator=cluster-health&level=province")["by_id"]["130000"] == 3


def test_cells_have_class_value_and_words_and_hidden_columns_none() -> None:
    shown = select_sectors(LOOKUP, view_of(f"region=130600&indicator=section-I&{NATION}"))
    assert shown["rows"] == ["110000", "130600"]
    assert shown["hidden"] == ["", "", "", "unreliable"]
    assert shown["text"][1] == ["4", "1.5*", "1.2*", ""]
    assert shown["values"][1] == [4, 1.5, 1.2, None]
    assert shown["z"][1] == [5, 4, 3, 0]
    assert shown["chosen"] == {"row": 1, "column": 1}


def test_a_doubt_about_the_nation_does_not_touch_the_region() -> None:
    shown = select_sectors(LOOKUP, view_of("region=130600"))
    assert shown["text"][1] == ["1", "1*", "1", ""]


def test_what_is_left_out_is_a_gap() -> None:
    shown = select_sectors(LOOKUP, view_of(f"year=2018&{NATION}"))
    assert shown["text"][1] == ["", "", "", ""]
    assert shown["krugman"] == [0.4, None]


def test_without_public_sections_they_are_hidden() -> None:
    shown = select_sectors(LOOKUP, view_of("measure=lq_market"))
    assert shown["hidden"] == ["", "", "public", "unreliable"]


def test_listed_companies_are_counted_and_coloured_only_by_their_quotient() -> None:
    shown = select_sectors(LOOKUP, view_of("measure=listed"))
    assert shown["year"] == 2025
    assert shown["hidden"] == ["", "", "conglomerates", ""]
    assert shown["text"] == [["5", "10", "", "0"], ["4*", "0", "", "0"]]
    assert shown["z"] == [[4, 5, 0, 0], [3, 0, 0, 0]]
    assert shown["krugman"] == [None, None]
    hidden = select_sectors(LOOKUP, view_of("measure=listed&recalled=hide"))
    assert hidden["values"][1] == [None, None, None, None]


@pytest.mark.parametrize("query", ["measure=gini", "year=2023", "indicator=pm25"])
def test_a_value_of_another_tab_counts_as_the_default(query: str) -> None:
    other, own = view_of(query), view_of("")
    assert select_sectors(LOOKUP, other) == select_sectors(LOOKUP, own)
    assert select_map(LOOKUP, other) == select_map(LOOKUP, own)


def test_likeness_is_in_percent_and_no_place_is_like_itself() -> None:
    shown = select_similarity(LOOKUP, view_of("region=110000"))
    assert shown["text"] == [["", "66"], ["66", ""]]
    assert shown["z"] == [[0, 2], [2, 0]]
    assert shown["chosen"] == 0


def test_recalled_members_can_be_hidden() -> None:
    [chains, *_, national] = select_chains(LOOKUP, view_of(""))["groups"]
    assert chains["list"] == 0
    assert chains["entries"] == [{"row": 0, "members": [2, 4], "recalled_members": [0]}]
    assert [entry["row"] for entry in national["entries"]] == [1]
    [hidden, *_] = select_chains(LOOKUP, view_of("recalled=hide"))["groups"]
    assert hidden["entries"][0]["recalled_members"] == []


def test_what_one_has_and_the_other_has_not() -> None:
    shown = select_compare(LOOKUP, view_of(f"region=130600&compare=110000&{NATION}"))
    industries = LOOKUP.tables["industries"]["id"]

    def named(number: int) -> list[str]:
        return [industries[entry["industry"]] for entry in shown["only"][number]]

    assert shown["ids"] == ["130600", "110000"]
    # Baoding: robotics C, medicine c, chips l; Beijing: robotics L, software S.
    assert named(0) == ["chips", "medicine"]
    assert named(1) == ["software"]
    assert [industries[entry["industry"]] for entry in shown["shared"]] == ["robotics"]
    assert shown["shared"][0]["roles"] == [5, 6]
    # Baoding's doubtful quotients stay out.
    assert shown["sectors"] == [[{"section": 0, "value": 4}], [{"section": 1, "value": 2}]]


def test_nothing_chosen_is_nothing_compared() -> None:
    shown = select_compare(LOOKUP, view_of(""))
    assert (shown["ids"], shown["only"], shown["shared"], shown["figures"]) == ([], [], [], [])


def test_a_region_alone_lists_what_it_names() -> None:
    shown = select_compare(LOOKUP, view_of("region=110000"))
    assert shown["only"] == [[]]
    assert len(shown["shared"]) == 2


def test_the_latest_figure_stands_and_a_missing_one_is_no_zero() -> None:
    shown = select_compare(LOOKUP, view_of("region=110000&compare=130600"))
    assert shown["figures"] == [{"indicator": 0, "rows": [0, 4]}, {"indicator": 1, "rows": [2, -1]}]
