"""Chinese glyphs inside a drawing, so that it reads on a machine without a Chinese font.

The glyphs come from Noto Sans CJK (SIL Open Font License 1.1, which allows embedding), as the
system's package installs it; only those that the drawing uses go in.
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

# Goes before the stack of each text: a browser that meets the font only as a fallback lays out the
# first text of each size without it.
FAMILY = "JJJ Atlas Glyphs"
_STACK = re.compile(r"font-family: (?=system-ui)")
_INSTALLED_AS = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN")
_TEXT = re.compile(r"<text\b[^>]*>.*?</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HEAD = re.compile(r"<svg\b[^>]*>")
# Punctuation that Latin text shares keeps its own font, with its own width.
_PLAIN_UNTIL = 0x218F
_FAMILY_NAME = 1


def embed_glyphs(svg: bytes) -> bytes:
    """Put the glyphs of a drawing's text into it.

    Args:
        svg: a drawing whose text is text.

    Returns:
        The drawing with a font of those glyphs; as it was where it needs none, or where no openly
        licensed font is installed (`has_font` tells).
    """
    text = svg.decode()
    letters = {
        letter
        for part in _TEXT.findall(text)
        for letter in unescape(_TAG.sub("", part))
        if ord(letter) > _PLAIN_UNTIL
    }
    font = _subset("".join(sorted(letters))) if letters and has_font() else None
    if font is None:
        return svg
    rule = (
        f'@font-face{{font-family:"{FAMILY}";'
        f"src:url(data:font/woff2;base64,{base64.b64encode(font).decode()}) format('woff2')}}"
    )
    named = _STACK.sub(f"font-family: '{FAMILY}', ", text)
    return _HEAD.sub(lambda head: f"{head[0]}<style>{rule}</style>", named, count=1).encode()


def embed_in_zip(packed: bytes) -> bytes:
    """Put the glyphs into every drawing of an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as before, zipfile.ZipFile(out, "w") as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename.endswith(".svg"):
                content = embed_glyphs(content)
            after.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def has_font() -> bool:
    """Tell whether an openly licensed Chinese font is installed."""
    return _installed() is not None


@cache
def _installed() -> tuple[str, str] | None:
    """Find the font's file and its family; None where there is none."""
    program = shutil.which("fc-list")
    if not program:
        return None
    for family in _INSTALLED_AS:
        asked = [program, f":family={family}:style=Regular", "file"]
        listed = subprocess.run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603 - fixed words
        files = sorted(line.rstrip(": ") for line in listed.splitlines() if line)
        if files:
            return files[0], family
    return None


@cache
def _subset(letters: str) -> bytes | None:
    """Cut the font down to letters; None where it has none of them."""
    found = _installed()
    if found is None:
        return None
    with closing(_open(*found)) as font:
        wanted = set(map(ord, letters)) & set(font.getBestCmap())
        if not wanted:
            return None
        subsetter = Subsetter(_options())
        subsetter.populate(unicodes=sorted(wanted))
        subsetter.subset(font)
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out)
        return out.getvalue()


def _options() -> Options:
    options = Options()
    options.layout_features = []  # Chinese text set in a line needs none
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = []
    return options


def _open(file: str, family: str) -> TTFont:
    """Open a font as it stands: a time of our own would make equal drawings differ."""
    count = 1
    if file.endswith((".ttc", ".otc")):
        with TTCollection(file, lazy=True) as collection:
            count = len(collection)
    for number in range(count):
        font = TTFont(file, fontNumber=number, recalcTimestamp=False)
        if count == 1 or font["name"].getDebugName(_FAMILY_NAME) == family:
            return font
        font.close()
    return TTFont(file, fontNumber=0, recalcTimestamp=False)
