"""Estimates the width of a text without a browser.

Widths in em are the advance widths of DejaVu Sans, the widest common system font, rounded up
(measured in Chromium): text that is narrower than estimated leaves a gap, wider text would overlap.
"""

import unicodedata

_LATIN_EM = {
    0.30: "ijl'I",
    0.37: " ,./:;\\|f-",
    0.42: "rt()[]!",
    0.56: 'szcJ?_*`"',
    0.60: "kvxyLF",
    0.64: "abdeghnopquEPSTY0123456789$",
    0.70: "ABCKRVXZ",
    0.79: "DGHNOQU&",
    0.87: "wM#+<=>^~",
    1.00: "mW@%",
}
_WIDTH_EM = {letter: width for width, letters in _LATIN_EM.items() for letter in letters}
_OTHER_EM = 0.8
_FULL_WIDTH = ("W", "F", "A")


def text_width_px(text: str, size_px: float) -> float:
    """Estimate the width of one line of text, at least as wide as it is drawn.

    Args:
        text: Chinese characters count as one em; Latin letters by a table, accents as nothing.
        size_px: font size of a sans-serif font of regular weight; semi-bold can be 14 % wider.
    """
    return size_px * sum(map(_width_em, unicodedata.normalize("NFD", text)))


def _width_em(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in _FULL_WIDTH:
        return 1
    return _WIDTH_EM.get(letter, _OTHER_EM)
