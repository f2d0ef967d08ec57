"""Parts of every map: regions, borders, outlines of the choice, names, and the layout.

The projection is Mercator: north is up everywhere, and the region has its familiar shape. plotly's
own base map is hidden. The selection of a map has the arrays of `browser/core/choice.js` and a flag
`cities`.
"""

from __future__ import annotations

from html import escape
from math import cos, radians
from typing import TYPE_CHECKING, Any

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.tables.places import MAP_FRAME, level_rows
from dashboard.templates.fill import trace_meta
from dashboard.templates.frame import frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables
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
SCALE_KM = 100
_CASING_WIDTH_PX = 6
_MAX_REGIONS = 199
_OUTLINES = {"county": ("city", "province"), "city": ("province",)}


def add_regions(figure: go.Figure, *, level: str, theme: str, scale: list[str]) -> None:
    """Add the regions of the level; `z` is the place of a region's colour on the scale."""
    figure.add_choropleth(
        meta=trace_meta("regions", locations="ids", z="z"),
        colorscale=tokens.discrete_scale(scale),
        zmin=-0.5,
        zmax=len(scale) - 0.5,
        marker_line_color=tokens.THEMES[theme][f"border-{level}"],
        marker_line_width=tokens.border_width_px(level),
        **_choropleth("none"),
    )


def add_borders(figure: go.Figure, tables: Tables, *, level: str, theme: str) -> None:
    """Add the borders of the coarser levels and the outline of Xiong'an."""
    colours = tokens.THEMES[theme]
    for outline in coarser(level):
        add_outline(
            figure,
            trace_meta(f"outline_{outline}"),
            colours[f"border-{outline}"],
            tokens.border_width_px(outline),
            [tables["regions"]["id"][row] for row in level_rows(tables["regions"], outline)],
        )
    add_outline(figure, trace_meta("xiongan"), colours["accent"], 1.2, [XIONGAN])


def add_choice(figure: go.Figure, *, level: str, theme: str) -> None:
    """Add the outlines of the chosen region, its neighbours and the highlighted regions."""
    accent, faint = (tokens.THEMES[theme][name] for name in ("accent", "neighbour"))
    add_outline(figure, trace_meta("neighbours", locations="neighbours"), faint, 1.2)
    add_outline(figure, trace_meta("chosen", locations="chosen"), accent, 2.5)
    for outline in coarser(level):
        meta = trace_meta(f"chosen_{outline}", locations=f"chosen_{outline}")
        add_outline(figure, meta, accent, 2.5)
    add_outline(figure, trace_meta("lit"), tokens.THEMES[theme]["ink"], 2)
    _add_point(figure, accent)


def _add_point(figure: go.Figure, colour: str) -> None:
    """Add the ring around the site or organisation that is opened."""
    figure.add_scattergeo(
        meta=trace_meta("point", lon="point.lon", lat="point.lat"),
        mode="markers",
        marker={"symbol": "circle-open", "size": 18, "color": colour, "line": {"width": 3}},
        hoverinfo="skip",
    )


def add_casing(figure: go.Figure, *, theme: str) -> None:
    """Add a light edge under the outline of the choice, for fills that resemble the accent."""
    meta = trace_meta("casing", locations="chosen")
    add_outline(figure, meta, tokens.THEMES[theme]["panel"], _CASING_WIDTH_PX)


def add_outline(
    figure: go.Figure, meta: dict[str, Any], colour: str, width_px: float, ids: Sequence[str] = ()
) -> None:
    """Add outlines of regions, from the layer of borders that the trace's name ends in."""
    figure.add_choropleth(
        meta=meta,
        locations=list(ids),
        # plotly draws as many regions as the shorter array has, so this one has the maximum.
        z=[0] * _MAX_REGIONS,
        colorscale=[[0, _CLEAR], [1, _CLEAR]],
        zmin=0,
        zmax=1,
        marker_line_color=colour,
        marker_line_width=width_px,
        **_choropleth("skip"),
    )


def coarser(level: str) -> tuple[str, ...]:
    """List the coarser levels whose borders a map of a level shows."""
    return _OUTLINES.get(level, ())


def add_signs(figure: go.Figure, *, theme: str, can_move: bool = False) -> None:
    """Add letters at label points, legible on every fill; some keep clear of names."""
    colours = tokens.THEMES[theme]
    figure.add_scattergeo(
        meta=trace_meta("signs", lon="signs.lon", lat="signs.lat", text="signs.text")
        | ({"can_move": True} if can_move else {}),
        mode="text",
        textfont={
            "color": colours["ink"],
            "size": tokens.FONT_SIZE_PX + 2,
            "weight": 700,
            "shadow": halo(colours["panel"]),
        },
        hoverinfo="skip",
    )


