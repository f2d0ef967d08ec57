"""The bundle: the files that the page loads (tables, templates, borders, scripts, style, plotly).

A bundle is made once for each build and version of the page. Its files are named by content, so
that browsers may cache them without limit, and are stored with their compressed forms. The files of
the previous bundle are kept for pages that are already open. Serving needs neither pandas nor the
engine.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from dashboard.borders import level_borders
from dashboard.colophon import versions
from dashboard.javascript import PLOTLY_ROLES, scripts, sources_key
from dashboard.registry import LEVELS
from dashboard.server import dash_page
from dashboard.server.compression import ENCODINGS
from data.integrity import digest_of, file_damage, remembered
from data.read import DERIVED, read_build, read_columns, require_whole
from data.write import build_lock, remove_leftovers, replace

_HERE = Path(__file__).parent
BUNDLE = _HERE / "bundle"
_MANIFEST = "manifest.json"
# What the content of a bundle depends on, besides the build and what `sources_key` covers. Not
# every module: an edit to a module of the server must not make the bundle again.
_SOURCES = (
    "__init__.py", "borders.py", "bundle.py", "colophon.py", "colours.json", "engine.py", "font.py",
    "ids.py", "javascript.py", "look.json", "messages.py", "modules.py", "own_names.py",
    "page_data.py", "registry.py", "theme.py", "catalogue/*.json", "find/*.py", "layout/*.py",
    "pages/__init__.py", "pages/paths.py", "server/__init__.py", "server/compression.py",
    "server/dash_page.py", "server/dash_responses.js", "tables/*.json", "tables/*.py",
)  # fmt: skip


class _Manifest(NamedTuple):
    """The record of a bundle.

    Attributes:
        key: hash of what the bundle was made from.
        files: file name by role, without the compressed forms.
        sha256: digest by name of every file, compressed or not, with those of the previous bundle.
    """

    key: str
    files: dict[str, str]
    sha256: dict[str, str]

    def page(self) -> dict[str, str]:
        """Return the digests of the files that the page loads, compressed or not."""
        return {name: self.sha256[name] for name in _all_forms(self.files.values())}


def ensure_bundle(derived: Path = DERIVED, bundle: Path = BUNDLE) -> dict[str, str]:
    """Return the file names of an up-to-date bundle; make the bundle first if it is outdated.

    If several workers start at once, one makes the bundle and the others wait.

    Returns:
        File name by role: atlas, borders-city, script, style, page, dash-renderer, plotly, ...

    Raises:
        NotBuilt: there is no build, or it is damaged.
    """
    with remembered(bundle / "digests.json"):
        require_whole(derived)
        key = _key(derived)
        files = _finished(bundle, key)
        if files is None:
            with build_lock(bundle, wait=True):
                files = _finished(bundle, key) or _make(key, derived, bundle)
        else:
            remove_leftovers(bundle)
    return files


def bundle_damage(bundle: Path = BUNDLE, served: Mapping[str, str] | None = None) -> str:
    """Describe the damage of the page's files; empty if they are intact.

    Args:
        bundle: their folder.
        served: SHA-256 by name of the files that a running server's page loads; two newer bundles
            may have removed them.
    """
    page = page_digests(bundle)
    damaged = _damaged(bundle, {**page, **(served or {})}) if page else [_MANIFEST]
    if not damaged:
        return ""
    names = ", ".join(damaged)
    return f"files of the page are missing or damaged ({names}): restart the atlas to restore them"


def bundle_digests(bundle: Path = BUNDLE) -> dict[str, str]:
    """Return the SHA-256 by name of every file of the bundle, compressed or not."""
    return _manifest(bundle).sha256


def page_digests(bundle: Path = BUNDLE) -> dict[str, str]:
    """Return the SHA-256 by name of every file that the current page loads, compressed or not."""
    return _manifest(bundle).page()


def is_current(derived: Path = DERIVED, bundle: Path = BUNDLE) -> bool:
    """Return whether the bundle is intact and made from this build and version of the page.

    Raises:
        NotBuilt: there is no build.
    """
    return _finished(bundle, _key(derived)) is not None


def _key(derived: Path) -> str:
    """Hash the build, our sources, the scripts and the versions of the packages."""
    inputs = [read_build(derived), sources_key(), versions()]
    digest = hashlib.sha256(json.dumps(inputs, sort_keys=True).encode())
    for path in _source_files():
        digest.update(f"{path.relative_to(_HERE).as_posix()} {digest_of(path)}".encode())
    return digest.hexdigest()


def _source_files() -> list[Path]:
    return sorted(path for pattern in _SOURCES for path in _HERE.glob(pattern))


def _finished(bundle: Path, key: str) -> dict[str, str] | None:
    """Return the files of the bundle; None if its key differs or it is damaged."""
    manifest = _manifest(bundle)
    is_intact = manifest.key == key and not _damaged(bundle, manifest.page())
    return manifest.files if is_intact else None


def _manifest(bundle: Path) -> _Manifest:
    """Read the record of a bundle; without a key and files if it is missing or invalid."""
    try:
        record: dict[str, Any] = json.loads((bundle / _MANIFEST).read_text(encoding="utf-8"))
        manifest = _Manifest(record["key"], dict(record["files"]), dict(record["sha256"]))
        manifest.page()  # has a digest of every file
    except (OSError, ValueError, KeyError, TypeError):
        return _Manifest("", {}, {})
    return manifest


def _damaged(bundle: Path, digests: Mapping[str, str]) -> list[str]:
    """List the files that are missing or whose content has another digest."""
    start = f"{bundle}{os.sep}"
    return [name for name, digest in digests.items() if file_damage(f"{start}{name}", digest)]


def _make(key: str, derived: Path, bundle: Path) -> dict[str, str]:
    from data.progress import Progress  # noqa: PLC0415 - only bundles and builds need its bar

    contents = _previous_files(bundle)
    names: dict[str, str] = {}
    steps = list(_steps(derived))
    progress = Progress(len(steps))
    for role, extension, make in steps:
        work = partial(_forms, role, extension, make, bundle)
        forms = progress.step(f"page: {role}", work, _size_words)
        names[role] = next(iter(forms))
        contents |= forms
    sha256 = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    manifest = json.dumps(_Manifest(key, names, sha256)._asdict())
    replace(bundle, [*contents.items(), (_MANIFEST, manifest)])
    return names


def _forms(role: str, extension: str, make: Callable[[], bytes], bundle: Path) -> dict[str, bytes]:
    """Make a file; return its contents by name, first the file itself, then compressed."""
    content = make()
    name = _name(role, content, extension)
    return {name: content, **compressed_forms(content, bundle / name)}


def _size_words(forms: Mapping[str, bytes]) -> str:
    return f"{len(next(iter(forms.values()))):,} bytes"


def compressed_forms(content: bytes, path: Path) -> dict[str, bytes]:
    """Compress a file in every encoding; reuse compressed files that are already beside it.

    Args:
        content: of the file.
        path: of the file in the bundle; it need not exist.

    Returns:
        The compressed contents by file name.
    """
    forms = {}
    for encoding in ENCODINGS:
        compressed = path.with_name(f"{path.name}.{encoding.suffix}")
        try:
            forms[compressed.name] = compressed.read_bytes()
            is_same = encoding.decompress(forms[compressed.name]) == content
        except Exception:  # noqa: BLE001 - missing or damaged; each encoding has its own error
            is_same = False
        if not is_same:
            forms[compressed.name] = encoding.compress(content)
    return forms


def _all_forms(names: Iterable[str]) -> Iterator[str]:
    """Yield each name and those of its compressed forms."""
    for name in names:
        yield name
        yield from (f"{name}.{encoding.suffix}" for encoding in ENCODINGS)


def _previous_files(bundle: Path) -> dict[str, bytes]:
    """Read the intact files of the bundle in place, which open pages may still load."""
    page = _manifest(bundle).page()
    intact = set(page) - set(_damaged(bundle, page))
    return {name: (bundle / name).read_bytes() for name in sorted(intact)}


def _steps(derived: Path) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    from dashboard.page_data import PageData  # noqa: PLC0415 - loads the engine; serving does not

    data = PageData(lambda name: read_columns(name, derived), read_build(derived))
    yield "atlas", "json", data.atlas_json
    for tab in data.tabs:
        yield f"tab-{tab}", "json", partial(data.tab_json, tab)
    yield "part-export", "json", data.exports_json
    yield "part-find", "json", data.find_json
    yield "part-colophon", "json", data.colophon_json
    yield "part-own", "json", data.own_json
    for name in data.row_tables:
        yield f"table-{name}", "json", partial(data.rows_json, name)
    for level in LEVELS:
        yield f"borders-{level}", "json", partial(level_borders, derived, level)
    # The counties in full, as `to_deltas` in data/borders writes them: never drawn.
    yield "borders-exact", "json", (derived / "borders" / "county_exact.json").read_bytes
    joined = scripts()
    for script in (path for name, path in joined.items() if re.fullmatch(r"script.*\.js", name)):
        source_map = joined[f"{script.name}.map"]
        role = f"map-{script.stem}"
        yield role, "map", source_map.read_bytes
        yield script.stem, "js", partial(_script, script, role, source_map)
    yield "style", "css", partial(_style, joined["style.css"], joined["inter.woff2"])
    yield "opening", "html", joined["opening.js"].read_bytes
    yield "page", "html", partial(data.page_html, partial(level_borders, derived))
    yield dash_page.DASH_ROLE, "js", dash_page.dash_script
    for role in PLOTLY_ROLES:
        yield role, "js", joined[f"{role}.js"].read_bytes


def _name(role: str, content: bytes, extension: str) -> str:
    """Name a file by its content, so that a browser may cache it."""
    return f"{role}.{hashlib.sha256(content).hexdigest()[:12]}.{extension}"


def _script(script: Path, role: str, source_map: Path) -> bytes:
    """Read a script, and replace the name of its source map with that in the bundle."""
    name = _name(role, source_map.read_bytes(), "map")
    return script.read_bytes().replace(f"={script.name}.map".encode(), f"={name}".encode())


def _style(sheet: Path, font: Path) -> bytes:
    # None of these is needed to serve.
    from dashboard.font import font_face  # noqa: PLC0415
    from dashboard.theme import css_tabs, css_variables  # noqa: PLC0415

    face = font_face(font.read_bytes())
    return f"{face}\n{css_variables()}\n{css_tabs()}{sheet.read_text('utf-8')}".encode()
