"""Positions of labels, and that nothing overlaps, whatever is drawn."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.framing import Frame
from geo.labels import HIDDEN, Label, Obstacle, overlaps, place
from geo.text import text_width_px

# On the equator a degree is as tall as it is wide, so positions can be computed by hand.
TEN_PX_PER_DEG = 10
NAME = Label(0, 0, width_px=40, height_px=12, radius_px=4)

# The 14 city-level regions and the approximate positions of their seats.
CITIES = {
    ("Beijing", "北京市"): (116.41, 39.90),
    ("Tianjin", "天津市"): (117.20, 39.08),
    ("Xiong'an New Area", "雄安新区"): (115.91, 39.06),
    ("Shijiazhuang", "石家庄市"): (114.51, 38.04),
    ("Tangshan", "唐山市"): (118.18, 39.63),
    ("Qinhuangdao", "秦皇岛市"): (119.60, 39.94),
    ("Handan", "邯郸市"): (114.54, 36.63),
    ("Xingtai", "邢台市"): (114.50, 37.07),
    ("Baoding", "保定市"): (115.46, 38.87),
    ("Zhangjiakou", "张家口市"): (114.89, 40.77),
    ("Chengde", "承德市"): (117.96, 40.95),
    ("Cangzhou", "沧州市"): (116.84, 38.30),
    ("Langfang", "廊坊市"): (116.68, 39.54),
    ("Hengshui", "衡水市"): (115.67, 37.74),
}

_degrees = st.floats(-2, 2, allow_nan=False)
_sizes = st.floats(1, 80)
_labels = st.lists(
    st.builds(
        Label, _degrees, _degrees, _sizes, st.sampled_from([10, 12, 16]), st.sampled_from([0, 3, 8])
    ),
    max_size=14,
)
_obstacles = st.lists(st.builds(Obstacle, _degrees, _degrees, _sizes, _sizes), max_size=5)
_scales = st.floats(5, 200)


def test_a_single_label_is_placed_to_the_right() -> None:
    assert place([NAME], TEN_PX_PER_DEG) == ["middle right"]


def test_a_label_without_a_marker_is_centred_on_its_point() -> None:
    assert place([replace(NAME, radius_px=0)], TEN_PX_PER_DEG) == ["middle center"]


def test_an_obstacle_on_the_right_moves_the_label_to_the_left() -> None:
    to_the_right = Obstacle(2, 0, width_px=10, height_px=10)
    assert place([NAME], TEN_PX_PER_DEG, obstacles=[to_the_right]) == ["middle left"]


def test_obstacles_on_both_sides_move_the_label_to_the_top() -> None:
    sides = [Obstacle(lon, 0, width_px=10, height_px=6) for lon in (2, -2)]
    assert place([NAME], TEN_PX_PER_DEG, obstacles=sides) == ["top center"]


def test_a_label_without_a_free_position_is_hidden() -> None:
    everywhere = Obstacle(0, 0, width_px=200, height_px=200)
    assert place([NAME], TEN_PX_PER_DEG, obstacles=[everywhere]) == [HIDDEN]


def test_the_marker_of_a_hidden_label_is_not_covered() -> None:
    too_wide = Label(2, 0, width_px=500, height_px=12, radius_px=4)
    picture = Frame(west=-10, south=-5, east=10, north=5)
    assert place([NAME, too_wide], TEN_PX_PER_DEG, frame=picture) == ["middle left", HIDDEN]


def test_the_more_important_label_is_placed_first() -> None:
    west, east = replace(NAME, lon=-1.5), replace(NAME, lon=1.5)
    assert place([west, east], TEN_PX_PER_DEG) == ["middle left", "middle right"]
    # Of two labels one above the other, only the first gets the position on the right.
    upper, lower = replace(NAME, lat=0.5), replace(NAME, lat=-0.5)
    assert place([upper, lower], TEN_PX_PER_DEG)[0] == "middle right"
    assert place([lower, upper], TEN_PX_PER_DEG)[0] == "middle right"


def test_a_label_without_a_free_position_moves_another() -> None:
    # The picture ends just right of the second, and the first label is on its left.
    second = replace(NAME, lon=6)
    picture = Frame(west=-10, south=-5, east=6.5, north=5)
    assert place([NAME], TEN_PX_PER_DEG, frame=picture) == ["middle right"]
    assert place([NAME, second], TEN_PX_PER_DEG, frame=picture) == ["middle left", "middle left"]


def test_a_label_does_not_cross_the_edge_of_the_picture() -> None:
    # The label needs 50 pixels on the right, the picture has 30.
    picture = Frame(west=-10, south=-5, east=3, north=5)
    assert place([NAME], TEN_PX_PER_DEG, frame=picture) == ["middle left"]


def test_a_label_whose_point_is_outside_the_picture_is_hidden() -> None:
    assert place([NAME], TEN_PX_PER_DEG, frame=Frame(west=0.1, south=-5, east=9, north=5)) == [
        HIDDEN
    ]


def test_a_label_too_large_for_the_picture_is_hidden() -> None:
    assert place([NAME], TEN_PX_PER_DEG, frame=Frame(-1, -1, 1, 1)) == [HIDDEN]


def test_a_position_that_is_covered_when_enlarged_is_not_used() -> None:
    # The text begins 51 pixels from the point; the dot at 20 pixels is under it at factor 3.
    wide_marker = replace(NAME, radius_px=40)
    dot = Obstacle(2, 0, width_px=2, height_px=2)
    assert overlaps([wide_marker], ["middle right"], TEN_PX_PER_DEG, [dot]) == []
    assert overlaps([wide_marker], ["middle right"], 3 * TEN_PX_PER_DEG, [dot]) == [
        (0, "obstacle", 0)
    ]
    assert place([wide_marker], TEN_PX_PER_DEG, obstacles=[dot]) == ["middle left"]


def test_the_gap_is_kept() -> None:
    # The text begins 6 pixels from the point and ends at 46, three pixels before the obstacle.
    near = Obstacle(5.4, 0, width_px=10, height_px=10)
    assert place([NAME], TEN_PX_PER_DEG, obstacles=[near], gap_px=2) == ["middle right"]
    assert place([NAME], TEN_PX_PER_DEG, obstacles=[near], gap_px=4) == ["middle left"]


def test_no_labels_have_no_positions() -> None:
    assert place([], TEN_PX_PER_DEG) == []


@pytest.mark.parametrize(
    ("labels", "positions", "found"),
    [
        pytest.param(
            [replace(NAME, lon=-2, radius_px=0), replace(NAME, lon=2, radius_px=0)],
            ["middle right", "middle left"],
            [(0, "label", 1)],
            id="two labels, listed once",
        ),
        pytest.param(
            [NAME, replace(NAME, lon=2)],
            ["middle right", HIDDEN],
            [(0, "marker", 1)],
            id="a label and the marker of a hidden one",
        ),
        pytest.param([NAME, NAME], [HIDDEN, HIDDEN], [], id="hidden labels overlap nothing"),
        pytest.param([NAME], ["middle center"], [], id="its own marker is not counted"),
        pytest.param(
            [replace(NAME, radius_px=0), replace(NAME, lon=4, radius_px=0)],
            ["middle center", "middle center"],
            [],
            id="edges that only touch",
        ),
    ],
)
def test_overlaps_are_listed(
    labels: list[Label], positions: list[str], found: list[tuple[int, str, int]]
) -> None:
    assert overlaps(labels, positions, TEN_PX_PER_DEG) == found


@settings(deadline=None)
@given(_labels, _obstacles, _scales, st.floats(1, 20))
def test_nothing_overlaps_at_any_larger_scale(
    labels: list[Label], obstacles: list[Obstacle], px_per_deg: float, factor: float
) -> None:
    positions = place(labels, px_per_deg, obstacles=obstacles)
    for scale in (1, 1.25, 1.5, 2, 3, factor):
        assert overlaps(labels, positions, px_per_deg * scale, obstacles) == []


@settings(deadline=None)
@given(_labels, _scales)
def test_later_labels_never_hide_earlier_ones_without_markers(
    labels: list[Label], px_per_deg: float
) -> None:
    without_markers = [replace(label, radius_px=0) for label in labels]
    half = len(without_markers) // 2
    before = place(without_markers[:half], px_per_deg)
    after = place(without_markers, px_per_deg)[:half]
    assert [bool(position) for position in before] == [bool(position) for position in after]


@settings(deadline=None)
@given(_labels, _obstacles, _scales)
def test_the_same_labels_always_get_the_same_positions(
    labels: list[Label], obstacles: list[Obstacle], px_per_deg: float
) -> None:
    first = place(labels, px_per_deg, obstacles=obstacles)
    assert place(labels, px_per_deg, obstacles=obstacles) == first


@pytest.mark.parametrize("language", [0, 1], ids=["english", "chinese"])
@pytest.mark.parametrize("px_per_deg", [67, 42], ids=["desk", "phone"])
def test_every_city_of_the_region_is_labelled(language: int, px_per_deg: float) -> None:
    cities = [
        Label(*point, text_width_px(names[language], 12), 12, radius_px=4)
        for names, point in CITIES.items()
    ]
    picture = Frame(west=113.1, south=35.7, east=120.2, north=42.9)
    positions = place(cities, px_per_deg, frame=picture)
    assert HIDDEN not in positions
    assert overlaps(cities, positions, px_per_deg) == []
