"""Steps of a scale that mean different things look different to every reader."""

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

import pytest

from dashboard import theme as tokens
from tests.dashboard.colours import (
    BOTH,
    FADED_DIFFERENCE,
    LINE_CONTRAST,
    ROLE_DIFFERENCE,
    SIGHTS,
    STEP_DIFFERENCE,
    contrast,
    difference,
    least_difference,
)
from tests.dashboard.drawn import (
    change_scale,
    count_scale,
    diverging_scale,
    haze_scale,
    structure_scale,
    traces,
)

CLASS_DIFFERENCE = 14
FIRST_CLASS_DIFFERENCE = 9
CHANGES = ("higher_is_better", "lower_is_better", "neutral")


@BOTH
@pytest.mark.parametrize("scale", [count_scale, haze_scale])
def test_the_five_classes_of_a_scale_look_different(
    theme: str, scale: Callable[[str], Sequence[str]]
) -> None:
    none, first, *others = scale(theme)
    assert len(others) == 4
    assert least_difference(none, first) >= FIRST_CLASS_DIFFERENCE
    for low, high in pairwise([first, *others]):
        assert least_difference(low, high) >= CLASS_DIFFERENCE


@BOTH
@pytest.mark.parametrize("scale", [count_scale, haze_scale])
def test_a_higher_class_is_further_from_none(
    theme: str, scale: Callable[[str], Sequence[str]]
) -> None:
    none, *classes = scale(theme)
    for sight in SIGHTS:
        distances = [difference(none, colour, sight) for colour in classes]
        assert distances == sorted(distances)


@BOTH
def test_in_no_sight_does_a_class_of_pollution_look_like_the_same_class_of_wealth(
    theme: str,
) -> None:
    for haze, blue in zip(haze_scale(theme)[1:], count_scale(theme)[1:], strict=True):
        assert least_difference(haze, blue) >= STEP_DIFFERENCE


@BOTH
def test_the_choice_has_a_light_edge_where_fills_resemble_its_outline(theme: str) -> None:
    colours = tokens.THEMES[theme]
    for meaning in ("amount", "pollution", *CHANGES):
        fills = change_scale(theme, meaning)
        is_alike = any(least_difference(colours["accent"], one) < ROLE_DIFFERENCE for one in fills)
        names = list(traces("integration", f"integration.map.city.{meaning}.{theme}.en"))
        assert ("casing" in names) == is_alike
        if is_alike:
            assert names.index("casing") < names.index("chosen")
    assert contrast(colours["accent"], colours["panel"]) >= LINE_CONTRAST


@BOTH
def test_classes_below_at_and_above_a_mean_look_different(theme: str) -> None:
    none, *steps = diverging_scale(theme)
    assert min(least_difference(*pair) for pair in combinations(steps, 2)) >= STEP_DIFFERENCE
    # The middle is similar to the grey of no value, but tables have numbers and maps a legend.
    assert min(least_difference(none, step) for step in steps) >= FIRST_CLASS_DIFFERENCE


@BOTH
@pytest.mark.parametrize("meaning", CHANGES)
def test_falls_and_rises_of_a_map_of_changes_look_different(theme: str, meaning: str) -> None:
    none, *steps = change_scale(theme, meaning)
    falls, (same, *rises) = steps[4::-1], steps[5:]
    for shades in (falls, rises):
        pairs = pairwise([same, *shades])
        assert min(least_difference(*pair) for pair in pairs) >= FIRST_CLASS_DIFFERENCE
        assert min(least_difference(*pair) for pair in pairwise(shades)) >= CLASS_DIFFERENCE
        assert min(least_difference(none, shade) for shade in shades) >= FIRST_CLASS_DIFFERENCE
    for fall, rise in zip(falls, rises, strict=True):
        # Tritanopia, one reader in ten thousand, sees the neutral hues alike by half.
        common = [difference(fall, rise, sight) for sight in SIGHTS if sight != "tritanopia"]
        assert min(common) >= STEP_DIFFERENCE
        assert least_difference(fall, rise) >= FADED_DIFFERENCE


def test_a_change_for_the_better_is_blue_whichever_way_it_goes() -> None:
    lower, higher = (
        change_scale("light", meaning) for meaning in ("lower_is_better", "higher_is_better")
    )
    blues = [tokens.LIGHT[f"ramp-{shade}"] for shade in range(1, 6)]
    assert lower[5:0:-1] == higher[7:] == blues
    assert lower[7:] == higher[5:0:-1]


@BOTH
@pytest.mark.parametrize("mode", ["kind", "quotient", "share", "entry"])
def test_no_step_of_a_structure_map_looks_like_another_without_a_sign(
    theme: str, mode: str
) -> None:
    none, *steps = structure_scale(theme, mode)
    assert min(least_difference(none, step) for step in steps) >= FIRST_CLASS_DIFFERENCE
    # In the mode "kind", each region also has the letter of its section.
    if mode != "kind":
        neighbours = pairwise(steps)
        assert min(least_difference(*pair) for pair in neighbours) >= CLASS_DIFFERENCE
