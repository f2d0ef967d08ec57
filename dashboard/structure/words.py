"""Titles, subtitles and notes of the Structure tab's charts. Twin: `browser/structure_words.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.structure.describe import entry_year
from dashboard.structure.scene import measure_of, own, subject_of, year_row

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.structure.select import Selection
    from dashboard.view import View

# What must be known of single years of employment.
_YEAR_NOTES = {2012: "misread", 2013: "scope", 2017: "reporting"}
_OUTLIERS_YEAR = 2015


def map_words(lookup: Lookup, view: View) -> str:
    """Say what the map shows."""
    subject = subject_of(lookup, view)
    if subject.kind == "entry":
        year = entry_year(lookup, subject.row)
        return message("structure.map.sub.entry", view.lang, year=year)
    if subject.kind == "top":
        return message("structure.map.title.kind", view.lang)
    code = own(lookup)["sections"]["code"][subject.row].lower()
    section = message(f"structure.section.{code}", view.lang)
    return message("structure.map.title.section", view.lang, section=section)


def sectors_words(lookup: Lookup, view: View) -> str:
    """Say what the regions by sections show, and what must be known to read it."""
    title = message(f"structure.sectors.title.{measure_of(view)}", view.lang)
    return f"{title}. {' '.join(_sectors_notes(lookup, view))}"


def similarity_words(view: View, shown: Selection) -> str:
    """Say what the regions by regions show, and what must be known to read it."""
    sub = message(f"structure.similarity.sub.{shown['scope']}", view.lang, year=shown["year"])
    notes = [message("structure.similarity.note", view.lang)]
    if measure_of(view) == "listed":
        notes.append(message("structure.similarity.listed", view.lang))
    return ". ".join([sub, *notes])


def _sectors_notes(lookup: Lookup, view: View) -> list[str]:
    measure = measure_of(view)
    if measure == "listed":
        return [message("structure.note.listed", view.lang)]
    year = own(lookup)["years"][year_row(lookup, view)]
    keys = ["units", "unreliable"]
    if measure == "lq_market":
        keys.append("public")
    if year in _YEAR_NOTES:
        keys.append(_YEAR_NOTES[year])
    if year == _OUTLIERS_YEAR and view.benchmark == "nation" and measure != "share":
        keys.append("outliers")
    return [message(f"structure.note.{key}", view.lang) for key in keys]
