"""The parts that every map has: regions, borders, outlines of the choice, names, and the layout.

The projection is Mercator: north is up everywhere, and the region has its familiar shape. plotly's
own base map is hidden. The selection of a map has the arrays of `browser/core/choice.js` and a flag
`cities`.
"""

from __future__ import annotations

from html import escape
from math import cos, radians
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard.messages import message
from dashboard.tables.places import MAP_FRAME, level_rows
from dashboard.templates.parts import (
    Look,
    Style,
    at,
    classes,
    font,
    frame,
    haloed,
    line_trace,
    outlined,
    text_trace,
    trace_meta,
)
from dashboard.theme import BORDER_WIDTH_PX, FONT_SIZE_PX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.tables.columns import Tables
    from geo.framing import Frame

XIONGAN = "133100"
AROUND = (
    ("nei_mongol", 114.6, 42.35),
    ("liaoning", 120.1, 41.35),
    ("shanxi", 113.0, 38.6),
    ("henan", 113.3, 36.15),
    ("shandong", 117.4, 36.75),
    ("bohai", 119.2, 38.65),
)
_CLEAR = "rgba(0,0,0,0)"
_CITY_SIZE_PX = 6
_KM_PER_DEG = 111.195  # of a great circle, on a sphere of 6371.0 km
# The share of the window between the scale bar and its edges.
_SCALE_EDGE = 0.02
# A scale bar: its window, its length in km, and the flag of the selection that shows it.
WHOLE_SCALE = (MAP_FRAME, 100, "")
_MAX_REGIONS = 199
_OUTLINES = {"county": ("city", "province"), "city": ("province",)}
_REGIONS: Style = {"featureidkey": "id", "showscale": False, "locationmode": "geojson-id"}


