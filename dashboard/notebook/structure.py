"""The charts of the Structure tab as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.heat import sectors_figure, similarity_figure
from dashboard.figures.side_table import chains_figure, compare_figure
from dashboard.figures.structure_map import structure_map_figure
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.notebook.hover import card, proof, tell
from dashboard.notebook.maps import MAP_PX, alone, borders_of
from dashboard.notebook.picture import Picture, Room, Scene
from dashboard.notebook.tables import fit_table
from dashboard.notebook.text import plain_text, tick_room_px
from dashboard.structure.describe import section_word
from dashboard.structure.legend import likeness_entries, map_entries, value_entries
from dashboard.structure.scene import measure_of, own, value_words
from dashboard.structure.select import percent
from dashboard.structure.words import map_words, sectors_words, similarity_words

if TYPE_CHECKING:
    from collections.abc import Callable

    import plotly.graph_objects as go

    from dashboard.legend import Entry
    from dashboard.structure.rows import Row

_ROW_PX = 26
# How a member is called where its row has no value.
_PARTS = {"none": "none", "place_inside": "inside", "member": "member", "lead": "lead"}


def _map(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["map"]
    figure = alone(structure_map_figure(lookup, view, borders_of(view.level)))
    told = _part_card if shown["mode"] == "entry" else _value_card
    tell(figure, "regions", [told(scene, row) for row in scene.rows])
    subtitle = map_words(lookup, view)
    if shown["is_empty"]:
        key = "structure.map.none" if view.level == "county" else "structure.map.hidden"
        subtitle = message("list.dot", view.lang).join([subtitle, message(key, view.lang)])
    legend = (map_entries(lookup, view, shown),)
    return Picture(figure, subtitle, Room(MAP_PX), legend, is_map=True)


def _sectors(scene: Scene) -> Picture:
    lookup, view = scene.lookup, scene.view
    figure = sectors_figure(lookup, view)
    places = _places(scene.shown["sectors"]["rows"])
    codes = _places(own(lookup)["sections"]["code"])
    cards = {
        (places[row["adcode"]], codes[row["section"]]): _value_card(scene, row)
        for row in scene.rows
    }
    subtitle = sectors_words(lookup, view)
    return _heat(figure, cards, subtitle, value_entries(view))


def _similarity(scene: Scene) -> Picture:
    lookup, view = scene.lookup, scene.view
    figure = similarity_figure(lookup, view)
    shown = scene.shown["similarity"]
    places = _places(shown["rows"])
    cards = {
        (places[row["adcode"]], places[row["other_adcode"]]): _pair_card(scene, row)
        for row in scene.rows
        if row["other_adcode"]
    }
    picture = _heat(figure, cards, similarity_words(view, shown), likeness_entries(view))
    title = message("structure.similarity.title", view.lang)
    return Picture(picture.figure, picture.subtitle, picture.room, picture.legend, title)


def _chains(scene: Scene) -> Picture:
    figure = chains_figure(scene.lookup, scene.view)
    title, subtitle = (
        message(f"structure.chains.{key}", scene.view.lang) for key in ("title", "leaders")
    )
    return Picture(figure, subtitle, _fit(figure), title=title)


def _compare(scene: Scene) -> Picture:
    figure = compare_figure(scene.lookup, scene.view)
    if not scene.shown["compare"]["ids"]:
        hint = message("notebook.compare.empty", scene.view.lang)
        figure.update_traces(cells={"values": [[hint]]})
    title, subtitle = (
        message(f"structure.compare.{key}", scene.view.lang) for key in ("title", "sub")
    )
    return Picture(figure, subtitle, _fit(figure), title=title)


PICTURES: dict[str, Callable[[Scene], Picture]] = {
    "map": _map,
    "sectors": _sectors,
    "similarity": _similarity,
    "chains": _chains,
    "compare": _compare,
}


def _heat(
    figure: go.Figure, cards: dict[tuple[int, int], str], subtitle: str, legend: list[Entry]
) -> Picture:
    """Give the cells their labels, and the heads their room."""
    columns, rows = figure.layout.xaxis.ticktext, figure.layout.yaxis.ticktext
    labels = [
        [cards.get((row, column), "") for column in range(len(columns))] for row in range(len(rows))
    ]
    tell(figure, "cells", labels)
    figure.update_xaxes(showgrid=False, zeroline=False)
    figure.update_yaxes(showgrid=False, zeroline=False)
    room = Room(len(rows) * _ROW_PX, left_px=tick_room_px(rows), top_px=tick_room_px(columns))
    return Picture(figure, subtitle, room, (legend,))


def _fit(figure: go.Figure) -> Room:
    """Fit a table whose heads are names as well."""
    (table,) = figure.data
    table.header["values"] = [plain_text(head) for head in table.header["values"]]
    return fit_table(figure)


def _places(keys: list[str]) -> dict[str, int]:
    return {key: number for number, key in enumerate(keys)}


def _value_card(scene: Scene, row: Row) -> str:
    """Tell a section's value in a region, or that there is none."""
    lookup, view = scene.lookup, scene.view
    name = _name(scene, row["adcode"])
    if row["value"] is None:
        return card(name, message("structure.legend.none", view.lang))
    section = own(lookup)["sections"]["code"].index(row["section"])
    benchmark = message(f"structure.benchmark.share.{view.benchmark}", view.lang)
    said = message(
        f"structure.hover.value.{measure_of(view)}",
        view.lang,
        value=value_words(view, row["value"]),
        benchmark=benchmark,
    )
    doubt = row["doubt"] and message(f"structure.hover.doubt.{row['doubt']}", view.lang)
    told = f"{row['section']} {section_word(lookup, view, section)}"
    return card(name, told, said, doubt, *proof(scene, row))


def _pair_card(scene: Scene, row: Row) -> str:
    lang = scene.view.lang
    name = f"{_name(scene, row['adcode'])} × {_name(scene, row['other_adcode'])}"
    said = message("structure.hover.alike", lang, value=percent(row["value"]))
    return card(name, said, *proof(scene, row))


def _part_card(scene: Scene, row: Row) -> str:
    """Tell what part a region has in a chain or cluster."""
    lang = scene.view.lang
    said = message(f"structure.legend.{_PARTS[row['status']]}", lang)
    if row["status"] == "none":
        said = message("structure.compare.none", lang)
    return card(_name(scene, row["adcode"]), row[f"entry_{lang}"], said, *proof(scene, row))


def _name(scene: Scene, key: str) -> str:
    return region_name(scene.lookup, scene.lookup.region_row[key], scene.view.lang)
