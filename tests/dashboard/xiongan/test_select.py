"""What the charts of the Xiong'an tab show, worked out by hand for a few made-up moves."""

from typing import Any

import pytest

from tests.dashboard.small_engines import small_engine, whole_link

ALPHA, BETA, GAMMA, DELTA, MANY, EPSILON, ZETA, ETA = range(8)


def selected(part: str, query: str = "") -> dict[str, Any]:
    selection = small_engine("xiongan").select(whole_link("xiongan", query))
    found: dict[str, Any] = selection[part]
    return found


def test_the_map_starts_with_head_offices_and_whole_moves_to_xiongan() -> None:
    selection = selected("map")
    assert selection["ids"] == ["110000", "130600", "133100"]
    assert selection["counts"] == [0, 0, 3]
    # Signs stand on it, so it is pale.
    assert (selection["window"], selection["z"]) == ("near", [0, 0, 1])
    assert selection["tally"] == {
        "singles": 3,
        "groups": 0,
        "unnamed": 0,
        "seated": 1,
        "unplaced": 0,
        "undated": 0,
    }


def test_the_whole_map_has_classes_and_ends_of_lines_in_the_place_of_signs() -> None:
    near, whole = selected("map"), selected("map", "layers=elsewhere")
    assert (near["ends"]["ids"], whole["signs"]["rows"]) == ([], [])
    assert (whole["window"], whole["z"]) == ("", [3, 0, 5])
    assert whole["ends"]["ids"] == ["133100", "110108"]


def test_each_organisation_is_a_sign_below_its_destination_in_the_shape_of_its_status() -> None:
    signs = selected("map", "moves=all")["signs"]
    assert signs["rows"] == [ALPHA, EPSILON, ZETA, BETA, GAMMA]
    assert signs["symbol"] == ["circle", "circle", "circle", "triangle-up", "diamond"]
    # Three in a row and two in the next, around the longitude of the place and south of it.
    assert signs["lat"][0] == signs["lat"][2] > signs["lat"][3] == signs["lat"][4]
    assert signs["lon"][0] + signs["lon"][2] == pytest.approx(2 * signs["lon"][1])
    assert len(set(zip(signs["lon"], signs["lat"], strict=True))) == 5


@pytest.mark.parametrize(
    ("query", "statuses"),
    [
        pytest.param("year=2020", {}, id="nothing is known by then"),
        pytest.param("year=2021", {ALPHA: "announced"}, id="announced"),
        pytest.param(
            "year=2023", {ALPHA: "under_construction", BETA: "announced"}, id="started, announced"
        ),
        # Its start is unverified, its opening is not.
        pytest.param("year=2023&recalled=hide", {ALPHA: "announced", BETA: "announced"}, id="hide"),
        pytest.param("year=2024", {ALPHA: "operating", BETA: "announced"}, id="opened"),
        pytest.param("year=2023&status=announced", {BETA: "announced"}, id="the filter follows"),
    ],
)
def test_a_year_of_the_past_shows_what_had_happened_by_its_end(
    query: str, statuses: dict[int, str]
) -> None:
    timeline = selected("timeline", query)
    assert set(timeline["rows"]) == set(statuses)
    shapes = {"announced": "diamond", "under_construction": "triangle-up", "operating": "circle"}
    signs = selected("map", query)["signs"]
    assert dict(zip(signs["rows"], signs["symbol"], strict=True)) == {
        row: shapes[status] for row, status in statuses.items()
    }
    flows = selected("flows", query)
    for status in ("announced", "under_construction", "operating"):
        assert sum(flows[status]) == list(statuses.values()).count(status)
    year = int(query[5:9])
    assert all(x <= year for marks in ("announced", "started", "opened", "as_of")
               for x in timeline[marks]["x"])  # fmt: skip


def test_a_year_of_the_past_counts_who_has_no_year() -> None:
    assert selected("map", "year=2023")["tally"]["undated"] == 1
    assert selected("map")["tally"]["undated"] == 0
    # The year of the newest source means now.
    assert selected("map", "year=2026")["counts"] == [0, 0, 3]


def test_words_of_a_year_tell_that_of_the_last_event() -> None:
    words = selected("timeline", "year=2023")["words"]
    assert words == ["Being built (2022)", "Only announced (2022)"]


def test_a_line_starts_at_a_district_only_where_the_source_names_it() -> None:
    selection = selected("map", "moves=all")
    # Alpha, Gamma and Zeta start at the centre; Beta's source names Haidian.
    assert selection["lines"]["x2"] == {
        "lon": [116.4, 116.15, 115.9, None],
        "lat": [39.9, 39.5, 39.1, None],
        "paths": [0, 0, 0, 0],
    }
    assert selection["lines"]["x1"]["paths"] == [1, 1, 1, 1]
    assert selection["most"] == {"lon": [116.15], "lat": [39.5], "text": ["3"]}


