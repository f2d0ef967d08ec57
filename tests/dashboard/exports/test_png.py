"""PNG files as another reader sees them."""

from __future__ import annotations

import io

from PIL import Image

from dashboard.exports.png import rgb_png


def test_a_png_has_its_pixels() -> None:
    red, green, blue, white = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
    lines = b"".join(bytes([0, *left, *right]) for left, right in ((red, green), (blue, white)))
    with Image.open(io.BytesIO(rgb_png(lines, 2, 2))) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (2, 2))
        pixels = [picture.getpixel(place) for place in ((0, 0), (1, 0), (0, 1), (1, 1))]
    assert pixels == [red, green, blue, white]
