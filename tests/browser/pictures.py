"""Pictures of the page, kept small, and how far two of them are apart.

Two pictures are compared as an eye at some distance does: by how light a place is, and by how much
stands out from its ground there, which also tells a word whose halo is as light as its ink is dark.
Both are blurred over some six pixels of the page, and each place may match another up to two pixels
away, so that the noise of fonts (antialiasing, hinting, a part of a pixel) stays below what a lost
word makes.
"""

from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

Measure = NDArray[np.float64]
_SMALLER = 2
_COLOURS = 48
_BLUR_PX = 3.0
_STRAY_PX = 1
# So weighted, the two measures have the same bound.
_CONTRAST_WEIGHT = 1.2
# In 256 steps of lightness: another antialiasing and a shift by a pixel reach 15, the lost name of
# a city 25 and more.
TOLERANCE = 20


class Difference(NamedTuple):
    """The largest difference in steps of lightness, and where on the page it lies, in pixels."""

    steps: float
    x: int
    y: int


def reduced(picture: Image.Image) -> Image.Image:
    """Halve a picture of the page and give it few colours, so that it is small to keep."""
    small = picture.convert("RGB").reduce(_SMALLER)
    return small.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Say how far two reduced pictures are apart at the place where they differ most."""
    if one.size != other.size:
        return Difference(256, 0, 0)
    apart = np.max([_apart(*seen) for seen in zip(_seen(one), _seen(other), strict=True)], axis=0)
    y, x = np.unravel_index(int(apart.argmax()), apart.shape)
    return Difference(float(apart[y, x]), int(x) * _SMALLER, int(y) * _SMALLER)


def _seen(picture: Image.Image) -> tuple[Measure, Measure]:
    """Measure at each place how light it is, and how much stands out there."""
    grey = np.asarray(picture.convert("RGB").convert("L"), dtype=np.float64)
    light = gaussian_filter(grey, _BLUR_PX)
    return light, _CONTRAST_WEIGHT * gaussian_filter(np.abs(grey - light), _BLUR_PX)


def _apart(still: Measure, other: Measure) -> Measure:
    """Give the least difference of each place from the places around the same one."""
    height, width = still.shape
    moving = np.pad(other, _STRAY_PX, mode="edge")
    strays = product(range(2 * _STRAY_PX + 1), repeat=2)
    shifted = [np.abs(still - moving[y : y + height, x : x + width]) for y, x in strays]
    least: Measure = np.min(shifted, axis=0)
    return least