def add_around(figure: go.Figure, *, theme: str, lang: str) -> None:
    """Add the names of the sea and the neighbouring provinces."""
    figure.add_scattergeo(
        meta=trace_meta("around"),
        lon=[lon for _, lon, _ in AROUND],
        lat=[lat for _, _, lat in AROUND],
        text=[message(f"map.around.{key}", lang) for key, _, _ in AROUND],
        mode="text",
        textfont={
            "color": tokens.THEMES[theme]["around"],
            "size": tokens.FONT_SIZE_PX,
            "style": "italic",
        },
        hoverinfo="skip",
    )


def add_places(figure: go.Figure, tables: Tables, *, theme: str, lang: str) -> None:
    """Add the points and names of cities, visible if the selection's `cities` is true."""
    colours = tokens.THEMES[theme]
    places = tables["places"]
    place_colours = [colours["accent" if key == XIONGAN else "ink"] for key in places["id"]]
    figure.add_scattergeo(
        # A narrow map has room for fewer names; `meta.narrow` has those and their positions.
        meta=trace_meta("places", visible="cities") | {"narrow": _names(places, lang, "narrow")},
        lon=places["lon"],
        lat=places["lat"],
        **_names(places, lang, "wide"),
        mode="markers+text",
        marker={
            "size": _CITY_SIZE_PX,
            "color": colours["panel"],
            "line": {"width": 1.5, "color": place_colours},
        },
        textfont={
            "size": tokens.FONT_SIZE_PX,
            "color": place_colours,
            "shadow": halo(colours["panel"]),
        },
        hoverinfo="skip",
    )


def add_scale(
    figure: go.Figure, frame: Frame, km: int, *, theme: str, lang: str, **shown: str
) -> None:
    """Add a scale bar to pictures, at the lower right; the page draws one that follows the zoom.

    Args:
        figure: the map.
        frame: the window of the map, in degrees.
        km: length of the bar, right in the middle of the window.
        theme: light or dark.
        lang: language of the text.
        shown: `visible` and the flag of the selection that shows it; without it, it always shows.
    """
    colours = tokens.THEMES[theme]
    length_deg = km / (_KM_PER_DEG * cos(radians((frame.south + frame.north) / 2)))
    east, south = (
        frame.east - _SCALE_EDGE * (frame.east - frame.west),
        frame.south + _SCALE_EDGE * (frame.north - frame.south),
    )
    tick = south + _SCALE_EDGE / 3 * (frame.north - frame.south)
    figure.add_scattergeo(
        meta=trace_meta(f"scale_bar_{km}", **shown) | {"is_for_pictures": True},
        lon=[east - length_deg, east - length_deg, east, east],
        lat=[tick, south, south, tick],
        mode="lines",
        line={"width": 2, "color": colours["ink"]},
        hoverinfo="skip",
    )
    figure.add_scattergeo(
        meta=trace_meta(f"scale_{km}", **shown) | {"is_for_pictures": True},
        lon=[east],
        lat=[tick],
        text=[message("map.scale", lang, km=km)],
        mode="text",
        textposition="top left",
        textfont={
            "color": colours["ink"],
            "size": tokens.FONT_SIZE_PX,
            "shadow": halo(colours["panel"]),
        },
        hoverinfo="skip",
    )


def halo(colour: str) -> str:
    """Write a text shadow in the background's colour, so that text is legible on every fill."""
    offsets = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1))
    return ", ".join(f"{x}px {y}px 1px {colour}" for x, y in offsets)


def map_layout(theme: str) -> dict[str, Any]:
    """Return the layout of a map."""
    colours = tokens.THEMES[theme]
    return {
        **frame(theme, background="sea"),
        "showlegend": False,
        "dragmode": "pan",
        "uirevision": "map",
        "geo": {
            "projection": {"type": "mercator"},
            **window(MAP_FRAME),
            "visible": False,
            "bgcolor": colours["sea"],
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
    }


def window(frame: Frame) -> dict[str, Any]:
    """Write a window as axes of plotly's map."""
    return {
        "lonaxis": {"range": (frame.west, frame.east)},
        "lataxis": {"range": (frame.south, frame.north)},
    }


def _choropleth(hover: str) -> dict[str, Any]:
    return {
        "featureidkey": "id",
        "showscale": False,
        "hoverinfo": hover,
        "locationmode": "geojson-id",
    }


def _names(places: dict[str, list[Any]], lang: str, width: str) -> dict[str, list[str]]:
    positions = places[f"position_{width}_{lang}"]
    names = zip(places[f"name_{lang}"], positions, strict=True)
    return {
        "text": [escape(name, quote=False) if position else "" for name, position in names],
        "textposition": [position or "middle right" for position in positions],
    }
