"""PDF and PNG files: equal bytes on every day, and as another reader sees them."""

import io

from PIL import Image

from dashboard.exports.reproducible import rgb_png, with_date

_TIMES = b"/CreationDate (D:%d081500+00'00')\n/ModDate (D:%d081501+00'00')"
_MIDNIGHT = b"/CreationDate (D:20261125000000+00'00')\n/ModDate (D:20261125000000+00'00')"


def test_a_pdf_has_the_date_of_its_build_and_not_of_its_printing() -> None:
    for day in (20261129, 20261130):
        assert with_date(_TIMES % (day, day), "2026-11-25") == _MIDNIGHT


def test_what_is_no_date_of_the_document_stays() -> None:
    text = b"(printed at D:20261129081500) /CreationDates (D:20261129081500)"
    assert with_date(text, "2026-11-25") == text


def test_a_png_has_its_pixels() -> None:
    red, green, blue, white = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
    lines = b"".join(bytes([0, *left, *right]) for left, right in ((red, green), (blue, white)))
    with Image.open(io.BytesIO(rgb_png(lines, 2, 2))) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (2, 2))
        pixels = [picture.getpixel(place) for place in ((0, 0), (1, 0), (0, 1), (1, 1))]
    assert pixels == [red, green, blue, white]
