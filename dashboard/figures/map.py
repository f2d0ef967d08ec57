"""The map: regions by role or by count, outlines, signs, zones, sites and city names.

Mercator, so that north is up everywhere and the region keeps the shape its readers know. The base
map of plotly stays hidden; an empty topojson keeps it from being asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.figures.fill import fill, trace_meta
from dashboard.focus.select import select_map
from dashboard.messages import message
from dashboard.tables import MAP_FRAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.lookup import Lookup
    from dashboard.view import View

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
_REGIONS_MAX = 199
XIONGAN = "133100"


def map_template(
    lookup: Lookup, *, level: str, is_single: bool, theme: str, lang: str
) -> go.Figure:
    """Lay out the map for one mode; the selection's arrays and `geojson` are filled in later."""
    colours = tokens.THEMES[theme]
    figure = go.Figure()
    scale = tokens.role_scale(theme) if is_single else tokens.count_scale(theme)
    figure.add_choropleth(
        meta=trace_meta("regions", locations="ids", z="z"),
        colorscale=tokens.discrete_scale(scale),
        zmin=-0.5,
        zmax=len(scale) - 0.5,
        marker_line_color=colours[f"border-{level}"],
        marker_line_width=tokens.border_width_px(level),
        **_choropleth("none"),
    )
    outlines = {"county": ("city", "province"), "city": ("province",)}.get(level, ())
    for outline in outlines:
        _add_outline(
            figure,
            trace_meta(f"outline_{outline}"),
            colours[f"border-{outline}"],
            tokens.border_width_px(outline),
            [lookup.tables["regions"]["id"][row] for row in lookup.level_rows[outline]],
        )
    # Faintest first: what the reader chose lies on top.
    _add_outline(figure, trace_meta("regional", locations="regional"), colours["muted"], 1.2)
    _add_outline(figure, trace_meta("xiongan"), colours["accent"], 1.2, [XIONGAN])
    if outlines:
        whole = trace_meta("clusters_province", locations="clusters_province")
        _add_outline(figure, whole, colours["series-2"], 2)
    _add_outline(figure, trace_meta("clusters", locations="clusters"), colours["series-2"], 2)
    _add_outline(figure, trace_meta("neighbours", locations="neighbours"), colours["accent"], 0.8)
    _add_outline(figure, trace_meta("chosen", locations="chosen"), colours["accent"], 2.5)
    for outline in outlines:
        meta = trace_meta(f"chosen_{outline}", locations=f"chosen_{outline}")
        _add_outline(figure, meta, colours["accent"], 2.5)
    _add_outline(figure, trace_meta("lit"), colours["ink"], 2)
    _add_points(figure, lookup, theme, lang, scale)
    return figure.update_layout(**_layout(colours))


def map_figure(lookup: Lookup, view: View, borders: dict[str, Any]) -> go.Figure:
    """Draw the map of a view.

    Args:
        lookup: the tables.
        view: the state; an empty theme means light.
        borders: feature collections by layer: the levels, outline_city and outline_province.
    """
    shown = select_map(lookup, view)
    figure = fill(
        map_template(
            lookup,
            level=view.level,
            is_single=shown["is_single"],
            theme=view.theme or "light",
            lang=view.lang,
        ),
        shown,
    )
    for trace in figure.select_traces({"type": "choropleth"}):
        trace.geojson = borders[layer_of(trace.meta["name"]) or view.level]
    return figure


def layer_of(trace_name: str) -> str:
    """Name the border layer that a trace draws, if it is not that of the map's level."""
    for outline in ("city", "province"):
        if trace_name in (f"{kind}_{outline}" for kind in ("outline", "chosen", "clusters")):
            return f"outline_{outline}"
    return ""


def _choropleth(hover: str) -> dict[str, Any]:
    return {
        "featureidkey": "id",
        "showscale": False,
        "hoverinfo": hover,
        "locationmode": "geojson-id",
    }


