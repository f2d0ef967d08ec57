"""Positions in the page's scripts lead to the modules that they were joined from."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from dashboard.javascript import node_path
from tests.browser.atlas import OpenAtlas
from tests.browser.faults import content_at

# A format that does not exist: the exports throw where they look its function up.
_FAIL = """async () => {
  const exporter = await window.atlas.exports();
  return exporter.file({chart: "map", format: "none"}).catch(({stack}) => stack);
}"""
# Node reads source maps as Chromium's developer tools do.
_RESOLVE = """
const {SourceMap} = require("node:module");
const {map, line, column} = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(new SourceMap(map).findEntry(line - 1, column - 1)));
"""


def resolved(source_map: dict[str, Any], line: int, column: int) -> dict[str, Any]:
    """Find the source, the line and the name behind a position, all from 0."""
    ended = subprocess.run(  # noqa: S603 - our own script
        [str(Path(node_path()) / "node"), "-e", _RESOLVE],
        input=json.dumps({"map": source_map, "line": line, "column": column}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    entry: dict[str, Any] = json.loads(ended.stdout)
    return entry


def test_a_stack_trace_leads_to_the_modules(open_atlas: OpenAtlas) -> None:
    page = open_atlas().page
    maps: dict[str, str] = {}
    session = page.context.new_cdp_session(page)
    session.on("Debugger.scriptParsed", lambda it: maps.__setitem__(it["url"], it["sourceMapURL"]))
    session.send("Debugger.enable")
    stack: str = page.evaluate(_FAIL)
    session.send("Debugger.disable")  # its events are here when this is answered
    found = re.search(r"((?:https?|file)://\S+\.js):(\d+):(\d+)", stack)
    assert found is not None
    script, line, column = found[1], int(found[2]), int(found[3])
    address = urljoin(script, maps[script])
    if address.startswith("http"):
        assert page.request.get(address).headers["content-type"].startswith("application/json")
    source_map = json.loads(content_at(page, address))
    entry = resolved(source_map, line, column)
    assert entry["originalSource"].endswith("exports/file.js")
    sources = dict(zip(source_map["sources"], source_map["sourcesContent"], strict=True))
    text = sources[entry["originalSource"]].splitlines()[entry["originalLine"]]
    assert "CHART_FILES[format]" in text
