"""The page's scripts, which esbuild joins on Node from the modules in `browser/`.

`python -m dashboard.javascript` makes them. The server and the commands also make them if they are
missing or their sources changed. npm installs the packages that `browser/package-lock.json` pins.
The result is in `browser/dist/`:

- `script.js`, `script-<part>.js` and their source maps: see `browser/build.mjs`;
- `style.css`: the style sheets in the order of `browser/style.css`;
- `plotly.js`: plotly.js with what maps need, and `plotly-charts.js`, what other charts add;
- `inter.woff2`: the page's font (`dashboard/font.py`);
- `opening.js`: the first script of the page, which stands in its HTML;
- `story.js`: the script of the story of the plan;
- `engine.js`, `own.js` and `tables.js`: the pure modules for Python (`dashboard/engine.py`).
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

from data.integrity import digest_of
from data.write import build_lock, replace

BROWSER = Path(__file__).parent / "browser"
# What modules and Python share, and the recipes.
_BESIDE = ("registry.json", "colours.json", "look.json", "font.py", "javascript.py")
DIST = BROWSER / "dist"
_NODE_MODULES = BROWSER / "node_modules"
_MANIFEST = "manifest.json"
_LOCK = "package-lock.json"
_OLDEST_NODE = 20
_LIMIT_S = 300
_SOURCES = (".js", ".mjs", ".cjs", ".css")
# Two scripts: what maps need, and what other charts add.
PLOTLY_ROLES = ("plotly", "plotly-charts")
_PLOTLY = tuple(f"{role}.js" for role in PLOTLY_ROLES)
NO_NODE = (
    f"Node {_OLDEST_NODE} or newer is not on the PATH. It makes the page's scripts: install it, "
    "or run: python -m pip install -r dashboard/browser/requirements.lock"
)
NO_REGISTRY = (
    "npm cannot install the packages of dashboard/browser/package-lock.json ({reason}). "
    "Check the connection to the npm registry, or copy dashboard/browser/dist from a machine "
    "that has it, and run this again."
)


class ScriptError(Exception):
    """Files of the page cannot be made; the message has the cause and the remedy."""


def scripts(dist: Path = DIST) -> dict[str, Path]:
    """Return the joined scripts; make them first if they are missing or out of date.

    Args:
        dist: the folder of the result.

    Returns:
        Path by file name: script.js, script.js.map, style.css, plotly.js, engine.js, ...

    Raises:
        ScriptError: there is no Node, npm cannot install the packages, or a module has an error.
    """
    key = sources_key()
    files = _finished(dist, "key", key)
    if not files:
        with build_lock(dist, wait=True):
            files = _finished(dist, "key", key) or _make(key, dist)
    return {name: dist / name for name in files}


def sources_key() -> str:
    """Hash what the scripts are made from: modules, style sheets, pinned packages, this recipe."""
    beside = (Path(__file__).with_name(name) for name in _BESIDE)
    return _digest(BROWSER.parent, [*_source_paths(), *beside])


def install(*, with_tools: bool = False) -> None:
    """Install the npm packages of the lock file; `with_tools` adds the linter and type checker.

    Raises:
        ScriptError: there is no Node, or the registry cannot be reached.
    """
    stamp = _NODE_MODULES / ".installed"
    installed = stamp.read_text(encoding="utf-8") if stamp.exists() else ""
    # If the tools are installed, a changed lock file must not remove them.
    with_tools = with_tools or installed.endswith("all")
    required = f"{digest_of(BROWSER / _LOCK)} {'all' if with_tools else 'run'}"
    if installed == required:
        return
    node_path()  # without it, no registry is to blame
    quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    briefly = ("--fetch-retries=1", "--fetch-timeout=20000")
    omit = () if with_tools else ("--omit=dev",)
    try:
        _run("npm", "ci", *quietly, *briefly, *omit)
    except ScriptError as error:
        raise ScriptError(NO_REGISTRY.format(reason=error)) from error
    stamp.write_text(required, encoding="utf-8")


def node_path() -> str:
    """Find the folder of a Node that is new enough, on the PATH or beside this Python.

    Raises:
        ScriptError: there is no such Node.
    """
    for folder in (None, Path(sys.executable).parent):
        node = shutil.which("node", path=folder)
        if node and _node_version(node) >= _OLDEST_NODE:
            return str(Path(node).parent)
    raise ScriptError(NO_NODE)


def _node_version(node: str) -> int:
    command = [node, "--version"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    match = re.match(r"v(\d+)\.", ended.stdout)
    return int(match[1]) if match else 0


def source_files() -> list[Path]:
    """List the modules, the style sheets and the lock file, without installed or made files."""
    return [Path(name) for name in _source_paths()]


def _source_paths() -> list[str]:
    found = []
    for folder, folders, names in os.walk(BROWSER):
        folders[:] = (one for one in folders if one.split(".")[0] not in ("node_modules", "dist"))
        wanted = (name for name in names if name.endswith(_SOURCES) or name == _LOCK)
        found += [f"{folder}{os.sep}{name}" for name in wanted]
    return sorted(found)


def _digest(folder: Path, paths: Iterable[Path | str]) -> str:
    start = f"{folder}{os.sep}"
    lines = (f"{str(path).removeprefix(start)} {digest_of(path)}\n" for path in paths)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _finished(
    dist: Path, part: str, key: str, names: Collection[str] | None = None
) -> list[str] | None:
    """List files of `dist` if they are intact and made from these sources, else None.

    Args:
        dist: the folder.
        part: "key": of all files; "plotly": of plotly.js.
        key: of the sources.
        names: of the files; None: all.
    """
    try:
        manifest = json.loads((dist / _MANIFEST).read_text(encoding="utf-8"))
        digests = {name: manifest["sha256"][name] for name in names or manifest["sha256"]}
        is_intact = all(digest_of(dist / name) == digest for name, digest in digests.items())
        return list(digests) if manifest[part] == key and is_intact else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _make(key: str, dist: Path) -> list[str]:
    from data.progress import Progress  # noqa: PLC0415 - a server that starts needs no bar

    scratch = dist.with_name(f"{dist.name}.scratch")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    progress, size_words = Progress(4), "{:,} bytes".format
    try:
        progress.step("scripts: npm packages", install, lambda _: "installed")
        progress.step("scripts: modules", partial(_join, scratch), size_words)
        progress.step("scripts: plotly.js", partial(_plotly, dist, scratch), size_words)
        progress.step("scripts: font", partial(_font, scratch), size_words)
        contents = {path.name: path.read_bytes() for path in sorted(scratch.iterdir())}
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    sha256 = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    manifest = json.dumps({"key": key, "plotly": _plotly_key(), "sha256": sha256})
    replace(dist, [*contents.items(), (_MANIFEST, manifest)])
    return list(contents)


def _join(scratch: Path) -> int:
    """Join the modules and style sheets into `scratch`; return the size of all in bytes."""
    _run("node", str(BROWSER / "build.mjs"), str(scratch))
    return sum(path.stat().st_size for path in scratch.iterdir() if path.suffix != ".map")


def _plotly(dist: Path, scratch: Path) -> int:
    """Put plotly.js into `scratch`, from `dist` if it is there; return its size in bytes."""
    if _finished(dist, "plotly", _plotly_key(), _PLOTLY):
        for name in _PLOTLY:
            shutil.copyfile(dist / name, scratch / name)
    else:
        _run("node", str(BROWSER / "plotly.mjs"), str(scratch))
    return sum((scratch / name).stat().st_size for name in _PLOTLY)


def _font(scratch: Path) -> int:
    """Put the page's font into `scratch`; return its size in bytes."""
    from dashboard.font import FONT, font_subset  # noqa: PLC0415 - a server does not make it

    return (scratch / FONT).write_bytes(font_subset(_NODE_MODULES))


