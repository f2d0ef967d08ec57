"""The registry: fields of a view, tabs, charts and formats, read from `registry.json`.

The page reads the same file through `browser/core/registry.js`, which describes its form.
"""

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("registry.json")
_REGISTRY: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
_FIELDS: dict[str, dict[str, Any]] = _REGISTRY["fields"]
_TABS: dict[str, dict[str, Any]] = _REGISTRY["tabs"]

FIELDS = tuple(_FIELDS)
DEFAULTS: dict[str, Any] = {name: field["default"] for name, field in _FIELDS.items()}
TABS = tuple(_TABS)
# By tab, its charts in the order in which they are offered.
TAB_CHARTS: dict[str, tuple[str, ...]] = {tab: tuple(one["charts"]) for tab, one in _TABS.items()}
CHARTS = tuple(dict.fromkeys(chart for charts in TAB_CHARTS.values() for chart in charts))
# The tabs that show the map.
MAP_TABS = tuple(tab for tab, one in _TABS.items() if one["map_levels"])
# By tab, the chart that its headline describes.
PREVIEW_CHARTS: dict[str, str] = {tab: one["preview"] for tab, one in _TABS.items()}
FORMATS: dict[str, dict[str, Any]] = _REGISTRY["formats"]
PNG_SCALES: tuple[int, ...] = tuple(_REGISTRY["png_scales"])
# Kinds of pages without a script: of which each thing has one, and of which there is one.
PAGES: dict[str, list[str]] = _REGISTRY["pages"]


def _values(field: str) -> tuple[str, ...]:
    return tuple(_FIELDS[field]["values"])


LEVELS = _values("level")
ROLES = _values("roles")
SCALES = _values("scale")
LANGUAGES = _values("lang")
THEMES = _values("theme")


def may_be_framed(tab: str | None, chart: str | None) -> bool:
    """Return whether a link opens a single chart, which other pages may embed in a frame.

    Args:
        tab: of the link; None if it has no tab: then the first tab with the chart opens.
        chart: the link's `embed`.
    """
    return chart in (CHARTS if tab is None else TAB_CHARTS.get(tab, ()))
