"""Checks tables of text and converts their columns to their types.

pandera runs all checks, so that one fault does not hide the next; its results become faults with a
line, a value and a remedy.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa

from data.errors import SeedFault
from data.schemas.fields import KINDS, Table
from data.schemas.rules import Rule, cell_rules, row_rules
from data.schemas.tables import TABLES


def validate(
    raw: Mapping[str, pd.DataFrame],
) -> tuple[dict[str, pd.DataFrame], list[SeedFault]]:
    """Check each table by itself and give its columns their types.

    Args:
        raw: by table name, frames of text as `read_seeds` returns them; index `line`.

    Returns:
        The tables without faults, same index: Int64, Float64, boolean and string columns, <NA>
        for an empty cell; lists stay text. And the faults of the others, at most one for each cell.
    """
    faults = {name: _faults(name, frame) for name, frame in raw.items()}
    tables = {name: _typed(raw[name], TABLES[name]) for name in raw if not faults[name]}
    return tables, [fault for of_table in faults.values() for fault in of_table]


def _faults(name: str, frame: pd.DataFrame) -> list[SeedFault]:
    table = TABLES[name]
    rules = [rule for field in table.fields for rule in cell_rules(field)] + [*row_rules(table)]
    checks = [pa.Check(rule.holds, name=str(number)) for number, rule in enumerate(rules)]
    try:
        pa.DataFrameSchema(checks=checks).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        # pandera reports a check of whole rows once for each column; the set removes repeats.
        failed = {(int(number), int(line)) for number, line in zip(cases.check, cases["index"])}  # noqa: B905
        return _seed_faults(name, frame, rules, sorted(failed))
    return []


def _seed_faults(
    name: str, frame: pd.DataFrame, rules: list[Rule], failed: list[tuple[int, int]]
) -> list[SeedFault]:
    faults: dict[tuple[int, str], SeedFault] = {}
    for number, line in failed:
        rule = rules[number]
        value = str(frame.loc[line, rule.column])
        fault = SeedFault(f"{name}.csv", line, rule.column, value, rule.problem, rule.remedy)
        faults.setdefault((line, rule.column), fault)
    return list(faults.values())


def _typed(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    columns: dict[str, Any] = {}
    for field in table.fields:
        text = frame[field.name].astype("string")
        known = text.mask(text == "")
        if field.kind == "yes/no":
            columns[field.name] = known.map({"yes": True, "no": False}, na_action="ignore")
        elif KINDS[field.kind] == "string":
            columns[field.name] = known
        else:
            columns[field.name] = pd.to_numeric(known)
    types = {field.name: KINDS[field.kind] for field in table.fields}
    return pd.DataFrame(columns, index=frame.index).astype(types)
