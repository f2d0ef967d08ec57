"""The data sets of `data/own/` as a build takes them: their cells and their source."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
_CELLS, _RECORD, _REPORT = "cells.parquet", "set.json", "report.json"
_NAMED = ("title", "publisher", "url")


def own_files(folder: Path) -> list[Path]:
    """List the files that a build reads of the data sets in a folder, sorted."""
    return sorted(
        folder / path.parent.name / name
        for path in folder.glob(f"*/{_CELLS}")
        for name in (_CELLS, _RECORD, _REPORT)
    )


def read_sets(folder: Path) -> list[dict[str, Any]]:
    """Read the data sets of a folder, sorted by name.

    Returns:
        For each `name`, `title`, `publisher`, `url`, `unit`, `combine` (sum, mean, count), `added`
        (the year), `rows`, `placed`, and `cells`: columns region_id, industry_id, year, count,
        value. A set without a title is named after its files.
    """
    import pyarrow.parquet as pq  # noqa: PLC0415 - most builds have no own data

    found = []
    for path in sorted(folder.glob(f"*/{_CELLS}")):
        record = json.loads(path.with_name(_RECORD).read_text(encoding="utf-8"))
        report = json.loads(path.with_name(_REPORT).read_text(encoding="utf-8"))
        source = {name: record["source"][name] for name in _NAMED}
        found.append(
            {
                **source,
                "title": source["title"] or ", ".join(record["files"]),
                "name": record["name"],
                "unit": record["unit"],
                "combine": record["plan"]["combine"],
                "added": int(record["added"][:4]),
                "rows": report["rows"],
                "placed": report["placed"],
                "cells": pq.read_table(path).to_pydict(),
            }
        )
    return found
