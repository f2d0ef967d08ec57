"""The tables of the Structure tab: dense arrays by year, place and section, and the chains.

`places` are the regions with data: the 13 cities, ordered so that similar ones are neighbours, then
Hebei. Arrays are indexed by year (if they have years), place and section, in the order of `years`,
`places` and `sections`; null is an absent value.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, as_rows, selected
from dashboard.tables.provinces import province_columns, province_sources, total_columns
from dashboard.tables.related import related_industries
from dashboard.tables.row_numbers import RowsById, numbered, references, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources
from data.schemas.choices import SECTION_CLASSIFICATION

_HEBEI = "130000"
_SCOPES = ("all", "market")
_LETTERS = "ABCDEFGHIJKLMNOPQRS"
# Kinds of sections, which have a colour on the map.
KINDS = {"extract": "BD", "make": "ACE", "trade": "FGHKO", "knowledge": "IJLM", "public": "NPQRS"}
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
    rows = {"region": row_numbers(tables["regions"]["id"]), "source": row_numbers(sources["id"])}
    source_of = dict(zip(quotients["year"], quotients["source_id"], strict=True))
    return {
        "years": years,
        "sections": sections,
        "places": numbered(places, rows["region"]),
        "sources": sources,
        "year_sources": numbered((source_of[year] for year in years), rows["source"]),
        **_arrays(read, years, places, sections["code"]),
        "listed": _listed(listed, places, sections["code"], rows),
        "provinces": province_columns(read, rows),
        "totals": total_columns(read, rows),
        "lists": _lists(chains, rows),
        "entries": _entries(chains, clusters, tables["regions"], rows),
        "related": related_industries(read, row_numbers(tables["industries"]["id"])),
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
    row_of = {row["code"]: row for row in rows if row["classification"] == SECTION_CLASSIFICATION}
    kinds = {code: kind for kind, letters in KINDS.items() for code in letters}
    return {
        "code": codes,
        **as_columns([row_of[code] for code in codes], ("name_en", "name_zh")),
        "kind": [kinds[code] for code in codes],
    }


def _arrays(read: Read, years: list[int], places: list[str], codes: list[str]) -> Tables:
    """Return employment by section, similarity by pair of places, and specialisation by place."""
    quotients, special = read("sector_quotients"), read("sector_specialisation")
    by_section, by_place = ("year", "region_id", "section"), ("scope", "year", "region_id")
    similarity = _dense(
        read("sector_similarity"), "similarity", (*by_place, "other_region_id"),
        _SCOPES, years, places, places,
    )  # fmt: skip
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
            f"{scope}_{benchmark}": by_scope[number]
            for number, scope in enumerate(_SCOPES)
            for benchmark, by_scope in krugman.items()
        },
    }


def _listed(table: Columns, places: list[str], codes: list[str], rows: RowsById) -> Tables:
    names = ("companies", "expected", "quotient", "is_recalled", "is_quotient_recalled")
    by_place = ("region_id", "section")
    return {
        **{name: _dense(table, name, by_place, places, codes) for name in names},
        "year": table["year"][0],
        "source": rows["source"][table["source_id"][0]],
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


def _lists(chains: Columns, rows: RowsById) -> Columns:
    """Return the text and source of each list of the plan's layout."""
    found = [chains["chain_id"].index(key) for key in _LISTS]
    lists = selected(chains, "source_id", rows=found, text_en="division_en", text_zh="division_zh")
    return {
        "group": list(_LISTS.values()),
        **selected(lists, "text_en", "text_zh"),
        **references(lists, rows, "source_id"),
    }


def _entries(chains: Columns, clusters: Columns, regions: Columns, rows: RowsById) -> Columns:
    """List chains, clusters and schemes with their members, leaders and division of work."""
    chain_of = {row["chain_id"]: row for row in as_rows(chains)}
    names = dict(zip(regions["id"], regions["name_en"], strict=True))
    found = [_entry(chain_of[key], group, names) for group in _GROUPS for key in _GROUPS[group]]
    found += [_entry(row, "national", names) for row in as_rows(clusters)]
    entries = as_columns(found)
    return {
        **selected(entries, "id", "group", "name_en", "name_zh", "text_en", "text_zh", "year"),
        **references(entries, rows, "source_id", lead="lead_region_id",
                     members="member_region_ids", recalled_members="recalled_region_ids"),
        "is_recalled": are_recalled(entries),
    }  # fmt: skip


def _entry(row: Row, group: str, names: Mapping[str, str]) -> Row:
    """Describe a chain or cluster; it has a leader only if its source names one.

    A recalled leader becomes a member if the text on the division of work names it, otherwise a
    recalled member.

    Args:
        row: of the table of chains or of clusters.
        group: national: it is a cluster.
        names: English names of regions by id.
    """
    kind, text, member = ("chain", "division", "partner")
    if group == "national":
        kind, text, member = ("cluster", "note", "member")
    lead, members = row["lead_region_id"], row[f"{member}_region_ids"]
    is_seen = "lead_region_id" not in row["recalled_fields"]
    is_named = is_seen or names.get(lead, "") in row[f"{text}_en"]
    added = [lead] if lead and lead not in members else []
    return {
        **{name: row[name] for name in ("name_en", "name_zh", "verification", "source_id")},
        "id": f"{kind}-{row[f'{kind}_id']}",
        "group": group,
        "text_en": row[f"{text}_en"],
        "text_zh": row[f"{text}_zh"],
        "year": row.get("list_year"),
        "lead_region_id": lead if is_seen else None,
        "member_region_ids": [*(added if is_named else []), *members],
        "recalled_region_ids": [] if is_named else added,
    }
