"""What the tables say to each statement of the plan: how near, and which way.

The rule, for statements, parts and rows alike:

1. Each statement names one test in seeds/plan.csv and whether that test measures the statement
   itself or something near it. That choice is a reader's; all that follows is worked out.
2. Only values and rows that were read in a source count. Recalled ones are shown and marked, but no
   level, direction, first or last value rests on them.
3. Level. Direct: every main part of the test is held and measures the statement itself. Proxy:
   something is held, but it is near the statement or covers a part of it. None: no table speaks.
4. Direction. A part goes toward, away, without clear change, or is not judged. A statement goes
   toward or away only if all its main parts do; where they part, it has no clear change; where one
   cannot be judged, neither can the whole.
5. Trend and gap: the first and the last value of one vintage, that which spans most years. They lie
   at least `trend_years_min` years apart, and the last is not before the year of the statement.
   Less than `no_clear_change_pct` percent of the first value is no clear change; otherwise the
   indicator's own direction says which way is toward. A gap is measured twice against Beijing, as a
   ratio and as a difference: it closes toward 1 and toward 0. Courses begin before the plan; they
   tell what happened, not what caused it.
6. Clusters and industry: the ministry's lists of national clusters. Toward if a list of the
   statement's year or later took one in. An industry on no list is not judged. Places that name an
   industry are counted, but a count of statements found tells no change.
7. Moves: single rows, never groups, of the kinds the statement names, from Beijing to Xiong'an.
   Head offices, whole moves and second campuses are moves; branches, subsidiaries, registered seats
   and what Beijing built are listed apart. Toward if one opened, or its building began, in the
   statement's year or later (where only the year is known, all of it counts). A claim that bodies
   have moved differs from the record where none that moved is in use.
8. A plain fact (an event, a distance) has no direction.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from data.evidence.counts import clusters, distance, event, industry, moves, naming
from data.evidence.facts import Facts, read_facts, records
from data.evidence.part import NOT_JUDGED, Part, direction_of, level_of
from data.evidence.series import gap, trend
from data.evidence.words import note

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

TESTS: dict[str, Callable[[dict[str, Any], Facts], list[Part]]] = {
    "none": lambda _statement, _facts: [],
    "clusters": clusters,
    "industry": industry,
    "naming": naming,
    "trend": trend,
    "gap": gap,
    "moves": moves,
    "moved": moves,
    "event": event,
    "distance": distance,
}
_TABLES_OF = {
    "clusters": ("clusters",),
    "industry": ("clusters", "cells"),
    "naming": ("cells",),
    "trend": ("observations",),
    "gap": ("observations",),
    "moves": ("relocations",),
    "moved": ("relocations",),
    "event": ("events",),
    "distance": ("distances",),
    "none": (),
}
_DTYPES = {
    "statement_id": "string", "part": "Int64", "measure": "string", "region_id": "string",
    "industry_id": "string", "level": "string", "direction": "string", "test": "string",
    "item": "string", "state": "string", "verification": "string", "indicator_id": "string",
    "as_of": "string", "unit_en": "string", "unit_zh": "string", "note_en": "string",
    "note_zh": "string", "is_main": "boolean", "is_differing": "boolean", "is_split": "boolean",
    "first_year": "Int64", "last_year": "Int64", "year": "Int64", "count": "Int64",
    "first_value": "Float64", "last_value": "Float64", "value": "Float64", "change_pct": "Float64",
    "basis": "object", "region_ids": "object", "source_ids": "object",
}  # fmt: skip


def evidence(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Judge every statement of the plan.

    Args:
        tables: constants, clusters, events, indicators, industries, observations, plan,
            relocations and sources of the seeds; cells, distances, focus and regions of the build.

    Returns:
        evidence: a row a statement; evidence_parts: a row a comparison; evidence_items: a row each
        value or row that a comparison rests on or shows.
    """
    facts = read_facts(tables)
    judged, parts, items = [], [], []
    for statement in records(tables["plan"]):
        found = TESTS[statement["test"]](statement, facts)
        judged.append(judge(statement, found, facts))
        key = {"statement_id": statement["statement_id"]}
        for number, part in enumerate(found, start=1):
            parts.append(key | {"part": number} | _values(part))
            items += [key | {"part": number} | asdict(item) for item in part.items]
    return {
        "evidence": _table(judged),
        "evidence_parts": _table(parts),
        "evidence_items": _table(items),
    }


def judge(statement: dict[str, Any], parts: list[Part], facts: Facts) -> dict[str, Any]:
    """Sum up the parts of one statement as the rule says."""
    main = [part for part in parts if part.is_main]
    told = next((part for part in main if part.last_year is not None), None)
    test = statement["test"]
    english, chinese = note(statement, parts, facts)
    return {
        "statement_id": statement["statement_id"],
        "test": test,
        "level": level_of(parts),
        "direction": direction_of(parts),
        "is_differing": test == "moved" and told is not None and told.last_value == 0,
        "is_split": len({part.direction for part in main} - {NOT_JUDGED}) > 1,
        "basis": list(_TABLES_OF[test]),
        "indicator_id": statement["test_indicator_id"],
        "region_ids": list(dict.fromkeys(part.region_id for part in parts if part.region_id)),
        "first_year": told and told.first_year,
        "first_value": told and told.first_value,
        "last_year": told and told.last_year,
        "last_value": told and told.last_value,
        "unit_en": told and (told.unit[0] or None),
        "unit_zh": told and (told.unit[1] or None),
        "count": _count(test, parts),
        "as_of": _as_of(parts, facts),
        "note_en": english,
        "note_zh": chinese,
    }


def _count(test: str, parts: Sequence[Part]) -> int | None:
    """Count what the test counts: clusters, places that name the industry, bodies moved."""
    states = {"clusters": ("listed",), "moves": ("moved",), "moved": ("moved",)}.get(test)
    if test in ("industry", "naming"):
        named = {item.item for part in parts if part.measure == "places" for item in part.items}
        return len({item.split(":")[0] for item in named})
    if states is None:
        return None
    return sum(item.state in states for part in parts for item in part.items)


def _as_of(parts: Sequence[Part], facts: Facts) -> str | None:
    """Name the newest date on which what the test rests on was published, or the last year."""
    if any(part.measure == "moves" for part in parts):
        return facts.newest(
            [key for part in parts for item in part.items for key in item.source_ids]
        )
    years = [part.last_year for part in parts if part.last_year is not None]
    return str(max(years)) if years else None


def _values(part: Part) -> dict[str, Any]:
    """List what a part holds, its items left out."""
    values = {name: value for name, value in vars(part).items() if name not in ("items", "unit")}
    return values | dict(
        zip(("unit_en", "unit_zh"), (text or None for text in part.unit), strict=True)
    )


def _table(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    table = pd.DataFrame(rows)
    return table.astype({name: _DTYPES[name] for name in table.columns})
