"""Decides which columns of a table say what: as its reader named them, or else as recognised."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from data.own.columns import texts_of
from data.own.errors import OwnDataError
from data.own.page import OwnNames
from data.own.plan import Plan

_YEAR_DIGITS = 4
# As many as the page looks at; the decimal mark is told from all of the head.
_HEAD_ROWS = 200


def make_plan(options: Mapping[str, Any], head: pa.Table, names: OwnNames) -> Plan:
    """Make the plan of a data set.

    Args:
        options: `place` (with commas), `lon`, `lat`, `industry`, `year`, `value`: names of columns
            or empty; `industry` and `year` may be a value; `combine` or None; `coordinates`, the
            system of the positions.
        head: the first rows of `read_head`, all columns.
        names: recognises what the options leave open.

    Raises:
        OwnDataError: a column does not exist, or no column places the rows.
    """
    columns = head.column_names
    samples = [texts_of(head[name]).to_pylist() for name in columns]
    found = names.column_roles(columns, [cells[:_HEAD_ROWS] for cells in samples])
    place = tuple(name.strip() for name in options["place"].split(",") if name.strip())
    lon, lat = _position(options, found, is_named=bool(place))
    fixed_year = _fixed_year(options["year"], columns)
    fixed_industry = _fixed_industry(options["industry"], columns, names)
    value = options["value"] or found["value"]
    plan = Plan(
        place=() if lon else place or tuple(found["place"]),
        lon=lon,
        lat=lat,
        industry="" if fixed_industry else options["industry"] or found["industry"],
        year="" if fixed_year else options["year"] or found["year"],
        value=value,
        fixed_year=fixed_year,
        fixed_industry=fixed_industry,
        combine=options["combine"] or ("sum" if value else "count"),
        system=options["coordinates"],
        decimal=names.decimal_mark(samples[columns.index(value)]) if value in columns else ".",
    )
    _require(plan, columns)
    return plan


def _position(
    options: Mapping[str, Any], found: Mapping[str, Any], *, is_named: bool
) -> tuple[str, str]:
    """Choose the columns of the position; a named column of places goes first."""
    if bool(options["lon"]) != bool(options["lat"]):
        msg = "A position needs both --lon and --lat. Name the other column too."
        raise OwnDataError(msg)
    if options["lon"]:
        return options["lon"], options["lat"]
    if is_named:
        return "", ""
    return found["lon"], found["lat"]


def _fixed_year(text: str, columns: Sequence[str]) -> int | None:
    is_year = text.isdecimal() and len(text) == _YEAR_DIGITS and text not in columns
    return int(text) if is_year else None


def _fixed_industry(text: str, columns: Sequence[str], names: OwnNames) -> str:
    if not text or text in columns:
        return ""
    found = names.match_industries([text])[0]
    if not found["industry"]:
        meant = f" It may be {', '.join(found['candidates'])}." if found["candidates"] else ""
        msg = f"{text!r} is neither a column nor one industry of the atlas.{meant}"
        raise OwnDataError(msg)
    return str(found["industry"])


def _require(plan: Plan, columns: Sequence[str]) -> None:
    listed = f"The columns are {', '.join(columns) or 'none'}."
    missing = [name for name in plan.columns if name not in columns]
    if missing:
        msg = f"There is no column {', '.join(missing)}. {listed}"
        raise OwnDataError(msg)
    if not plan.place and not plan.lon:
        msg = (
            "No column of places or positions was recognised. "
            f"Name it with --place, or with --lon and --lat. {listed}"
        )
        raise OwnDataError(msg)
