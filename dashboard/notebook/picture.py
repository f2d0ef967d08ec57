"""A chart with the words around it: title, filter, legend, sources, terms and the view's query.

The words stand in the margins, at pixels counted from the edges, so they keep their places
whatever the chart shows. Each block is an annotation with a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.messages import message
from dashboard.notebook.text import plain_text, text_units, units_in, wrap_text
from dashboard.row_sources import source_ids, titles_by_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.legend import Entry
    from dashboard.lookup import Lookup
    from dashboard.view import View

WIDTH_PX = 1000
MARGIN_PX = 24
_TITLE_PX, _TITLE_STEP_PX = 20, 26
# plotly sets the first line of a title of several lines that much higher than that of one line.
_TITLE_LIFT_PX = 14
# What a line of plotly takes: 1.3 times its type.
_LINE_PX = 15.6
_GAP_PX = 6
_AROUND_CHART_PX = 12
# A bold letter of the title beside one at the usual size.
_TITLE_WIDER = 1.8
_SPACE = "&nbsp;&nbsp;&nbsp;"
_SPACE_UNITS = 3
_SOURCES_NAMED = 8


@dataclass(frozen=True)
class Scene:
    """What a chart is drawn from.

    Attributes:
        lookup: the tables.
        view: the state, its theme said.
        shown: what the charts of its tab show, by chart.
        rows: the table behind the chart.
    """

    lookup: Lookup
    view: View
    shown: dict[str, dict[str, Any]]
    rows: list[dict[str, Any]]

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of the sources that rows may quote, by id."""
        return titles_by_id(self.lookup, self.view.tab)


@dataclass(frozen=True)
class Room:
    """What a chart needs: its height, and what stands around it.

    Attributes:
        height_px: of the plotted area.
        left_px: of the ticks before it; the others likewise.
        right_px: behind it.
        top_px: above it.
        bottom_px: below it.
        width_px: of the plotted area, at least; 0: whatever the usual width leaves.
    """

    height_px: int
    left_px: int = 0
    right_px: int = 0
    top_px: int = 0
    bottom_px: int = 0
    width_px: int = 0


@dataclass(frozen=True)
class Picture:
    """A chart as its tab draws it.

    Attributes:
        figure: filled, without words around it.
        subtitle: what it shows.
        room: what it needs.
        legend: lines of entries.
        title: what it is called; empty: the headline of its tab.
        is_map: it draws borders, whose origin is said.
        filter: what narrows it; empty: what narrows its tab.
    """

    figure: go.Figure
    subtitle: str
    room: Room
    legend: tuple[list[Entry], ...] = ()
    title: str = ""
    is_map: bool = False
    filter: str = ""


class _Block(NamedTuple):
    """Lines of text that stand together."""

    name: str
    lines: list[str]

    @property
    def height_px(self) -> float:
        return len(self.lines) * _LINE_PX + _GAP_PX


def framed(picture: Picture, scene: Scene, words: dict[str, str]) -> go.Figure:
    """Put the words around a chart.

    Args:
        picture: the chart.
        scene: what it was drawn from.
        words: headline, tally and filter of its tab.
    """
    colours = tokens.THEMES[scene.view.theme]
    room = picture.room
    sides = {"l": MARGIN_PX + room.left_px, "r": MARGIN_PX + room.right_px}
    width = max(WIDTH_PX, sides["l"] + room.width_px + sides["r"])
    units = units_in(width - 2 * MARGIN_PX)
    title = wrap_text(picture.title or words["headline"], int(units / _TITLE_WIDER))
    title_px = MARGIN_PX + len(title) * _TITLE_STEP_PX
    head, foot = _head(picture, scene, words, units, colours), _foot(picture, scene, units)
    top = title_px + _height_px(head) + _AROUND_CHART_PX + room.top_px
    below = room.bottom_px + _AROUND_CHART_PX
    bottom = below + _height_px(foot) + MARGIN_PX - _GAP_PX
    margin = {**sides, "t": top, "b": bottom, "pad": 0}
    height = round(top + room.height_px + bottom)
    left = MARGIN_PX - sides["l"]
    figure = picture.figure
    figure.update_layout(
        width=width,
        height=height,
        margin=margin,
        title=_title(title, width, height, colours),
        hoverlabel=_hover_look(colours),
        # Ours says everything; the session's own template would add to it.
        template=go.layout.Template(),
    )
    added = [*_placed(head, top - title_px, 1, left), *_placed(foot, -below, 0, left)]
    for annotation in added:
        figure.add_annotation(**annotation, font={"color": colours["muted"]})
    return figure


def source_titles(rows: Iterable[dict[str, Any]], titles: dict[str, str]) -> list[str]:
    """Name the sources of rows, the most quoted first; `titles` are by id."""
    counts: dict[tuple[str, str], int] = {}
    for row in rows:
        told = [(titles[key], key) for key in source_ids(row)]
        # A source of our own, such as a table of the build, has no id.
        for source in told or ([(row["source"], "")] if row.get("source") else []):
            counts[source] = counts.get(source, 0) + 1
    return [title for title, _ in sorted(counts, key=lambda source: (-counts[source], source))]


