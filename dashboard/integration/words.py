"""Gaps and changes in words, which rest only on values read in sources.

Twin: `browser/integration_words.js`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.integration.chosen import Chosen, offering_at, tab_table
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.numbers import number_words

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

PAIRS = ("hebei", "tianjin", "extremes")
_RATIO_DIGITS = 2
_SPREAD_DIGITS = 3
_SHARE_DIGITS = 1


# Units of the tables that an English reader would say otherwise: divide by, and say.
_SAID = {"100 million CNY": (10, "billion CNY"), "10,000 persons": (100, "million persons")}


class Span(NamedTuple):
    """The first and the last item of a row whose values were all read and may be compared."""

    first: int
    last: int


def gap_row(lookup: Lookup, chosen: Chosen, measure: str, part: str) -> int | None:
    """Find the row of a gap; Hebei and Tianjin are compared as provinces at every level."""
    gaps = tab_table(lookup, "gaps")
    offering: int | None = chosen.offering
    if part in ("hebei", "tianjin"):
        offering = offering_at(lookup, chosen.offer, "province")
    for row, of in enumerate(gaps["offering"]):
        if (of, gaps["measure"][row], gaps["part"][row]) == (offering, measure, part):
            return row
    return None


def seen_items(lookup: Lookup, row: int) -> list[int]:
    """List the items read in sources that may be compared with the last of them."""
    gaps = tab_table(lookup, "gaps")
    seen = [item for item, is_recalled in enumerate(gaps["recalled"][row]) if not is_recalled]
    return [item for item in seen if gaps["basis"][row][item] == gaps["basis"][row][seen[-1]]]


def amount_words(value: float, unit: str) -> str:
    """Say a value with its unit."""
    if unit not in _SAID:
        return f"{number_words(value)} {unit}"
    divisor, words = _SAID[unit]
    return f"{number_words(value / divisor)} {words}"


def span_of(lookup: Lookup, row: int | None) -> Span | None:
    """Give the span of a row; None where fewer than two years are known so well."""
    items = [] if row is None else seen_items(lookup, row)
    return Span(items[0], items[-1]) if len(items) > 1 else None


def turn(first: str, last: str, *, is_more: bool) -> str:
    """Say which way a number went, as its words show it."""
    if first == last:
        return "same"
    return "up" if is_more else "down"


def pair_values(lookup: Lookup, view: View, chosen: Chosen, part: str) -> dict[str, Any] | None:
    """Collect what a sentence on a pair says; None where there is no span.

    Returns:
        y, r, d, a, b with 1 and 2 for the first and last year: year, ratio, difference, upper and
        lower region; ratio and difference: which way they went; unit.
    """
    ratio = gap_row(lookup, chosen, "ratio", part)
    difference = gap_row(lookup, chosen, "difference", part)
    span = span_of(lookup, ratio)
    if ratio is None or difference is None or span is None:
        return None
    gaps = tab_table(lookup, "gaps")
    found: dict[str, Any] = {}
    for number, item in enumerate(span, start=1):
        found[f"y{number}"] = gaps["years"][ratio][item]
        found[f"r{number}"] = number_words(gaps["values"][ratio][item], _RATIO_DIGITS)
        found[f"d{number}"] = number_words(gaps["values"][difference][item])
        found[f"a{number}"] = region_name(lookup, gaps["upper"][ratio][item], view.lang)
        found[f"b{number}"] = region_name(lookup, gaps["lower"][ratio][item], view.lang)
    found["ratio"] = _turn_of(lookup, ratio, span, found["r1"], found["r2"])
    found["difference"] = _turn_of(lookup, difference, span, found["d1"], found["d2"])
    return found | {"unit": tab_table(lookup, "offers")[f"unit_{view.lang}"][chosen.offer]}


def said_pair(lookup: Lookup, view: View, chosen: Chosen, part: str) -> str:
    """Say how a pair's ratio and difference went, and in how many of the steps between."""
    found = pair_values(lookup, view, chosen, part)
    if found is None:
        return ""
    lang = view.lang
    rows = [gap_row(lookup, chosen, measure, part) for measure in ("ratio", "difference")]
    down, up = _steps(lookup, rows[0], -1), _steps(lookup, rows[1], 1)
    name = "extremes" if part == "extremes" else "pair"
    names = {
        "ratio_verb": message(f"integration.ratio.{found['ratio']}", lang),
        "difference_verb": message(f"integration.difference.{found['difference']}", lang),
    }
    said = message(f"integration.said.{name}", lang, **found, **names)
    steps = len(seen_items(lookup, rows[0])) - 1 if rows[0] is not None else 0
    if steps < 2:  # noqa: PLR2004 - a single step was just told
        return said
    return said + message("integration.said.steps", lang, count=steps, fell=down, grew=up)


def said_spread(lookup: Lookup, view: View, chosen: Chosen) -> list[str]:
    """Say how a spread went, what weighs it, and which years cannot be told."""
    row = gap_row(lookup, chosen, chosen.measure, "all")
    if row is None:
        return []
    lang, gaps, span = view.lang, tab_table(lookup, "gaps"), span_of(lookup, row)
    said = [message("integration.said.unseen", lang)]
    if span:
        v1, v2 = (number_words(gaps["values"][row][item], _SPREAD_DIGITS) for item in span)
        verb = message(f"integration.ratio.{_turn_of(lookup, row, span, v1, v2)}", lang)
        name = message(f"integration.measure.{chosen.measure}", lang)
        y1, y2 = (gaps["years"][row][item] for item in span)
        said = [message("integration.said.spread", lang, measure=name, y1=y1, y2=y2, verb=verb,
                        v1=v1, v2=v2)]  # fmt: skip
        if chosen.measure == "theil":
            said.append(_said_between(lookup, lang, chosen, row, span))
    return [
        *said,
        message("integration.said.weight", lang),
        *_said_left_out(lookup, view, chosen, row),
    ]


def _said_between(lookup: Lookup, lang: str, chosen: Chosen, row: int, span: Span) -> str:
    gaps = tab_table(lookup, "gaps")
    between = gap_row(lookup, chosen, "theil", "between")
    parts = gaps["values"][row if between is None else between]
    shares = [
        number_words(parts[item] / gaps["values"][row][item] * 100, _SHARE_DIGITS) for item in span
    ]
    years = [gaps["years"][row][item] for item in span]
    return message("integration.said.between", lang, s1=shares[0], y1=years[0], s2=shares[1],
                   y2=years[1])  # fmt: skip


def _said_left_out(lookup: Lookup, view: View, chosen: Chosen, row: int) -> list[str]:
    told = tab_table(lookup, "gaps")["years"][row]
    out = [
        year
        for year in tab_table(lookup, "offerings")["years_show"][chosen.offering]
        if year not in told
    ]
    if not out:
        return []
    years = message("list.comma", view.lang).join(map(str, out))
    return [message("integration.said.left_out", view.lang, years=years)]


def _turn_of(lookup: Lookup, row: int, span: Span, first: str, last: str) -> str:
    values = tab_table(lookup, "gaps")["values"][row]
    return turn(first, last, is_more=values[span.last] > values[span.first])


def _steps(lookup: Lookup, row: int | None, sign: int) -> int:
    """Count the steps between years read in sources that went up (1) or down (-1)."""
    if row is None:
        return 0
    values = tab_table(lookup, "gaps")["values"][row]
    items = seen_items(lookup, row)
    return sum((values[later] - values[earlier]) * sign > 0 for earlier, later in pairwise(items))
