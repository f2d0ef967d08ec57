"""Lines over years, with gaps where a series breaks, and labels that keep off each other.

Twin: `browser/integration_lines.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from dashboard.view import View

SOLID, HOLLOW = "circle", "circle-open"
Line = dict[str, list[Any]]


class Label(NamedTuple):
    """A text that wants to stand at a height.

    Attributes:
        name: of the line.
        text: its words.
        y: the height.
    """

    name: str
    text: str
    y: float


def empty_line() -> Line:
    """Give a line without points."""
    return {"x": [], "y": [], "symbol": [], "point": []}


def line_of(table: dict[str, list[Any]], row: int, view: View, marks: str) -> Line:
    """Draw a row whose cells have an item a year.

    Args:
        table: years, values and recalled are used.
        row: of the table.
        view: its `recalled` says whether recalled values count.
        marks: the column that changes where a line must not run through.

    Returns:
        x, y, symbol (hollow: recalled), point (`row.item`). An item of None is a gap.
    """
    line = empty_line()
    years, before = table["years"][row], None
    for item, year in enumerate(years):
        is_recalled = bool(table["recalled"][row][item])
        if is_recalled and view.recalled == "hide":
            continue
        if before is not None and _is_gap(table, row, before, item, marks):
            _add(line, None, None, SOLID, "")
        symbol = HOLLOW if is_recalled else SOLID
        _add(line, year, table["values"][row][item], symbol, f"{row}.{item}")
        before = item
    return line


def joined(lines: list[Line]) -> Line:
    """Put lines after one another, a gap between them."""
    whole = empty_line()
    for line in lines:
        if whole["x"]:
            _add(whole, None, None, SOLID, "")
        for name, items in line.items():
            whole[name] += items
    return whole


def last_y(line: Line) -> float | None:
    """Give the last value of a line."""
    return line["y"][-1] if line["y"] else None


def place_labels(
    firm: list[Label], loose: list[Label], x: float, step: float, highest: float
) -> dict[str, dict[str, list[Any]]]:
    """Stand labels one above the other.

    Args:
        firm: stand in any case, pushed up where they would meet, and down from the top.
        loose: left out where they would meet another.
        x: of all labels.
        step: the least distance of two.
        highest: where none of the firm ones may lie above.

    Returns:
        By name: x, y, text.
    """
    placed: list[Label] = []
    for label in sorted(firm, key=lambda each: each.y):
        lowest = placed[-1].y + step if placed else label.y
        placed.append(label._replace(y=max(label.y, lowest)))
    ceiling = highest
    for place in range(len(placed) - 1, -1, -1):
        placed[place] = placed[place]._replace(y=min(placed[place].y, ceiling))
        ceiling = placed[place].y - step
    for label in loose:
        if all(abs(label.y - other.y) >= step for other in placed):
            placed.append(label)
    found: dict[str, dict[str, list[Any]]] = {}
    for name, text, y in placed:
        labels = found.setdefault(name, {"x": [], "y": [], "text": []})
        labels["x"].append(x)
        labels["y"].append(y)
        labels["text"].append(text)
    return found


def named_labels(
    found: dict[str, dict[str, list[Any]]], names: tuple[str, ...]
) -> dict[str, dict[str, list[Any]]]:
    """Give every name its labels, those without any as well, in the order of the names."""
    return {name: found.get(name, {"x": [], "y": [], "text": []}) for name in names}


def _is_gap(table: dict[str, list[Any]], row: int, before: int, item: int, marks: str) -> bool:
    years, stretch = table["years"][row], table[marks][row]
    return bool(years[item] - years[before] != 1 or stretch[item] != stretch[before])


def _add(line: Line, x: int | None, y: float | None, symbol: str, point: str) -> None:
    line["x"].append(x)
    line["y"].append(y)
    line["symbol"].append(symbol)
    line["point"].append(point)
