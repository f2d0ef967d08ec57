"""The page and the command line make the same of a file."""

import csv
import json
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from dashboard.tables.own import own_tables
from data.__main__ import main
from data.own import sets
from data.own.example import write_example
from data.read import read_columns
from tests.dashboard.node import ask_node
from tests.data.own.dirty_names import dirty_names

SCRIPT = Path(__file__).parents[2] / "js" / "own_files.mjs"
COLUMNS = ("region_id", "industry_id", "year", "count", "value")
OUTCOMES = ("rows", "placed", "outside", "ambiguous", "unmatched", "bad", "empty", "duplicates")
Made = dict[str, Any]


@pytest.fixture(scope="module")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """Report and cells of each example: by the command line, by the page's modules."""
    folder = tmp_path_factory.mktemp("learn")
    files: dict[str, tuple[str, dict[str, Any]]] = {
        "firms": ("establishments.csv", {"combine": "count"}),
        "incomes": ("county_incomes.csv", {"combine": "mean", "fixedYear": 2024}),
        "dirty": ("dirty.csv", {"combine": "sum", "fixedYear": 2024}),
    }
    commands: Made = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "FOLDER", folder / "own")
        patch.setattr("data.read.DERIVED", built)
        patch.setattr("data.own.example.read_columns", partial(read_columns, folder=built))
        write_example(folder)
        _write_dirty(folder / "dirty.csv", built)
        for name, (file, plan) in files.items():
            year = ("--year", plan["fixedYear"]) if "fixedYear" in plan else ()
            options = ("--as", name, f"--{plan['combine']}", *year)
            assert main(["add", str(folder / file), *map(str, options)]) == 0
            report = json.loads((folder / "own" / name / "report.json").read_text("utf-8"))
            cells = pq.read_table(folder / "own" / name / "cells.parquet").to_pydict()
            commands[name] = {"report": report, "cells": cells}
    tables = own_tables(partial(read_columns, folder=built))
    tables["borders"] = json.loads((built / "borders" / "county_exact.json").read_bytes())
    asked = {name: {"path": str(folder / file), **plan} for name, (file, plan) in files.items()}
    page: dict[str, Any] = ask_node(tables, {"files": asked}, SCRIPT)
    return commands, page


def _write_dirty(path: Path, built: Path) -> None:
    """Write a thousand names as people write them, each with a value."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("地区", "数值"))
        writer.writerows((one.text, number) for number, one in enumerate(dirty_names(built)))


def rows_of(cells: dict[str, list[Any]]) -> list[tuple[Any, ...]]:
    return list(zip(*(cells[name] for name in COLUMNS), strict=True))


@pytest.mark.parametrize("name", ["firms", "incomes", "dirty"])
def test_positions_names_and_codes_make_the_same_cells_and_report(
    made: tuple[Made, Made], name: str
) -> None:
    command, page = made[0][name], made[1][name]
    assert rows_of(page["cells"]) == rows_of(command["cells"])
    assert [page["report"][key] for key in OUTCOMES] == [command["report"][key] for key in OUTCOMES]
    assert page["report"]["unknownIndustry"] == command["report"]["unknown_industry"]
