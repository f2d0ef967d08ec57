"""The words of pages: names, lists and numbers in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_STOPS = {"en": ".", "zh": "\N{IDEOGRAPHIC FULL STOP}"}
_ENDS = tuple(".!?\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}")
# Of names that hold one of these, a list is written with stronger marks.
_JOINS = (", ", " and ", "\N{IDEOGRAPHIC COMMA}", "与", "和")
_TEENS = (11, 12, 13)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def other_language(lang: str) -> str:
    """Give the other of the two languages."""
    return "en" if lang == "zh" else "zh"


def name_of(row: Mapping[str, Any], lang: str, stem: str = "name") -> str:
    """Give a name or text of a row in a language, or in English where the other is missing."""
    return str(row.get(f"{stem}_{lang}") or row[f"{stem}_en"] or "")


def names_of(row: Mapping[str, Any]) -> dict[str, str]:
    """Give the names of a row by language."""
    return {lang: name_of(row, lang) for lang in LANGUAGES}


def in_both(key: str) -> dict[str, str]:
    """Give a message by language."""
    return {lang: message(key, lang) for lang in LANGUAGES}


def cut(text: str, most: int) -> str:
    """Cut a text to a number of characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def inside(name: str, lang: str) -> str:
    """Write a name as it stands inside a sentence: its first word may be an abbreviation."""
    first, *rest = name.split(" ", 1)
    if lang == "zh" or first.isupper():
        return name
    return " ".join([first[:1].lower() + first[1:], *rest])


def joined(names: Sequence[str], lang: str) -> str:
    """Write a list: "A, B and C", or "A and B; C; and D"."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    comma, last = _marks(names)
    return message(last, lang, first=message(comma, lang).join(names[:-1]), last=names[-1])


def shortened(names: Sequence[str], lang: str, most: int) -> str:
    """Write a list of at most some names, and how many more there are."""
    if len(names) <= most + 1:
        return joined(names, lang)
    comma, _ = _marks(names)
    key = "pages.and_more" if comma == "list.comma" else "pages.and_more.long"
    return message(
        key, lang, first=message(comma, lang).join(names[:most]), count=len(names) - most
    )


def _marks(names: Sequence[str]) -> tuple[str, str]:
    """Give the messages of the mark between names, and of the last one."""
    is_long = len(names) > 1 and any(mark in name for name in names for mark in _JOINS)
    # Of two names, "food and beverages and steel" is as hard to read.
    return ("pages.list.comma", "pages.list.and") if is_long else ("list.comma", "list.and")


def sentence(text: str, lang: str) -> str:
    """Write a text as a sentence: with a capital letter and a full stop."""
    return capital(text) + ("" if text.endswith(_ENDS) else _STOPS[lang])


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def years_words(years: Iterable[int], lang: str) -> str:
    """Write the first and last of some years, or the only one."""
    first, last = min(years), max(years)
    if first == last:
        return str(first)
    return message("pages.years", lang, first=first, last=last)


def day_words(day: str, lang: str) -> str:
    """Write a date, which may have no day or no month: "22 September 2026"."""
    year, *rest = day.split("-")
    if not rest:
        return message("pages.date.year", lang, year=year)
    month = message(f"month.{_MONTHS[int(rest[0]) - 1]}", lang)
    if len(rest) == 1:
        return message("date.month", lang, year=year, month=month)
    return message("pages.date.day", lang, year=year, month=month, day=int(rest[1]))


def rank_words(rank: int, count: int, lang: str) -> str:
    """Write a rank: "3rd of 14"."""
    if lang == "zh":
        return message("pages.rank", lang, rank=rank, count=count)
    is_teen = rank % 100 in _TEENS
    ending = "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return message("pages.rank", lang, rank=f"{rank}{ending}", count=count)
