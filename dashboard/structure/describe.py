"""The Structure tab in words: headline, tally, filter, title. Twin: `structure_describe.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.names import join_words, region_name, shared_filter_words
from dashboard.structure.scene import (
    doubt_of,
    is_absent,
    level_places,
    measure_of,
    own,
    place_of,
    subject_of,
    top_sections,
    value_of,
    value_words,
    why_hidden,
    year_of,
)

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.structure.select import Selection
    from dashboard.view import View

_NAMED_MAX = 3


def describe_structure(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the tab shows.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: what the map shows stands under `map`.

    Returns:
        headline, tally, filter (one line for exports) and title (of the window).
    """
    headline = _headline(lookup, view)
    dot = message("list.dot", view.lang)
    return {
        "headline": headline,
        "tally": _tally(lookup, view),
        "filter": _filter(lookup, view, len(shown["map"]["ids"])),
        "title": dot.join([headline, message("app.name", view.lang)]),
    }


def section_word(lookup: Lookup, view: View, section: int) -> str:
    """Name a section inside a sentence."""
    code = own(lookup)["sections"]["code"][section].lower()
    return message(f"structure.word.{code}", view.lang)


def measure_words(lookup: Lookup, view: View) -> str:
    """Say what is measured, against what, and when."""
    measure = measure_of(view)
    benchmark = message(f"structure.benchmark.{view.benchmark}", view.lang)
    return message(
        f"structure.measured.{measure}",
        view.lang,
        year=year_of(lookup, view),
        benchmark=benchmark,
    )


def amount_words(lookup: Lookup, view: View, place: int, section: int) -> str:
    """Say a section with its value: mining (4.9 times)."""
    value = value_of(lookup, view, place, section)
    assert value is not None  # noqa: S101 - only sections that stand out are said
    return message(
        f"structure.amount.{measure_of(view)}",
        view.lang,
        section=section_word(lookup, view, section),
        value=value_words(view, value),
    )


def entry_year(lookup: Lookup, entry: int) -> str:
    """Name the year of an entry: that of its list, or else of its source."""
    tables = own(lookup)
    year = tables["entries"]["year"][entry]
    if year is not None:
        return str(year)
    return (tables["sources"]["published"][tables["entries"]["source"][entry]] or "")[:4]


def _tally(lookup: Lookup, view: View) -> str:
    subject = subject_of(lookup, view)
    if subject.kind != "entry":
        return measure_words(lookup, view)
    members = own(lookup)["entries"]["members"][subject.row]
    year = entry_year(lookup, subject.row)
    return message("structure.measured.entry", view.lang, count=len(members), year=year)


def _headline(lookup: Lookup, view: View) -> str:
    subject = subject_of(lookup, view)
    if subject.kind == "entry":
        name = own(lookup)["entries"][f"name_{view.lang}"][subject.row]
        return message("structure.headline.entry", view.lang, name=name)
    if subject.kind == "section" and why_hidden(lookup, view, subject.row):
        return message(
            "structure.headline.hidden",
            view.lang,
            section=section_word(lookup, view, subject.row),
        )
    if view.region:
        return _of_region(lookup, view)
    if subject.kind == "section":
        return _of_section(lookup, view, subject.row)
    return _of_all(lookup, view)


def _of_region(lookup: Lookup, view: View) -> str:
    """Tell what the chosen region, or the city around it, specialises in."""
    name = region_name(lookup, lookup.region_row[view.region], view.lang)
    place = place_of(lookup, view.region)
    if place is None:
        return message("structure.headline.nothing", view.lang, region=name)
    row = own(lookup)["places"][place]
    around = lookup.tables["regions"][f"name_{view.lang}"][row]
    if row != lookup.region_row[view.region]:
        name = message("structure.around", view.lang, region=name, city=around)
    if is_absent(lookup, view, place):
        year = year_of(lookup, view)
        return message("structure.headline.absent", view.lang, region=name, year=year)
    sections = top_sections(lookup, view, place)
    if not sections:
        return message(f"structure.headline.none.{_kind(view)}", view.lang, region=name)
    return message(
        f"structure.headline.region.{_kind(view)}",
        view.lang,
        region=name,
        sections=_sections(lookup, view, place, sections),
        year=year_of(lookup, view),
    )


