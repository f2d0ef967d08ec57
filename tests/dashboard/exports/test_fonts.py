"""SVG files embed the glyphs that they use, and no others."""

import base64
import hashlib
import io
import json
import re
import zipfile

import pytest
from fontTools.ttLib import TTFont

from dashboard.exports import fonts
from dashboard.exports.fonts import embed_glyphs, embed_glyphs_in_zip, has_font

PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg"><text>Tangshan</text></svg>'
CHINESE = (
    '<svg xmlns="http://www.w3.org/2000/svg"><title>石</title>'
    '<text x="1">唐山<tspan>市</tspan> &#8594; A</text></svg>'
).encode()


def font_in(svg: bytes) -> TTFont:
    """Read the embedded font."""
    found = re.search(rb"base64,([^)]+)\)", svg)
    assert found is not None
    return TTFont(io.BytesIO(base64.b64decode(found[1])))


def test_an_openly_licensed_font_is_installed() -> None:
    assert has_font()


def test_only_the_glyphs_of_the_text_are_embedded() -> None:
    letters = set(font_in(embed_glyphs(CHINESE)).getBestCmap())
    assert letters == {ord(letter) for letter in "唐山市→"}


def test_the_same_svg_gives_the_same_bytes() -> None:
    assert embed_glyphs(CHINESE) == embed_glyphs(CHINESE)


def test_an_svg_without_chinese_is_unchanged() -> None:
    assert embed_glyphs(PLAIN) == PLAIN


def test_without_a_font_an_svg_is_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_installed", lambda: None)
    assert not has_font()
    assert embed_glyphs(CHINESE) == CHINESE


def test_the_svgs_of_an_archive_are_changed_and_other_files_are_not() -> None:
    archived = io.BytesIO()
    with zipfile.ZipFile(archived, "w") as archive:
        archive.writestr("a/picture.svg", CHINESE)
        archive.writestr("data.csv", "唐山")
    with zipfile.ZipFile(io.BytesIO(embed_glyphs_in_zip(archived.getvalue()))) as archive:
        assert archive.namelist() == ["a/picture.svg", "data.csv"]
        assert b"@font-face" in archive.read("a/picture.svg")
        assert archive.read("data.csv").decode() == "唐山"


def test_an_archive_names_the_hash_of_the_svg_that_it_holds() -> None:
    resources = [{"path": path, "bytes": 1, "hash": "old"} for path in ("a.svg", "data.csv")]
    archived = io.BytesIO()
    with zipfile.ZipFile(archived, "w") as archive:
        archive.writestr("datapackage.json", json.dumps({"resources": resources}))
        archive.writestr("a.svg", CHINESE)
        archive.writestr("data.csv", "唐山")
    with zipfile.ZipFile(io.BytesIO(embed_glyphs_in_zip(archived.getvalue()))) as archive:
        svg, table = json.loads(archive.read("datapackage.json"))["resources"]
        drawn = archive.read("a.svg")
    assert svg["bytes"] == len(drawn)
    assert svg["hash"] == f"sha256:{hashlib.sha256(drawn).hexdigest()}"
    assert table == resources[1]
