"""Counts of clusters, places and moves, and lookups of events and distances."""

import pytest

from data.evidence.counts import clusters, distance, event, industry, moved, moves, naming
from tests.data.evidence.made_up import Row, cluster, facts, move, statement


def test_a_cluster_listed_in_the_statements_year_or_later_is_toward() -> None:
    rows = [cluster("a", 2022, "robots"), cluster("b", 2024, "chips;robots")]
    parts = industry(statement(industry_ids="robots;chips;steel"), facts(clusters=rows))[::2]
    assert [(part.direction, part.level, part.last_value) for part in parts] == [
        ("toward", "direct", 2),
        ("toward", "direct", 1),
        ("not_applicable", "none", None),
    ]
    [part] = clusters(statement(test_fit="near"), facts(clusters=rows[:1]))
    assert (part.direction, part.level) == ("no_clear_change", "proxy")


def test_places_are_counted_without_a_direction() -> None:
    cell = {"industry_id": "robots", "is_faded": False, "year": 2024}
    made_up = facts(
        cells=[
            cell | {"region_id": "130000", "role": "core"},
            cell | {"region_id": "110000", "role": "lead"},
            cell | {"region_id": "120000", "role": "lead", "is_faded": True, "year": None},
        ],
        sources_of_cell=dict.fromkeys(
            [(key, "robots") for key in ("110000", "120000", "130000")], "s"
        ),
    )
    [part] = naming(statement(industry_ids="robots"), made_up)
    assert [(item.item, item.state) for item in part.items] == [
        ("110000:robots", "lead"), ("130000:robots", "core"), ("120000:robots", "older")
    ]  # fmt: skip
    assert (part.level, part.direction, part.last_value) == ("proxy", "not_applicable", 3)


@pytest.mark.parametrize(
    ("row", "state"),
    [
        pytest.param(move("m"), "moved", id="a campus in use"),
        pytest.param(
            move("m", status="under_construction"), "under_construction", id="under construction"
        ),
        pytest.param(move("m", status="announced"), "announced", id="announced"),
        pytest.param(move("m", status="registered"), "placed", id="a registered seat is no move"),
        pytest.param(move("m", move_type="branch"), "placed", id="a branch is no move"),
        pytest.param(move("m", move_type="built_by_beijing"), "placed", id="built for Xiong'an"),
        pytest.param(move("m", destination_region_id="110112"), "elsewhere", id="elsewhere"),
        pytest.param(move("m", destination_region_id="130629"), "moved", id="a county inside"),
    ],
)
def test_the_state_of_a_move_depends_on_type_status_and_destination(row: Row, state: str) -> None:
    [part] = moves(statement(relocation_kinds="university"), facts(moves=[row]))
    assert [item.state for item in part.items] == [state]


@pytest.mark.parametrize(
    ("row", "direction"),
    [
        pytest.param(move("m", opened_year=2024), "toward", id="it opened later"),
        pytest.param(
            move("m", status="under_construction", started_year=2023),
            "toward",
            id="construction began",
        ),
        pytest.param(move("m", opened_year=2022), "no_clear_change", id="it opened before"),
        pytest.param(
            move("m", opened_year=2024, recalled_fields="opened_year"),
            "no_clear_change",
            id="a recalled year does not count",
        ),
        pytest.param(
            move("m", status="announced"), "no_clear_change", id="an announcement is no move"
        ),
    ],
)
def test_moves_go_toward_if_one_happened_since_the_statement(row: Row, direction: str) -> None:
    [part] = moves(statement(relocation_kinds="university;bank"), facts(moves=[row]))
    assert (part.direction, part.level) == (direction, "direct")


@pytest.mark.parametrize(
    ("row", "direction"),
    [
        pytest.param(
            move("m", status="under_construction", started_year=2023),
            "not_applicable",
            id="being built is not moved",
        ),
        pytest.param(
            move("m", destination_region_id="110112"), "not_applicable", id="moved elsewhere"
        ),
        pytest.param(move("m", opened_year=2024), "toward", id="in use since"),
        pytest.param(move("m", opened_year=2022), "no_clear_change", id="in use before"),
    ],
)
def test_a_claim_of_moves_has_a_direction_only_if_one_is_in_use(row: Row, direction: str) -> None:
    [part] = moved(statement(relocation_kinds="university"), facts(moves=[row]))
    assert part.direction == direction


def test_moves_of_other_kinds_and_not_from_beijing_do_not_count() -> None:
    rows = [move("a", kind="bank"), move("b", origin_region_id=None)]
    [part] = moves(statement(relocation_kinds="university"), facts(moves=rows))
    assert (part.items, part.level, part.direction) == ([], "none", "not_applicable")


def test_moves_have_the_date_of_the_newest_source() -> None:
    rows = [move("a", opened_year=2021), move("b", source_id="late", status="announced")]
    [part] = moves(statement(relocation_kinds="university"), facts(moves=rows))
    assert (part.first_year, part.first_value) == (2022, 1)
    assert (part.last_year, part.last_value) == (2026, 1)


def test_events_and_distances_have_no_direction() -> None:
    row = {"event_id": "e", "date": "2023-05-23", "category": "xiongan", "source_id": "s"}
    [on_the_day] = event(statement(), facts(events=[row]))
    assert (on_the_day.level, on_the_day.direction) == ("direct", "not_applicable")
    [of_another_topic] = event(statement(), facts(events=[row | {"category": "policy"}]))
    assert of_another_topic.level == "none"
    [to_xiongan] = distance(statement(), facts(distances={"133100": {"distance_km": 103.7}}))
    assert (to_xiongan.last_value, to_xiongan.level) == (103.7, "direct")
