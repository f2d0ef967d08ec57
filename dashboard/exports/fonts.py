"""Embed Chinese glyphs into SVG files, so that they display on machines without a Chinese font.

The glyphs come from an installed Noto Sans CJK (SIL Open Font License 1.1, which allows embedding).
Only those that a drawing uses are embedded.
"""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
import zipfile
from contextlib import closing
from functools import cache
from html import unescape

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

# Put first in each font stack: browsers lay out the first text of each size without a font that is
# only a fallback.
FAMILY = "JJJ Atlas Glyphs"
_STACK = re.compile(r"font-family: (?=system-ui)")
_FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN")
_TEXT = re.compile(r"<text\b[^>]*>.*?</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SVG_TAG = re.compile(r"<svg\b[^>]*>")
# Punctuation up to here is also used in Latin text, and keeps the width of its own font.
_LATIN_MAX = 0x218F
_FAMILY_NAME_ID = 1


def embed_glyphs(svg: bytes) -> bytes:
    """Embed the glyphs of an SVG's text.

    Returns:
        The SVG with a font of those glyphs; unchanged if it needs none, or if no font is installed
        (see `has_font`).
    """
    text = svg.decode()
    letters = {
        letter
        for part in _TEXT.findall(text)
        for letter in unescape(_TAG.sub("", part))
        if ord(letter) > _LATIN_MAX
    }
    font = _subset("".join(sorted(letters))) if letters and has_font() else None
    if font is None:
        return svg
    rule = (
        f'@font-face{{font-family:"{FAMILY}";'
        f"src:url(data:font/woff2;base64,{base64.b64encode(font).decode()}) format('woff2')}}"
    )
    text = _STACK.sub(f"font-family: '{FAMILY}', ", text)
    return _SVG_TAG.sub(lambda tag: f"{tag[0]}<style>{rule}</style>", text, count=1).encode()


def embed_glyphs_in_zip(archive: bytes) -> bytes:
    """Embed the glyphs into every SVG of a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as before, zipfile.ZipFile(out, "w") as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename.endswith(".svg"):
                content = embed_glyphs(content)
            after.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def has_font() -> bool:
    """Check whether an openly licensed Chinese font is installed."""
    return _installed() is not None


@cache
def _installed() -> tuple[str, str] | None:
    """Find the installed font: its file and family."""
    program = shutil.which("fc-list")
    if not program:
        return None
    for family in _FAMILIES:
        command = [program, f":family={family}:style=Regular", "file"]
        listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603 - fixed arguments
        files = sorted(line.rstrip(": ") for line in listed.splitlines() if line)
        if files:
            return files[0], family
    return None


@cache
def _subset(letters: str) -> bytes | None:
    """Make a WOFF2 font with only these letters; None if the font has none of them."""
    installed = _installed()
    if installed is None:
        return None
    with closing(_open(*installed)) as font:
        codes = set(map(ord, letters)) & set(font.getBestCmap())
        if not codes:
            return None
        subsetter = Subsetter(_options())
        subsetter.populate(unicodes=sorted(codes))
        subsetter.subset(font)
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out)
        return out.getvalue()


def _options() -> Options:
    options = Options()
    options.layout_features = []  # horizontal Chinese text needs none
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = []
    return options


def _open(file: str, family: str) -> TTFont:
    """Open a family of a font file; keeping its timestamp makes equal SVGs equal bytes."""
    count = 1
    if file.endswith((".ttc", ".otc")):
        with TTCollection(file, lazy=True) as collection:
            count = len(collection)
    for number in range(count):
        font = TTFont(file, fontNumber=number, recalcTimestamp=False)
        if count == 1 or font["name"].getDebugName(_FAMILY_NAME_ID) == family:
            return font
        font.close()
    return TTFont(file, fontNumber=0, recalcTimestamp=False)