def map_figure(  # noqa: PLR0913 - the keywords have defaults
    tables: Tables,
    look: Look,
    level: str,
    scale: list[str],
    *,
    below: Iterable[go.Choropleth] = (),
    above: Iterable[go.Scattergeo] = (),
    top: Iterable[go.Scattergeo] = (),
    bars: Sequence[tuple[Frame, int, str]] = (WHOLE_SCALE,),
) -> go.Figure:
    """Lay out a map of the regions of a level.

    Args:
        tables: the page's.
        look: theme and language.
        level: of the regions.
        scale: colours of the regions; their `z` is a place on it.
        below: what is drawn under the outline of the choice.
        above: what is drawn over it, under the names of cities.
        top: what is drawn over those.
        bars: the scale bars.
    """
    figure = go.Figure(
        [
            _regions(look, level, scale),
            *_borders(tables, look, level),
            *below,
            *_choice(look, level),
            _around(look),
            *above,
            _places(tables, look),
            *top,
            *(trace for bar in bars for trace in _scale_bar(look, *bar)),
        ]
    )
    return figure.update_layout(
        **frame(look, background="sea"),
        showlegend=False,
        dragmode="pan",
        uirevision="map",
        geo={
            "projection": {"type": "mercator"},
            **window(MAP_FRAME),
            "visible": False,
            "bgcolor": look.colours["sea"],
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
    )


def outline(
    name: str, colour: str, width_px: float, path: str = "", ids: Sequence[str] = ()
) -> go.Choropleth:
    """Draw outlines of regions, from the layer of borders that the trace's name ends in.

    Args:
        name: of the trace.
        colour: of the line.
        width_px: of the line.
        path: of the regions in the selection; without one, they are `ids`.
        ids: of the regions.
    """
    return go.Choropleth(
        meta=trace_meta(name, **({"locations": path} if path else {})),
        locations=list(ids),
        # plotly draws as many regions as the shorter array has, so this one has the maximum.
        z=[0] * _MAX_REGIONS,
        colorscale=[[0, _CLEAR], [1, _CLEAR]],
        zmin=0,
        zmax=1,
        marker_line_color=colour,
        marker_line_width=width_px,
        hoverinfo="skip",
        **_REGIONS,
    )


def coarser(level: str) -> tuple[str, ...]:
    """List the coarser levels whose borders a map of a level shows."""
    return _OUTLINES.get(level, ())


def signs(look: Look, *, can_move: bool = False) -> go.Scattergeo:
    """Draw letters at label points, legible on every fill; some keep clear of names."""
    meta = trace_meta("signs", **at("signs", "lon", "lat", "text"))
    bold = haloed(look, "ink", FONT_SIZE_PX + 2, weight=700)
    return go.Scattergeo(text_trace(meta | ({"can_move": True} if can_move else {}), bold))


def window(frame: Frame) -> dict[str, Any]:
    """Write a window as axes of plotly's map."""
    return {
        "lonaxis": {"range": (frame.west, frame.east)},
        "lataxis": {"range": (frame.south, frame.north)},
    }


def _regions(look: Look, level: str, scale: list[str]) -> go.Choropleth:
    return go.Choropleth(
        meta=trace_meta("regions", locations="ids", z="z"),
        **classes(scale, "z"),
        marker_line_color=look.colours[f"border-{level}"],
        marker_line_width=BORDER_WIDTH_PX[level],
        hoverinfo="none",
        **_REGIONS,
    )


def _borders(tables: Tables, look: Look, level: str) -> Iterator[go.Choropleth]:
    """Draw the borders of the coarser levels and the outline of Xiong'an."""
    regions = tables["regions"]
    for coarse in coarser(level):
        ids = [regions["id"][row] for row in level_rows(regions, coarse)]
        colour, width_px = look.colours[f"border-{coarse}"], BORDER_WIDTH_PX[coarse]
        yield outline(f"outline_{coarse}", colour, width_px, ids=ids)
    yield outline("xiongan", look.colours["accent"], 1.2, ids=[XIONGAN])


def _choice(look: Look, level: str) -> Iterator[go.Choropleth | go.Scattergeo]:
    """Draw the outlines of the chosen region, its neighbours and the highlighted regions."""
    accent = look.colours["accent"]
    yield outline("neighbours", look.colours["neighbour"], 1.2, "neighbours")
    for name in ("chosen", *(f"chosen_{coarse}" for coarse in coarser(level))):
        yield outline(name, accent, 2.5, name)
    yield outline("lit", look.colours["ink"], 2)
    # The ring around the site or organisation that is opened.
    yield go.Scattergeo(
        meta=trace_meta("point", **at("point", "lon", "lat")),
        mode="markers",
        marker={"symbol": "circle-open", "size": 18, "color": accent, "line": {"width": 3}},
        hoverinfo="skip",
    )


def _around(look: Look) -> go.Scattergeo:
    """Name the sea and the neighbouring provinces."""
    return go.Scattergeo(
        text_trace(trace_meta("around"), font(look.colours["around"], style="italic")),
        lon=[lon for _, lon, _ in AROUND],
        lat=[lat for _, _, lat in AROUND],
        text=[message(f"map.around.{key}", look.lang) for key, _, _ in AROUND],
    )


def _places(tables: Tables, look: Look) -> go.Scattergeo:
    """Draw and name the cities, visible if the selection's `cities` is true."""
    places = tables["places"]
    colours = [look.colours["accent" if key == XIONGAN else "ink"] for key in places["id"]]
    return go.Scattergeo(
        # A narrow map has room for fewer names; `meta.narrow` has those and their positions.
        meta=trace_meta("places", visible="cities")
        | {"narrow": _names(places, look.lang, "narrow")},
        lon=places["lon"],
        lat=places["lat"],
        **_names(places, look.lang, "wide"),
        mode="markers+text",
        marker=outlined(_CITY_SIZE_PX, look.colours["panel"], colours, 1.5),
        textfont=haloed(look, "ink") | {"color": colours},
        hoverinfo="skip",
    )


def _names(places: dict[str, list[Any]], lang: str, width: str) -> dict[str, list[str]]:
    positions = places[f"position_{width}_{lang}"]
    names = zip(places[f"name_{lang}"], positions, strict=True)
    return {
        "text": [escape(name, quote=False) if position else "" for name, position in names],
        "textposition": [position or "middle right" for position in positions],
    }


def _scale_bar(look: Look, frame: Frame, km: int, flag: str) -> Iterator[go.Scattergeo]:
    """Draw a scale bar in pictures, at the lower right; the page draws one that follows the zoom.

    Args:
        look: theme and language.
        frame: the window of the map, in degrees.
        km: length of the bar, right in the middle of the window.
        flag: of the selection, that shows it; without one, it always shows.
    """
    shown = {"visible": flag} if flag else {}
    length_deg = km / (_KM_PER_DEG * cos(radians((frame.south + frame.north) / 2)))
    east = frame.east - _SCALE_EDGE * (frame.east - frame.west)
    south = frame.south + _SCALE_EDGE * (frame.north - frame.south)
    tick = south + _SCALE_EDGE / 3 * (frame.north - frame.south)
    for_pictures = {"is_for_pictures": True}
    yield go.Scattergeo(
        line_trace(trace_meta(f"scale_bar_{km}", **shown) | for_pictures, look.colours["ink"], 2),
        lon=[east - length_deg, east - length_deg, east, east],
        lat=[tick, south, south, tick],
    )
    meta = trace_meta(f"scale_{km}", **shown) | for_pictures
    yield go.Scattergeo(
        text_trace(meta, haloed(look, "ink"), "top left"),
        lon=[east],
        lat=[tick],
        text=[message("map.scale", look.lang, km=km)],
    )
