"""What the map of the Structure tab shows. Twin: in `browser/structure_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.choice import select_choice
from dashboard.lookup import place_at_level
from dashboard.structure.scene import (
    class_of,
    measure_of,
    own,
    quotient_of,
    subject_of,
    top_sections,
    value_of,
    why_hidden,
)
from dashboard.tables.structure import KINDS

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Selection = dict[str, Any]

_INSIDE, _MEMBER, _LEAD = 1, 2, 3


class _Shade(NamedTuple):
    """What colours a place: a class, a value, and the section that it belongs to."""

    z: int
    value: float | None
    section: int | None


_NOTHING = _Shade(0, None, None)


def select_map(lookup: Lookup, view: View) -> Selection:
    """Choose what the map draws.

    Returns:
        mode: kind (of the section that stands out most), quotient, share or entry; ids; z: the
        class; values; sections: that section by region; signs: marks at label points; members:
        outlines of an entry's members at the level and, coarser, clusters_city and
        clusters_province; is_empty: the level has no values.
    """
    subject = subject_of(lookup, view)
    rows = lookup.level_rows[view.level]
    regions = lookup.tables["regions"]
    if subject.kind == "entry":
        drawn = _entry_layer(lookup, view, subject.row, rows)
    else:
        drawn = _value_layer(lookup, view, rows)
    return {
        "ids": [regions["id"][row] for row in rows],
        **drawn,
        **select_choice(lookup, view),
        "cities": "cities" in view.layers,
    }


def _value_layer(lookup: Lookup, view: View, rows: list[int]) -> Selection:
    """Colour places by a section's value, or by the section that stands out most."""
    subject = subject_of(lookup, view)
    is_top = subject.kind == "top"
    places = own(lookup)["places"]
    is_hidden = not is_top and bool(why_hidden(lookup, view, subject.row))
    drawn = [
        _NOTHING if is_hidden or row not in places else _shade(lookup, view, places.index(row))
        for row in rows
    ]
    mode = "share" if measure_of(view) == "share" else "quotient"
    return {
        "mode": "kind" if is_top else mode,
        "z": [shade.z for shade in drawn],
        "values": [shade.value for shade in drawn],
        "sections": [shade.section if is_top else None for shade in drawn],
        "signs": _letters(lookup, rows, [shade.section if is_top else None for shade in drawn]),
        "clusters": [],
        "clusters_city": [],
        "clusters_province": [],
        "is_empty": not any(row in places for row in rows) or is_hidden,
    }


def _shade(lookup: Lookup, view: View, place: int) -> _Shade:
    """Colour a place by the chosen section, or by the section that stands out most there."""
    subject = subject_of(lookup, view)
    if subject.kind == "section":
        shade = quotient_of(lookup, view, place, subject.row)
        value = value_of(lookup, view, place, subject.row)
        return _Shade(class_of(view, shade), value, subject.row)
    tops = top_sections(lookup, view, place)
    if not tops:
        return _NOTHING
    kind = own(lookup)["sections"]["kind"][tops[0]]
    return _Shade(1 + list(KINDS).index(kind), value_of(lookup, view, place, tops[0]), tops[0])


def _letters(lookup: Lookup, rows: list[int], tops: list[int | None]) -> Selection:
    codes = own(lookup)["sections"]["code"]
    marks = [
        (row, codes[section])
        for row, section in zip(rows, tops, strict=True)
        if section is not None
    ]
    return _signs(lookup, marks)


def _signs(lookup: Lookup, marks: list[tuple[int, str]]) -> Selection:
    regions = lookup.tables["regions"]
    return {
        "lon": [regions["label_lon"][row] for row, _ in marks],
        "lat": [regions["label_lat"][row] for row, _ in marks],
        "text": [text for _, text in marks],
    }


def _entry_layer(lookup: Lookup, view: View, entry: int, rows: list[int]) -> Selection:
    """Colour who leads, who takes part, and what has a place inside that does."""
    regions, entries = lookup.tables["regions"], own(lookup)["entries"]
    recalled = entries["recalled_members"][entry] if view.recalled == "show" else []
    members = [*entries["members"][entry], *recalled]
    z = dict.fromkeys(rows, 0)
    for member in members:
        around = place_at_level(lookup, regions["id"][member], view.level)
        if around is not None and around != member:
            z[around] = max(z[around], _INSIDE)
        elif around is not None:
            z[around] = _LEAD if member == entries["lead"][entry] else _MEMBER
    coarse = [row for row in members if row not in rows]

    def outlined(level: str) -> list[str]:
        return [regions["id"][row] for row in coarse if regions["level"][row] == level]

    return {
        "mode": "entry",
        "z": list(z.values()),
        "values": [None] * len(rows),
        "sections": [None] * len(rows),
        "signs": _signs(lookup, [(row, "*") for row in recalled if row in rows]),
        "clusters": [regions["id"][row] for row in members if row in rows],
        "clusters_city": outlined("city") if view.level == "county" else [],
        "clusters_province": outlined("province") if view.level != "province" else [],
        "is_empty": False,
    }
