"""What the bench presses in every page: industries and counties, in the same order."""

import itertools
from collections.abc import Sequence
from functools import cache

from tests.bench.figures import Selections
from tests.bench.pages import Control

CHOICES = 40
REGIONS = 24
WARM_CHOICES = 4


@cache
def clicks() -> list[str]:
    """List the industries to press."""
    return walk(Selections().tables["industries"]["id"], CHOICES + WARM_CHOICES)


@cache
def regions() -> list[str]:
    """List counties to press, of those in the ranking."""
    ids: list[str] = Selections().of("level=county")["ranking"]["ids"]
    return ids[: REGIONS + WARM_CHOICES]


def industry_control(industry: str, *, is_atlas: bool, ready: str = "body") -> Control:
    """Find the check box of an industry."""
    if is_atlas:
        box = f'#industry-filter input[data-industry="{industry}"]'
        return Control(box, "atlas", ready)
    return Control(f'#industries input[value="{industry}"]', "peer", ready)


def region_control(region: str, *, is_atlas: bool) -> Control:
    """Find the name of a county."""
    if is_atlas:
        return Control(f'#ranking-heads [data-region="{region}"]', "atlas")
    return Control(f'#regions input[value="{region}"]', "peer", charts=("map",))


def chosen_after(clicks: Sequence[str]) -> list[tuple[str, ...]]:
    """List the chosen industries after each click on a check box; none is chosen before."""
    chosen: tuple[str, ...] = ()
    found = []
    for industry in clicks:
        rest = tuple(one for one in chosen if one != industry)
        chosen = rest if industry in chosen else (*chosen, industry)
        found.append(chosen)
    return found


def walk(industries: Sequence[str], count: int) -> list[str]:
    """List clicks on check boxes after which one and two industries are chosen in turn.

    Args:
        industries: at least `count / 2 + 1` of them, none chosen yet.
        count: how many clicks.

    Returns:
        Slugs: the first is ticked; then each next one is ticked and the one before it unticked.
    """
    clicks = [industries[0]]
    for before, after in itertools.pairwise(industries):
        clicks += [after, before]
    return clicks[:count]
