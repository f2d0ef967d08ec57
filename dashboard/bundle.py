"""The files the browser gets: tables, templates, borders, script, style and plotly.

Made once for a build and a version of the page, named by content, so that a browser keeps them for
good; each beside its gzip. Serving them needs neither pandas nor plotly.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from data.read import DERIVED, read_build, read_columns

BUNDLE = Path(__file__).parent / "bundle"
_HERE = Path(__file__).parent
_MANIFEST = "manifest.json"
_GZIP_LEVEL = 9
_IMPORT_LINE = re.compile(r"^import .* from \"\./\w+\.js\";$")
_TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


class ScriptError(ValueError):
    """The browser's sources cannot be joined into one script."""


def ensure_bundle(derived: Path = DERIVED, bundle: Path = BUNDLE) -> dict[str, Any]:
    """Give the manifest of an up-to-date bundle, making the bundle where it is not.

    Returns:
        The manifest: `files` by role and `key`.

    Raises:
        NotBuilt: there are no tables yet.
    """
    key = _key(derived)
    try:
        manifest: dict[str, Any] = json.loads((bundle / _MANIFEST).read_text(encoding="utf-8"))
        if manifest["key"] == key:
            return manifest
    except (FileNotFoundError, ValueError, KeyError):
        pass  # none yet, or one that was cut off: make it
    return _make(key, derived, bundle)


def join_script(sources: list[tuple[str, str]]) -> str:
    """Join ES modules, given in an order in which each follows what it imports, into one script.

    Args:
        sources: (file name, text).

    Raises:
        ScriptError: two modules use one name at their top level, or an import comes too late.
    """
    owners: dict[str, str] = {}
    parts = []
    for file, text in sources:
        for name in _TOP_LEVEL.findall(text):
            if name in owners:
                msg = f"{file}: {name} already stands in {owners[name]}; rename one of them"
                raise ScriptError(msg)
            owners[name] = file
        lines = [line.removeprefix("export ") for line in text.splitlines() if not _IMPORT_LINE.match(line)]
        if any(line.startswith(("import ", "export ")) for line in lines):
            msg = f"{file}: write each import on one line, from a ./file.js"
            raise ScriptError(msg)
        parts.append("\n".join(lines))
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\nstartAtlas();\n})();\n"


def browser_sources(folder: Path = _HERE / "browser") -> list[tuple[str, str]]:
    """Read the browser's modules, each after those it imports."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    ordered: dict[str, str] = {}

    def take(name: str) -> None:
        if name in ordered:
            return
        for imported in re.findall(r"^import .* from \"\./(\w+\.js)\";$", texts[name], re.MULTILINE):
            take(imported)
        ordered[name] = texts[name]

    for name in texts:
        take(name)
    return list(ordered.items())


def _key(derived: Path) -> str:
    """Hash what the bundle is made of: the build and the page's own files."""
    digest = hashlib.sha256(json.dumps(read_build(derived), sort_keys=True).encode())
    for path in sorted(_source_files()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _source_files() -> Iterator[Path]:
    for pattern in ("*.py", "*.json", "figures/*.py", "browser/*.js", "assets/*.css"):
        yield from _HERE.glob(pattern)


def _make(key: str, derived: Path, bundle: Path) -> dict[str, Any]:
    """Write the bundle beside its place, then move it there."""
    scratch = bundle.with_name(f"{bundle.name}.{os.getpid()}.new")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    files: dict[str, Any] = {}
    steps = list(_steps(derived))
    for number, (role, ending, content) in enumerate(steps, start=1):
        sys.stderr.write(f"[{number}/{len(steps)}] page file {role}\n")
        files[role] = _write(scratch, role, ending, content())
    manifest = {"key": key, "files": files}
    (scratch / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    _swap(scratch, bundle)
    return manifest


def _steps(derived: Path) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    from dashboard.page_data import atlas_json  # noqa: PLC0415 - plotly is only for making bundles

    yield "atlas", "json", lambda: atlas_json(
        lambda name: read_columns(name, derived), read_build(derived)
    )
    for level, outlines in (("province", ()), ("city", ("province",)), ("county", ("city", "province"))):
        yield f"borders-{level}", "json", lambda level=level, outlines=outlines: _borders(
            derived, level, outlines
        )
    yield "script", "js", lambda: join_script(browser_sources()).encode()
    yield "style", "css", _style
    yield "plotly", "js", _plotly


def _borders(derived: Path, level: str, outlines: tuple[str, ...]) -> bytes:
    """Pack a level's borders for drawing; outlines are dissolved from the same lines."""
    folder = derived / "borders"
    parts = [f'"regions":{(folder / f"{level}.geojson").read_text(encoding="utf-8")}']
    for outline in outlines:
        # The city map draws provinces as its own outlines, so both layers share every vertex.
        text = (folder / f"outline_{outline}.geojson").read_text(encoding="utf-8")
        parts.append(f'"outline_{outline}":{text}')
    return ("{" + ",".join(parts) + "}").encode()


def _style() -> bytes:
    from dashboard.theme import css_variables  # noqa: PLC0415 - with the other makers

    sheets = [path.read_text(encoding="utf-8") for path in sorted((_HERE / "assets").glob("*.css"))]
    return "\n".join([css_variables(), *sheets]).encode()


def _plotly() -> bytes:
    from plotly.offline import get_plotlyjs  # noqa: PLC0415 - with the other makers

    return get_plotlyjs().encode()


def _write(folder: Path, role: str, ending: str, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()[:12]
    name = f"{role}.{digest}.{ending}"
    (folder / name).write_bytes(content)
    # A fixed time keeps equal contents equal files.
    (folder / f"{name}.gz").write_bytes(gzip.compress(content, _GZIP_LEVEL, mtime=0))
    return name


def _swap(scratch: Path, bundle: Path) -> None:
    old = bundle.with_name(f"{bundle.name}.{os.getpid()}.old")
    if bundle.exists():
        bundle.rename(old)
    scratch.rename(bundle)
    shutil.rmtree(old, ignore_errors=True)
