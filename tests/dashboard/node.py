"""Asking the browser's modules through Node, for what the engine does not offer."""

import json
import subprocess
from pathlib import Path
from typing import Any

from dashboard.javascript import node_path
from dashboard.messages import catalogue
from dashboard.tables.columns import Tables


def ask_node(tables: Tables, task: dict[str, Any], script: Path) -> dict[str, list[Any]]:
    """Run a script of tests/js with tables, messages and a task as JSON; give its answer."""
    ended = subprocess.run(  # noqa: S603 - our own script
        [str(Path(node_path()) / "node"), "--no-warnings", str(script)],
        input=json.dumps({"tables": tables, "messages": catalogue(), **task}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.stderr == ""
    answer: dict[str, list[Any]] = json.loads(ended.stdout)
    return answer
