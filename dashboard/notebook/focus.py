"""The charts of the Focus tab as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures.map import map_figure
from dashboard.figures.matrix import ROW_PX as MATRIX_ROW_PX
from dashboard.figures.matrix import matrix_figure
from dashboard.figures.profile import profile_figure
from dashboard.figures.ranking import ROW_PX as RANKING_ROW_PX
from dashboard.figures.ranking import ranking_figure
from dashboard.focus.describe import profile_filter
from dashboard.focus.legend import map_entries, role_entries, sign_entries
from dashboard.lookup import chosen_rows
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.notebook.hover import card, proof, tell
from dashboard.notebook.maps import MAP_PX, alone, borders_of
from dashboard.notebook.picture import Picture, Room, Scene
from dashboard.notebook.tables import FACT_WIDTHS, fit_table
from dashboard.notebook.text import tick_room_px
from dashboard.tables import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.focus.rows import Row

# Names written upright need a line's height each.
_COLUMN_PX = 17
_LABEL_ROOM_PX = 40
_NAMED_MAX = 14


def _map(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["map"]
    figure = alone(map_figure(lookup, view, borders_of(view.level)))
    cards = [_place_card(scene, row) for row in scene.rows if row["level"] != "site"]
    count = len(shown["ids"])
    tell(figure, "regions", cards[:count])
    tell(figure, "zones", cards[count:])
    tell(figure, "sites", [_site_card(scene, row) for row in scene.rows[len(cards) :]])
    key = "map.sub.one" if shown["is_single"] else "map.sub.many"
    return Picture(
        figure,
        message(key, view.lang, year=lookup.tables["build"]["recent_from_year"]),
        Room(MAP_PX),
        (map_entries(shown, view.lang), sign_entries(shown, view.lang)),
        is_map=True,
    )


def _matrix(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["matrix"]
    figure = matrix_figure(lookup, view).update_xaxes(showgrid=False, zeroline=False)
    figure.update_yaxes(showgrid=False, zeroline=False)
    heads = lookup.tables["industries"][f"short_{view.lang}"]
    cards = [["" for _ in heads] for _ in shown["rows"]]
    place = {key: number for number, key in enumerate(shown["rows"])}
    for row in scene.rows:
        column = lookup.industry_row[row["industry_id"]]
        cards[place[row["adcode"]]][column] = _cell_card(scene, row)
    tell(figure, "cells", cards)
    title, sub = (message(f"matrix.{key}", view.lang) for key in ("title", "sub"))
    return Picture(
        figure,
        f"{title}: {sub}",
        Room(
            len(shown["rows"]) * MATRIX_ROW_PX,
            left_px=tick_room_px(figure.layout.yaxis.ticktext),
            top_px=tick_room_px(heads),
            width_px=len(heads) * _COLUMN_PX,
        ),
        (role_entries(view.lang),),
    )


def _ranking(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["ranking"]
    figure = ranking_figure(lookup, view)
    names = figure.layout.yaxis.ticktext or ()
    figure.update_yaxes(showgrid=False, zeroline=False)
    for part in PARTS:
        tell(figure, part, [_bar_card(scene, row, part) for row in scene.rows])
    kind = "one" if shown["is_single"] else "many"
    title, sub = (message(f"ranking.{key}.{kind}", view.lang) for key in ("title", "sub"))
    return Picture(
        figure,
        message("list.dot", view.lang).join([f"{title}: {sub}", *_left_out(scene)]),
        Room(
            max(len(names), 1) * RANKING_ROW_PX,
            left_px=tick_room_px(names),
            right_px=_LABEL_ROOM_PX,
        ),
        (role_entries(view.lang)[:-1],),
    )


def _profile(scene: Scene) -> Picture:
    lookup, view = scene.lookup, scene.view
    figure = profile_figure(lookup, view)
    name = message("profile.whole", view.lang)
    if view.region:
        name = region_name(lookup, lookup.region_row[view.region], view.lang)
    subtitle = message("profile.sub", view.lang)
    return Picture(
        figure,
        subtitle,
        fit_table(figure, FACT_WIDTHS),
        title=name,
        filter=profile_filter(lookup, view),
    )


PICTURES: dict[str, Callable[[Scene], Picture]] = {
    "map": _map,
    "matrix": _matrix,
    "ranking": _ranking,
    "profile": _profile,
}


def _left_out(scene: Scene) -> list[str]:
    """Say which regions have no bar, and why: hidden is not absent."""
    lookup, view, shown = scene.lookup, scene.view, scene.shown["ranking"]
    told = []
    for key in ("hidden", "without"):
        names = [region_name(lookup, lookup.region_row[each], view.lang) for each in shown[key]]
        regions = message("list.comma", view.lang).join(names)
        if len(names) > _NAMED_MAX:
            told.append(message(f"ranking.{key}.many", view.lang, count=len(names)))
        elif names:
            told.append(message(f"ranking.{key}", view.lang, regions=regions))
    return told


def _place_card(scene: Scene, row: Row) -> str:
    """Tell a region or zone: its role in one industry, or how many of several it names."""
    lookup, lang = scene.lookup, scene.view.lang
    names = lookup.tables["industries"][f"name_{lang}"]
    chosen = chosen_rows(lookup, scene.view)
    said = [_role_words(row, lang)]
    if len(chosen) > 1 and row["industry_count"]:
        found = [names[lookup.industry_row[key]] for key in row["industry_ids"].split("; ")]
        count = {"count": row["industry_count"], "total": len(chosen)}
        said = [message("hover.count", lang, **count), message("list.comma", lang).join(found)]
    return card(_name(scene, row), *said, *_scope_words(row, lang), *proof(scene, row))


def _cell_card(scene: Scene, row: Row) -> str:
    lang = scene.view.lang
    name = f"{_name(scene, row)} × {row[f'industry_{lang}']}"
    return card(name, _role_words(row, lang), *_scope_words(row, lang), *proof(scene, row))


def _bar_card(scene: Scene, row: Row, part: str) -> str:
    lang = scene.view.lang
    count = row[part]
    said = f"{message(f'role.{part}', lang)}: {count}"
    if scene.shown["ranking"]["is_single"]:
        key = "one" if count == 1 else "other"
        sources = message(f"hover.sources.{key}", lang, count=count)
        said = f"{message(f'role.{part}', lang)}: {sources}"
    return card(_name(scene, row), said, *proof(scene, row))


def _site_card(scene: Scene, row: Row) -> str:
    lang = scene.view.lang
    return card(row[f"name_{lang}"], message(f"kind.{row['status']}", lang), *proof(scene, row))


def _name(scene: Scene, row: dict[str, Any]) -> str:
    return region_name(scene.lookup, scene.lookup.region_row[row["adcode"]], scene.view.lang)


def _role_words(row: Row, lang: str) -> str:
    if row["status"] == "none_found":
        return message("role.none", lang)
    if row["status"] == "hidden_by_filter":
        return message("legend.hidden", lang)
    words = [message(f"role.{row['status']}", lang)]
    if row["is_faded"]:
        words.append(message("role.older", lang))
    return message("list.dot", lang).join(words)


def _scope_words(row: Row, lang: str) -> list[str]:
    """Say what else is stated: of a place inside, or of the whole region."""
    told = {"is_inside": "legend.inside", "is_regional": "hover.regional"}
    return [message(key, lang) for flag, key in told.items() if row[flag]]