def _title(lines: list[str], width: int, height: int, colours: dict[str, str]) -> dict[str, Any]:
    down = MARGIN_PX + (_TITLE_LIFT_PX if len(lines) > 1 else 0)
    return {
        "text": "<br>".join(f"<b>{plain_text(line)}</b>" for line in lines),
        "font": {"size": _TITLE_PX, "color": colours["ink"]},
        "x": MARGIN_PX / width,
        "xref": "container",
        "xanchor": "left",
        "y": 1 - down / height,
        "yref": "container",
        "yanchor": "top",
    }


def _head(
    picture: Picture, scene: Scene, words: dict[str, str], units: int, colours: dict[str, str]
) -> list[_Block]:
    tally = "" if picture.title else f" — {words['tally']}"
    told = message("export.filter", scene.view.lang, filter=picture.filter or words["filter"])
    blocks = [
        _Block("subtitle", _plain_lines(f"{picture.subtitle}{tally}", units)),
        _Block("filter", _plain_lines(told, units)),
    ]
    lines = [line for entries in picture.legend for line in _legend_lines(entries, units, colours)]
    return [*blocks, _Block("legend", lines)] if lines else blocks


def _foot(picture: Picture, scene: Scene, units: int) -> list[_Block]:
    view, build = scene.view, scene.lookup.tables["build"]
    # The matrix shows every industry; the sources that count are those of the chosen ones.
    quoted = [row for row in scene.rows if row.get("is_chosen") is not False]
    own = "map.attribution.own" if build["borders"] == "own" else "map.attribution"
    date = build["built"].split("T")[0]
    built = message("export.built", view.lang, build=build["build_id"], date=date)
    terms = f"{message('export.terms', view.lang)} {built}"
    texts = {
        "sources": _source_words(quoted, scene),
        "borders": message(own, view.lang) if picture.is_map else "",
        "terms": terms,
        "view": f"{message('app.name', view.lang)} ?{view.to_query(always=('lang', 'theme'))}",
    }
    return [_Block(name, _plain_lines(text, units)) for name, text in texts.items() if text]


def _source_words(rows: Iterable[dict[str, Any]], scene: Scene) -> str:
    """Say the most quoted sources, and how many more there are; empty where there is none."""
    lang, titles = scene.view.lang, source_titles(rows, scene.titles)
    if not titles:
        return ""
    sources = "; ".join(titles[:_SOURCES_NAMED])
    rest = len(titles) - _SOURCES_NAMED
    if rest > 0:
        sources = message("notebook.sources.more", lang, sources=sources, count=rest)
    return message("export.sources", lang, sources=sources)


def _plain_lines(text: str, units: int) -> list[str]:
    return [plain_text(line) for line in wrap_text(text, units)]


def _legend_lines(entries: Sequence[Entry], units: int, colours: dict[str, str]) -> list[str]:
    """Set entries side by side, as many as a line holds; a long one goes on below."""
    lines: list[list[str]] = [[]]
    used = 0
    for entry in entries:
        sign = f"{entry.sign} " if entry.sign else ""
        first, *more = wrap_text(f"{sign}{entry.label}", units)
        if lines[-1] and used + _SPACE_UNITS + text_units(first) > units:
            lines.append([])
            used = 0
        lines[-1].append(_coloured(first, entry, colours))
        used += _SPACE_UNITS + text_units(first)
        for line in more:
            lines.append([plain_text(line)])
            used = text_units(line)
    return [_SPACE.join(parts) for parts in lines if parts]


def _coloured(text: str, entry: Entry, colours: dict[str, str]) -> str:
    if not entry.token:
        return plain_text(text)
    rest = plain_text(text.removeprefix(entry.sign))
    return f'<span style="color:{colours[entry.token]}">{entry.sign}</span>{rest}'


def _height_px(blocks: list[_Block]) -> float:
    return sum(block.height_px for block in blocks)


def _placed(blocks: list[_Block], start: float, edge: int, left: float) -> list[dict[str, Any]]:
    """Stand blocks one below the other, from a distance above an edge of the plotted area."""
    found = []
    for block in blocks:
        found.append(
            {
                "name": block.name,
                "text": "<br>".join(block.lines),
                "showarrow": False,
                "align": "left",
                "borderpad": 0,
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "xshift": left,
                "y": edge,
                "yref": "paper",
                "yanchor": "top",
                "yshift": start,
            }
        )
        start -= block.height_px
    return found


def _hover_look(colours: dict[str, str]) -> dict[str, Any]:
    return {
        "align": "left",
        "bgcolor": colours["raised"],
        "bordercolor": colours["line"],
        "font": {
            "color": colours["ink"],
            "family": tokens.FONT_FAMILY,
            "size": tokens.FONT_SIZE_PX,
        },
    }