def _plotly_key() -> str:
    """Hash what plotly.js is joined from: the traces, the recipe and the packages."""
    return _digest(BROWSER, [*sorted(BROWSER.glob("plotly*.[cm]js")), BROWSER / _LOCK])


def _run(program: str, *arguments: str) -> None:
    """Run a program of Node.

    Raises:
        ScriptError: it failed; the message is the first line of its error output.
    """
    path = node_path()
    try:
        subprocess.run(  # noqa: S603 - our own commands
            (shutil.which(program, path=path) or program, *arguments),
            cwd=BROWSER,
            check=True,
            capture_output=True,
            text=True,
            timeout=_LIMIT_S,
            env={**os.environ, "PATH": os.pathsep.join((path, os.environ.get("PATH", "")))},
        )
    except (OSError, subprocess.SubprocessError) as error:
        reason = (getattr(error, "stderr", None) or str(error)).strip().splitlines()[0]
        raise ScriptError(reason) from error


def main(arguments: list[str] | None = None) -> int:
    """Make the scripts; return the exit status."""
    parser = ArgumentParser(
        prog="python -m dashboard.javascript",
        description="Make the page's scripts from the modules in dashboard/browser.",
    )
    parser.add_argument(
        "--with-tools", action="store_true", help="also install the linter and the type checker"
    )
    parser.add_argument(
        "--check-node", action="store_true", help="only report whether there is a Node to use"
    )
    options = parser.parse_args(arguments)
    try:
        if options.check_node:
            node_path()
            return 0
        if options.with_tools:
            install(with_tools=True)
        scripts()
    except ScriptError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
