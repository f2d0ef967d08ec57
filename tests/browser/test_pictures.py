"""The comparison of pictures: what it sees, and what it does not."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.browser.pictures import TOLERANCE, difference, reduced

_INK, _MUTED, _GROUND = "#1b2430", "#5a6675", "#eef3f7"


def drawn(
    *, words: str = "Hengshui", ink: str = _INK, at: tuple[int, int] = (120, 60)
) -> Image.Image:
    """Draw a map of a sort: a dark region, and a name on the sea."""
    picture = Image.new("RGB", (240, 120), _GROUND)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((20, 20, 90, 100), fill="#0b3c5d", outline="#ffffff")
    pen.text(at, words, fill=ink, font=ImageFont.load_default(size=12))
    return picture


def moved(picture: Image.Image, px: float) -> Image.Image:
    """Move a picture by a part of a pixel, as another antialiasing would."""
    shift = (1, 0, -px, 0, 1, -px)
    return picture.transform(
        picture.size, Image.Transform.AFFINE, shift, Image.Resampling.BILINEAR, fillcolor=_GROUND
    )


def noisy(picture: Image.Image) -> Image.Image:
    """Let every pixel be a little off."""
    noise = np.random.default_rng(7).integers(-12, 13, (picture.height, picture.width, 3))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("ink", [_INK, _MUTED], ids=["ink", "muted"])
def test_a_lost_word_is_seen_where_it_was(ink: str) -> None:
    apart = difference(reduced(drawn(ink=ink)), reduced(drawn(words="", ink=ink)))
    assert apart.steps > TOLERANCE
    assert 112 <= apart.x <= 184
    assert 52 <= apart.y <= 84


def test_a_short_word_and_a_moved_word_are_seen() -> None:
    whole = reduced(drawn(words="Rail"))
    assert difference(whole, reduced(drawn(words=""))).steps > TOLERANCE
    assert difference(reduced(drawn()), reduced(drawn(at=(120, 72)))).steps > TOLERANCE


@pytest.mark.parametrize(("px", "most"), [(0.25, 0.7), (0.5, 0.8), (1, 0.8)])
def test_another_antialiasing_is_not_seen(px: float, most: float) -> None:
    apart = difference(reduced(drawn()), reduced(moved(drawn(), px)))
    assert apart.steps < TOLERANCE * most


def test_noise_is_not_seen() -> None:
    assert difference(reduced(drawn()), reduced(noisy(moved(drawn(), 0.5)))).steps < TOLERANCE


def test_another_colour_of_a_region_is_seen() -> None:
    other = drawn()
    ImageDraw.Draw(other).rectangle((20, 20, 90, 100), fill="#2f86b5")
    apart = difference(reduced(drawn()), reduced(other))
    assert apart.steps > TOLERANCE
    assert apart.x <= 92


def test_pictures_of_two_sizes_are_not_alike() -> None:
    assert difference(reduced(drawn()), reduced(drawn().resize((200, 120)))).steps == 256
