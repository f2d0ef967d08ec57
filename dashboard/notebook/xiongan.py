"""The charts of the Xiong'an tab as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.flows import flows_figure
from dashboard.figures.key_figures import key_figures_figure
from dashboard.figures.moves_map import moves_map_figure
from dashboard.figures.ranking import ROW_PX
from dashboard.figures.status import LOOKS
from dashboard.figures.timeline import SYMBOLS, timeline_figure
from dashboard.legend import Entry
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.notebook.hover import card, proof, tell
from dashboard.notebook.maps import MAP_PX, alone, borders_of
from dashboard.notebook.picture import Picture, Room, Scene
from dashboard.notebook.tables import FACT_WIDTHS, fit_table
from dashboard.notebook.text import cut_text, plain_text, tick_room_px
from dashboard.xiongan.describe import figures_filter
from dashboard.xiongan.legend import (
    event_entries,
    flows_words,
    map_entries,
    ring_words,
    status_entries,
    tally_notes,
)
from dashboard.xiongan.moves import move_name, place_name, status_words

if TYPE_CHECKING:
    from collections.abc import Callable

    import plotly.graph_objects as go

    from dashboard.xiongan.rows import Row

_LABEL_ROOM_PX = 40
# Of a line's name and of its status, so that its years keep a third of the picture.
_NAME_UNITS = 32
_STATUS_UNITS = 50
_YEARS_PX = 24
_GAP_PX = 8


def _map(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["map"]
    figure = alone(moves_map_figure(lookup, view, borders_of(view.level)))
    count = len(shown["ids"])
    tell(figure, "regions", [_place_card(scene, row) for row in scene.rows[:count]])
    _tell_lines(scene, figure, scene.rows[count:])
    notes = message("list.dot", view.lang).join(tally_notes(view, shown))
    legend = [map_entries(view, shown), [Entry(ring_words(lookup, view.lang))]]
    if notes:
        legend.append([Entry(notes)])
    subtitle = message("xiongan.map.sub", view.lang)
    return Picture(figure, subtitle, Room(MAP_PX), tuple(legend), is_map=True)


def _flows(scene: Scene) -> Picture:
    lookup, view = scene.lookup, scene.view
    figure = flows_figure(lookup, view)
    names = figure.layout.yaxis.ticktext or ()
    figure.update_yaxes(showgrid=False, zeroline=False)
    for status in LOOKS:
        tell(figure, status, [_bar_card(scene, row, status) for row in scene.rows])
    return Picture(
        figure,
        flows_words(view, scene.shown["flows"]),
        Room(max(len(names), 1) * ROW_PX, left_px=tick_room_px(names), right_px=_LABEL_ROOM_PX),
        (status_entries(lookup, view.lang),),
    )


def _timeline(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["timeline"]
    figure = timeline_figure(lookup, view)
    names = [
        cut_text(move_name(lookup, view, row, view.lang), _NAME_UNITS) for row in shown["rows"]
    ]
    said = [cut_text(words, _STATUS_UNITS) for words in shown["words"]]
    figure.update_yaxes(showgrid=False, zeroline=False)
    # Without a line there are no years to write.
    figure.update_xaxes(visible=bool(names))
    _write_behind(figure, said)
    cards = _move_cards(scene)
    for trace in (*SYMBOLS, "as_of"):
        tell(figure, trace, [cards[row] for row in shown[trace]["rows"]])
    room = Room(
        max(len(names), 1) * ROW_PX,
        left_px=tick_room_px(names),
        right_px=tick_room_px(said),
        top_px=_YEARS_PX,
    )
    return Picture(
        figure,
        _timeline_words(scene),
        room,
        (event_entries(view.lang), status_entries(lookup, view.lang)),
    )


def _key_figures(scene: Scene) -> Picture:
    figure = key_figures_figure(scene.lookup, scene.view)
    title, subtitle = (
        message(f"xiongan.figures.{key}", scene.view.lang) for key in ("title", "sub")
    )
    return Picture(
        figure,
        subtitle,
        fit_table(figure, FACT_WIDTHS),
        title=title,
        filter=figures_filter(scene.view),
    )


PICTURES: dict[str, Callable[[Scene], Picture]] = {
    "map": _map,
    "flows": _flows,
    "timeline": _timeline,
    "figures": _key_figures,
}


def _timeline_words(scene: Scene) -> str:
    lookup, lang = scene.lookup, scene.view.lang
    newest = lookup.tables["xiongan"]["newest_year"]
    title = message("xiongan.timeline.title", lang)
    if not scene.shown["timeline"]["rows"]:
        return f"{title}: {message('xiongan.timeline.empty', lang)}"
    return f"{title}: {message('xiongan.timeline.sub', lang, newest=newest)}"


def _tell_lines(scene: Scene, figure: go.Figure, rows: list[Row]) -> None:
    """Tell every point of a line, and its end, what moves along it."""
    lookup, shown = scene.lookup, scene.shown["map"]
    paths = lookup.tables["xiongan"]["paths"]
    # A line that no source gives a district starts at a place that is no region.
    cards = {
        (lookup.region_row.get(row["from_adcode"]), lookup.region_row[row["adcode"]]): _line_card(
            scene, row
        )
        for row in rows
    }
    for name, line in shown["lines"].items():
        ends = [(paths["start"][path], paths["end"][path]) for path in line["paths"]]
        tell(figure, f"lines_{name}", [cards[way] for way in ends])
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["adcode"]] = counts.get(row["adcode"], 0) + row["value"]
    tell(figure, "ends", [_count_card(scene, key, counts[key]) for key in shown["ends"]["ids"]])


def _write_behind(figure: go.Figure, texts: list[str]) -> None:
    """Write a text behind each line, beside the plotted area."""
    for number, text in enumerate(texts):
        figure.add_annotation(
            text=plain_text(text),
            showarrow=False,
            x=1,
            xref="paper",
            xanchor="left",
            xshift=_GAP_PX,
            y=number,
            yref="y",
        )


def _place_card(scene: Scene, row: Row) -> str:
    return _count_card(scene, row["adcode"], row["value"], *proof(scene, row))


def _count_card(scene: Scene, key: str, count: int | None, *more: str) -> str:
    """Tell how many organisations go to a place; none found is not zero."""
    lang = scene.view.lang
    name = region_name(scene.lookup, scene.lookup.region_row[key], lang)
    if not count:
        return card(name, message("xiongan.hover.region.none", lang))
    if count == 1:
        return card(name, message("xiongan.hover.region.one", lang), *more)
    return card(name, message("xiongan.hover.region", lang, count=count), *more)


def _line_card(scene: Scene, row: Row) -> str:
    lookup, lang = scene.lookup, scene.view.lang
    start = lookup.region_row.get(row["from_adcode"])
    words = {
        "count": row["value"],
        "start": message("xiongan.hover.centre", lang)
        if start is None
        else region_name(lookup, start, lang),
        "end": place_name(lookup, lookup.region_row[row["adcode"]], lang),
    }
    key = "xiongan.hover.flow.one" if row["value"] == 1 else "xiongan.hover.flow"
    return card(message(key, lang, **words), *proof(scene, row))


def _bar_card(scene: Scene, row: Row, status: str) -> str:
    lang = scene.view.lang
    said = f"{message(f'xiongan.status.{status}', lang)}: {row[status]}"
    return card(row[f"name_{lang}"], said, *proof(scene, row))


def _move_cards(scene: Scene) -> dict[int, str]:
    """Tell each organisation of the timeline, by its row: where it goes and how far it has come."""
    lookup, view, shown = scene.lookup, scene.view, scene.shown["timeline"]
    lang = view.lang
    cards = {}
    for number, row in zip([*shown["rows"], *shown["groups"]], scene.rows, strict=True):
        years = [
            f"{message(f'xiongan.timeline.{event}', lang)}: {row[f'{event}_year']}"
            for event in SYMBOLS
            if row[f"{event}_year"] is not None
        ]
        cards[number] = card(
            row[f"name_{lang}"],
            row[f"to_{lang}"],
            status_words(lookup, view, number),
            message("list.dot", lang).join(years),
            *proof(scene, row),
        )
    return cards
