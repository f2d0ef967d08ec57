"""Contrasts and differences of colours.

Contrast: WCAG 2, the ratio of relative luminances. Difference: CIE76, the distance in CIELAB under
D65; about 2.3 is just noticeable. Colour-vision deficiencies: Machado, Oliveira and Fernandes
(2009), at full severity, applied to linear light.
"""

import numpy as np
import pytest
from numpy.typing import NDArray

# Limits that tests of colours share.
LINE_CONTRAST = 3.0
ROLE_DIFFERENCE = 28
# Between an older role and its neighbours: about four times what is just noticeable.
FADED_DIFFERENCE = 10
# Between neighbouring steps in a bar, a table or on a map.
STEP_DIFFERENCE = 20
BOTH = pytest.mark.parametrize("theme", ["light", "dark"])

Colour = NDArray[np.float64]

SIGHTS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_XYZ_OF_RGB = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_WHITE = _XYZ_OF_RGB.sum(axis=1)
_CUBE_FROM = (6 / 29) ** 3


def contrast(one: str, other: str) -> float:
    """Compute the ratio of luminances of two `#rrggbb` colours, 1 to 21."""
    low, high = sorted(float(_XYZ_OF_RGB[1] @ _linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def difference(one: str, other: str, sight: str = "normal") -> float:
    """Compute the CIE76 difference of two `#rrggbb` colours in one of SIGHTS."""
    return float(np.linalg.norm(_lab(one, sight) - _lab(other, sight)))


def least_difference(one: str, other: str) -> float:
    """Compute the smallest difference of two colours over all SIGHTS."""
    return min(difference(one, other, sight) for sight in SIGHTS)


def _linear(colour: str) -> Colour:
    share = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def _lab(colour: str, sight: str) -> Colour:
    seen = np.clip(SIGHTS[sight] @ _linear(colour), 0, 1)
    ratio = _XYZ_OF_RGB @ seen / _WHITE
    x, y, z = np.where(ratio > _CUBE_FROM, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
