"""The pictures of the story, for readers without a script: inline SVG of the same numbers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.drawings import locator, runs
from dashboard.pages.story_economy import gdp_shares
from dashboard.pages.story_moves import STATUSES
from dashboard.pages.story_value import BEIJING, HEBEI, PROVINCES, XIONGAN, Value, count
from dashboard.pages.story_values import field_counts
from dashboard.pages.words import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.pages.facts import Facts
    from dashboard.pages.story_value import Values

Points = list[tuple[float, float]]
Bars = list[tuple[str, Value]]

_WIDTH, _ROW, _LABEL = 440, 24, 210
_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 230, 8, 96, 14, 26
_PERCENT = 100


def picture(name: str, facts: Facts, values: Values, lang: str) -> tuple[str, str]:
    """Draw the picture of a step.

    Args:
        name: of the step.
        facts: of the build.
        values: of the story.
        lang: en or zh.

    Returns:
        What it shows, in words, and the SVG.
    """
    caption = message(f"story.picture.{name}", lang)
    if name == "xiongan":
        marked = {XIONGAN: "here", BEIJING: "from"}
        return caption, locator(facts.derived, "city", marked, caption)
    if name in _LINES:
        return caption, _lines(_LINES[name](facts, lang), caption)
    return caption, _bars(_BARS[name](facts, values, lang), caption, lang)


def _bars(rows: Bars, label: str, lang: str) -> str:
    """Draw a bar for each row, with its name before it and its value behind it.

    Args:
        rows: name and value of each.
        label: what the drawing shows, for who cannot see it.
        lang: en or zh.
    """
    longest = max(value.number for _, value in rows) or 1
    wide = (_WIDTH - _LABEL - 90) / longest
    drawn = "".join(
        f'<text x="{_LABEL - 8}" y="{place * _ROW + 16}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{_LABEL}" y="{place * _ROW + 4}" width="{value.number * wide:.1f}" height="16"/>'
        f'<text x="{_LABEL + 6 + value.number * wide:.1f}" y="{place * _ROW + 16}">'
        f"{escape(value.text(lang))}</text>"
        for place, (name, value) in enumerate(rows)
    )
    return _drawing("bars", len(rows) * _ROW + 4, drawn, label)


def _lines(series: Mapping[str, Sequence[Points]], label: str) -> str:
    """Draw a line for each series, with its name and last value at its end.

    Args:
        series: runs of year and value, by name; runs are not joined.
        label: what the drawing shows, for who cannot see it.
    """
    points = [point for of_one in series.values() for run in of_one for point in run]
    years, amounts = [year for year, _ in points], [amount for _, amount in points]
    first, last, high = min(years), max(years), max(amounts)
    wide = (_WIDTH - _LEFT - _RIGHT) / ((last - first) or 1)
    tall = (_HEIGHT - _TOP - _BOTTOM) / (high or 1)

    def place(point: tuple[float, float]) -> tuple[float, float]:
        year, amount = point
        return _LEFT + (year - first) * wide, _HEIGHT - _BOTTOM - amount * tall

    ends = _spread({name: place(runs_of[-1][-1])[1] for name, runs_of in series.items()})
    drawn = [
        f'<path class="axis" d="M{_LEFT} {_HEIGHT - _BOTTOM}H{_WIDTH - _RIGHT}"/>',
        f'<text x="{_LEFT}" y="{_HEIGHT - 8}">{first:.0f}</text>',
        f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 8}" text-anchor="end">{last:.0f}</text>',
    ]
    for number, (name, of_one) in enumerate(series.items(), 1):
        for run in of_one:
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, run))
            drawn.append(f'<polyline class="series-{number}" points="{path}"/>')
            drawn += [
                f'<circle class="series-{number}" cx="{x:.1f}" cy="{y:.1f}" r="2"/>'
                for x, y in map(place, run)
            ]
        x, _ = place(of_one[-1][-1])
        text = f"{name} {of_one[-1][-1][1]:g}"
        drawn.append(f'<text x="{x + 7:.1f}" y="{ends[name] + 4:.1f}">{escape(text)}</text>')
    return _drawing("lines", _HEIGHT, "".join(drawn), label)


def _spread(heights: Mapping[str, float], step: float = 15) -> dict[str, float]:
    """Move labels apart that would overlap, downwards."""
    found: dict[str, float] = {}
    lowest = float("-inf")
    for name, height in sorted(heights.items(), key=lambda item: item[1]):
        lowest = max(height, lowest + step)
        found[name] = lowest
    return found


def _drawing(kind: str, height: float, content: str, label: str) -> str:
    return (
        f'<svg class="{kind}" role="img" aria-label="{escape(label)}" '
        f'viewBox="0 0 {_WIDTH} {height}">{content}</svg>'
    )


def _named_places(facts: Facts, lang: str) -> dict[str, str]:
    return {name: name_of(facts.regions[key], lang) for name, key in PROVINCES.items()}


def _clusters(_: Facts, values: Values, lang: str) -> Bars:
    ends = ("clusters_first", "clusters_last")
    return [(values[f"{end}_year"].text(lang), values[end]) for end in ends]


def _fields(facts: Facts, _: Values, lang: str) -> Bars:
    counts = field_counts(facts)
    return [(name_of(facts.industries[one], lang), count(of)) for one, (of, _) in counts.items()]


def _research(facts: Facts, values: Values, lang: str) -> Bars:
    return [(place, values[f"rd_{name}"]) for name, place in _named_places(facts, lang).items()]


def _moved(_: Facts, values: Values, lang: str) -> Bars:
    return _by_status("moves", values, lang)


def _unopened(_: Facts, values: Values, lang: str) -> Bars:
    return _by_status("universities", values, lang)


def _by_status(name: str, values: Values, lang: str) -> Bars:
    found = {status: values[f"{name}_{status}"] for status in STATUSES}
    return [
        (message(f"xiongan.status.{status}", lang), value)
        for status, value in found.items()
        if value.number or status == "operating"
    ]


def _unknown(_: Facts, values: Values, lang: str) -> Bars:
    silent = values["counties_silent"]
    return [
        (message("story.counties.named", lang), count(values["counties"].number - silent.number)),
        (message("story.counties.silent", lang), silent),
    ]


def _economies(facts: Facts, lang: str) -> dict[str, list[Points]]:
    names = _named_places(facts, lang)
    return {
        names[name]: [[(year, round(_PERCENT * share, 1)) for year, share in shares.items()]]
        for name, shares in gdp_shares(facts).items()
    }


def _incomes(facts: Facts, lang: str) -> dict[str, list[Points]]:
    income = facts.series["income_all"]
    beijing = {row["year"]: row["value"] for row in income[BEIJING]}
    return {
        name_of(facts.regions[key], lang): [
            [
                (row["year"], round(_PERCENT * row["value"] / beijing[row["year"]], 1))
                for row in income[key]
                if row["year"] in beijing
            ]
        ]
        for key in (PROVINCES["tianjin"], HEBEI)
    }


def _air(facts: Facts, lang: str) -> dict[str, list[Points]]:
    return {
        name_of(facts.regions[key], lang): [
            [(row["year"], row["value"]) for row in run] for run in runs(facts.series["pm25"][key])
        ]
        for key in PROVINCES.values()
    }


_LINES = {"economies": _economies, "incomes": _incomes, "air": _air}
_BARS = {
    "clusters": _clusters,
    "fields": _fields,
    "research": _research,
    "moved": _moved,
    "unopened": _unopened,
    "unknown": _unknown,
}
