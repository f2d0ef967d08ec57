"""What the gaps and the scatter show. Twin: `browser/integration_select_gaps.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.chosen import Chosen, chosen_of, tab_table
from dashboard.integration.lines import (
    Label,
    Line,
    empty_line,
    last_y,
    line_of,
    named_labels,
    place_labels,
)
from dashboard.integration.words import PAIRS, gap_row, said_pair, said_spread
from dashboard.messages import message

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]
ALL_PARTS = (*PAIRS, "all", "between", "within")
PARTS = {"cv": ("all",), "gini": ("all",), "theil": ("all", "between", "within")}
_PAIR_MEASURES = ("ratio", "difference")
_AIR_SHARE = 0.1
_LABEL_SHARE = {"pair": 0.17, "spread": 0.08}
_SIDE = 0.4


def select_gaps(lookup: Lookup, view: View) -> Selection:
    """Choose the gaps: ratio and difference, the chosen one on top, or one spread.

    Returns:
        mode (pair, spread, none), measure; top and, for a pair, bottom: measure, head (its
        title), lines by part, labels, range; x: the range of years; said: sentences.
    """
    chosen = chosen_of(lookup, view)
    mode = mode_of(chosen.measure)
    measures = _measures(chosen.measure)
    parts = PAIRS if mode == "pair" else PARTS.get(chosen.measure, ())
    panels = [_panel(lookup, view, chosen, measure, parts, mode) for measure in measures]
    years = [year for panel in panels for line in panel["lines"].values() for year in line["x"]]
    known = [year for year in years if year is not None]
    x_range = [min(known) - _SIDE, max(known) + _SIDE] if known else [0, 1]
    for panel in panels:
        panel["head"] |= {"x": [x_range[0]], "y": [panel["range"][1]]}
        for labels in panel["labels"].values():
            labels["x"] = [x_range[1] for _ in labels["x"]]
    empty = _empty_panel()
    return {
        "mode": mode,
        "measure": chosen.measure,
        "top": panels[0] if panels else empty,
        "bottom": panels[1] if mode == "pair" else empty,
        "x": x_range,
        "said": _said(lookup, view, chosen, mode),
    }


def mode_of(measure: str) -> str:
    """Tell how a measure is drawn."""
    if measure in _PAIR_MEASURES:
        return "pair"
    return "spread" if measure else "none"


def _said(lookup: Lookup, view: View, chosen: Chosen, mode: str) -> list[str]:
    if mode != "pair":
        return said_spread(lookup, view, chosen)
    said = [text for part in PAIRS if (text := said_pair(lookup, view, chosen, part))]
    return said or [message("integration.said.unseen", view.lang)]


def _measures(measure: str) -> list[str]:
    """List the measures drawn, the chosen one first: a ratio never without its difference."""
    if mode_of(measure) == "pair":
        return [measure, *(other for other in _PAIR_MEASURES if other != measure)]
    return [measure] if measure else []


def _panel(  # noqa: PLR0913, PLR0917 - what a panel is
    lookup: Lookup,
    view: View,
    chosen: Chosen,
    measure: str,
    parts: tuple[str, ...],
    mode: str,
) -> Selection:
    lines = {part: _line(lookup, view, chosen, measure, part) for part in ALL_PARTS}
    for part in ALL_PARTS:
        if part not in parts:
            lines[part] = empty_line()
    values = [y for line in lines.values() for y in line["y"] if y is not None]
    low, high = (min(values), max(values)) if values else (0, 1)
    air = (high - low) * _AIR_SHARE if high > low else abs(high) * _AIR_SHARE + _AIR_SHARE
    y_range = [low - air, high + air]
    step = (y_range[1] - y_range[0]) * _LABEL_SHARE[mode]
    firm = [
        Label(part, message(f"integration.part.{part}", view.lang), y)
        for part, line in lines.items()
        if (y := last_y(line)) is not None
    ]
    labels = named_labels(place_labels(firm, [], 0, step, y_range[1]), ALL_PARTS)
    return {
        "measure": measure,
        "head": {"x": [], "y": [], "text": [_title(lookup, view, chosen, measure)]},
        "lines": lines,
        "labels": labels,
        "range": y_range,
    }


def _line(lookup: Lookup, view: View, chosen: Chosen, measure: str, part: str) -> Line:
    row = gap_row(lookup, chosen, measure, part)
    return empty_line() if row is None else line_of(tab_table(lookup, "gaps"), row, view, "basis")


def _title(lookup: Lookup, view: View, chosen: Chosen, measure: str) -> str:
    unit = tab_table(lookup, "offers")[f"unit_{view.lang}"][chosen.offer]
    return message(f"integration.panel.{measure}", view.lang, unit=unit)


def _empty_panel() -> Selection:
    return {
        "measure": "",
        "head": {"x": [], "y": [], "text": []},
        "lines": {part: empty_line() for part in ALL_PARTS},
        "labels": named_labels({}, ALL_PARTS),
        "range": [0, 1],
    }
