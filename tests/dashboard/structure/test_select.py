"""What the charts show: maps, cells, chains and the comparison."""

from typing import Any

import pytest

from tests.dashboard.small import small_tables
from tests.dashboard.structure.links import engine, link, select

NATION = "benchmark=nation"


def map_of(query: str) -> dict[str, Any]:
    selection = select(query, "map")
    return {**selection, "by_id": dict(zip(selection["ids"], selection["z"], strict=True))}


def test_the_map_shows_what_each_place_stands_out_in() -> None:
    selection = map_of(NATION)
    assert selection["mode"] == "kind"
    # Beijing information (the fourth kind), Baoding mining (the first), Xiong'an without data.
    assert selection["by_id"] == {"110000": 4, "130600": 1, "133100": 0}
    assert selection["sections"] == [1, 0, None]
    assert selection["signs"]["text"] == ["I", "B"]
    assert not selection["is_empty"]


def test_the_map_shows_a_sections_classes() -> None:
    selection = map_of(f"indicator=section-B&{NATION}")
    assert selection["mode"] == "quotient"
    # 0.5 lies on a bound, which belongs above it; 4 is above 2.
    assert selection["by_id"] == {"110000": 2, "130600": 5, "133100": 0}
    assert selection["values"] == [0.5, 4, None]


def test_an_unreliable_section_is_not_shown() -> None:
    selection = map_of(f"indicator=section-A&{NATION}")
    assert set(selection["z"]) == {0}
    assert selection["is_empty"]


def test_counties_have_no_values() -> None:
    assert map_of("level=county")["is_empty"]


def test_a_chains_members_are_coloured_and_places_inside_pale() -> None:
    selection = map_of("indicator=chain-robots")
    assert selection["mode"] == "entry"
    # Baoding takes part; Beijing as a whole from memory; Haidian inside it would be pale alone.
    assert selection["by_id"] == {"110000": 2, "130600": 2, "133100": 0}
    assert selection["signs"]["text"] == ["*"]
    hidden = map_of("indicator=chain-robots&recalled=hide")
    assert hidden["by_id"] == {"110000": 1, "130600": 2, "133100": 0}
    assert hidden["signs"]["text"] == []


def test_a_whole_province_is_outlined_not_coloured() -> None:
    selection = map_of("indicator=cluster-health")
    assert set(selection["z"]) == {0}
    assert selection["clusters_province"] == ["130000"]
    assert map_of("indicator=cluster-health&level=province")["by_id"]["130000"] == 3


def test_cells_have_class_value_and_words_and_hidden_columns_none() -> None:
    selection = select(f"region=130600&indicator=section-I&{NATION}", "sectors")
    assert selection["rows"] == ["110000", "130600"]
    assert selection["hidden"] == ["", "", "", "unreliable"]
    assert selection["text"][1] == ["4", "1.5*", "1.2*", ""]
    assert selection["values"][1] == [4, 1.5, 1.2, None]
    assert selection["z"][1] == [5, 4, 3, 0]
    assert selection["chosen"] == {"row": 1, "column": 1}


def test_a_doubt_about_the_nation_does_not_touch_the_region() -> None:
    selection = select("region=130600", "sectors")
    assert selection["text"][1] == ["1", "1*", "1", ""]


def test_what_is_left_out_is_a_gap() -> None:
    selection = select(f"year=2018&{NATION}", "sectors")
    assert selection["text"][1] == ["", "", "", ""]
    assert selection["krugman"] == [0.4, None]


def test_without_public_sections_they_are_hidden() -> None:
    selection = select("measure=lq_market", "sectors")
    assert selection["hidden"] == ["", "", "public", "unreliable"]


def test_listed_companies_are_counted_and_coloured_only_by_their_quotient() -> None:
    selection = select("measure=listed", "sectors")
    assert selection["year"] == 2025
    assert selection["hidden"] == ["", "", "conglomerates", ""]
    assert selection["text"] == [["5", "10", "", "0"], ["4*", "0", "", "0"]]
    assert selection["z"] == [[4, 5, 0, 0], [3, 0, 0, 0]]
    assert selection["krugman"] == [None, None]
    hidden = select("measure=listed&recalled=hide", "sectors")
    assert hidden["values"][1] == [None, None, None, None]


@pytest.mark.parametrize("query", ["measure=gini", "year=2023", "indicator=pm25"])
def test_a_value_of_another_tab_counts_as_the_default(query: str) -> None:
    other, own = engine().select(link(query)), engine().select(link(""))
    assert other["sectors"] == own["sectors"]
    assert other["map"] == own["map"]


def test_likeness_is_in_percent_and_no_place_is_like_itself() -> None:
    selection = select("region=110000", "similarity")
    assert selection["text"] == [["", "66"], ["66", ""]]
    assert selection["z"] == [[0, 2], [2, 0]]
    assert selection["chosen"] == 0


def test_recalled_members_can_be_hidden() -> None:
    [chains, *_, national] = select("", "chains")["groups"]
    assert chains["list"] == 0
    assert chains["entries"] == [{"row": 0, "members": [2, 4], "recalled_members": [0]}]
    assert [entry["row"] for entry in national["entries"]] == [1]
    [hidden, *_] = select("recalled=hide", "chains")["groups"]
    assert hidden["entries"][0]["recalled_members"] == []


def test_what_one_has_and_the_other_has_not() -> None:
    selection = select(f"region=130600&compare=110000&{NATION}", "compare")
    industries = small_tables()["industries"]["id"]

    def named(number: int) -> list[str]:
        return [industries[entry["industry"]] for entry in selection["only"][number]]

    assert selection["ids"] == ["130600", "110000"]
    # Baoding: robotics C, medicine c, chips l; Beijing: robotics L, software S.
    assert named(0) == ["chips", "medicine"]
    assert named(1) == ["software"]
    assert [industries[entry["industry"]] for entry in selection["shared"]] == ["robotics"]
    assert selection["shared"][0]["roles"] == [5, 6]
    # Baoding's doubtful quotients stay out.
    assert selection["sectors"] == [[{"section": 0, "value": 4}], [{"section": 1, "value": 2}]]


def test_nothing_chosen_is_nothing_compared() -> None:
    selection = select("", "compare")
    assert (selection["ids"], selection["only"], selection["shared"], selection["figures"]) == (
        [],
        [],
        [],
        [],
    )


def test_a_region_alone_lists_what_it_names() -> None:
    selection = select("region=110000", "compare")
    assert selection["only"] == [[]]
    assert len(selection["shared"]) == 2


def test_the_latest_figure_stands_and_a_missing_one_is_no_zero() -> None:
    selection = select("region=110000&compare=130600", "compare")
    assert selection["figures"] == [
        {"indicator": 0, "rows": [0, 4]},
        {"indicator": 1, "rows": [2, -1]},
    ]
