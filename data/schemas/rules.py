"""Checks of a single cell and of a single row, as predicates over columns of text.

An empty cell passes every check but "required". If a cell breaks several rules, only the first is
reported, so a rule may rely on those before it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.schemas.fields import FIRST_YEAR, LAST_YEAR, LIST_SEPARATOR, Field, Table

_NUMBER = r"-?\d+(\.\d+)?"
_PATTERNS = {
    "key": (r"[A-Za-z0-9][A-Za-z0-9._:-]*", "is not a key", "Use letters, digits, . : _ and -"),
    "adcode": (r"\d{6}", "is not an adcode", "Write all six digits"),
    "zone": (r"z(-[a-z0-9]+)+", "is not the key of a zone", "Write z- and a slug in small letters"),
    "number": (
        _NUMBER,
        "is not a number",
        "Write digits, with a point before decimals; leave an unknown value empty",
    ),
    "integer": (
        r"-?\d+",
        "is not a whole number",
        "Write digits only; leave an unknown value empty",
    ),
    "year": (r"\d{4}", "is not a year", "Write four digits; leave an unknown year empty"),
    "yes/no": (r"yes|no", "is not yes or no", "Write one of them"),
    "url": (
        r"https?://[^\s/]+\.[^\s/]+(/\S*)?|https?://[^\s/]+\.[^\s/?#]+[?#]\S*",
        "is not a web address",
        "Begin it with http:// or https://, or leave it empty",
    ),
}
# Unicode categories of line breaks, controls, invisible and direction characters, and of code
# points without a character.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Letters and marks that have no picture of their own.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]")
# Planes of Chinese characters: a newer Unicode than Python's may have filled a gap, for rare names.
_CHINESE_PLANES = range(0x20000, 0x40000)
_FOREIGN_SEPARATORS = re.compile("[,，、；]")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True)
class Rule:
    """A check, and the message for rows that fail it.

    Attributes:
        column: where the fault is reported.
        problem: as in SeedFault.
        remedy: as in SeedFault.
        holds: frame of text -> True for each valid row.
    """

    column: str
    problem: str
    remedy: str
    holds: Callable[[pd.DataFrame], "pd.Series[bool]"]


def cell_rules(field: Field) -> Iterator[Rule]:
    """List the checks of one column, the most basic first."""
    if field.required:
        yield Rule(
            field.name,
            "is empty",
            "Fill it: this column has a value in every row",
            lambda frame: frame[field.name] != "",
        )
    yield _by_cell(
        field, "begins or ends with a space", "Delete the space", lambda text: text == text.strip()
    )
    yield _by_cell(
        field,
        "contains a line break or an invisible character",
        "Write it as one line of plain text",
        lambda text: not any(map(_is_invisible, text)),
    )
    if field.kind in _PATTERNS:
        pattern, problem, remedy = _PATTERNS[field.kind]
        whole = re.compile(pattern, re.ASCII)
        yield _by_cell(field, problem, remedy, lambda text: bool(whole.fullmatch(text)))
    yield from _value_rules(field)


def row_rules(table: Table) -> Iterator[Rule]:
    """List the checks that look at several columns of a row, or at several rows."""
    for group in table.groups:
        remedy = f"Fill all of {', '.join(group)}, or none"
        for name in group:
            others = [other for other in group if other != name]
            yield Rule(
                name, f"is empty though {others[0]} is filled", remedy, _filled(name, others)
            )
    for earlier, later in zip(table.in_order, table.in_order[1:], strict=False):
        yield Rule(
            later, f"is before {earlier}", "Correct one of the two", _ordered(earlier, later)
        )
    yield Rule(
        table.key[-1],
        f"makes a second row with the same {', '.join(table.key)}",
        "Keep one of the rows",
        lambda frame: ~frame.duplicated(list(table.key)),
    )


def _value_rules(field: Field) -> Iterator[Rule]:
    if field.kind in {"date", "period"}:
        yield _by_cell(
            field,
            "is not a date that exists",
            "Write YYYY, YYYY-MM or YYYY-MM-DD",
            lambda text: all(map(_is_date, _parts(text, field.kind))),
        )
    if field.kind == "list":
        yield _by_cell(
            field,
            "has another separator than a semicolon",
            f'Put "{LIST_SEPARATOR}" between items, without spaces',
            lambda text: not _FOREIGN_SEPARATORS.search(text),
        )
        yield _by_cell(
            field,
            "is not a list of different items",
            f'Put "{LIST_SEPARATOR}" between items, without spaces, each once',
            _is_list,
        )
    if field.allowed:
        yield _by_cell(
            field,
            f"is not one of {', '.join(field.allowed)}",
            "Write one of them" if field.kind == "choice" else "Use only these",
            lambda text: set(_items(text, field.kind)) <= set(field.allowed),
        )
    if field.reserved:
        yield _by_cell(
            field,
            "has a meaning of its own in links",
            "Choose another key",
            lambda text: text not in field.reserved,
        )
    if field.longest is not None:
        longest = field.longest
        yield _by_cell(
            field,
            f"is longer than {longest} characters",
            "Shorten it",
            lambda text: len(text) <= longest,
        )
    if field.low is not None or field.high is not None or field.kind == "year":
        yield _range_rule(field)


def _range_rule(field: Field) -> Rule:
    is_year = field.kind == "year"
    low = field.low if field.low is not None else FIRST_YEAR if is_year else float("-inf")
    high = field.high if field.high is not None else LAST_YEAR if is_year else float("inf")
    problem = f"is below {low:g}" if high == float("inf") else f"is not from {low:g} to {high:g}"
    return _by_cell(
        field,
        problem,
        "Correct it" + ("" if field.required else ", or leave an unknown value empty"),
        # An earlier rule reports a text that is not a number.
        lambda text: not re.fullmatch(_NUMBER, text, re.ASCII) or low <= float(text) <= high,
    )


def _by_cell(field: Field, problem: str, remedy: str, is_valid: Callable[[str], bool]) -> Rule:
    def holds(frame: pd.DataFrame) -> "pd.Series[bool]":
        column = frame[field.name]
        # Most columns repeat few values, so each is checked once: 3 times faster on all files.
        results = {text: text == "" or is_valid(text) for text in column.unique()}
        return column.map(results).astype(bool)

    return Rule(field.name, problem, remedy, holds)


def _filled(name: str, others: list[str]) -> Callable[[pd.DataFrame], "pd.Series[bool]"]:
    return lambda frame: (frame[name] != "") | (frame[others] == "").all(axis=1)


def _ordered(earlier: str, later: str) -> Callable[[pd.DataFrame], "pd.Series[bool]"]:
    def holds(frame: pd.DataFrame) -> "pd.Series[bool]":
        first, second = (pd.to_numeric(frame[name], errors="coerce") for name in (earlier, later))
        return first.isna() | second.isna() | (first <= second)

    return holds


def _items(text: str, kind: str) -> list[str]:
    return text.split(LIST_SEPARATOR) if kind == "list" else [text]


def _parts(text: str, kind: str) -> list[str]:
    return text.split("/", maxsplit=1) if kind == "period" else [text]


def _is_invisible(character: str) -> bool:
    if character.isascii():  # nearly all characters
        return not character.isprintable()
    category = unicodedata.category(character)
    if category == "Cn":
        return ord(character) not in _CHINESE_PLANES
    return category in _INVISIBLE or bool(_BLANK.match(character))


def _is_list(text: str) -> bool:
    items = text.split(LIST_SEPARATOR)
    return len(set(items)) == len(items) and all(item and item == item.strip() for item in items)


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR
