"""The browser's modules, joined into classic scripts: one for the page, one for each later part.

A browser loads no ES module from a disk, so the modules that Node tests as they are become a script
each. That of the page holds all that its first tab needs, and what two parts share; the own script
of a part (another tab, the exports) holds the rest, and takes what it imports from the page's over
`window.atlasParts`.
"""

from __future__ import annotations

import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HERE = Path(__file__).parent
_MAIN = "main.js"
_IMPORT_LINE = re.compile(r"^import .* from \"\./\w+\.js\";$")
_IMPORT = re.compile(r"^import \{(.*)\} from \"\./(\w+\.js)\";$", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_ENTRY = re.compile(r"(\w+)_(tab|part)\.js")

Source = tuple[str, str]


class ScriptError(ValueError):
    """The browser's sources cannot be joined into scripts."""


def browser_sources(folder: Path = _HERE / "browser") -> list[Source]:
    """Read the browser's modules as (file name, text), each after those it imports.

    Raises:
        ScriptError: modules import each other in a circle.
    """
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    imports = {name: {file for _, file in _IMPORT.findall(text)} for name, text in texts.items()}
    try:
        order = list(TopologicalSorter(imports).static_order())
    except CycleError as error:
        msg = f"browser modules import each other in a circle: {' -> '.join(error.args[1])}"
        raise ScriptError(msg) from None
    return [(name, texts[name]) for name in order]


def page_scripts(sources: list[Source]) -> dict[str, str]:
    """Join modules into the scripts of a page.

    Args:
        sources: in an order in which each follows what it imports; `main.js` starts the page;
            `<tab>_tab.js` exports `<TAB>_TAB`, the tab as the page takes it, and `<name>_part.js`
            likewise `<NAME>_PART`.

    Returns:
        By role: `script`, the page's, and `script-<name>` for each tab or part that it does not
        import.

    Raises:
        ScriptError: two modules use one name at their top level; an import that is not one line.
    """
    require_own_names(sources)
    of_page, of_parts = _shared_out(sources)
    handed = sorted({name for own in of_parts.values() for name in _imported(own, of_page)})
    page = join(of_page)
    if of_parts:
        page += f"window.atlasParts = {{made: new Map(), {', '.join(handed)}}};\n"
    scripts = {"script": _wrap(page + "startAtlas();\n")}
    for entry, own in sorted(of_parts.items()):
        name = entry.rsplit("_", 1)[0]
        taken = ", ".join(_imported(own, of_page))
        body = f"const {{{taken}}} = window.atlasParts;\n" if taken else ""
        body += join(own) + f'window.atlasParts.made.set("{name}", {entry.upper()});\n'
        scripts[f"script-{name}"] = _wrap(body)
    return scripts


def require_own_names(sources: Iterable[Source]) -> None:
    """See that no two modules use one name at their top level, where they will share a scope.

    Raises:
        ScriptError: names the name and both files.
    """
    owners: dict[str, str] = {}
    for file, text in sources:
        for name in _TOP_LEVEL.findall(text):
            if name in owners:
                msg = f"{file}: {name} already stands in {owners[name]}; rename one of them"
                raise ScriptError(msg)
            owners[name] = file


def join(sources: Iterable[Source]) -> str:
    """Join modules without their imports and the word `export`.

    Raises:
        ScriptError: an import that is not one line, from a file of the folder.
    """
    parts = []
    for file, text in sources:
        lines = [
            line.removeprefix("export ")
            for line in text.splitlines()
            if not _IMPORT_LINE.match(line)
        ]
        if any(line.startswith(("import ", "export ")) for line in lines):
            msg = f"{file}: write each import on one line, from a ./file.js"
            raise ScriptError(msg)
        parts.append("\n".join(lines) + "\n")
    return "".join(parts)


def _wrap(body: str) -> str:
    return f'(() => {{\n"use strict";\n{body}}})();\n'


def _shared_out(sources: list[Source]) -> tuple[list[Source], dict[str, list[Source]]]:
    """Share the modules out: those of the page, and by entry those that it alone needs."""
    imports = {name: {file for _, file in _IMPORT.findall(text)} for name, text in sources}
    of_page = _reached(imports, {_MAIN} & imports.keys())
    parts = {
        name.removesuffix(".js"): _reached(imports, {name})
        for name, _ in sources
        if _ENTRY.fullmatch(name) and name not in of_page
    }
    needed = [file for files in parts.values() for file in files]
    of_page |= {file for file in needed if needed.count(file) > 1}
    loose = imports.keys() - of_page - set(needed)
    return (
        [source for source in sources if source[0] in of_page | loose],
        {
            entry: [one for one in sources if one[0] in files - of_page]
            for entry, files in parts.items()
        },
    )


def _reached(imports: Mapping[str, set[str]], start: set[str]) -> set[str]:
    found, new = set(start), set(start)
    while new:
        new = {file for name in new for file in imports[name]} - found
        found |= new
    return found


def _imported(sources: Iterable[Source], page: Iterable[Source]) -> list[str]:
    """List the names that modules import from those of the page."""
    files = {name for name, _ in page}
    found = {
        name.strip()
        for _, text in sources
        for names, file in _IMPORT.findall(text)
        if file in files
        for name in names.split(",")
    }
    return sorted(found)
