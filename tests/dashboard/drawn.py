"""What the templates of the small tables draw in: their traces and the colours of classes."""

from functools import lru_cache
from typing import Any

from dashboard.registry import TABS
from tests.dashboard.small_engines import small_engine

Trace = dict[str, Any]


@lru_cache(maxsize=len(TABS))
def small_templates(tab: str) -> dict[str, Any]:
    """The templates of a tab by key; read what it gives, never change it."""
    return small_engine(tab).templates(tab)


def traces(tab: str, key: str) -> dict[str, Trace]:
    """The traces of a template by name."""
    return {trace["meta"]["name"]: trace for trace in small_templates(tab)[key]["data"]}


def class_colours(scaled: Trace) -> list[str]:
    """List the colours of classes 0, 1, ..., of a trace or of its marker."""
    return [colour for _, colour in scaled["colorscale"][::2]]


def map_colours(tab: str, chart: str, theme: str) -> list[str]:
    """List the colours of the regions' classes in a map of cities.

    Args:
        tab: of the map.
        chart: the template's key without theme and language.
        theme: light or dark.
    """
    return class_colours(traces(tab, f"{chart}.{theme}.en")["regions"])


def role_scale(theme: str) -> list[str]:
    """List the colours of role ranks 0 to 6."""
    return map_colours("focus", "map.city.one", theme)


def count_scale(theme: str) -> list[str]:
    """List the colours of classes 0 to 5 of amounts."""
    return map_colours("focus", "map.city.many", theme)


def change_scale(theme: str, meaning: str) -> list[str]:
    """List the colours of a map of an indicator: amount, pollution, or what a change means."""
    return map_colours("integration", f"integration.map.city.{meaning}", theme)


def haze_scale(theme: str) -> list[str]:
    """List the colours of classes 0 to 5 of pollution."""
    return change_scale(theme, "pollution")


def structure_scale(theme: str, mode: str) -> list[str]:
    """List the colours of a map of the Structure tab."""
    return map_colours("structure", f"structure.map.city.{mode}", theme)


def diverging_scale(theme: str) -> list[str]:
    """List the colours of none, and of five classes around a mean."""
    return structure_scale(theme, "quotient")


def status_looks(theme: str) -> dict[str, tuple[str, str]]:
    """Give the colour and the pattern of each status of a move."""
    bars = traces("xiongan", f"xiongan.flows.{theme}.en")
    return {
        name: (bar["marker"]["color"], bar["marker"]["pattern"]["shape"])
        for name, bar in bars.items()
        if bar["type"] == "bar"
    }
