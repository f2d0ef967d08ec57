"""The page's font: a subset of the variable Inter, which npm installs as a package of its own.

Inter is under the SIL Open Font License 1.1, which allows subsets to be served and embedded. The
subset has the letters, digits and signs that the atlas writes in Latin script, in the weights 400
to 600; Chinese and rare signs come from the reader's own fonts.
"""

import base64
import io
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONT = "inter.woff2"
SOURCE = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
_WEIGHTS = (400, 400, 600)
# ASCII, what names of places and people add to it, units, operators, dashes, quotes and arrows.
_LETTERS = (
    "".join(map(chr, range(0x20, 0x7F))) + "\u00a0\u2009àáäçèéêëíïñóôöøúüÀÉÖÜß"
    "°±²³µ·×÷½€™–—‘’“”•…′″−↑↓"
)
# Kerning; figures of one width; the marks of a name as one letter.
_FEATURES = ["kern", "tnum", "ccmp"]
# What the package states in files of its own, by number of the font's table of names.
_NAMES = {
    0: "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)",
    1: "Inter",
    13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    14: "https://openfontlicense.org",
}


def font_subset(packages: Path) -> bytes:
    """Make the WOFF2 file of the subset.

    Args:
        packages: the folder of installed npm packages.
    """
    # Keeping the font's own timestamp makes equal sources equal bytes.
    with closing(TTFont(packages / SOURCE, recalcTimestamp=False)) as font:
        _align_figures_only(font)
        keep_letters(font, _LETTERS, _FEATURES)
        for number, text in _NAMES.items():
            font["name"].setName(text, number, 3, 1, 0x409)  # for Windows, in English
        instantiateVariableFont(font, {"wght": _WEIGHTS}, inplace=True)
        return as_woff2(font)


def keep_letters(font: TTFont, letters: str, features: Sequence[str] = ()) -> None:
    """Leave out what these letters do not need, and all features but these."""
    options = Options(
        layout_features=list(features), hinting=False, notdef_outline=True, name_IDs=[]
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)


def as_woff2(font: TTFont) -> bytes:
    """Write a font as a WOFF2 file."""
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def font_face(font: bytes) -> str:
    """Write the CSS rule that holds the font, which so needs no request, nor a server."""
    url = f"data:font/woff2;base64,{base64.b64encode(font).decode()}"
    return (
        '@font-face{font-family:"Inter";font-style:normal;font-weight:400 600;'
        f'font-display:optional;src:url("{url}") format("woff2")}}'
    )


def _align_figures_only(font: TTFont) -> None:
    """Take all but figures out of `tnum`: a hyphen in a name is no wider than elsewhere."""
    table = font["GSUB"].table
    features = (one.Feature for one in table.FeatureList.FeatureRecord if one.FeatureTag == "tnum")
    figures = {font.getBestCmap()[ord(figure)] for figure in "0123456789"}
    for index in {index for feature in features for index in feature.LookupListIndex}:
        for part in table.LookupList.Lookup[index].SubTable:
            part.mapping = {one: wide for one, wide in part.mapping.items() if one in figures}
