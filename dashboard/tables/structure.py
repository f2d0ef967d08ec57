"""The tables of the Structure tab: dense arrays by year, place and section, and the chains.

`places` are the regions with data: the 13 cities, ordered so that similar ones are neighbours, then
Hebei. Arrays are indexed by year (if they have years), place and section, in the order of `years`,
`places` and `sections`; null is an absent value.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, as_rows, selected
from dashboard.tables.provinces import province_columns, province_sources, total_columns
from dashboard.tables.related import related_industries
from dashboard.tables.row_numbers import Numbers, each_numbered, numbered, row_numbers
from dashboard.tables.source_facts import cited_sources

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
        "places": numbered(places, region_row),
        "sources": sources,
        "year_sources": [source_row[source_of[year]] for year in years],
        **_arrays(read, years, places, sections["code"]),
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
    """List the keys of a kind by their position."""
    rows = sorted((row["position"], row["key"]) for row in as_rows(order) if row["kind"] == kind)
    return [key for _, key in rows]


def _sections(classification: Columns, codes: list[str]) -> Columns:
    rows = as_rows(classification)
    row_of = {row["code"]: row for row in rows if row["classification"] == _SECTION}
    kinds = {code: kind for kind, letters in KINDS.items() for code in letters}
    return {
        "code": codes,
        **as_columns([row_of[code] for code in codes], ("name_en", "name_zh")),
        "kind": [kinds[code] for code in codes],
    }


def _arrays(read: Read, years: list[int], places: list[str], codes: list[str]) -> Tables:
    """Return employment by section, similarity by pair of places, and specialisation by place."""
    quotients, special = read("sector_quotients"), read("sector_specialisation")
    by_section = ("year", "region_id", "section")
    by_pair = ("scope", "year", "region_id", "other_region_id")
    by_place = ("scope", "year", "region_id")
    similarity = _dense(
        read("sector_similarity"), "similarity", by_pair, _SCOPES, years, places, places
    )
    krugman = {
        benchmark: _dense(special, f"krugman_{benchmark}", by_place, _SCOPES, years, places)
        for benchmark in ("jjj", "nation")
    }
    return {
        "employment": {
            name: _dense(quotients, name, by_section, years, places, codes)
            for name in ("persons", "share", *_QUOTIENTS, "doubt")
        },
        "similarity": dict(zip(_SCOPES, similarity, strict=True)),
        "krugman": {
            f"{scope}_{benchmark}": of_scope[place]
            for place, scope in enumerate(_SCOPES)
            for benchmark, of_scope in krugman.items()
        },
    }


def _listed(table: Columns, places: list[str], codes: list[str], source_row: Numbers) -> Tables:
    names = ("companies", "expected", "quotient", "is_recalled", "is_quotient_recalled")
    by_place = ("region_id", "section")
    return {
        **{name: _dense(table, name, by_place, places, codes) for name in names},
        "year": table["year"][0],
        "source": source_row[table["source_id"][0]],
    }


def _dense(table: Columns, name: str, keys: Sequence[str], *axes: Sequence[Any]) -> list[Any]:
    """Write a column as lists in lists, one level for each axis; None where there is no row.

    Args:
        table: has a row for each combination of keys at most.
        name: of the column.
        keys: the columns that name a row.
        axes: the values of each key, in order.
    """
    value_of = dict(zip(zip(*(table[key] for key in keys), strict=True), table[name], strict=True))

    def level(known: tuple[Any, ...], rest: Sequence[Sequence[Any]]) -> Any:  # noqa: ANN401 - nested
        if not rest:
            return value_of.get(known)
        return [level((*known, one), rest[1:]) for one in rest[0]]

    return list(level((), axes))


def _lists(chains: Columns, source_row: Numbers) -> Columns:
    """Return the text and source of each list of the plan's layout."""
    rows = [chains["chain_id"].index(key) for key in _LISTS]
    return {
        "group": list(_LISTS.values()),
        **selected(chains, text_en="division_en", text_zh="division_zh", rows=rows),
        "source": [source_row[chains["source_id"][row]] for row in rows],
    }


def _entries(chains: Columns, clusters: Columns, tables: Tables, source_row: Numbers) -> Columns:
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
    entries = as_columns(rows)
    return {
        **entries,
        "lead": [region_row.get(key) for key in entries["lead"]],
        "members": each_numbered(entries["members"], region_row),
        "recalled_members": each_numbered(entries["recalled_members"], region_row),
        "source": numbered(entries["source"], source_row),
    }


def _entry(key: str, group: str, table: Columns, row: int, regions: Columns) -> Row:
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
