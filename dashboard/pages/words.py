"""The words of pages: names, lists and numbers in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STOPS = {"en": ".", "zh": "\N{IDEOGRAPHIC FULL STOP}"}
_ENDS = tuple(".!?)\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}")


def other_language(lang: str) -> str:
    """Give the other of the two languages."""
    return "en" if lang == "zh" else "zh"


def name_of(row: Mapping[str, Any], lang: str, stem: str = "name") -> str:
    """Give a name or text of a row in a language, or in English where the other is missing."""
    return str(row.get(f"{stem}_{lang}") or row[f"{stem}_en"] or "")


def joined(names: Sequence[str], lang: str) -> str:
    """Write a list: "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    first = message("list.comma", lang).join(names[:-1])
    return message("list.and", lang, first=first, last=names[-1])


def shortened(names: Sequence[str], lang: str, most: int) -> str:
    """Write a list of at most some names, and how many more there are."""
    if len(names) <= most + 1:
        return joined(names, lang)
    first = message("list.comma", lang).join(names[:most])
    return message("pages.and_more", lang, first=first, count=len(names) - most)


def sentence(text: str, lang: str) -> str:
    """Write a text as a sentence: with a capital letter and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(_ENDS) else _STOPS[lang])
