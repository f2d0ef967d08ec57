"""Cells of the matrix: the role of each industry in each place.

A place is a region or a zone. Its role is the strongest among its own recent statements or, if none
is recent, among the older and undated ones; that role is drawn faded. A regional statement (one
sentence on the whole region, repeated for a province) gives no role. A statement on a place inside
gives the place around it no role either, only a mark.

Cells are computed twice: with all statements ("show") and without the recalled ones ("hide").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

import pandas as pd

from data.records import records

# Strongest first.
ROLES = ("lead", "core", "support")

_DTYPES = {
    "recalled": "string",
    "region_id": "string",
    "industry_id": "string",
    "role": "string",
    "year": "Int64",
    "is_faded": "boolean",
    "is_regional": "boolean",
    "is_inside": "boolean",
    "is_low_trust": "boolean",
    "is_recalled": "boolean",
    "source_count": "Int64",
    "lead_source_count": "Int64",
    "core_source_count": "Int64",
    "support_source_count": "Int64",
    "older_source_count": "Int64",
    "statement_count": "Int64",
    "statement_ids": "object",
}


class Key(NamedTuple):
    """A cell of the matrix: an adcode or zone id, and an industry."""

    region_id: str
    industry_id: str


@dataclass(frozen=True)
class Statement:
    """The fields of a row of the focus table that cells depend on."""

    statement_id: str
    key: Key
    role: str
    year: int | None
    publisher: str | None
    is_own: bool
    is_recent: bool
    is_recalled: bool
    is_low_trust: bool
    is_counted: bool

    @classmethod
    def of_row(cls, row: Mapping[str, object]) -> Self:
        """Convert a row of the focus table; None stays None or becomes False."""
        year, publisher = row["year"], row["publisher"]
        return cls(
            statement_id=str(row["statement_id"]),
            key=Key(str(row["region_id"]), str(row["industry_id"])),
            role=str(row["role"]),
            year=int(year) if isinstance(year, int) else None,
            publisher=publisher if isinstance(publisher, str) else None,
            is_own=row["scope"] == "own",
            is_recent=row["is_recent"] is True,
            is_recalled=row["verification"] == "recalled",
            is_low_trust=isinstance(row["trust"], str) and row["trust"] == "low",
            is_counted=row["is_counted_source"] is True,
        )


def cells(focus: pd.DataFrame, ancestors: Mapping[str, tuple[str, ...]]) -> pd.DataFrame:
    """Compute all cells with at least one statement.

    Args:
        focus: statement_id, region_id, industry_id, role, scope, year, verification, is_recent,
            publisher, trust, is_counted_source.
        ancestors: the regions around each region or zone.

    Returns:
        One row per (recalled, region_id, industry_id), sorted: role and year, absent without an
        own statement; is_faded, is_regional, is_inside, is_low_trust, is_recalled; source_count,
        also by role; statement_count and statement_ids, newest first, undated last. A cell without
        a row has no statement, which is not a weak role.
    """
    statements = [Statement.of_row(row) for row in records(focus)]
    seen = [statement for statement in statements if not statement.is_recalled]
    rows = [
        {"recalled": recalled, **cell}
        for recalled, selected in (("hide", seen), ("show", statements))
        for cell in _cells(selected, ancestors)
    ]
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)


def _cells(
    statements: Iterable[Statement], ancestors: Mapping[str, tuple[str, ...]]
) -> Iterator[dict[str, object]]:
    by_key: dict[Key, list[Statement]] = defaultdict(list)
    with_inner: set[Key] = set()
    for statement in statements:
        by_key[statement.key].append(statement)
        if statement.is_own:
            place, industry = statement.key
            with_inner |= {Key(outer, industry) for outer in ancestors.get(place, ())}
    for key in sorted(by_key.keys() | with_inner):
        yield {
            **key._asdict(),
            **_cell(by_key.get(key, [])),
            "is_inside": key in with_inner,
        }


def _cell(statements: list[Statement]) -> dict[str, object]:
    own = [statement for statement in statements if statement.is_own]
    strongest = _strongest(own)
    years = [statement.year for statement in strongest if statement.year is not None]
    return {
        "role": strongest[0].role if strongest else None,
        "year": max(years, default=None),
        "is_faded": bool(strongest) and not strongest[0].is_recent,
        "is_regional": len(own) < len(statements),
        "is_low_trust": bool(strongest) and all(each.is_low_trust for each in strongest),
        "is_recalled": bool(strongest) and all(each.is_recalled for each in strongest),
        **_source_counts(own),
        "statement_count": len(statements),
        "statement_ids": [each.statement_id for each in sorted(statements, key=_newest_first)],
    }


def _strongest(own: list[Statement]) -> list[Statement]:
    """Select the statements with the strongest role among the recent ones, or else among all."""
    candidates = [statement for statement in own if statement.is_recent] or own
    for role in ROLES:
        with_role = [statement for statement in candidates if statement.role == role]
        if with_role:
            return with_role
    return []


def _source_counts(own: list[Statement]) -> dict[str, int]:
    """Count each publisher once: by its strongest recent role, or else as older."""
    counts = dict.fromkeys((*ROLES, "older"), 0)
    by_publisher: dict[str | None, list[Statement]] = defaultdict(list)
    for each in own:
        if each.is_counted:
            by_publisher[each.publisher].append(each)
    for statements in by_publisher.values():
        strongest = _strongest(statements)[0]
        counts[strongest.role if strongest.is_recent else "older"] += 1
    return {
        "source_count": len(by_publisher),
        **{f"{part}_source_count": count for part, count in counts.items()},
    }


def _newest_first(statement: Statement) -> tuple[int, str]:
    # The id breaks ties, so that two builds of the same seeds are equal to the byte.
    return (-(statement.year or 0), statement.statement_id)
