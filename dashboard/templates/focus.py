"""The templates of the Focus tab: the map, the matrix and the ranking."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.registry import LEVELS
from dashboard.tables.page import PARTS
from dashboard.templates.base_map import coarser, map_figure, outline, signs
from dashboard.templates.parts import LOOKS, Look, at, classes, outlined, point_trace, trace_meta
from dashboard.templates.shared_charts import (
    bars_template,
    cells,
    cells_template,
    profile_template,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables

_DOT_SIZE_PX = 2.5
_CELL_TEXT_PX = tokens.FONT_SIZE_PX - 1
# As the page draws them (tabs/focus/matrix_paints.js).
_PALE_SHARE = 0.35


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for look in LOOKS:
        for level, count in product(LEVELS, ("one", "many")):
            figure = map_template(tables, look, level, is_single=count == "one")
            yield f"map.{level}.{count}.{look}", figure
        yield f"ranking.{look}", ranking_template(look)
        yield f"matrix.{look}", matrix_template(look)
        yield f"profile.{look}", profile_template(look)


def map_template(tables: Tables, look: Look, level: str, *, is_single: bool) -> go.Figure:
    """Lay out the map of regions by role or by count, with signs, zones and sites.

    Args:
        tables: the page's.
        look: theme and language.
        level: of the regions.
        is_single: by role, otherwise by count.
    """
    scale = (tokens.role_scale if is_single else tokens.count_scale)(look.theme)
    # From the faintest to the strongest outline, so that the choice is on top.
    outlines = [outline("regional", look.colours["muted"], 1.2, "regional")]
    outlines += [
        outline(name, look.colours["series-2"], 2, name)
        for name in (["clusters_province"] if coarser(level) else []) + ["clusters"]
    ]
    points = [signs(look), *_sites_and_zones(look, scale), *_own_data(look)]
    return map_figure(tables, look, level, scale, below=outlines, above=points)


def _sites_and_zones(look: Look, scale: list[str]) -> Iterator[go.Scattergeo]:
    colour = look.colours["series-2"]
    site_paths = at("sites", "lon", "lat", customdata="rows", marker__symbol="symbol")
    site_marker = outlined(7, colour, colour, 1.5)
    yield go.Scattergeo(point_trace("sites", "site", site_marker, **site_paths))
    zone_marker = {
        "size": 11,
        "symbol": "diamond",
        **classes(scale, "c"),
        "line": {"width": 1.2, "color": look.colours["panel"]},
    }
    zone_paths = at("zones", "lon", "lat", customdata="ids", marker__color="z")
    yield go.Scattergeo(point_trace("zones", "region", zone_marker, **zone_paths))


def _own_data(look: Look) -> Iterator[go.Scattergeo]:
    """Draw the reader's own data: dots at positions, and circles as large as a region's count."""
    colour = look.colours["fall-4"]
    yield go.Scattergeo(
        # The page draws thousands of dots as one path.
        meta=trace_meta("own_dots", **at("own.dots", "lon", "lat")) | {"dots": True},
        mode="markers",
        marker=outlined(_DOT_SIZE_PX, colour, colour, 0),
        hoverinfo="skip",
    )
    circle = {"symbol": "circle-open", "color": colour, "line": {"width": 1.5, "color": colour}}
    paths = at("own.circles", "lon", "lat", customdata="ids", marker__size="sizes")
    yield go.Scattergeo(point_trace("own_circles", "region", circle, **paths))


def ranking_template(look: Look) -> go.Figure:
    """Lay out a bar for each region, with a part for each role."""
    scale = tokens.role_scale(look.theme)
    fills = dict(zip(("older", "support", "core", "lead"), (scale[2], *scale[4:]), strict=True))
    parts = [
        (part, message(f"role.{part}", look.lang), {"color": fills[part], "line": {"width": 0}})
        for part in PARTS
    ]
    return bars_template(parts, look, "muted")


def matrix_template(look: Look) -> go.Figure:
    """Lay out the cells of regions and zones by industries, coloured by role, and their letters.

    Pale cells are over those that are not chosen. The picture fills the letters itself
    (`tabs/focus/pictures.js`): their colours follow the cells.
    """
    scale = tokens.role_scale(look.theme)
    pale = [tokens.blended(colour, look.colours["panel"], _PALE_SHARE) for colour in scale]
    figure = cells_template(scale, look, _CELL_TEXT_PX)
    figure.add_trace(cells(trace_meta("pale", **at("pale", "z", "text")), pale, _CELL_TEXT_PX))
    figure.update_traces(texttemplate=None)
    figure.update_traces(selector=1, hoverinfo="skip")
    return figure.add_scatter(
        meta=trace_meta("letters"), mode="text", textfont_size=_CELL_TEXT_PX, hoverinfo="skip"
    )
