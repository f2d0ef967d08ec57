"""The tables of the Data tab: facts about each table of the build, its sources, and the coverage.

The rows themselves are under `rows`. The browser loads those of a table when it is first opened.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dashboard.tables.columns import Columns, Read, Row, Tables, as_rows, selected
from dashboard.tables.modules import ask
from dashboard.tables.page import DERIVED_TABLES, TABLE_NAMES
from dashboard.tables.row_numbers import row_numbers
from dashboard.tables.source_facts import cited_sources
from data.adcodes import NATION
from data.schemas.derived.tables import fields

# Columns that identify what a row is about, and the column in which its sources may differ.
_SUBJECTS = {
    "observations": (("region_id", "indicator_id", "year"), "value"),
    "focus": (("region_id", "industry_id"), "role"),
}
# Outcomes of rows of the first reading that are still there.
_KEPT = ("holds", "second_source", "weaker_role", "contradicted", "not_found")


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables; `regions` is used.

    Returns:
        about: by table, facts about it and the columns by which its rows are filtered. sources:
        every source. names: of the nation, indicators, groups and codes, which the page's tables
        lack. reread: how many statements were read a second time, and with what outcome. coverage:
        how many regions have a value. rows: by table, its columns and marks.
    """
    sources = read("sources")
    trust = dict(zip(sources["source_id"], sources["trust"], strict=True))
    rows = {name: _rows(name, read(name), trust) for name in TABLE_NAMES}
    return {
        "about": {name: _about(name, rows[name]) for name in TABLE_NAMES},
        "sources": {row.pop("id"): row for row in as_rows(cited_sources(sources, trust, "trust"))},
        "names": _names(read),
        "reread": rereading(read("focus")),
        "coverage": coverage(
            read("observations"), read("indicators"), [*tables["regions"]["id"], NATION]
        ),
        "rows": rows,
    }


def coverage(observations: Columns, indicators: Columns, places: Sequence[str]) -> Tables:
    """List for which regions, indicators and years there is a preferred value.

    Args:
        observations: region_id, indicator_id, year, is_preferred, verification.
        indicators: indicator_id and topic; topics in the order of the page.
        places: region ids, in the order of the page.

    Returns:
        regions: those with any value. years. indicators, topics. status: by indicator and year, a
        letter for each region: s for seen, r for recalled, "." for no value.
    """
    letter_of = {
        (row["indicator_id"], row["year"], row["region_id"]): row["verification"][0]
        for row in as_rows(observations)
        if row["is_preferred"]
    }
    with_values = {region for *_, region in letter_of}
    regions = [place for place in places if place in with_values]
    years = sorted({year for _, year, _ in letter_of})
    topics = indicators["topic"]
    order = sorted(range(len(topics)), key=lambda row: topics.index(topics[row]))
    ordered = selected(indicators, indicators="indicator_id", topics="topic", rows=order)
    return {
        "regions": regions,
        "years": years,
        **ordered,
        "status": [
            [
                "".join(letter_of.get((indicator, year, region), ".") for region in regions)
                for year in years
            ]
            for indicator in ordered["indicators"]
        ],
    }


def rereading(focus: Columns) -> dict[str, int]:
    """Count how many statements of places were read a second time, and what came of it.

    A statement that a better source replaced has no row any more: the row that took its place lists
    the source it stood on in `replaced_source_ids`.

    Args:
        focus: scope, role, reread and replaced_source_ids; only rows of scope own count.

    Returns:
        first: statements of the first reading; again: those read a second time; each outcome by
        its name; leads: statements that name a lead now; leads_again: those of them that were read
        again or come from the second reading.
    """
    rows = [row for row in as_rows(focus) if row["scope"] == "own"]
    outcomes = Counter(row["reread"] for row in rows)
    replaced = sum(len(row["replaced_source_ids"]) for row in rows)
    kept = {outcome: outcomes[outcome] for outcome in _KEPT}
    again = sum(kept.values()) + replaced
    leads = [row["reread"] for row in rows if row["role"] == "lead"]
    return {
        "first": outcomes[None] + again,
        "again": again,
        **kept,
        "better_source": replaced,
        "added": outcomes["added"],
        "leads": len(leads),
        "leads_again": len(leads) - leads.count(None),
    }


