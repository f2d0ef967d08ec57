"""The key figures of a place's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import runs, spark
from dashboard.pages.model import Cell
from dashboard.pages.words import name_of, rank_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.facts import Facts, Row
    from dashboard.pages.model import Page

# A value in millions or billions below this has two decimals.
_SMALL = 100


def add_figures(facts: Facts, row: Row, page: Page) -> None:
    """Add the key figures with their rank, an earlier value and their course."""
    found = {one: facts.series.get(one, {}).get(row["id"]) for one in facts.indicators}
    rows = [_figure(facts, page, one, series) for one, series in found.items() if series]
    page.add_table(
        "figures",
        ("indicator", "value", "year", "rank", "earlier", "course"),
        rows,
        # Zones have no figures.
        note=page.message(f"pages.ranked.{row['level']}") if rows else "",
        empty=page.message("pages.place.no_figures", name=page.title),
    )


def _figure(facts: Facts, page: Page, indicator: str, series: Sequence[Row]) -> tuple[Cell, ...]:
    lang, last = page.lang, series[-1]
    # What is offered as one may come from several indicators, one for each edition of statistics.
    words = facts.all_indicators[last["indicator_id"]]
    peers = [
        point["value"]
        for others in facts.series[indicator].values()
        for point in others
        if all(point[name] == last[name] for name in ("year", "level", "indicator_id"))
    ]
    rank = 1 + sum(value > last["value"] for value in peers)
    mark = f" ({page.message('pages.unverified')})" if last["verification"] == "recalled" else ""
    amount = _amount(facts, words, last["value"], lang)
    name = name_of(words, lang)
    return (
        Cell(name),
        page.cited(f"{amount}{mark}", last["source_id"]),
        Cell(str(last["year"])),
        Cell(rank_words(rank, len(peers), lang) if len(peers) > 1 else ""),
        Cell(_earlier(facts, words, series, lang)),
        Cell("", svg=spark(series, page.message("pages.course_of", name=name))),
    )


def _earlier(facts: Facts, words: Row, series: Sequence[Row], lang: str) -> str:
    """Give the first value that can be compared with the last; empty: there is none."""
    first, *rest = runs(series)[-1]
    if not rest:
        return ""
    value = _amount(facts, words, first["value"], lang)
    return message("pages.earlier", lang, value=value, year=first["year"])


def _amount(facts: Facts, words: Row, value: float, lang: str) -> str:
    """Write a value with its unit, as the page does; a ratio has none."""
    divisor, unit = facts.engine.shown_unit(name_of(words, lang, "unit"))
    shown = value / divisor
    # "9.2 million" and "9.2 million a year before" would hide what the table tells.
    is_small = divisor > 1 and abs(shown) < _SMALL
    number = f"{shown:.2f}" if is_small else facts.engine.number_words(shown)
    if words["unit_en"] == "ratio":
        return number
    return f"{number} {unit}" if lang == "en" else f"{number}{unit}"
