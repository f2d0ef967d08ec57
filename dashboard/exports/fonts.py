"""Embed Chinese glyphs into SVG files, so that they display on machines without a Chinese font.

The glyphs come from an installed Noto Sans CJK (SIL Open Font License 1.1, which allows embedding).
Only those that a drawing uses are embedded.
"""

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from html import unescape

from fontTools.ttLib import TTFont

from dashboard.font import as_woff2, keep_letters

# Put first in each font stack: browsers lay out the first text of each size without a font that is
# only a fallback.
FAMILY = "JJJ Atlas Glyphs"
# In an archive: the description of its files, with their hashes.
_PACKAGE = "datapackage.json"
_STACK = re.compile(r"font-family: (?=Inter,)")
_FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN")
_TEXT = re.compile(r"<text\b[^>]*>.*?</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SVG_TAG = re.compile(r"<svg\b[^>]*>")
# Punctuation up to here is also used in Latin text, and keeps the width of its own font.
_LATIN_MAX = 0x218F


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
    installed = _installed()
    font = _subset("".join(sorted(letters)), *installed) if letters and installed else None
    if font is None:
        return svg
    rule = (
        f'@font-face{{font-family:"{FAMILY}";'
        f"src:url(data:font/woff2;base64,{base64.b64encode(font).decode()}) format('woff2')}}"
    )
    text = _STACK.sub(f"font-family: '{FAMILY}', ", text)
    return _SVG_TAG.sub(lambda tag: f"{tag[0]}<style>{rule}</style>", text, count=1).encode()


def embed_glyphs_in_zip(archive: bytes) -> bytes:
    """Embed the glyphs into every SVG of a ZIP archive, and renew their hashes in it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as before:
        entries = before.infolist()
        contents = {entry.filename: before.read(entry) for entry in entries}
    drawn = {
        name: embed_glyphs(content) for name, content in contents.items() if name.endswith(".svg")
    }
    contents |= drawn
    if _PACKAGE in contents:
        contents[_PACKAGE] = _with_hashes(contents[_PACKAGE], drawn)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as after:
        for entry in entries:
            content = contents[entry.filename]
            after.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with_hashes(package: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Renew the sizes and hashes of changed files in the description of an archive."""
    described = json.loads(package)
    for resource in described["resources"]:
        if (content := changed.get(resource["path"])) is not None:
            resource["bytes"] = len(content)
            resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def has_font() -> bool:
    """Check whether an openly licensed Chinese font is installed."""
    return _installed() is not None


@cache
def _installed() -> tuple[str, int] | None:
    """Find the installed font: its file, and its number in that file."""
    program = shutil.which("fc-list")
    if not program:
        return None
    for family in _FAMILIES:
        command = [program, "-f", "%{file}\t%{index}\n", f":family={family}:style=Regular"]
        listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603 - fixed arguments
        if listed:
            file, index = min(listed.splitlines()).split("\t")
            # The upper bits are an instance of a variable font.
            return file, int(index) & 0xFFFF
    return None


@cache
def _subset(letters: str, file: str, number: int) -> bytes | None:
    """Make a WOFF2 font with only these letters; None if the font has none of them."""
    # Keeping the font's own timestamp makes equal drawings equal bytes.
    with closing(TTFont(file, fontNumber=number, recalcTimestamp=False)) as font:
        codes = set(map(ord, letters)) & set(font.getBestCmap())
        if not codes:
            return None
        # Horizontal Chinese text needs no features.
        keep_letters(font, "".join(map(chr, sorted(codes))))
        return as_woff2(font)
