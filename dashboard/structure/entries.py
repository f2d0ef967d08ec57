"""The chains and the comparison as tables of words. Twin: `browser/structure_entries.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.lookup import ROLE_NAMES
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.numbers import number_words
from dashboard.structure.compare import select_compare
from dashboard.structure.describe import amount_words, entry_year, measure_words
from dashboard.structure.scene import own
from dashboard.structure.select import select_chains

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.structure.select import Selection
    from dashboard.view import View


class WordsTable(NamedTuple):
    """A table of words.

    Attributes:
        heads: of the columns.
        entries: cells by column, then by row.
        widths: of the columns, as shares of their sum.
    """

    heads: list[str]
    entries: list[list[str]]
    widths: list[int]


def chains_table(lookup: Lookup, view: View) -> WordsTable:
    """Say what, who takes part, who does what; a row for each chain, cluster and scheme."""
    entries = own(lookup)["entries"]
    rows = [
        [
            _entry_name(lookup, view, group["group"], entry["row"]),
            _members(lookup, view, entry),
            entries[f"text_{view.lang}"][entry["row"]],
        ]
        for group in select_chains(lookup, view)["groups"]
        for entry in group["entries"]
    ]
    heads = [message(f"structure.chains.head.{key}", view.lang) for key in ("what", "who", "part")]
    return _table(heads, rows, [3, 3, 6])


def compare_table(lookup: Lookup, view: View) -> WordsTable:
    """Set regions side by side, a column each."""
    shown = select_compare(lookup, view)
    names = [region_name(lookup, lookup.region_row[key], view.lang) for key in shown["ids"]]
    if not names:
        return _table([""], [[message("structure.compare.empty", view.lang)]], [2])
    rows = [_only(lookup, view, shown)] if len(names) > 1 else []
    rows += [_shared(lookup, view, shown["ids"], entry) for entry in shown["shared"]]
    rows += [
        _sectors(lookup, view, shown),
        *(_figures(lookup, view, entry) for entry in shown["figures"]),
    ]
    return _table(["", *names], rows, [2, *(3 for _ in names)])


def _table(heads: list[str], rows: list[list[str]], widths: list[int]) -> WordsTable:
    return WordsTable(heads, [[row[place] for row in rows] for place in range(len(heads))], widths)


def _entry_name(lookup: Lookup, view: View, group: str, row: int) -> str:
    name = own(lookup)["entries"][f"name_{view.lang}"][row]
    told = [message(f"structure.chains.{group}", view.lang), entry_year(lookup, row)]
    return f"{name} ({', '.join(filter(None, told))})"


def _members(lookup: Lookup, view: View, entry: dict[str, Any]) -> str:
    """Name who takes part: who leads by the source, and who does from memory."""
    names = lookup.tables["regions"][f"name_{view.lang}"]
    lead = own(lookup)["entries"]["lead"][entry["row"]]
    leads = message("structure.chains.leads", view.lang)
    recalled = message("mark.recalled", view.lang)
    words = [
        f"{names[member]} ({leads})" if member == lead else names[member]
        for member in entry["members"]
    ]
    words += [f"{names[member]} ({recalled})" for member in entry["recalled_members"]]
    return message("list.comma", view.lang).join(words)


def _only(lookup: Lookup, view: View, shown: Selection) -> list[str]:
    """Say what each has and the others have not."""
    industries = lookup.tables["industries"][f"name_{view.lang}"]
    comma = message("list.comma", view.lang)
    return [
        message("structure.compare.only", view.lang),
        *(
            comma.join(
                f"{industries[each['industry']]} ({_role(lookup, view, key, each['industry'])})"
                for each in entries
            )
            for key, entries in zip(shown["ids"], shown["only"], strict=True)
        ),
    ]


def _shared(lookup: Lookup, view: View, ids: list[str], entry: dict[str, Any]) -> list[str]:
    """Say the role of an industry in each region that names it."""
    none = message("structure.compare.none", view.lang)
    return [
        lookup.tables["industries"][f"name_{view.lang}"][entry["industry"]],
        *(
            _role(lookup, view, key, entry["industry"]) if role else none
            for key, role in zip(ids, entry["roles"], strict=True)
        ),
    ]


def _role(lookup: Lookup, view: View, key: str, industry: int) -> str:
    """Say a role with its year, and whether it rests on general knowledge."""
    cells = lookup.tables["cells"]
    cell = lookup.cells[view.recalled][lookup.region_row[key]][industry]
    year = cells["year"][cell]
    words = [
        message(f"role.{ROLE_NAMES[cells['role'][cell]]}", view.lang),
        message("profile.undated", view.lang) if year is None else str(year),
        message("mark.recalled", view.lang) if cells["is_recalled"][cell] else "",
    ]
    return message("list.comma", view.lang).join(filter(None, words))


def _sectors(lookup: Lookup, view: View, shown: Selection) -> list[str]:
    """Say the sections that stand out in each region, or in the city around it."""
    told = message("structure.compare.sectors", view.lang)
    comma = message("list.comma", view.lang)
    return [
        f"{told}: {measure_words(lookup, view)}",
        *(
            comma.join(amount_words(lookup, view, place, each["section"]) for each in sections)
            for place, sections in zip(shown["places"], shown["sectors"], strict=True)
        ),
    ]


def _figures(lookup: Lookup, view: View, entry: dict[str, Any]) -> list[str]:
    """Say the latest value of an indicator in each region."""
    indicators = lookup.tables["indicators"]
    name, unit = (
        indicators[f"{part}_{view.lang}"][entry["indicator"]] for part in ("name", "unit")
    )
    return [f"{name} ({unit})", *(_figure(lookup, view, row) for row in entry["rows"])]


def _figure(lookup: Lookup, view: View, row: int) -> str:
    if row < 0:
        return message("structure.compare.none", view.lang)
    figures = lookup.tables["figures"]
    told = [str(figures["year"][row])]
    if figures["is_recalled"][row]:
        told.append(message("mark.recalled", view.lang))
    return f"{number_words(figures['value'][row])} ({', '.join(told)})"
