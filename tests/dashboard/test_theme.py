"""Text is legible, and colours with different meanings look different to every reader.

Differences are CIE76. They hold in normal sight and in the three common colour-vision deficiencies
at full severity, unless a test states otherwise.
"""

import re
from itertools import combinations

import pytest

from dashboard import theme as tokens
from dashboard.javascript import source_files
from tests.cases import cases
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
    count_scale,
    diverging_scale,
    haze_scale,
    role_scale,
    status_looks,
    traces,
)

TEXT_CONTRAST = 4.5
# Between "none found" and a role, in normal sight; in protanopia the light theme has only 14.8.
NONE_DIFFERENCE = 15
NONE_DIFFERENCE_ANY_SIGHT = 14
# Between any two shades of the role scale.
SHADE_DIFFERENCE = 10
LABELLED_DIFFERENCE = 13


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_computed_as_in_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_differences_are_computed_in_cielab() -> None:
    assert difference("#000000", "#ffffff") == pytest.approx(100, abs=0.01)
    # Red is L 53.24, a 80.09, b 67.20; green is L 87.73, a -86.18, b 83.18.
    assert difference("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.1)
    assert difference("#ff0000", "#00ff00", "deuteranopia") < 110
    assert {sight: difference("#777777", "#777777", sight) for sight in SIGHTS} == dict.fromkeys(
        SIGHTS, 0.0
    )


@BOTH
@pytest.mark.parametrize("background", ["page", "panel", "raised"])
@pytest.mark.parametrize("text", ["ink", "muted"])
def test_text_is_legible_on_every_background(theme: str, background: str, text: str) -> None:
    colours = tokens.THEMES[theme]
    assert contrast(colours[text], colours[background]) >= TEXT_CONTRAST


@BOTH
def test_names_around_the_region_are_legible_on_the_sea(theme: str) -> None:
    colours = tokens.THEMES[theme]
    assert contrast(colours["around"], colours["sea"]) >= TEXT_CONTRAST


@BOTH
def test_the_accent_is_legible_on_the_panel(theme: str) -> None:
    colours = tokens.THEMES[theme]
    assert contrast(colours["accent"], colours["panel"]) >= TEXT_CONTRAST


@BOTH
@pytest.mark.parametrize("role", ["lead", "core", "support"])
def test_a_letter_is_legible_on_the_colour_of_its_role(theme: str, role: str) -> None:
    colours = tokens.THEMES[theme]
    assert contrast(colours[f"on-{role}"], colours[role]) >= TEXT_CONTRAST


@BOTH
@pytest.mark.parametrize("line", ["series-1", "series-2", "series-3", "border-province"])
def test_lines_stand_out_from_the_panel(theme: str, line: str) -> None:
    colours = tokens.THEMES[theme]
    assert contrast(colours[line], colours["panel"]) >= LINE_CONTRAST


@BOTH
@pytest.mark.parametrize(("one", "other"), [("lead", "core"), ("core", "support")])
@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbouring_roles_look_different(theme: str, one: str, other: str, sight: str) -> None:
    colours = tokens.THEMES[theme]
    assert difference(colours[one], colours[other], sight) >= ROLE_DIFFERENCE


@BOTH
def test_none_found_does_not_look_like_a_role(theme: str) -> None:
    colours = tokens.THEMES[theme]
    for role in ("support", "core", "lead"):
        assert difference(colours["none"], colours[role]) >= NONE_DIFFERENCE
        assert least_difference(colours["none"], colours[role]) >= NONE_DIFFERENCE_ANY_SIGHT


@BOTH
def test_a_faded_role_looks_like_neither_none_nor_the_full_role(theme: str) -> None:
    none, *shades = role_scale(theme)
    for faded, full in zip(shades[:3], shades[3:], strict=True):
        assert least_difference(faded, none) >= FADED_DIFFERENCE
        assert least_difference(faded, full) >= FADED_DIFFERENCE


@BOTH
def test_no_two_shades_of_the_role_scale_look_the_same(theme: str) -> None:
    pairs = combinations(role_scale(theme), 2)
    assert [pair for pair in pairs if least_difference(*pair) < SHADE_DIFFERENCE] == []


def test_a_kind_on_the_map_has_a_letter_as_well() -> None:
    signs = traces("structure", "structure.map.city.kind.light.en")["signs"]
    assert "text" in signs["mode"]


@BOTH
def test_a_status_differs_from_every_other_by_colour_or_pattern(theme: str) -> None:
    looks = status_looks(theme)
    alike = [
        (one, other)
        for one, other in combinations(looks, 2)
        if least_difference(looks[one][0], looks[other][0]) < STEP_DIFFERENCE
        and looks[one][1] == looks[other][1]
    ]
    assert alike == []


@BOTH
@cases(
    ("one", "other", "least"),
    {
        "elsewhere and Xiong'an, toward and away": ("series-2", "accent", STEP_DIFFERENCE),
        "toward and no direction": ("series-2", "none", STEP_DIFFERENCE),
        "away and no direction": ("accent", "none", STEP_DIFFERENCE),
        "no clear change and away": ("faded-core", "accent", STEP_DIFFERENCE),
        "no clear change and no direction": ("faded-core", "none", STEP_DIFFERENCE),
        "direct and proxy": ("lead", "core", STEP_DIFFERENCE),
        "proxy and no evidence": ("core", "none", STEP_DIFFERENCE),
        # A line has its name at its end, a part has a number and a sign beside its swatch.
        "two provinces": ("series-1", "series-2", LABELLED_DIFFERENCE),
        "two other provinces": ("series-2", "series-3", LABELLED_DIFFERENCE),
        "toward and no clear change": ("series-2", "faded-core", LABELLED_DIFFERENCE),
    },
)
def test_the_parts_of_a_bar_or_a_line_look_different(
    theme: str, one: str, other: str, least: float
) -> None:
    colours = tokens.THEMES[theme]
    assert least_difference(colours[one], colours[other]) >= least


@BOTH
def test_a_number_is_legible_on_every_step(theme: str) -> None:
    # The style sheet writes numbers in one of these colours.
    colours = tokens.THEMES[theme]
    inks = {colours[name] for name in ("ink", "on-lead", "on-core", "on-support")}
    steps = (diverging_scale, count_scale, haze_scale)
    for step in (colour for scale in steps for colour in scale(theme)):
        assert max(contrast(ink, step) for ink in inks) >= TEXT_CONTRAST


@BOTH
def test_the_outline_of_the_choice_stands_out_from_every_fill(theme: str) -> None:
    accent = tokens.THEMES[theme]["accent"]
    fills = {*role_scale(theme), *count_scale(theme)}
    assert min(least_difference(accent, fill) for fill in fills) >= ROLE_DIFFERENCE


def test_every_token_is_a_hex_colour_in_both_themes() -> None:
    for colour in (*tokens.LIGHT.values(), *tokens.DARK.values()):
        assert re.fullmatch("#[0-9a-f]{6}", colour)


def test_the_scale_of_roles_has_none_then_faded_then_recent_roles() -> None:
    scale = role_scale("light")
    assert len(scale) == 7
    assert scale[0] == "#e9ebee"
    assert scale[4:] == ["#a6d3e8", "#2f86b5", "#0b3c5d"]


def test_borders_of_coarser_levels_are_wider() -> None:
    drawn = traces("focus", "map.county.many.light.en")
    borders = [
        drawn[name]["marker"]["line"] for name in ("regions", "outline_city", "outline_province")
    ]
    assert [line["width"] for line in borders] == [0.6, 1.2, 1.6]


def test_the_style_sheet_defines_the_tokens_of_both_themes() -> None:
    light, dark = tokens.css_variables().split(':root[data-theme="dark"]')
    assert light.startswith(":root, #print-sheet {\n  color-scheme: light;\n")
    assert "  --accent: #c8501e;\n" in light
    assert "  --accent: #ff9a5c;\n" in dark
    names = [f"  --{name}:" for name in (*tokens.LIGHT, "faded-support", "faded-core")]
    assert [name for name in names if name not in light or name not in dark] == []


def test_every_colour_of_the_style_sheet_is_a_token() -> None:
    sheets = [path for path in source_files() if path.suffix == ".css"]
    sheet = "".join(path.read_text(encoding="utf-8") for path in sheets)
    assert re.findall(r":\s*(#[0-9a-fA-F]{3,8})\b", sheet) == []
    defined = set(re.findall(r"--([\w-]+):", tokens.css_variables() + sheet))
    used = set(re.findall(r"var\(--([\w-]+)\)", sheet))
    assert used - defined == set()
