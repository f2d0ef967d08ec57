"""Small drawings in pages: where a place is, and how a value went. Drawn for illustration."""

from __future__ import annotations

import itertools
import json
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from dashboard.borders import level_borders

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

# Units of the drawing; a unit is about half a pixel.
_WIDTH, _HEIGHT = 440, 500
# Points nearer than this to the last one are left out, in units.
_STEP = 2
_SPARK_WIDTH_PX, _SPARK_HEIGHT_PX = 90, 20
# A degree of longitude is this much shorter than one of latitude, at 39.5 degrees north.
_NARROWING = 0.77


def locator(derived: Path, level: str, classes: Mapping[str, str], label: str) -> str:
    """Draw the cities, and some regions with a class of their own.

    Args:
        derived: folder of the build.
        level: of the regions with a class; others are looked for at the finer levels.
        classes: CSS class by adcode.
        label: what the drawing shows, for who cannot see it.
    """
    marked = "".join(
        f'<path class="{name}" d="{_paths(derived, of_level)[key]}"/>'
        for of_level in dict.fromkeys((level, "city", "county"))
        for key, name in sorted(classes.items())
        if key in _paths(derived, of_level)
    )
    land = "".join(_paths(derived, "city").values())
    outline = "".join(_paths(derived, "province").values())
    return (
        f'<svg class="map" role="img" aria-label="{escape(label)}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}"><path class="land" d="{land}"/>{marked}'
        f'<path class="outline" d="{outline}"/></svg>'
    )


def spark(points: Sequence[Mapping[str, Any]], label: str) -> str:
    """Draw the way of a value over the years; years of different editions are not joined."""
    if len(points) < 2:  # noqa: PLR2004 - a line needs two
        return ""
    years = [point["year"] for point in points]
    values = [point["value"] for point in points]
    low, high = min(values), max(values)
    wide = (_SPARK_WIDTH_PX - 6) / ((max(years) - min(years)) or 1)
    tall = (_SPARK_HEIGHT_PX - 6) / ((high - low) or 1)

    def position(point: Mapping[str, Any]) -> tuple[float, float]:
        return 3 + (point["year"] - min(years)) * wide, 3 + (high - point["value"]) * tall

    lines = "".join(
        f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in map(position, run))}"/>'
        for run in runs(points)
    )
    x, y = position(points[-1])
    return (
        f'<svg class="spark" role="img" aria-label="{escape(label)}" '
        f'viewBox="0 0 {_SPARK_WIDTH_PX} {_SPARK_HEIGHT_PX}">{lines}'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2"/></svg>'
    )


def runs(points: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Split a series into runs of one indicator and edition, which alone can be compared."""
    found: list[list[Mapping[str, Any]]] = []
    for point in points:
        last = found[-1][-1] if found else None
        is_same = last and all(last[name] == point[name] for name in ("indicator_id", "vintage"))
        if is_same:
            found[-1].append(point)
        else:
            found.append([point])
    return found


@lru_cache(maxsize=8)
def _paths(derived: Path, level: str) -> dict[str, str]:
    """Write the borders of a level as paths, to the pixel's tenth."""
    features = json.loads(level_borders(derived, level))["regions"]["features"]
    rings = {one["id"]: list(_rings(one["geometry"])) for one in features}
    points = [point for of_one in rings.values() for ring in of_one for point in ring]
    west, north = min(x for x, _ in points), max(y for _, y in points)
    east, south = max(x for x, _ in points), min(y for _, y in points)
    scale = min(_WIDTH / ((east - west) * _NARROWING), _HEIGHT / (north - south))

    def path(ring: Iterable[tuple[float, float]]) -> str:
        steps: list[tuple[int, int]] = []
        for lon, lat in ring:
            x, y = round((lon - west) * _NARROWING * scale), round((north - lat) * scale)
            if not steps or max(abs(x - steps[-1][0]), abs(y - steps[-1][1])) >= _STEP:
                steps.append((x, y))
        moves = (
            f"l{x - before_x} {y - before_y}"
            for (before_x, before_y), (x, y) in itertools.pairwise(steps)
        )
        return f"M{steps[0][0]} {steps[0][1]}{''.join(moves)}z"

    return {key: "".join(map(path, of_one)) for key, of_one in rings.items()}


def _rings(geometry: Mapping[str, Any]) -> Iterable[list[tuple[float, float]]]:
    parts = [geometry["coordinates"]]
    if geometry["type"] == "MultiPolygon":
        parts = geometry["coordinates"]
    for part in parts:
        yield from part
