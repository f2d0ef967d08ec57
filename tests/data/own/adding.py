"""Adding files by the command, and what it keeps, for the tests of own data."""

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data.__main__ import main

# In Dongcheng of Beijing, in Chang'an of Shijiazhuang, and at sea.
DONGCHENG, CHANGAN, AT_SEA = (116.41, 39.93), (114.54, 38.05), (119.9, 38.9)


def add(*arguments: object) -> int:
    return main(["add", *map(str, arguments)])


def report_of(own: Path, name: str = "mine") -> dict[str, Any]:
    report: dict[str, Any] = json.loads((own / name / "report.json").read_text("utf-8"))
    outcomes = ("placed", "outside", "ambiguous", "unmatched", "bad")
    assert sum(report[outcome] for outcome in outcomes) == report["rows"]
    return report


def cells_of(own: Path, name: str = "mine") -> list[tuple[Any, ...]]:
    table = pq.read_table(own / name / "cells.parquet")
    return list(zip(*(table[column].to_pylist() for column in table.column_names), strict=True))


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path
