"""From frames of text to frames of numbers, years and truth values, and a list of all faults.

pandera runs the checks lazily, so that one broken cell does not hide the next; here its findings
become faults with a line, a value and a remedy.
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
        The tables without a fault, same index: Int64, Float64, boolean and string columns, <NA>
        where a cell is empty; lists stay text. And the cells and rows of the others that break a
        rule; all of them, one fault for each cell.
    """
    faults = {name: _faults(name, frame) for name, frame in raw.items()}
    tables = {name: _typed(raw[name], TABLES[name]) for name, found in faults.items() if not found}
    return tables, [fault for found in faults.values() for fault in found]


def _faults(name: str, frame: pd.DataFrame) -> list[SeedFault]:
    table = TABLES[name]
    rules = [rule for field in table.fields for rule in cell_rules(field)] + [*row_rules(table)]
    checks = [pa.Check(rule.holds, name=str(number)) for number, rule in enumerate(rules)]
    try:
        pa.DataFrameSchema(checks=checks).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        # A check of whole rows is reported once for each column: keep one of each.
        found = {(int(number), int(line)) for number, line in zip(cases.check, cases["index"])}  # noqa: B905
        return _described(name, frame, rules, sorted(found))
    return []


def _described(
    name: str, frame: pd.DataFrame, rules: list[Rule], found: list[tuple[int, int]]
) -> list[SeedFault]:
    faults: dict[tuple[int, str], SeedFault] = {}
    for number, line in found:
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