def _add_outline(
    figure: go.Figure, meta: dict[str, Any], colour: str, width_px: float, ids: Sequence[str] = ()
) -> None:
    figure.add_choropleth(
        meta=meta,
        locations=list(ids),
        # plotly draws as many regions as both arrays have; this one is never the shorter.
        z=[0] * _REGIONS_MAX,
        colorscale=[[0, _CLEAR], [1, _CLEAR]],
        zmin=0,
        zmax=1,
        marker_line_color=colour,
        marker_line_width=width_px,
        **_choropleth("skip"),
    )


def _add_points(figure: go.Figure, lookup: Lookup, theme: str, lang: str, scale: list[str]) -> None:
    colours = tokens.THEMES[theme]
    places = lookup.tables["places"]
    place_colours = [colours["accent" if key == XIONGAN else "ink"] for key in places["id"]]
    figure.add_scattergeo(
        meta=trace_meta("around"),
        lon=[lon for _, lon, _ in AROUND],
        lat=[lat for _, _, lat in AROUND],
        text=[message(f"map.around.{key}", lang) for key, _, _ in AROUND],
        mode="text",
        textfont={"color": colours["around"], "size": tokens.FONT_SIZE_PX, "style": "italic"},
        hoverinfo="skip",
    )
    figure.add_scattergeo(
        meta=trace_meta("signs", lon="signs.lon", lat="signs.lat", text="signs.text"),
        mode="text",
        textfont={
            "color": colours["ink"],
            "size": tokens.FONT_SIZE_PX + 2,
            "weight": 700,
            "shadow": _halo(colours["panel"]),
        },
        hoverinfo="skip",
    )
    figure.add_scattergeo(
        meta=trace_meta(
            "sites",
            lon="sites.lon",
            lat="sites.lat",
            customdata="sites.rows",
            marker__symbol="sites.symbol",
        ),
        mode="markers",
        marker={
            "size": 7,
            "color": colours["series-2"],
            "line": {"width": 1.5, "color": colours["series-2"]},
        },
        hoverinfo="none",
    )
    figure.add_scattergeo(
        meta=trace_meta(
            "zones",
            lon="zones.lon",
            lat="zones.lat",
            customdata="zones.ids",
            marker__color="zones.z",
        ),
        mode="markers",
        marker={
            "size": 11,
            "symbol": "diamond",
            "colorscale": tokens.discrete_scale(scale),
            "cmin": -0.5,
            "cmax": len(scale) - 0.5,
            "line": {"width": 1.2, "color": colours["panel"]},
        },
        hoverinfo="none",
    )
    figure.add_scattergeo(
        # On a narrow map fewer names have room; `meta.narrow` says which, and where.
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
            "shadow": _halo(colours["panel"]),
        },
        hoverinfo="skip",
    )


def _names(places: dict[str, list[Any]], lang: str, width: str) -> dict[str, list[str]]:
    positions = places[f"position_{width}_{lang}"]
    names = zip(places[f"name_{lang}"], positions, strict=True)
    return {
        "text": [name if position else "" for name, position in names],
        "textposition": [position or "middle right" for position in positions],
    }


def _halo(colour: str) -> str:
    """Surround a text with the ground's colour, so that it reads on every fill."""
    around = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1))
    return ", ".join(f"{x}px {y}px 1px {colour}" for x, y in around)


def _layout(colours: dict[str, str]) -> dict[str, Any]:
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": colours["sea"],
        "font": {
            "family": tokens.FONT_FAMILY,
            "size": tokens.FONT_SIZE_PX,
            "color": colours["ink"],
        },
        "showlegend": False,
        "dragmode": "pan",
        "uirevision": "map",
        "geo": {
            "projection": {"type": "mercator"},
            "lonaxis": {"range": (MAP_FRAME.west, MAP_FRAME.east)},
            "lataxis": {"range": (MAP_FRAME.south, MAP_FRAME.north)},
            "visible": False,
            "bgcolor": colours["sea"],
            "domain": {"x": [0, 1], "y": [0, 1]},
        },
    }
