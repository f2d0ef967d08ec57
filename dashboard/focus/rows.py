"""The table behind each chart of the Focus tab: a row a thing. Twin: `browser/focus_rows.js`.

Every row has the keys, the names in both languages, the value, its year, its sources and how it
was verified; an empty cell is an absent value. A CSV writes these rows as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.focus.select import select_matrix, select_ranking
from dashboard.focus.select_map import select_map
from dashboard.focus.select_profile import select_profile
from dashboard.lookup import NONE, Lookup, chosen_rows, is_hidden, strength
from dashboard.messages import message
from dashboard.names import region_name
from dashboard.numbers import number_words
from dashboard.row_keys import region_keys_with_parent
from dashboard.row_sources import row_sources
from dashboard.tables.page import PARTS

if TYPE_CHECKING:
    from dashboard.view import View

Row = dict[str, Any]

_STATUS = ("none_found", "support", "core", "lead", "support", "core", "lead")
_LAST_FADED = 3


def map_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every region of the level, then the drawn zones, then the drawn sites."""
    shown = select_map(lookup, view)
    industries = chosen_rows(lookup, view)
    places = [lookup.region_row[key] for key in [*shown["ids"], *shown["zones"]["ids"]]]
    rows = [
        region_keys_with_parent(lookup, place) | _summary(lookup, view, place, industries)
        for place in places
    ]
    return rows + [_site(lookup, site) for site in shown["sites"]["rows"]]


def matrix_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every filled cell."""
    shown = select_matrix(lookup, view)
    chosen = set(shown["chosen"])
    places = [lookup.region_row[key] for key in shown["rows"]]
    return [
        region_keys_with_parent(lookup, places[number])
        | _industry(lookup, industry)
        | {"is_chosen": industry in chosen}
        | _cell(lookup, view, places[number], industry)
        for number, texts in enumerate(shown["text"])
        for industry, text in enumerate(texts)
        if text
    ]


def ranking_rows(lookup: Lookup, view: View) -> list[Row]:
    """List every bar, best first."""
    shown = select_ranking(lookup, view)
    industries = chosen_rows(lookup, view)
    unit = "independent sources" if shown["is_single"] else "industries"
    rows = []
    for number, key in enumerate(shown["ids"]):
        place = lookup.region_row[key]
        summary = _summary(lookup, view, place, industries)
        rows.append(
            region_keys_with_parent(lookup, place)
            | {"rank": number + 1, "unit": unit}
            | {part: shown[part][number] for part in PARTS}
            | summary
        )
    return rows


def profile_rows(lookup: Lookup, view: View) -> list[Row]:
    """List the figures, statements, sites and clusters of the profile, one kind after the other."""
    shown = select_profile(lookup, view)
    rows = [_figure(lookup, row) for entry in shown["figures"] for row in entry["rows"]]
    rows += [_statement(lookup, row) for row in shown["statements"]]
    rows += [_kinded("site", _site(lookup, site)) for site in shown["sites"]]
    return rows + [_cluster(lookup, row) for row in shown["clusters"]]


def profile_entries(lookup: Lookup, view: View) -> list[list[str]]:
    """Arrange the profile as a picture shows it: columns of what, value, year and source.

    Of each figure only the latest value stands there; the rows have every year.
    """
    shown = select_profile(lookup, view)
    latest = [entry["rows"][-1] for entry in shown["figures"]]
    rows = [_figure(lookup, row) for row in latest] + [
        row for row in profile_rows(lookup, view) if row["kind"] != "figure"
    ]
    recalled = message("mark.recalled", view.lang)
    names = [row[f"name_{view.lang}"] for row in rows]
    if not view.region:
        regions = [lookup.tables["figures"]["region"][row] for row in latest]
        regions += [lookup.tables["statements"]["region"][row] for row in shown["statements"]]
        for number, region in enumerate(regions):
            names[number] += f" · {region_name(lookup, region, view.lang)}"
    return [
        names,
        [_value_words(lookup, view, row) for row in rows],
        [
            " ".join(
                [
                    "" if row["year"] is None else str(row["year"]),
                    f"({recalled})" if row["verification"] == "recalled" else "",
                ]
            ).strip()
            for row in rows
        ],
        [row["source"] for row in rows],
    ]


FOCUS_ROWS = {
    "map": map_rows,
    "matrix": matrix_rows,
    "ranking": ranking_rows,
    "profile": profile_rows,
}


def _value_words(lookup: Lookup, view: View, row: Row) -> str:
    """Say a row's value: a number with its unit, or the role and the industry."""
    if row["kind"] == "figure":
        indicators = lookup.tables["indicators"]
        unit = indicators[f"unit_{view.lang}"][indicators["unit_en"].index(row["unit"])]
        return f"{number_words(row['value'])} {unit}"
    if row["unit"]:
        industry = lookup.tables["industries"][f"name_{view.lang}"][
            lookup.industry_row[row["unit"]]
        ]
        role = message(f"role.{row['value']}", view.lang)
        return f"{role} · {industry}"
    return message(f"kind.{row['value']}", view.lang) if row["kind"] == "site" else ""


def _industry(lookup: Lookup, row: int) -> Row:
    industries = lookup.tables["industries"]
    return {
        "industry_id": industries["id"][row],
        "industry_en": industries["name_en"][row],
        "industry_zh": industries["name_zh"][row],
    }


def _verification(flags: list[bool]) -> str:
    if not flags:
        return ""
    return "recalled" if all(flags) else "seen"


