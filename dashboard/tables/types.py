"""TypeScript types of the page's tables, for the type checker of the browser's modules.

`python -m dashboard.tables.types` writes `browser/core/tables.d.ts` from the tables of the current
build: a column has the types of its values. A test fails if the file is out of date.
"""

import re
import sys
from pathlib import Path
from typing import Any

from dashboard.javascript import BROWSER
from dashboard.tables.whole import whole_tables
from data.read import DERIVED

FILE = BROWSER / "core" / "tables.d.ts"
_HEAD = """\
// Written by `python -m dashboard.tables.types` from the tables of a build. Do not edit.

/** The page's tables as columns; the tables of a tab are under its name. */
export interface Tables """
_NAME = re.compile(r"[a-z][a-z_0-9]*")
# An object with at least this many values of one form is keyed by data, such as indicator ids.
_KEYED_MIN_VALUES = 10


def table_types(derived: Path = DERIVED) -> str:
    """Return the content of `tables.d.ts` for a build.

    Raises:
        NotBuilt: there is no build.
    """
    tables = whole_tables(derived)
    # The rows of the Data tab's tables are loaded one table at a time, and read by column name.
    tables["data"] = {**tables["data"], "rows": {}}
    return f"{_HEAD}{_type([tables])}\n"


def _type(values: list[Any], indent: str = "") -> str:
    """Return the type that covers all of some JSON values."""
    dicts = [value for value in values if isinstance(value, dict)]
    lists = [value for value in values if isinstance(value, list | tuple)]
    found = {_simple(value) for value in values if not isinstance(value, dict | list | tuple)}
    if lists:
        inner = _type([item for items in lists for item in items], indent)
        found.add(f"({inner})[]" if "|" in inner else f"{inner}[]")
    if dicts:
        found.add(_object(dicts, indent))
    return " | ".join(sorted(found)) or "never"


def _object(dicts: list[dict[str, Any]], indent: str) -> str:
    keys = list(dict.fromkeys(key for one in dicts for key in one))
    if not keys:
        return "Record<string, any>"
    values = [value for one in dicts for value in one.values()]
    if not all(map(_NAME.fullmatch, keys)) or _is_keyed(values):
        return f"Record<string, {_type(values, indent)}>"
    deeper = f"{indent}  "
    fields = []
    for name in keys:
        found = [one[name] for one in dicts if name in one]
        optional = "" if len(found) == len(dicts) else "?"
        fields.append(f"{deeper}{name}{optional}: {_type(found, deeper)};\n")
    return f"{{\n{''.join(fields)}{indent}}}"


def _is_keyed(values: list[Any]) -> bool:
    forms = {tuple(value) if isinstance(value, dict) else None for value in values}
    return len(values) >= _KEYED_MIN_VALUES and len(forms) == 1 and None not in forms


def _simple(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    return "string" if isinstance(value, str) else "number"


if __name__ == "__main__":
    FILE.write_text(table_types(), encoding="utf-8")
    sys.stderr.write(f"{FILE.name}: written\n")
