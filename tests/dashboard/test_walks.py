"""The arrow keys on the real map: they follow the borders, and miss nobody."""

from pathlib import Path
from typing import Any

import pytest

from dashboard.tables.columns import Tables
from tests.dashboard.node import ask_node

_SCRIPT = Path(__file__).parents[1] / "js" / "walks.mjs"
LEVELS = pytest.mark.parametrize("level", ["province", "city", "county"])
Steps = dict[str, dict[str, str | None]]


@pytest.fixture(scope="module")
def steps(real_tables: Tables) -> dict[str, Any]:
    """By level and region, where each arrow leads."""
    return ask_node(real_tables, {}, _SCRIPT)


@LEVELS
def test_every_region_is_reached_from_every_other(steps: dict[str, Steps], level: str) -> None:
    forth = {one: set(filter(None, ways.values())) for one, ways in steps[level].items()}
    back = {one: {start for start in forth if one in forth[start]} for one in forth}
    first = next(iter(forth))
    assert reached(forth, first) == set(forth)
    assert reached(back, first) == set(forth)


def reached(ways: dict[str, set[str]], start: str) -> set[str]:
    found, new = {start}, {start}
    while new:
        new = {one for place in new for one in ways[place]} - found
        found |= new
    return found


@LEVELS
def test_a_step_crosses_one_border_in_its_direction(
    real_tables: Tables, steps: dict[str, Steps], level: str
) -> None:
    regions = real_tables["regions"]
    row_of = {key: row for row, key in enumerate(regions["id"])}
    ahead = {
        "ArrowUp": ("label_lat", 1),
        "ArrowDown": ("label_lat", -1),
        "ArrowRight": ("label_lon", 1),
        "ArrowLeft": ("label_lon", -1),
    }
    for start, ways in steps[level].items():
        beside = real_tables["neighbours"][level][start]
        for arrow, to in ways.items():
            if to is None:
                continue
            axis, sign = ahead[arrow]
            assert row_of[to] in beside
            assert sign * (regions[axis][row_of[to]] - regions[axis][row_of[start]]) > 0


@pytest.mark.parametrize(
    ("start", "arrow", "end"),
    [
        pytest.param("130600", "ArrowRight", "133100", id="Baoding, east: Xiong'an"),
        pytest.param("130500", "ArrowDown", "130400", id="Xingtai, south: Handan"),
        pytest.param("130300", "ArrowRight", None, id="Qinhuangdao, east: the sea"),
        pytest.param("110000", "ArrowUp", "130800", id="Beijing, north: Chengde"),
    ],
)
def test_steps_between_cities_are_those_of_an_atlas(
    steps: dict[str, Steps], start: str, arrow: str, end: str | None
) -> None:
    assert steps["city"][start][arrow] == end