def _about(name: str, rows: Tables) -> Tables:
    columns, hidden, doubles = rows["columns"], {*rows["hidden"]}, {*rows["doubles"]}
    # The table of sources cites none.
    cited = columns.get("source_id", []) if name != "sources" else []
    return {
        "is_derived": name in DERIVED_TABLES,
        "count": _count(columns),
        "hidden_count": len(hidden),
        "double_count": len(doubles),
        "source_count": len(set(cited)),
        "seen_source_count": len({key for row, key in enumerate(cited) if row not in hidden}),
        "recalled_count": len(rows["recalled"]),
        "recalled_field_count": sum(map(bool, columns.get("recalled_fields", []))),
        "low_count": len({*rows["low"]} - doubles),
        "seen_low_count": len({*rows["low"]} - hidden),
        **_columns(name, columns),
        "is_yearly": {"indicator_id", "year"} <= columns.keys(),
    }


def _columns(name: str, columns: Columns) -> Tables:
    """Describe the columns: those that the tab shows, and that its rows are filtered by."""
    texts = {
        key: [len(one) for one in cells if isinstance(one, str)] for key, cells in columns.items()
    }
    longest = {key: max(lengths, default=0) for key, lengths in texts.items()}
    described = list(map(vars, fields(name)))
    found: Tables = ask("columnsOf", {"name": name, "fields": described, "longest": longest})
    return found


def _rows(name: str, columns: Columns, trust: dict[str, str | None]) -> Tables:
    """Add row marks to a table's columns: recalled, of low trust, and about the same subject.

    Returns:
        columns; recalled: rows to mark; hidden: rows to hide with recalled values; doubles: rows to
        hide while those are shown, which say the same with them; low: other rows of low trust;
        group: by row, the number of its subject; differ: by row, whether sources on
        its subject differ (both empty for tables where no two rows can share a subject).
    """
    count = _count(columns)
    numbers = range(count)
    verification = columns.get("verification", [None] * count)
    is_recalled = columns.get("is_recalled") or [value == "recalled" for value in verification]
    # Rows computed from recalled ones are hidden with them.
    basis = columns.get("recalled", [""] * count)
    # A row without a trust of its own has that of its source.
    trusts = columns.get("trust") or [trust[key] for key in columns.get("source_id", [])]
    is_low = columns.get("is_low_trust") or [value == "low" for value in trusts]
    group, differ = _subjects(name, columns)
    return {
        "columns": columns,
        "recalled": [row for row in numbers if is_recalled[row]],
        "hidden": [row for row in numbers if is_recalled[row] or basis[row] == "show"],
        "doubles": [row for row in numbers if basis[row] == "hide"],
        "low": [row for row, low in enumerate(is_low) if low and not is_recalled[row]],
        "group": group,
        "differ": differ,
    }


def _count(columns: Columns) -> int:
    return len(next(iter(columns.values())))


def _subjects(name: str, columns: Columns) -> tuple[list[int], list[bool]]:
    """Return by row the number of its subject, and whether sources on the subject differ."""
    if name not in _SUBJECTS:
        return [], []
    key_names, value_name = _SUBJECTS[name]
    subjects = list(zip(*(columns[part] for part in key_names), strict=True))
    numbers = row_numbers(dict.fromkeys(subjects))
    group = [numbers[subject] for subject in subjects]
    values = defaultdict(set)
    for row, number in zip(as_rows(columns), group, strict=True):
        # A statement about the whole region does not contradict those of one place, and what is
        # recalled has no source that could differ.
        if row.get("scope", "own") == "own" and row["verification"] != "recalled":
            values[number].add(row[value_name])
    return group, [len(values[number]) > 1 for number in group]


def _names(read: Read) -> Tables:
    """Name the nation, indicators, groups and codes, which the page's tables lack."""
    regions, industries, indicators = map(read, ("regions", "industries", "indicators"))
    codes = read("classification")
    code_keys = map(" ".join, zip(codes["classification"], codes["code"], strict=True))
    return {
        "nation": _names_by(regions["adcode"], regions)[NATION],
        "industries": _names_by(industries["industry_id"], industries),
        "indicators": _names_by(indicators["indicator_id"], indicators, "unit_en", "unit_zh"),
        "codes": _names_by(code_keys, codes),
    }


def _names_by(keys: Iterable[str], table: Columns, *more: str) -> dict[str, Row]:
    """Map keys to the names in the rows of a table, and to more of its columns."""
    return dict(zip(keys, as_rows(selected(table, "name_en", "name_zh", *more)), strict=True))
