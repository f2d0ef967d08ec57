"""The tables of the Structure tab: dense arrays by year, place and section, and the chains.

`places` are the regions with data: the 13 cities, ordered so that similar ones are neighbours, then
Hebei. Arrays are indexed by year (if they have years), place and section, in the order of `years`,
`places` and `sections`; null is an absent value.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from dashboard.tables.columns import cited_sources, row_numbers
from dashboard.tables.provinces import province_columns, province_sources, total_columns
from dashboard.tables.related import related_industries

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.tables.page import Columns, Tables

    Read = Callable[[str], Columns]

_HEBEI = "130000"
_SCOPES = ("all", "market")
_LETTERS = "ABCDEFGHIJKLMNOPQRS"
_SECTION = "gbt4754-2017-section"
# Kinds of sections, which have a colour on the map.
KINDS = {
    "extract": "BD",
    "make": "ACE",
    "trade": "FGHKO",
    "knowledge": "IJLM",
    "public": "NPQRS",
}
_QUOTIENTS = ("lq_jjj", "lq_nation", "lq_market_jjj", "lq_market_nation")
# The six chains and the five clusters of the plan's layout, and other agreed schemes.
_GROUPS = {
    "chains": ("hydrogen", "biomed", "cyber-iiot", "machine-tools", "nev-icv", "robots"),
    "five": ("cluster-ic", "cluster-netsec", "cluster-health", "cluster-power", "cluster-safety"),
    "schemes": ("cluster-icv", "car-port", "fuelcell-group"),
}
_LISTS = {"six-chains": "chains", "five-clusters": "five"}


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables.
    """
    order = read("sector_order")
    quotients, listed = read("sector_quotients"), read("listed_quotients")
    places = [*_ordered(order, "region"), _HEBEI]
    sections = _sections(read("classification"), _ordered(order, "section"))
    years = sorted(set(quotients["year"]))
    chains, clusters = read("chains"), read("clusters")
    cited = [table["source_id"] for table in (quotients, listed, chains, clusters)]
    cited.append(province_sources(read))
    sources = cited_sources(read("sources"), chain.from_iterable(cited))
    region_row, source_row = row_numbers(tables["regions"]["id"]), row_numbers(sources["id"])
    source_of = dict(zip(quotients["year"], quotients["source_id"], strict=True))
    return {
        "years": years,
        "sections": sections,
        "places": [region_row[key] for key in places],
        "sources": sources,
        "year_sources": [source_row[source_of[year]] for year in years],
        "employment": _employment(quotients, years, places, sections["code"]),
        "similarity": _similarity(read("sector_similarity"), years, places),
        "krugman": _krugman(read("sector_specialisation"), years, places),
        "listed": _listed(listed, places, sections["code"], source_row),
        "provinces": province_columns(read, region_row, source_row),
        "totals": total_columns(read, region_row, source_row),
        "lists": _lists(chains, source_row),
        "entries": _entries(chains, clusters, tables, source_row),
        "related": related_industries(read("focus"), row_numbers(tables["industries"]["id"])),
    }


def indicator_values(read: Read) -> list[str]:
    """List the values of `indicator` on this tab: sections, chains and clusters."""
    chains = [key for key in read("chains")["chain_id"] if key not in _LISTS]
    return [
        *(f"section-{code}" for code in _LETTERS),
        *(f"chain-{key}" for key in chains),
        *(f"cluster-{key}" for key in read("clusters")["cluster_id"]),
    ]


def _ordered(order: Columns, kind: str) -> list[str]:
    rows = sorted(
        (order["position"][row], order["key"][row])
        for row, of_kind in enumerate(order["kind"])
        if of_kind == kind
    )
    return [key for _, key in rows]


def _sections(classification: Columns, codes: list[str]) -> Columns:
    row_of = {
        code: row
        for row, code in enumerate(classification["code"])
        if classification["classification"][row] == _SECTION
    }
    kinds = {code: kind for kind, letters in KINDS.items() for code in letters}
    return {
        "code": codes,
        "name_en": [classification["name_en"][row_of[code]] for code in codes],
        "name_zh": [classification["name_zh"][row_of[code]] for code in codes],
        "kind": [kinds[code] for code in codes],
    }


def _employment(
    table: Columns, years: list[int], places: list[str], codes: list[str]
) -> dict[str, Any]:
    row_of = {
        key: row
        for row, key in enumerate(
            zip(table["year"], table["region_id"], table["section"], strict=True)
        )
    }

    def cube(name: str) -> list[Any]:
        return [
            [
                [
                    table[name][row_of[year, place, code]]
                    if (year, place, code) in row_of
                    else None
                    for code in codes
                ]
                for place in places
            ]
            for year in years
        ]

    return {name: cube(name) for name in ("persons", "share", *_QUOTIENTS, "doubt")}


