"""The result of the bench as a table: medians, 95th percentiles, ratios and budgets.

A line compares two samples that were measured in turn, so that a busy machine slows both; the ratio
is that of their medians. A budget is either a highest ratio or a highest median in the line's unit.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

_HEADINGS = (
    "measure",
    "unit",
    "n",
    "atlas",
    "p95",
    "beside it",
    "median",
    "p95",
    "ratio",
    "budget",
    "",
)
_ABSENT = "–"
_TEXT_COLUMNS = (0, 1, 5, 9, 10)
_HIGH_SHARE = 0.95
_SIGNIFICANT_DIGITS = 3


@dataclass(frozen=True)
class Budget:
    """The highest value that a line may have, or of a score the lowest.

    Attributes:
        most: of the ratio or of the median.
        is_ratio: whether it limits the ratio to the other page.
        is_below: whether the limit itself is already too much.
        is_least: whether `most` is the lowest value instead.
    """

    most: float
    is_ratio: bool = False
    is_below: bool = False
    is_least: bool = False

    def __str__(self) -> str:
        sign = "≥" if self.is_least else "<" if self.is_below else "≤"
        return f"{sign} {self.most:g}" + (" ×" if self.is_ratio else "")

    def holds(self, value: float) -> bool:
        """Tell whether a ratio or a median is within the budget."""
        if self.is_least:
            return value >= self.most
        return value < self.most if self.is_below else value <= self.most


@dataclass(frozen=True)
class Line:
    """One measure of the atlas, alone or compared with another page.

    Attributes:
        measure: its description.
        unit: of the values, such as ms or MB; empty for a plain count.
        values: of the atlas, in the order taken.
        beside: the name of the other page; empty without one.
        beside_values: of the other page, taken in turn with `values`.
        budget: None if there is no limit.
    """

    measure: str
    unit: str
    values: Sequence[float]
    beside: str = ""
    beside_values: Sequence[float] = ()
    budget: Budget | None = None

    @property
    def ratio(self) -> float | None:
        """The median over the other page's median; None without another page."""
        if not self.beside_values or not self.values:
            return None
        return median(self.values) / median(self.beside_values)

    @property
    def is_kept(self) -> bool | None:
        """Whether the budget is kept; None without a budget, or if nothing could be measured."""
        value = self.ratio if self.budget and self.budget.is_ratio else _median(self.values)
        if self.budget is None or value is None:
            return None
        return self.budget.holds(value)


def high(values: Sequence[float]) -> float:
    """Return the 95th percentile by nearest rank: a value that was measured."""
    return sorted(values)[math.ceil(_HIGH_SHARE * len(values)) - 1]


def text_table(lines: Iterable[Line]) -> str:
    """Write the lines in columns for a terminal."""
    rows = [_HEADINGS, *map(_cells, lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "".join(
        "  ".join(
            cell.ljust(width) if column in _TEXT_COLUMNS else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        + "\n"
        for row in rows
    )


def markdown_table(lines: Iterable[Line]) -> str:
    """Write the lines as a Markdown table."""
    rule = tuple("---" if column in _TEXT_COLUMNS else "--:" for column in range(len(_HEADINGS)))
    return "".join(f"| {' | '.join(row)} |\n" for row in (_HEADINGS, rule, *map(_cells, lines)))


def plain(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return the lines with every measured value, for JSON."""
    return [
        {
            "measure": line.measure,
            "unit": line.unit,
            "median": _median(line.values),
            "p95": high(line.values) if line.values else None,
            "values": list(line.values),
            "beside": line.beside or None,
            "beside_median": _median(line.beside_values),
            "beside_p95": high(line.beside_values) if line.beside_values else None,
            "beside_values": list(line.beside_values),
            "ratio": line.ratio,
            "budget": str(line.budget) if line.budget else None,
            "is_kept": line.is_kept,
        }
        for line in lines
    ]


def number(value: float) -> str:
    """Write a value with three significant digits, whole where it is whole."""
    if value == int(value):
        return str(int(value))
    places = max(0, _SIGNIFICANT_DIGITS - 1 - math.floor(math.log10(abs(value))))
    return f"{value:.{places}f}"


def _median(values: Sequence[float]) -> float | None:
    return median(values) if values else None


def _cells(line: Line) -> tuple[str, ...]:
    verdict = {True: "pass", False: "miss", None: ""}[line.is_kept]
    return (
        line.measure,
        line.unit,
        str(len(line.values)) if line.values else _ABSENT,
        _number_text(_median(line.values)),
        _high_text(line.values),
        line.beside or _ABSENT,
        _number_text(_median(line.beside_values)),
        _high_text(line.beside_values),
        _ABSENT if line.ratio is None else f"{line.ratio:.2f}",
        str(line.budget) if line.budget else _ABSENT,
        verdict,
    )


def _number_text(value: float | None) -> str:
    return _ABSENT if value is None else number(value)


def _high_text(values: Sequence[float]) -> str:
    # A single value has no spread.
    return _number_text(high(values) if len(values) > 1 else None)
