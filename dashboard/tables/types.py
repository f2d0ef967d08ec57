"""TypeScript types of the page's tables, for the type checker of the browser's modules.

`python -m dashboard.tables.types` writes `browser/core/tables.d.ts` from the tables of the current
build, as `browser/table_types.mjs` describes them. A test fails if the file is out of date.
"""

import json
import subprocess
import sys
from pathlib import Path

from dashboard.javascript import BROWSER, node_path
from dashboard.tables.whole import whole_tables
from data.read import DERIVED

FILE = BROWSER / "core" / "tables.d.ts"


def table_types(derived: Path = DERIVED) -> str:
    """Return the content of `tables.d.ts` for a build.

    Raises:
        NotBuilt: there is no build.
        ScriptError: there is no Node.
    """
    tables = whole_tables(derived)
    # The rows of the Data tab's tables are loaded one table at a time, and read by column name.
    tables["data"] = {**tables["data"], "rows": {}}
    command = (str(Path(node_path(), "node")), str(BROWSER / "table_types.mjs"))
    return subprocess.run(  # noqa: S603 - our own script
        command, input=json.dumps(tables), capture_output=True, check=True, encoding="utf-8"
    ).stdout


if __name__ == "__main__":
    FILE.write_text(table_types(), encoding="utf-8")
    sys.stderr.write(f"{FILE.name}: written\n")
