"""What the charts of the Xiong'an tab show, worked out by hand for a few made-up moves."""

from __future__ import annotations

import pytest

from dashboard.xiongan.select import select_answer, select_figures, select_flows
from dashboard.xiongan.select_map import select_moves_map
from dashboard.xiongan.select_timeline import select_timeline
from tests.dashboard.xiongan.small import LOOKUP, xiongan_view

ALPHA, BETA, GAMMA, DELTA, MANY, EPSILON, ZETA, ETA = range(8)


def test_the_map_starts_with_head_offices_and_whole_moves_to_xiongan() -> None:
    shown = select_moves_map(LOOKUP, xiongan_view())
    assert shown["ids"] == ["110000", "130600", "133100"]
    assert shown["counts"] == [0, 0, 3]
    assert shown["z"] == [0, 0, 5]
    assert shown["tally"] == {
        "singles": 3,
        "groups": 0,
        "unnamed": 0,
        "seated": 1,
        "unplaced": 0,
    }


def test_a_line_starts_at_a_district_only_where_the_source_names_it() -> None:
    shown = select_moves_map(LOOKUP, xiongan_view("moves=all"))
    # Alpha, Gamma and Zeta start at the centre; Beta's source names Haidian.
    assert shown["lines"]["x2"] == {
        "lon": [116.4, 116.15, 115.9, None],
        "lat": [39.9, 39.5, 39.1, None],
        "paths": [0, 0, 0, 0],
    }
    assert shown["lines"]["x1"]["paths"] == [1, 1, 1, 1]
    assert shown["most"] == {"lon": [116.15], "lat": [39.5], "text": ["3"]}


def test_group_rows_are_never_added() -> None:
    view = xiongan_view("moves=all&kinds=company")
    assert select_moves_map(LOOKUP, view)["counts"] == [0, 0, 1]
    flows = select_flows(LOOKUP, view)
    assert (flows["ends"], flows["singles"], flows["groups"]) == ([1], 1, 1)
    timeline = select_timeline(LOOKUP, view)
    assert (timeline["rows"], timeline["groups"]) == ([ZETA], [MANY])


def test_other_places_are_a_layer_of_the_same_map() -> None:
    shown = select_moves_map(LOOKUP, xiongan_view("moves=all&layers=elsewhere"))
    assert shown["counts"] == [1, 0, 5]
    assert shown["lines"]["e1"]["paths"] == [2, 2, 2, 2]
    assert shown["ends"]["ids"] == ["133100", "110108"]
    # Eta's source names no place in Hebei, so it lies in no city and has no line.
    assert (shown["tally"]["unnamed"], shown["tally"]["unplaced"]) == (1, 1)


@pytest.mark.parametrize(
    ("query", "counts", "unplaced"),
    [
        pytest.param("level=province", [0, 3], 0, id="Xiong'an lies in Hebei"),
        pytest.param("level=county", [0, 1], 2, id="one has a point, which is recalled"),
        pytest.param("level=county&recalled=hide", [0, 0], 3, id="no recalled point"),
    ],
)
def test_every_level_counts_what_is_known_of_it(
    query: str, counts: list[int], unplaced: int
) -> None:
    shown = select_moves_map(LOOKUP, xiongan_view(query))
    assert shown["counts"] == counts
    assert shown["tally"]["unplaced"] == unplaced


def test_bars_stand_for_kinds_by_status_where_only_xiongan_is_shown() -> None:
    shown = select_flows(LOOKUP, xiongan_view())
    assert (shown["by"], shown["ids"]) == ("kind", ["central_soe", "soe_subsidiary"])
    assert (shown["operating"], shown["under_construction"]) == ([1, 1], [1, 0])
    assert shown["ends"] == [2, 1]


def test_bars_stand_for_destinations_where_other_places_are_shown() -> None:
    shown = select_flows(LOOKUP, xiongan_view("layers=elsewhere&moves=all"))
    assert (shown["by"], shown["ids"]) == ("place", ["133100", "130000", "110108"])
    assert shown["ends"] == [5, 1, 1]
    assert shown["announced"] == [1, 1, 0]


def test_each_single_organisation_has_a_line_best_status_first() -> None:
    shown = select_timeline(LOOKUP, xiongan_view("moves=all&layers=elsewhere"))
    assert shown["rows"] == [ALPHA, EPSILON, DELTA, ZETA, BETA, ETA, GAMMA]
    assert shown["announced"]["x"] == [2021, 2022, 2014, 2024]
    assert shown["announced"]["y"] == [0, 4, 5, 6]
    assert shown["range"] == [2013.4, 2026.6]


def test_an_old_pledge_stays_announced_and_says_how_old_it_is() -> None:
    shown = select_timeline(LOOKUP, xiongan_view("moves=all&layers=elsewhere&status=announced"))
    assert shown["words"] == [
        "Only announced (June 2014) · 12 years old in 2026",
        "Only announced (October 2025) · 2 years old in 2026",
    ]


def test_a_line_without_any_year_says_so() -> None:
    shown = select_timeline(LOOKUP, xiongan_view("kinds=soe_subsidiary"))
    assert shown["words"] == ["At work (February 2025) · no year read"]


def test_a_recalled_year_is_marked_and_goes_where_it_is_hidden() -> None:
    shown = select_timeline(LOOKUP, xiongan_view())
    assert shown["doubts"] == {"x": [2022], "y": [0], "text": ["?"]}
    assert shown["started"]["rows"] == [ALPHA]
    hidden = select_timeline(LOOKUP, xiongan_view("recalled=hide"))
    assert (hidden["doubts"]["x"], hidden["started"]["rows"]) == ([], [])


def test_a_move_with_a_recalled_destination_goes_where_that_is_hidden() -> None:
    shown = select_timeline(LOOKUP, xiongan_view("moves=branch&recalled=hide"))
    assert (shown["rows"], shown["groups"]) == ([], [MANY])


def test_a_chosen_region_keeps_what_goes_there_and_nothing_goes_where_none_does() -> None:
    inside = select_timeline(LOOKUP, xiongan_view("layers=elsewhere&region=110000"))
    assert (inside["rows"], inside["is_inside"]) == ([DELTA], True)
    near = select_timeline(LOOKUP, xiongan_view("region=130629"))
    assert near["rows"] == [ALPHA]
    none = select_timeline(LOOKUP, xiongan_view("region=130600"))
    assert (none["rows"], none["is_inside"]) == ([ALPHA, EPSILON, BETA], False)


def test_the_answer_counts_seen_single_organisations_whatever_the_filter() -> None:
    shown = select_answer(LOOKUP, xiongan_view("kinds=university&moves=all"))
    assert shown["parts"] == [
        {"status": "operating", "rows": [ALPHA, EPSILON]},
        {"status": "under_construction", "rows": [BETA]},
        {"status": "announced", "rows": [GAMMA]},
    ]
    assert shown["newest"] == "2026"
    assert shown["chosen"] == {
        "operating": 0,
        "opened": 0,
        "under_construction": 0,
        "announced": 1,
        "registered": 0,
    }
    assert shown["campus"]["announced"] == 1
    assert (shown["agencies_here"], shown["agencies_elsewhere"]) == (0, 1)


def test_figures_stand_by_topic_and_recalled_ones_go_where_they_are_hidden() -> None:
    shown = select_figures(LOOKUP, xiongan_view())
    assert shown["topics"] == [
        {"id": "population", "differs": False, "rows": [0, 1]},
        {"id": "universities", "differs": True, "rows": [2, 3]},
    ]
    assert shown["others"] == [4]
    assert select_figures(LOOKUP, xiongan_view("recalled=hide"))["others"] == []
