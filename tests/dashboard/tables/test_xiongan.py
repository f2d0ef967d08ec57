"""The Xiong'an tables of the real build are complete, and their references are valid."""

import pytest

from dashboard.engine import Engine
from dashboard.messages import catalogue
from dashboard.tables.columns import Tables
from dashboard.tables.xiongan import STATUSES, TOPICS
from data.schemas.choices import MOVE_TYPES, RELOCATION_KINDS


def test_every_kind_type_and_status_has_a_position_and_a_message(
    real_tables: Tables, engine: Engine
) -> None:
    table = real_tables["xiongan"]["moves"]
    known = engine.known_values()
    for name, column, order in (
        ("kinds", "kind", RELOCATION_KINDS),
        ("moves", "move", MOVE_TYPES),
        ("status", "status", STATUSES),
    ):
        assert set(table[column]) <= set(order)
        assert set(known[name]) == set(order)
        assert [value for value in order if f"xiongan.{name}.{value}" not in catalogue()] == []


def test_every_topic_has_its_figures_and_a_message(real_tables: Tables) -> None:
    table = real_tables["xiongan"]
    topics = table["topics"]
    ids = [[table["figures"]["id"][row] for row in rows] for rows in topics["rows"]]
    assert ids == [list(keys) for keys in TOPICS.values()]
    assert [key for key in TOPICS if f"xiongan.topic.{key}" not in catalogue()] == []
    count = sum(map(len, topics["rows"])) + len(topics["others"])
    assert count == len(table["figures"]["id"])


def test_if_sources_agree_the_newest_figure_of_a_topic_is_first(real_tables: Tables) -> None:
    table = real_tables["xiongan"]
    dates = table["figures"]["as_of"]
    for differs, rows in zip(table["topics"]["differs"], table["topics"]["rows"], strict=True):
        if not differs:
            days = [dates[row] for row in rows]
            assert days == sorted(days, reverse=True)


def test_there_is_a_measured_and_a_reported_distance(real_tables: Tables) -> None:
    table = real_tables["xiongan"]
    assert table["ring"]["km"] == 100
    assert table["distance"]["km"] == pytest.approx(103.7)
    assert table["distance"]["compass_en"] == "south-south-west"
    words = {
        key: table["figures"]["words_en"][row] for row, key in enumerate(table["figures"]["id"])
    }
    assert (words["measured"], words["article"]) == ("103.7 km", "about 100 km")


def test_no_path_starts_at_a_recalled_district(real_tables: Tables) -> None:
    table = real_tables["xiongan"]
    moves, paths = table["moves"], table["paths"]
    for row, path in enumerate(moves["path"]):
        if path is not None and paths["start"][path] is not None:
            assert "origin_region_id" not in moves["recalled"][row]
            assert paths["start"][path] == moves["from"][row]


def test_every_path_ends_at_the_destination_of_its_moves(real_tables: Tables) -> None:
    table = real_tables["xiongan"]
    moves, paths = table["moves"], table["paths"]
    for row, path in enumerate(moves["path"]):
        if path is not None:
            assert paths["end"][path] == moves["to"][row]
            assert paths["is_here"][path] == moves["is_here"][row]
