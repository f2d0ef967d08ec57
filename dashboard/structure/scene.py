"""What a view means in the Structure tab: its measure, year, subject, and the values behind it.

A field that holds what this tab does not offer counts as its default. Twin:
`browser/structure_scene.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.lookup import place_at_level
from dashboard.numbers import number_words
from dashboard.row_sources import row_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.lookup import Lookup
    from dashboard.tables.page import Tables
    from dashboard.view import View

MEASURES = ("lq", "lq_market", "share", "listed")
TOP_MAX = 3
# Upper bounds of the first four of five classes; what lies on a bound belongs above it.
QUOTIENT_BOUNDS = (0.5, 0.8, 1.25, 2)
SHARE_BOUNDS = (0.02, 0.05, 0.1, 0.2)
LIKENESS_BOUNDS = (0.6, 0.7, 0.8, 0.9)
_UNRELIABLE = "AO"
_PUBLIC = "PQS"
_CONGLOMERATES = "S"
_EVEN = 1
_QUOTIENT_DIGITS = 2


class Subject(NamedTuple):
    """What the map shows.

    Attributes:
        kind: top (each place's most specialised section), section or entry (a chain or cluster).
        row: of the section or the entry; -1 where there is none.
    """

    kind: str
    row: int


def own(lookup: Lookup) -> Tables:
    """Give the tab's tables."""
    tables: Tables = lookup.tables["structure"]
    return tables


def measure_of(view: View) -> str:
    """Name the measure."""
    return view.measure if view.measure in MEASURES else MEASURES[0]


def scope_of(view: View) -> str:
    """Name the sections that count: all, or those of the market."""
    return "market" if measure_of(view) == "lq_market" else "all"


def year_row(lookup: Lookup, view: View) -> int:
    """Find the year; without one that has data, the latest."""
    years = own(lookup)["years"]
    found = [row for row, year in enumerate(years) if str(year) == view.year]
    return found[0] if found else len(years) - 1


def year_of(lookup: Lookup, view: View) -> int:
    """Name the year of the values shown; listed companies have one date."""
    tables = own(lookup)
    year: int = (
        tables["listed"]["year"]
        if measure_of(view) == "listed"
        else tables["years"][year_row(lookup, view)]
    )
    return year


def source_of(lookup: Lookup, view: View) -> int:
    """Find the source of the values shown: a row of the tab's sources."""
    tables = own(lookup)
    source: int = (
        tables["listed"]["source"]
        if measure_of(view) == "listed"
        else tables["year_sources"][year_row(lookup, view)]
    )
    return source


def subject_of(lookup: Lookup, view: View) -> Subject:
    """Say what the map shows."""
    tables = own(lookup)
    kind, _, name = view.indicator.partition("-")
    if kind == "section" and name in tables["sections"]["code"]:
        return Subject("section", tables["sections"]["code"].index(name))
    if view.indicator in tables["entries"]["id"]:
        return Subject("entry", tables["entries"]["id"].index(view.indicator))
    return Subject("top", -1)


def why_hidden(lookup: Lookup, view: View, section: int) -> str:
    """Say why a section is not shown: unreliable, public, conglomerates; empty where it is."""
    code = own(lookup)["sections"]["code"][section]
    measure = measure_of(view)
    if measure == "listed":
        return "conglomerates" if code == _CONGLOMERATES else ""
    if code in _UNRELIABLE:
        return "unreliable"
    return "public" if measure == "lq_market" and code in _PUBLIC else ""


def level_places(lookup: Lookup, view: View) -> list[int]:
    """List the places of the level in their order; below the city there are none, so cities."""
    regions = lookup.tables["regions"]
    places = own(lookup)["places"]
    is_province = view.level == "province"
    return [
        place
        for place, row in enumerate(places)
        if (regions["level"][row] == "province" if is_province else regions["city"][row])
    ]


def place_of(lookup: Lookup, region: str) -> int | None:
    """Find the place with data that is, or lies around, a region; None where there is none."""
    places = own(lookup)["places"]
    if not region:
        return None
    row: int | None = lookup.region_row[region]
    if row not in places:
        row = place_at_level(lookup, region, "city")
    return places.index(row) if row in places else None


def is_absent(lookup: Lookup, view: View, place: int) -> bool:
    """Tell whether the place has no employment in that year, since it is left out."""
    shares = own(lookup)["employment"]["share"][year_row(lookup, view)][place]
    return measure_of(view) != "listed" and shares[0] is None


def value_of(lookup: Lookup, view: View, place: int, section: int) -> float | None:
    """Look up a value: a quotient, a share (0-1) or a count; None where it is absent."""
    tables = own(lookup)
    measure = measure_of(view)
    if measure == "listed":
        hidden = view.recalled == "hide" and tables["listed"]["is_recalled"][place][section]
        count: int = tables["listed"]["companies"][place][section]
        return None if hidden else count
    name = "share" if measure == "share" else f"{measure}_{view.benchmark}"
    value: float | None = tables["employment"][name][year_row(lookup, view)][place][section]
    return value


def quotient_of(lookup: Lookup, view: View, place: int, section: int) -> float | None:
    """Look up what colours a cell: the value, or the quotient of listed companies."""
    if measure_of(view) != "listed":
        return value_of(lookup, view, place, section)
    listed = own(lookup)["listed"]
    hidden = view.recalled == "hide" and listed["is_quotient_recalled"][place][section]
    quotient: float | None = listed["quotient"][place][section]
    return None if hidden else quotient


def is_recalled(lookup: Lookup, view: View, place: int, section: int) -> bool:
    """Tell whether a value shown rests on general knowledge."""
    return measure_of(view) == "listed" and own(lookup)["listed"]["is_recalled"][place][section]


def doubt_of(lookup: Lookup, view: View, place: int, section: int) -> str:
    """Name what is doubtful about a value: misread, benchmark; empty where nothing is known."""
    measure = measure_of(view)
    if measure == "listed":
        return ""
    doubt = own(lookup)["employment"]["doubt"][year_row(lookup, view)][place][section] or ""
    needs_nation = measure != "share" and view.benchmark == "nation"
    return "" if doubt == "benchmark" and not needs_nation else doubt


def top_sections(lookup: Lookup, view: View, place: int) -> list[int]:
    """List the sections that stand out, most first, three at most.

    A quotient stands out above 1, that of listed companies too; a share above 0. Doubtful and
    recalled values stay out.
    """
    floor = 0 if measure_of(view) == "share" else _EVEN
    found = []
    for section in range(len(own(lookup)["sections"]["code"])):
        value = quotient_of(lookup, view, place, section)
        if value is None or value <= floor or why_hidden(lookup, view, section):
            continue
        if doubt_of(lookup, view, place, section) or is_recalled(lookup, view, place, section):
            continue
        found.append((-value, section))
    return [section for _, section in sorted(found)[:TOP_MAX]]


def value_words(view: View, value: float) -> str:
    """Write a value: a quotient with two decimals, a share in percent, a count."""
    if measure_of(view) == "share":
        return number_words(value * 100)
    return number_words(value, _QUOTIENT_DIGITS)


def class_of(view: View, value: float | None) -> int:
    """Place a value on the five classes of its measure; 0 is absent."""
    return step_of(value, SHARE_BOUNDS if measure_of(view) == "share" else QUOTIENT_BOUNDS)


def step_of(value: float | None, bounds: Sequence[float]) -> int:
    """Place a value between bounds, from 1; 0 is absent."""
    return 0 if value is None else 1 + sum(1 for bound in bounds if value >= bound)


def source_title(lookup: Lookup, source: int) -> dict[str, str]:
    """Name one of the tab's sources, for a row of a table."""
    return row_sources(own(lookup)["sources"], [source])
