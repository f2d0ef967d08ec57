"""Estimated widths of texts, compared with a browser's."""

import pytest

from geo.text import text_width_px


@pytest.mark.parametrize(
    ("text", "width_px"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("石家庄", 36, id="three Chinese characters are three em"),
        pytest.param("雄安，", 36, id="Chinese punctuation is as wide"),
        pytest.param("ii", 7.2, id="thin letters"),
        pytest.param("é", 7.68, id="an accent adds nothing"),
    ],
)
def test_the_width_of_a_text_of_12_pixels_is_estimated(text: str, width_px: float) -> None:
    assert text_width_px(text, 12) == pytest.approx(width_px)


def test_twice_the_size_is_twice_the_width() -> None:
    assert text_width_px("Baoding 保定", 24) == 2 * text_width_px("Baoding 保定", 12)


@pytest.mark.parametrize(
    ("text", "drawn_em"),
    # Advance widths of DejaVu Sans, in Chromium.
    [("Chengde", 4.466), ("Xianghe", 4.093), ("Wuqiang", 4.381)],
)
def test_the_estimate_is_at_least_the_drawn_width(text: str, drawn_em: float) -> None:
    assert drawn_em <= text_width_px(text, 1) <= drawn_em * 1.1