def test_group_rows_are_never_added() -> None:
    query = "moves=all&kinds=company"
    assert selected("map", query)["counts"] == [0, 0, 1]
    flows = selected("flows", query)
    assert (flows["ends"], flows["singles"], flows["groups"]) == ([1], 1, 1)
    timeline = selected("timeline", query)
    assert (timeline["rows"], timeline["groups"]) == ([ZETA], [MANY])


def test_other_places_are_a_layer_of_the_same_map() -> None:
    selection = selected("map", "moves=all&layers=elsewhere")
    assert selection["counts"] == [1, 0, 5]
    assert selection["lines"]["e1"]["paths"] == [2, 2, 2, 2]
    assert selection["ends"]["ids"] == ["133100", "110108"]
    # Eta's source names no place in Hebei, so it lies in no city and has no line.
    assert (selection["tally"]["unnamed"], selection["tally"]["unplaced"]) == (1, 1)


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
    selection = selected("map", query)
    assert selection["counts"] == counts
    assert selection["tally"]["unplaced"] == unplaced


def test_bars_stand_for_kinds_by_status_where_only_xiongan_is_shown() -> None:
    selection = selected("flows")
    assert (selection["by"], selection["ids"]) == ("kind", ["central_soe", "soe_subsidiary"])
    assert (selection["operating"], selection["under_construction"]) == ([1, 1], [1, 0])
    assert selection["ends"] == [2, 1]


def test_bars_stand_for_destinations_where_other_places_are_shown() -> None:
    selection = selected("flows", "layers=elsewhere&moves=all")
    assert (selection["by"], selection["ids"]) == ("place", ["133100", "130000", "110108"])
    assert selection["ends"] == [5, 1, 1]
    assert selection["announced"] == [1, 1, 0]


def test_each_single_organisation_has_a_line_best_status_first() -> None:
    selection = selected("timeline", "moves=all&layers=elsewhere")
    assert selection["rows"] == [ALPHA, EPSILON, DELTA, ZETA, BETA, ETA, GAMMA]
    assert selection["announced"]["x"] == [2021, 2022, 2014, 2024]
    assert selection["announced"]["y"] == [0, 4, 5, 6]
    assert selection["range"] == [2013.4, 2026.6]


def test_an_old_pledge_stays_announced_and_says_how_old_it_is() -> None:
    selection = selected("timeline", "moves=all&layers=elsewhere&status=announced")
    assert selection["words"] == [
        "Only announced (June 2014) · 12 years since announcement, by 2026",
        "Only announced (October 2025) · 2 years since announcement, by 2026",
    ]


def test_a_line_without_any_year_says_so() -> None:
    selection = selected("timeline", "kinds=soe_subsidiary")
    assert selection["words"] == ["Operating (February 2025) · no year given"]


def test_a_recalled_year_is_marked_and_goes_where_it_is_hidden() -> None:
    selection = selected("timeline")
    assert selection["doubts"] == {"x": [2022], "y": [0], "text": ["?"]}
    assert selection["started"]["rows"] == [ALPHA]
    hidden = selected("timeline", "recalled=hide")
    assert (hidden["doubts"]["x"], hidden["started"]["rows"]) == ([], [])


def test_a_move_with_a_recalled_destination_goes_where_that_is_hidden() -> None:
    selection = selected("timeline", "moves=branch&recalled=hide")
    assert (selection["rows"], selection["groups"]) == ([], [MANY])


def test_a_chosen_region_keeps_what_goes_there_and_nothing_goes_where_none_does() -> None:
    inside = selected("timeline", "layers=elsewhere&region=110000")
    assert (inside["rows"], inside["is_inside"]) == ([DELTA], True)
    near = selected("timeline", "region=130629")
    assert near["rows"] == [ALPHA]
    none = selected("timeline", "region=130600")
    assert (none["rows"], none["is_inside"]) == ([ALPHA, EPSILON, BETA], False)


def test_the_answer_counts_seen_single_organisations_whatever_the_filter() -> None:
    selection = selected("answer", "kinds=university&moves=all")
    assert selection["parts"] == [
        {"status": "operating", "rows": [ALPHA, EPSILON]},
        {"status": "under_construction", "rows": [BETA]},
        {"status": "announced", "rows": [GAMMA]},
    ]
    assert selection["newest"] == "2026"
    assert selection["chosen"] == {
        "operating": 0,
        "opened": 0,
        "under_construction": 0,
        "announced": 1,
        "registered": 0,
    }
    assert selection["campus"]["announced"] == 1
    assert (selection["agencies_here"], selection["agencies_elsewhere"]) == (0, 1)


def test_figures_stand_by_topic_and_recalled_ones_go_where_they_are_hidden() -> None:
    selection = selected("figures")
    assert selection["topics"] == [
        {"id": "population", "differs": False, "rows": [0, 1]},
        {"id": "universities", "differs": True, "rows": [2, 3]},
    ]
    assert selection["others"] == [4]
    assert selected("figures", "recalled=hide")["others"] == []