def _similarity(table: Columns, years: list[int], places: list[str]) -> dict[str, Any]:
    similarity_of = dict(
        zip(
            zip(
                table["scope"], table["year"], table["region_id"], table["other_region_id"],
                strict=True,
            ),
            table["similarity"],
            strict=True,
        )
    )  # fmt: skip
    return {
        scope: [
            [[similarity_of.get((scope, year, one, other)) for other in places] for one in places]
            for year in years
        ]
        for scope in _SCOPES
    }


def _krugman(table: Columns, years: list[int], places: list[str]) -> dict[str, Any]:
    keys = list(zip(table["scope"], table["year"], table["region_id"], strict=True))
    row_of = {key: row for row, key in enumerate(keys)}
    return {
        f"{scope}_{benchmark}": [
            [
                table[f"krugman_{benchmark}"][row_of[scope, year, place]]
                if (scope, year, place) in row_of
                else None
                for place in places
            ]
            for year in years
        ]
        for scope in _SCOPES
        for benchmark in ("jjj", "nation")
    }


def _listed(
    table: Columns, places: list[str], codes: list[str], source_row: dict[str, int]
) -> dict[str, Any]:
    keys = list(zip(table["region_id"], table["section"], strict=True))
    row_of = {key: row for row, key in enumerate(keys)}
    names = ("companies", "expected", "quotient", "is_recalled", "is_quotient_recalled")
    return {
        **{
            name: [[table[name][row_of[place, code]] for code in codes] for place in places]
            for name in names
        },
        "year": table["year"][0],
        "source": source_row[table["source_id"][0]],
    }


def _lists(chains: Columns, source_row: dict[str, int]) -> Columns:
    """Return the text and source of each list of the plan's layout."""
    rows = [chains["chain_id"].index(key) for key in _LISTS]
    return {
        "group": list(_LISTS.values()),
        "text_en": [chains["division_en"][row] for row in rows],
        "text_zh": [chains["division_zh"][row] for row in rows],
        "source": [source_row[chains["source_id"][row]] for row in rows],
    }


def _entries(
    chains: Columns, clusters: Columns, tables: Tables, source_row: dict[str, int]
) -> Columns:
    """List chains, clusters and schemes with their members, leaders and division of work."""
    regions = tables["regions"]
    region_row = row_numbers(regions["id"])
    rows = [
        _entry(f"chain-{key}", group, chains, chains["chain_id"].index(key), regions)
        for group, keys in _GROUPS.items()
        for key in keys
    ] + [
        _entry(f"cluster-{key}", "national", clusters, row, regions)
        for row, key in enumerate(clusters["cluster_id"])
    ]
    return {
        **{name: [entry[name] for entry in rows] for name in rows[0]},
        "lead": [region_row.get(entry["lead"]) for entry in rows],
        "members": [[region_row[key] for key in entry["members"]] for entry in rows],
        "recalled_members": [
            [region_row[key] for key in entry["recalled_members"]] for entry in rows
        ],
        "source": [source_row[entry["source"]] for entry in rows],
    }


def _entry(key: str, group: str, table: Columns, row: int, regions: Columns) -> dict[str, Any]:
    """Describe a chain or cluster; it has a leader only if its source names one.

    A recalled leader becomes a member if the text on the division of work names it, otherwise a
    recalled member.
    """
    text = "note" if group == "national" else "division"
    members = table["member_region_ids" if group == "national" else "partner_region_ids"][row]
    lead = table["lead_region_id"][row]
    is_seen = "lead_region_id" not in table["recalled_fields"][row]
    name = regions["name_en"][regions["id"].index(lead)] if lead else ""
    is_named = is_seen or name in table[f"{text}_en"][row]
    added = [lead] if lead and lead not in members else []
    return {
        "id": key,
        "group": group,
        "name_en": table["name_en"][row],
        "name_zh": table["name_zh"][row],
        "text_en": table[f"{text}_en"][row],
        "text_zh": table[f"{text}_zh"][row],
        "year": table["list_year"][row] if group == "national" else None,
        "lead": lead if is_seen else None,
        "members": [*(added if is_named else []), *members],
        "recalled_members": [] if is_named else added,
        "is_recalled": table["verification"][row] == "recalled",
        "source": table["source_id"][row],
    }