def _sources(lookup: Lookup, statements: list[int]) -> Row:
    """Name the sources of statements."""
    source = lookup.tables["statements"]["source"]
    return row_sources(lookup.tables["sources"], [source[row] for row in statements])


def _status(lookup: Lookup, view: View, z: int, cells: list[int]) -> str:
    if z == NONE and any(is_hidden(lookup, view, cell) for cell in cells):
        return "hidden_by_filter"
    return _STATUS[z]


def _cell(lookup: Lookup, view: View, place: int, industry: int) -> Row:
    cells = lookup.tables["cells"]
    cell = lookup.cells[view.recalled][place][industry]
    z = strength(lookup, view, cell)
    return {
        "status": _status(lookup, view, z, [cell]),
        "is_faded": NONE < z <= _LAST_FADED,
        "is_regional": cells["is_regional"][cell],
        "is_inside": cells["is_inside"][cell],
        "is_low_trust": z != NONE and cells["is_low_trust"][cell],
        "year": cells["year"][cell] if z != NONE else None,
        "source_count": cells["source_count"][cell],
        **_sources(lookup, cells["statements"][cell]),
        "verification": _verification([cells["is_recalled"][cell]] if z != NONE else []),
    }


def _summary(lookup: Lookup, view: View, place: int, industries: list[int]) -> Row:
    """Sum up what a place states on the chosen industries: its strongest role and newest year."""
    of_place = lookup.cells[view.recalled].get(place, {})
    table = lookup.tables["cells"]
    found = [
        (strength(lookup, view, of_place[industry]), industry)
        for industry in industries
        if industry in of_place and strength(lookup, view, of_place[industry]) != NONE
    ]
    cells = [of_place[industry] for _, industry in found]
    years = [table["year"][cell] for cell in cells if table["year"][cell] is not None]
    strongest = max((z for z, _ in found), default=NONE)
    ids = lookup.tables["industries"]["id"]
    statements = [row for cell in cells for row in table["statements"][cell]]
    single = len(industries) == 1 and cells
    of_chosen = [of_place[industry] for industry in industries if industry in of_place]
    return {
        "status": _status(lookup, view, strongest, of_chosen),
        "is_faded": NONE < strongest <= _LAST_FADED,
        "is_regional": any(table["is_regional"][cell] for cell in of_chosen),
        "is_inside": any(table["is_inside"][cell] for cell in of_chosen),
        "industry_count": len(found),
        "industry_ids": "; ".join(ids[industry] for _, industry in found),
        "year": max(years, default=None),
        "source_count": table["source_count"][cells[0]] if single else None,
        **_sources(lookup, statements),
        "verification": _verification([table["is_recalled"][cell] for cell in cells]),
    }


def _site(lookup: Lookup, row: int) -> Row:
    sites = lookup.tables["sites"]
    return {
        "adcode": lookup.tables["regions"]["id"][sites["region"][row]],
        "level": "site",
        "name_en": sites["name_en"][row],
        "name_zh": sites["name_zh"][row],
        "parent_adcode": "",
        "status": sites["kind"][row],
        "year": sites["year"][row],
        **row_sources(lookup.tables["sources"], [sites["source"][row]]),
        "verification": _verification([sites["is_recalled"][row]]),
    }


def _kinded(kind: str, row: Row) -> Row:
    return {
        "kind": kind,
        "adcode": row["adcode"],
        "name_en": row["name_en"],
        "name_zh": row["name_zh"],
        "value": row["status"],
        "unit": "",
        "year": row["year"],
        **{name: row[name] for name in ("source_id", "source", "url")},
        "verification": row["verification"],
    }


def _figure(lookup: Lookup, row: int) -> Row:
    figures, indicators = lookup.tables["figures"], lookup.tables["indicators"]
    indicator = figures["indicator"][row]
    source = figures["source"][row]
    return {
        "kind": "figure",
        "adcode": lookup.tables["regions"]["id"][figures["region"][row]],
        "name_en": indicators["name_en"][indicator],
        "name_zh": indicators["name_zh"][indicator],
        "value": figures["value"][row],
        "unit": indicators["unit_en"][indicator],
        "year": figures["year"][row],
        **row_sources(lookup.tables["sources"], [source]),
        "verification": _verification([figures["is_recalled"][row]]),
    }


def _statement(lookup: Lookup, row: int) -> Row:
    statements = lookup.tables["statements"]
    source = statements["source"][row]
    kind = "regional statement" if statements["is_regional"][row] else "statement"
    return {
        "kind": kind,
        "adcode": lookup.tables["regions"]["id"][statements["region"][row]],
        "name_en": statements["text_en"][row],
        "name_zh": statements["text_zh"][row],
        "value": _STATUS[statements["role"][row]],
        "unit": lookup.tables["industries"]["id"][statements["industry"][row]],
        "year": statements["year"][row],
        **row_sources(lookup.tables["sources"], [source]),
        "verification": _verification([statements["is_recalled"][row]]),
    }


def _cluster(lookup: Lookup, row: int) -> Row:
    clusters = lookup.tables["clusters"]
    source = clusters["source"][row]
    return {
        "kind": "cluster",
        "adcode": "",
        "name_en": clusters["name_en"][row],
        "name_zh": clusters["name_zh"][row],
        "value": "",
        "unit": "",
        "year": clusters["year"][row],
        **row_sources(lookup.tables["sources"], [source]),
        "verification": "seen",
    }
