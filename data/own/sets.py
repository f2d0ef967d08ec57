"""The data sets of `data/own/`: a folder each, replaced as a whole."""

import csv
import io
import json
import re
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.own.errors import OwnDataError
from data.own.tally import MILLIONTHS, Tally
from data.write import build_lock, replace

FOLDER = Path(__file__).parent
REPORT, CELLS, MATCHES, RECORD = "report.json", "cells.parquet", "matches.csv", "set.json"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_SCHEMA = pa.schema(
    [
        ("region_id", pa.string()),
        ("industry_id", pa.string()),
        ("year", pa.int16()),
        ("count", pa.int64()),
        ("value", pa.float64()),
    ]
)


def require_name(name: str) -> None:
    """Check the name of a data set.

    Raises:
        OwnDataError: it cannot be the name of a folder and of an indicator.
    """
    if not _NAME.fullmatch(name):
        msg = f"{name!r} is no name of a data set. Use up to 40 small letters, digits and hyphens."
        raise OwnDataError(msg)


def list_sets() -> list[dict[str, Any]]:
    """List the records of the data sets, sorted by name."""
    found = sorted(FOLDER.glob(f"*/{RECORD}"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in found]


def write_set(record: dict[str, Any], tally: Tally, seconds: float) -> Path:
    """Write a data set in place of an earlier one of its name.

    Args:
        record: `name`, `source`, `plan` and what else describes the set.
        tally: of all its rows.
        seconds: that counting took.

    Raises:
        BuildRunningError: another process writes the same set.
    """
    output = FOLDER / str(record["name"])
    files: dict[str, str | bytes] = {
        REPORT: json.dumps(report(tally, seconds), ensure_ascii=False, indent=1),
        CELLS: _parquet(cells(tally, record["plan"]["combine"])),
        MATCHES: _matches(tally),
        RECORD: json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True),
    }
    with build_lock(output):
        replace(output, files.items())
    return output


def remove_set(name: str) -> None:
    """Remove a data set.

    Raises:
        OwnDataError: there is none of that name.
    """
    require_name(name)
    if not (FOLDER / name / RECORD).is_file():
        known = ", ".join(one["name"] for one in list_sets()) or "none"
        msg = f"There is no data set {name}. There are: {known}."
        raise OwnDataError(msg)
    shutil.rmtree(FOLDER / name)


def report(tally: Tally, seconds: float) -> dict[str, Any]:
    """Give the report of a tally: counts that add up to `rows`, samples, and the time."""
    return {
        "rows": tally.rows,
        **tally.outcomes,
        "empty": tally.empty,
        "unknown_industry": tally.unknown_industry,
        "label_points": tally.label_points,
        "duplicates": tally.duplicates,
        "cells": len(tally.cells),
        "seconds": round(seconds, 2),
        "samples": tally.samples,
    }


def cells(tally: Tally, combine: str) -> pa.Table:
    """Give the cells of a tally, sorted.

    Returns:
        region_id, industry_id, year (absent where the set has none), count (rows with a value),
        value (their sum or mean, or their number).
    """
    columns: dict[str, list[Any]] = {name: [] for name in _SCHEMA.names}
    for (region, industry, year), (count, whole, millionths) in sorted(tally.cells.items()):
        total = Fraction(whole * MILLIONTHS + millionths, MILLIONTHS)
        row = (
            region,
            industry or None,
            year or None,
            count,
            float(total / count if combine == "mean" else total),
        )
        for name, value in zip(_SCHEMA.names, row, strict=True):
            columns[name].append(value)
    return pa.table(columns, _SCHEMA)


def _parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _matches(tally: Tally) -> str:
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(("input", "region_id", "how"))
    writer.writerows((text, *match) for text, match in sorted(tally.matches.items()))
    return sink.getvalue()
