"""Frames and scales of a Mercator map."""

import numpy as np
import pytest

from geo.framing import Frame, frame, latitude_deg, mercator_deg, px_per_deg
from tests.geo.shapes import APART, WEST, column


def test_a_frame_without_margin_is_the_bounding_box() -> None:
    bounds = frame(column(WEST, APART))
    assert bounds.west == pytest.approx(116)
    assert bounds.south == pytest.approx(39)
    assert bounds.east == pytest.approx(120)
    assert bounds.north == pytest.approx(40)


def test_a_margin_is_a_share_of_the_width_on_each_side() -> None:
    bounds = frame(column(WEST, APART), margin_share=0.25)
    assert (bounds.west, bounds.east) == (115, 121)


def test_the_same_margin_is_added_above_and_below_on_the_map() -> None:
    bounds = frame(column(WEST), margin_share=0.5)
    bottom, top = mercator_deg(np.array([bounds.south, bounds.north]))
    south, north = mercator_deg(np.array([39.0, 40.0]))
    assert south - bottom == pytest.approx((north - south) / 2)
    assert top - north == pytest.approx((north - south) / 2)


def test_at_60_north_a_mercator_map_is_twice_as_tall() -> None:
    low, high = mercator_deg(np.array([59.99, 60.01]))
    assert (high - low) / 0.02 == pytest.approx(2, rel=1e-4)


def test_the_equator_has_no_height_and_south_is_below() -> None:
    assert mercator_deg(np.array([0.0, -45.0]))[0] == 0
    # ln(tan(45° + 45°/2)) is 0.8814 radians.
    assert mercator_deg(np.array([-45.0]))[0] == pytest.approx(-50.5, abs=0.01)


def test_a_height_converts_back_to_its_latitude() -> None:
    lat = np.array([-60.0, 0.0, 36.0, 42.6])
    np.testing.assert_allclose(latitude_deg(mercator_deg(lat)), lat, atol=1e-9)


@pytest.mark.parametrize(
    ("width_px", "height_px", "scale"),
    [
        pytest.param(100, 1_000, 50, id="the width is what limits"),
        # On the equator a small frame is as tall as its degrees.
        pytest.param(1_000, 100, 50, id="the height is what limits"),
    ],
)
def test_the_scale_fits_the_whole_frame(width_px: float, height_px: float, scale: float) -> None:
    assert px_per_deg(Frame(10, -1, 12, 1), width_px, height_px) == pytest.approx(scale, rel=1e-3)
