"""The charts of the Integration tab as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures.gaps import gaps_figure
from dashboard.figures.integration_map import integration_map_figure
from dashboard.figures.lines import LABEL_ROOM_PX
from dashboard.figures.scatter import scatter_figure
from dashboard.figures.trend import trend_figure
from dashboard.integration.chosen import chosen_of, tab_table
from dashboard.integration.describe import change_words
from dashboard.integration.select_gaps import ALL_PARTS
from dashboard.integration.select_trend import NAMES
from dashboard.integration.titles import (
    gaps_words,
    map_entries,
    map_note,
    map_words,
    scatter_words,
    trend_words,
    unit_words,
)
from dashboard.legend import Entry
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.notebook.hover import card, proof, tell
from dashboard.notebook.maps import MAP_PX, alone, borders_of
from dashboard.notebook.picture import Picture, Room, Scene
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.integration.rows import Row

_CHART_PX = 440
_ROOM = Room(_CHART_PX, left_px=48, right_px=LABEL_ROOM_PX, top_px=16, bottom_px=24)
# With the names of the axes.
_SCATTER_ROOM = Room(_CHART_PX, left_px=56, right_px=32, top_px=16, bottom_px=48)
_GAP_DIGITS = 3


def _map(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["map"]
    figure = alone(integration_map_figure(lookup, view, borders_of(view.level)))
    tell(figure, "regions", [_value_card(scene, row) for row in scene.rows])
    told = [map_words(lookup, view, shown), map_note(lookup, view, shown)]
    subtitle = message("list.dot", view.lang).join(filter(None, told))
    legend = (map_entries(lookup, view, shown),)
    return Picture(figure, subtitle, Room(MAP_PX), legend, is_map=True)


def _trend(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["trend"]
    figure = trend_figure(lookup, view)
    rows = iter(scene.rows)
    for name in NAMES:
        points = shown[name]["point"]
        tell(figure, name, [_value_card(scene, next(rows)) if point else "" for point in points])
    tell(figure, "events", [_event_card(scene, row) for row in rows])
    title, subtitle = trend_words(lookup, view)
    events = [Entry(message("layer.events", view.lang), "series-2", "▼")]
    legend = (events,) if shown["events"]["rows"] else ()
    return Picture(figure, subtitle, _ROOM, legend, title)


def _gaps(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["gaps"]
    figure = gaps_figure(lookup, view)
    rows = iter(scene.rows)
    for panel in ("top", "bottom"):
        for part in ALL_PARTS:
            points = shown[panel]["lines"][part]["point"]
            cards = [_gap_card(scene, next(rows)) if point else "" for point in points]
            tell(figure, f"{panel}_{part}", cards)
    legend = tuple([Entry(text)] for text in shown["said"])
    return Picture(figure, gaps_words(lookup, view, shown), _ROOM, legend)


def _scatter(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["scatter"]
    figure = scatter_figure(lookup, view)
    points = [point for name in NAMES for point in shown[name]["point"] if point]
    cards = {point: _point_card(scene, row) for point, row in zip(points, scene.rows, strict=True)}
    for name in (*NAMES, "now"):
        tell(figure, name, [cards.get(point, "") for point in shown[name]["point"]])
    title = message("integration.scatter.title", view.lang)
    return Picture(
        figure, scatter_words(view, shown), _SCATTER_ROOM, (_trail_entries(scene),), title
    )


PICTURES: dict[str, Callable[[Scene], Picture]] = {
    "map": _map,
    "trend": _trend,
    "gaps": _gaps,
    "scatter": _scatter,
}


def _trail_entries(scene: Scene) -> list[Entry]:
    """Tell whose trail has which colour; the others are the cities of Hebei."""
    lookup, view, shown = scene.lookup, scene.view, scene.shown["scatter"]
    tokens = {"beijing": "series-1", "tianjin": "series-2", "hebei": "series-3", "chosen": "ink"}
    entries = []
    for name, token in tokens.items():
        point = next(filter(None, shown[name]["point"]), "")
        if point:
            region = int(point.split(".")[0])
            entries.append(Entry(region_name(lookup, region, view.lang), token, "━"))
    if any(shown["rest"]["point"]):
        entries.append(Entry(message("integration.hebei_cities", view.lang), "muted", "━"))
    return entries


def _value_card(scene: Scene, row: Row) -> str:
    """Tell a value with its unit, or that there is none; of a map of changes, the change."""
    lookup, view = scene.lookup, scene.view
    chosen = chosen_of(lookup, view)
    name = _name(scene, row["adcode"])
    if row["value"] is None:
        return card(name, message("integration.map.none", view.lang))
    said = f"{number_words(row['value'])} {unit_words(lookup, view, chosen)}"
    change = ""
    if row.get("change") is not None:
        words = change_words(lookup, view, chosen, row["change"])
        change = f"{row['base_year']}–{row['year']}: {words}"
    return card(name, said, change, *proof(scene, row))


def _event_card(scene: Scene, row: Row) -> str:
    lang = scene.view.lang
    return card(row[f"name_{lang}"], row["date"], *proof(scene, row | {"year": None}))


def _gap_card(scene: Scene, row: Row) -> str:
    """Tell a gap: between whom, and how much."""
    lookup, view = scene.lookup, scene.view
    said = message(f"integration.measure.{row['measure']}", view.lang)
    unit = unit_words(lookup, view, chosen_of(lookup, view)) if row["unit"] else ""
    digits = None if row["unit"] else _GAP_DIGITS
    pair = [_name(scene, row[key]) for key in ("upper_adcode", "lower_adcode") if row[key]]
    value = f"{said}: {number_words(row['value'], digits)} {unit}".strip()
    return card(row[f"name_{view.lang}"], value, " / ".join(pair), *proof(scene, row))


def _point_card(scene: Scene, row: Row) -> str:
    """Tell output and air of a region in a year."""
    lookup, lang = scene.lookup, scene.view.lang
    offers = tab_table(lookup, "offers")

    def said(offer: str, value: float) -> str:
        unit = offers[f"unit_{lang}"][offers["id"].index(offer)]
        return f"{message(f'integration.offer.{offer}', lang)}: {number_words(value)} {unit}"

    return card(
        _name(scene, row["adcode"]),
        said("gdp_per_capita", row["gdp_per_person"]),
        said("pm25", row["pm25"]),
        *proof(scene, row),
    )


def _name(scene: Scene, key: Any) -> str:  # noqa: ANN401 - an adcode of a row
    return region_name(scene.lookup, scene.lookup.region_row[key], scene.view.lang)
