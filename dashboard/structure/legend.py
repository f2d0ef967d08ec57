"""What the colours of the Structure tab stand for. Twin: `browser/structure_legend.js`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.legend import Entry, square
from dashboard.messages import message
from dashboard.structure.describe import section_word
from dashboard.structure.scene import (
    LIKENESS_BOUNDS,
    QUOTIENT_BOUNDS,
    SHARE_BOUNDS,
    measure_of,
    own,
)
from dashboard.tables.structure import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.lookup import Lookup
    from dashboard.structure.select import Selection
    from dashboard.view import View

# Of what a section is about, in the order of its kinds.
_KIND_TOKENS = ("faded-lead", "lead", "support", "series-2", "diverge-4")
_PARTS = (("inside", "support"), ("member", "core"), ("lead", "lead"))


def map_entries(lookup: Lookup, view: View, shown: Selection) -> list[Entry]:
    """Tell the classes that the map uses, and what they are classes of."""
    title = Entry(message(f"structure.legend.{shown['mode']}", view.lang))
    if shown["mode"] == "entry":
        parts = [
            square(message(f"structure.legend.{key}", view.lang), token)
            for z, (key, token) in enumerate(_PARTS, start=1)
            if z in shown["z"]
        ]
        # An entry of whole provinces colours nothing below them.
        return [title, *parts] if parts else []
    if shown["mode"] == "kind":
        classes = [
            square(_kind_words(lookup, view, shown, kind), token)
            for z, (kind, token) in enumerate(zip(KINDS, _KIND_TOKENS, strict=True), start=1)
            if z in shown["z"]
        ]
        key = "uncoloured" if measure_of(view) == "listed" else "none"
        return [title, *classes, *([_without(view, key)] if 0 in shown["z"] else [])]
    return [title, *_value_steps(view), *_uncoloured(view, shown)]


def value_entries(view: View) -> list[Entry]:
    """Tell the five classes of the values shown."""
    mode = "share" if measure_of(view) == "share" else "quotient"
    return [Entry(message(f"structure.legend.{mode}", view.lang)), *_value_steps(view)]


def likeness_entries(view: View) -> list[Entry]:
    """Tell the five classes of likeness."""
    title = Entry(message("structure.legend.likeness", view.lang))
    return [title, *_steps("ramp", _percents(LIKENESS_BOUNDS), view.lang)]


def _value_steps(view: View) -> list[Entry]:
    if measure_of(view) == "share":
        return _steps("ramp", _percents(SHARE_BOUNDS), view.lang)
    return _steps("diverge", [str(bound) for bound in QUOTIENT_BOUNDS], view.lang)


def _percents(bounds: Sequence[float]) -> list[str]:
    return [f"{bound * 100:g} %" for bound in bounds]


def _steps(name: str, bounds: list[str], lang: str) -> list[Entry]:
    labels = [
        message("structure.below", lang, value=bounds[0]),
        *(
            message("structure.between", lang, **{"from": low, "to": high})
            for low, high in pairwise(bounds)
        ),
        message("structure.above", lang, value=bounds[-1]),
    ]
    return [square(label, f"{name}-{step}") for step, label in enumerate(labels, start=1)]


def _kind_words(lookup: Lookup, view: View, shown: Selection, kind: str) -> str:
    """Name the sections of a kind whose letters stand on the map."""
    sections = own(lookup)["sections"]
    found = [
        f"{sections['code'][section]} {section_word(lookup, view, section)}"
        for section in dict.fromkeys(shown["sections"])
        if section is not None and sections["kind"][section] == kind
    ]
    return message("list.comma", view.lang).join(found)


def _uncoloured(view: View, shown: Selection) -> list[Entry]:
    """Tell why places have no colour; a count too small to be compared is not no count."""
    blank = [value for value, z in zip(shown["values"], shown["z"], strict=True) if z == 0]
    is_counted = [measure_of(view) == "listed" and value is not None for value in blank]
    keys = (("uncoloured", any(is_counted)), ("none", not all(is_counted)))
    return [_without(view, key) for key, is_so in keys if is_so]


def _without(view: View, key: str) -> Entry:
    return square(message(f"structure.legend.{key}", view.lang), "none")