def _sections(lookup: Lookup, view: View, place: int, sections: list[int]) -> str:
    """Say the sections; the first also says what its number is."""
    words = [amount_words(lookup, view, place, section) for section in sections]
    value = value_of(lookup, view, place, sections[0])
    assert value is not None  # noqa: S101 - only sections that stand out are said
    words[0] = message(
        f"structure.amount.first.{measure_of(view)}",
        view.lang,
        section=section_word(lookup, view, sections[0]),
        value=value_words(view, value),
        benchmark=message(f"structure.benchmark.share.{view.benchmark}", view.lang),
    )
    return join_words(words, view.lang)


def _kind(view: View) -> str:
    measure = measure_of(view)
    return "quotient" if measure.startswith("lq") else measure


def _leaders(lookup: Lookup, view: View, section: int) -> list[str]:
    """Name the places of the level with the highest values of a section.

    Listed companies: the provinces, for the seats in cities partly rest on memory.
    """
    if measure_of(view) == "listed":
        counts = own(lookup)["listed"]["companies"]
        return [
            _leader(lookup, view, place, counts[place][section]) for place in _provinces(lookup)
        ]
    values = [
        (-(value_of(lookup, view, place, section) or 0), place)
        for place in level_places(lookup, view)
        if not doubt_of(lookup, view, place, section)
    ]
    found = sorted((negative, place) for negative, place in values if negative)
    return [_leader(lookup, view, place, -negative) for negative, place in found[:_NAMED_MAX]]


def _provinces(lookup: Lookup) -> list[int]:
    regions = lookup.tables["regions"]
    return [
        place
        for place, row in enumerate(own(lookup)["places"])
        if regions["level"][row] == "province"
    ]


def _leader(lookup: Lookup, view: View, place: int, value: float) -> str:
    words = message(
        f"structure.value.{measure_of(view)}", view.lang, value=value_words(view, value)
    )
    region = lookup.tables["regions"][f"name_{view.lang}"][own(lookup)["places"][place]]
    return message("structure.leader", view.lang, region=region, value=words)


def _of_section(lookup: Lookup, view: View, section: int) -> str:
    """Tell where a section weighs most."""
    leaders = _leaders(lookup, view, section)
    word = message(
        f"structure.section.{own(lookup)['sections']['code'][section].lower()}", view.lang
    )
    if not leaders:
        return message("structure.headline.section.none", view.lang, section=word)
    return message(
        f"structure.headline.section.{_kind(view)}",
        view.lang,
        section=word,
        regions=join_words(leaders, view.lang),
        benchmark=message(f"structure.benchmark.share.{view.benchmark}", view.lang),
        year=year_of(lookup, view),
    )


def _of_all(lookup: Lookup, view: View) -> str:
    """Tell the places that stand out most; of listed companies, how many each province has."""
    if measure_of(view) == "listed":
        counts = own(lookup)["listed"]["companies"]
        leaders = [_leader(lookup, view, place, sum(counts[place])) for place in _provinces(lookup)]
        return message(
            "structure.headline.all.listed",
            view.lang,
            regions=join_words(leaders, view.lang),
            year=year_of(lookup, view),
        )
    found = []
    for place in level_places(lookup, view):
        sections = top_sections(lookup, view, place)
        if sections:
            value = value_of(lookup, view, place, sections[0])
            found.append((-(value or 0), place, sections[0]))
    names = lookup.tables["regions"][f"name_{view.lang}"]
    words = [
        message(
            "structure.specialist",
            view.lang,
            region=names[own(lookup)["places"][place]],
            amount=amount_words(lookup, view, place, section),
        )
        for _, place, section in sorted(found)[:_NAMED_MAX]
    ]
    return message(
        f"structure.headline.all.{_kind(view)}",
        view.lang,
        regions=join_words(words, view.lang),
        benchmark=message(f"structure.benchmark.share.{view.benchmark}", view.lang),
        year=year_of(lookup, view),
    )


def _filter(lookup: Lookup, view: View, region_count: int) -> str:
    lang = view.lang
    parts = [
        measure_words(lookup, view),
        message(f"level.count.{view.level}", lang, count=region_count),
    ]
    subject = subject_of(lookup, view)
    if subject.kind == "section":
        code = own(lookup)["sections"]["code"][subject.row]
        parts.append(f"{code} {own(lookup)['sections'][f'name_{lang}'][subject.row]}")
    if subject.kind == "entry":
        parts.append(own(lookup)["entries"][f"name_{lang}"][subject.row])
    parts += shared_filter_words(lookup, view)
    if view.compare:
        names = [region_name(lookup, lookup.region_row[key], lang) for key in view.compare]
        parts.append(message("structure.filter.compare", lang, regions=join_words(names, lang)))
    return message("list.dot", lang).join(parts)
