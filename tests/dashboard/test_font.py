"""The page's font: small, ours to send, and with the Latin signs that the atlas writes."""

import io
import json
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from dashboard.font import FONT, font_face
from dashboard.javascript import scripts, source_files
from dashboard.messages import catalogue

MAX_BYTES = 45_000
SIZE = re.compile(r"font-size: (\d+)px")
# What the system's fonts add: mathematics, marks and shapes that Inter's Latin subset lacks.
OF_OTHER_FONTS = set("≤≥≈≠√Σµμᵢᵣ₁→←●○◐□◆◇▲△▾▴■│✓")


@pytest.fixture(scope="module")
def content() -> bytes:
    return scripts()[FONT].read_bytes()


@pytest.fixture(scope="module")
def font(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content))


def test_the_font_is_small_and_has_the_two_weights_of_the_page(
    content: bytes, font: TTFont
) -> None:
    assert len(content) <= MAX_BYTES
    [axis] = font["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 600)


def test_the_font_has_every_latin_sign_of_the_english_words(font: TTFont) -> None:
    written = {sign for texts in catalogue().values() for sign in texts["en"]}
    latin = {sign for sign in written if sign < "\u2e80" and sign >= " "}
    assert sorted(latin - OF_OTHER_FONTS - set(map(chr, font.getBestCmap()))) == []


def test_figures_can_have_one_width_and_hyphens_keep_theirs(font: TTFont) -> None:
    table = font["GSUB"].table
    [feature] = [one for one in table.FeatureList.FeatureRecord if one.FeatureTag == "tnum"]
    wide: dict[str, str] = {}
    for index in feature.Feature.LookupListIndex:
        for part in table.LookupList.Lookup[index].SubTable:
            wide |= part.mapping
    widths = {font["hmtx"][wide.get(name, name)][0] for name in _names(font, "0123456789")}
    assert len(widths) == 1
    assert not set(wide) & set(_names(font, "-–.,"))


def test_the_font_keeps_its_licence(font: TTFont) -> None:
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert "SIL Open Font License" in notice
    assert "ISC License" in notice


def test_the_style_sheet_holds_the_font_for_which_no_text_waits(
    bundled: Path, content: bytes
) -> None:
    files = json.loads((bundled / "manifest.json").read_text(encoding="utf-8"))["files"]
    sheet = (bundled / files["style"]).read_text(encoding="utf-8")
    assert font_face(content) in sheet
    assert "font-display:optional" in font_face(content)
    assert "url('data:image/svg+xml" in sheet, "icons"


def _names(font: TTFont, signs: str) -> list[str]:
    return [font.getBestCmap()[ord(sign)] for sign in signs]


def test_no_type_on_the_screen_is_smaller_than_13_pixels() -> None:
    small = [
        f"{path.name}: {size}px"
        for path in source_files()
        if path.suffix == ".css"
        # A printed sheet is held nearer, and is measured on paper.
        for size in map(
            int, SIZE.findall(path.read_text(encoding="utf-8").split("#print-sheet")[0])
        )
        if size < 13
    ]
    assert small == []
