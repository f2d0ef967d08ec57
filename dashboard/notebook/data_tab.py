"""The charts of the Data tab as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.data_tab.describe import coverage_filter
from dashboard.figures.coverage import coverage_figure
from dashboard.figures.table import table_figure
from dashboard.legend import Entry, square
from dashboard.messages import message
from dashboard.notebook.hover import card, tell
from dashboard.notebook.picture import Picture, Room, Scene
from dashboard.notebook.tables import fit_table
from dashboard.notebook.text import tick_room_px
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Callable

_ROW_PX = 18
_YEARS_PX = 24
# A year's four digits, with air.
_YEAR_PX = 34


def _table(scene: Scene) -> Picture:
    lookup, view = scene.lookup, scene.view
    figure = table_figure(lookup, view)
    (table,) = figure.data
    about = lookup.tables["data"]["about"][view.table]
    subtitle = message(
        "data.picture.sub",
        view.lang,
        about=message(f"data.about.{view.table}", view.lang),
        shown=len(table.cells["values"][0]),
        count=number_words(len(scene.rows)),
        columns=len(table.cells["values"]),
        all=len(about["shown"]),
    )
    return Picture(figure, subtitle, fit_table(figure))


def _coverage(scene: Scene) -> Picture:
    lookup, view, shown = scene.lookup, scene.view, scene.shown["coverage"]
    figure = coverage_figure(lookup, view)
    width = len(shown["years"])
    cards = [_coverage_card(scene, number) for number in range(len(scene.rows))]
    tell(figure, "cells", [cards[at : at + width] for at in range(0, len(cards), width)])
    names = figure.layout.yaxis.ticktext
    level = message(f"level.count.{view.level}", view.lang, count=shown["total"])
    legend = [
        Entry(message("data.coverage.legend", view.lang)),
        *coverage_steps(view.lang, shown["total"]),
    ]
    recalled = Entry(message("data.coverage.recalled", view.lang), sign="*")
    return Picture(
        figure,
        message("data.coverage.picture", view.lang, level=level),
        Room(
            len(names) * _ROW_PX,
            left_px=tick_room_px(names),
            top_px=_YEARS_PX,
            width_px=width * _YEAR_PX,
        ),
        ([*legend, recalled],),
        message("data.coverage.title", view.lang),
        filter=coverage_filter(lookup, view, level),
    )


PICTURES: dict[str, Callable[[Scene], Picture]] = {"table": _table, "coverage": _coverage}


def coverage_steps(lang: str, total: int) -> list[Entry]:
    """Tell the classes of the share of regions that have a value. Twin: `coverageSteps`."""
    shares = [message("data.coverage.upto", lang, percent=percent) for percent in (25, 50, 75)]
    ramp = [*shares, message("data.coverage.below", lang)]
    ramp.append(message("data.coverage.all", lang, count=total))
    steps = [square(words, f"ramp-{step}") for step, words in enumerate(ramp, start=1)]
    return [square(message("data.coverage.none", lang), "none"), *steps]


def _coverage_card(scene: Scene, number: int) -> str:
    """Tell of an indicator and year how many regions of the level have a value."""
    row, lang = scene.rows[number], scene.view.lang
    level = message(f"level.count.{row['level']}", lang, count=row["regions_of_level"])
    said = f"{row['year']}: {row['regions']} / {level}"
    count = row["recalled_regions"]
    recalled = f"{message('mark.recalled', lang)}: {count}" if count else ""
    return card(row[f"name_{lang}"], said, recalled)
