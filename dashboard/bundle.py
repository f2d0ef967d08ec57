"""The files the browser gets: tables, templates, borders, script, style and plotly.

Made once for a build and a version of the page, named by content, so that a browser keeps them for
good; each beside its packed forms. The files of the bundle before stay beside them, for whoever
opened the page before. Serving them needs neither pandas nor plotly.
"""

from __future__ import annotations

import hashlib
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.borders import level_borders
from dashboard.colophon import versions
from dashboard.javascript import scripts, sources_key
from dashboard.registry import LEVELS
from dashboard.server import dash_page
from dashboard.server.compression import ENCODINGS
from data.integrity import file_damage
from data.read import DERIVED, read_build, read_columns, require_whole
from data.write import build_lock, remove_leftovers, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

BUNDLE = Path(__file__).parent / "bundle"
# Said by whoever starts where they are not made yet.
UNWRITABLE = "the page's files cannot be made ({error}). Free disk space, or allow writing there."
_HERE = Path(__file__).parent
_MANIFEST = "manifest.json"


class _Manifest(NamedTuple):
    """What a bundle says of itself.

    Attributes:
        key: hash of what it was made of.
        files: file name by role, without the packed forms.
        sha256: of each file that lies there, packed or not; also of those of the bundle before.
    """

    key: str
    files: dict[str, str]
    sha256: dict[str, str]


def ensure_bundle(derived: Path = DERIVED, bundle: Path = BUNDLE) -> dict[str, str]:
    """Give the names of an up-to-date bundle's files, making the bundle where it is not.

    Several workers may start at once: one makes it, the others wait.

    Returns:
        File name by role: atlas, borders-city, script, style, dash-renderer, plotly, ...

    Raises:
        NotBuilt: there are no tables yet, or not as they were built.
    """
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
    """Say what is wrong with the page's files as they lie there; empty if nothing is.

    Args:
        bundle: their folder.
        served: SHA-256 by name of what a running server's page asks for, which two newer bundles
            have put away.
    """
    page = page_digests(bundle)
    lost = _changed(bundle, {**page, **(served or {})}) if page else [_MANIFEST]
    remedy = "start the atlas anew, which makes them again"
    return f"files of the page are missing or damaged ({', '.join(lost)}): {remedy}" if lost else ""


def bundle_digests(bundle: Path = BUNDLE) -> dict[str, str]:
    """Give the SHA-256 of every file of the bundle, packed or not, as it was written."""
    manifest = _manifest(bundle)
    return manifest.sha256 if manifest else {}


def page_digests(bundle: Path = BUNDLE) -> dict[str, str]:
    """Give the SHA-256 of every file that the page of the bundle asks for, packed or not."""
    manifest = _manifest(bundle)
    return _page_digests(manifest) if manifest else {}


def is_current(derived: Path = DERIVED, bundle: Path = BUNDLE) -> bool:
    """Tell whether the bundle is there, whole, and that of the build and the page as they are.

    Raises:
        NotBuilt: there are no tables yet.
    """
    return _finished(bundle, _key(derived)) is not None


def _key(derived: Path) -> str:
    """Hash what the bundle is made of: the build, our files, scripts and versions of others."""
    made_of = [read_build(derived), dash_page.VERSION, sources_key(), versions()]
    digest = hashlib.sha256(json.dumps(made_of, sort_keys=True).encode())
    for path in sorted(_source_files()):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _source_files() -> Iterator[Path]:
    for pattern in ("**/*.py", "catalogue/*.json", "server/*.js"):
        yield from (path for path in _HERE.glob(pattern) if "node_modules" not in path.parts)


def _finished(bundle: Path, key: str) -> dict[str, str] | None:
    """Give the files of the bundle with this key; None if it is another's, or not whole."""
    manifest = _manifest(bundle)
    if manifest is None or manifest.key != key or _lost(bundle, manifest):
        return None
    return manifest.files


def _manifest(bundle: Path) -> _Manifest | None:
    """Read what a bundle says of itself; None: there is none yet, or somebody's hand changed it."""
    try:
        held: dict[str, Any] = json.loads((bundle / _MANIFEST).read_text(encoding="utf-8"))
        manifest = _Manifest(held["key"], dict(held["files"]), dict(held["sha256"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return manifest if set(_with_packed(manifest.files.values())) <= set(manifest.sha256) else None


def _lost(bundle: Path, manifest: _Manifest) -> list[str]:
    """List the page's files that are not as they were written."""
    return _changed(bundle, _page_digests(manifest))


def _page_digests(manifest: _Manifest) -> dict[str, str]:
    return {name: manifest.sha256[name] for name in _with_packed(manifest.files.values())}


def _changed(bundle: Path, digests: Mapping[str, str]) -> list[str]:
    return [name for name, digest in digests.items() if file_damage(bundle / name, digest)]


def _make(key: str, derived: Path, bundle: Path) -> dict[str, str]:
    from data.progress import Progress  # noqa: PLC0415 - only bundles and builds need its bar

    contents: dict[str, bytes] = {}
    names: dict[str, str] = {}
    steps = list(_steps(derived))
    progress = Progress(len(steps))
    for role, ending, make in steps:
        work = partial(_named_forms, role, ending, make, bundle)
        names[role], forms = progress.step(f"page: {role}", work, _size_words)
        contents |= forms
    contents = _earlier(bundle) | contents
    sha256 = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    manifest = _Manifest(key, names, sha256)
    contents[_MANIFEST] = json.dumps(manifest._asdict()).encode()
    replace(bundle, contents.items())
    return names


def _named_forms(
    role: str, ending: str, make: Callable[[], bytes], bundle: Path
) -> tuple[str, dict[str, bytes]]:
    """Make a file: its name, and its contents, packed and not, by name."""
    content = make()
    name = _name(role, content, ending)
    return name, {name: content, **packed_forms(content, bundle / name)}


def _size_words(made: tuple[str, Mapping[str, bytes]]) -> str:
    name, forms = made
    return f"{len(forms[name]):,} bytes"


def packed_forms(content: bytes, path: Path) -> dict[str, bytes]:
    """Pack a file in every encoding; what lies packed at its place already is taken from there.

    Args:
        content: of the file.
        path: of the file in the bundle, or as it would be.

    Returns:
        The packed forms by name.
    """
    found = {}
    for encoding in ENCODINGS:
        packed = path.with_name(f"{path.name}.{encoding.suffix}")
        try:
            found[packed.name] = packed.read_bytes()
            is_same = encoding.decompress(found[packed.name]) == content
        except Exception:  # noqa: BLE001 - missing or damaged; each encoding has its own error
            is_same = False
        if not is_same:
            found[packed.name] = encoding.compress(content)
    return found


def _with_packed(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name
        yield from (f"{name}.{encoding.suffix}" for encoding in ENCODINGS)


def _earlier(bundle: Path) -> dict[str, bytes]:
    """Read the files of the bundle in place, which pages that are open still ask for."""
    manifest = _manifest(bundle)
    if manifest is None:
        return {}
    whole = set(_with_packed(manifest.files.values())) - set(_lost(bundle, manifest))
    return {name: (bundle / name).read_bytes() for name in sorted(whole)}


def _steps(derived: Path) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    from dashboard.page_data import PageData  # noqa: PLC0415 - plotly is only for making bundles

    data = PageData(lambda name: read_columns(name, derived), read_build(derived))
    yield "atlas", "json", data.atlas_json
    for tab in data.tabs:
        yield f"tab-{tab}", "json", partial(data.tab_json, tab)
    yield "part-export", "json", data.exports_json
    yield "part-find", "json", data.find_json
    yield "part-colophon", "json", data.colophon_json
    for name in data.row_tables:
        yield f"table-{name}", "json", partial(data.rows_json, name)
    for level in LEVELS:
        yield f"borders-{level}", "json", partial(level_borders, derived, level)
    joined = scripts()
    for name in (name for name in joined if name.startswith("script") and name.endswith(".js")):
        script, source_map = joined[name], joined[f"{name}.map"]
        role = f"map-{script.stem}"
        yield role, "map", source_map.read_bytes
        yield script.stem, "js", partial(_script, script, role, source_map)
    yield "style", "css", partial(_style, joined["style.css"])
    yield dash_page.DASH_ROLE, "js", dash_page.dash_script
    yield "plotly", "js", joined["plotly.js"].read_bytes


def _name(role: str, content: bytes, ending: str) -> str:
    """Name a file by its content, so that a browser may keep it."""
    return f"{role}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def _script(script: Path, role: str, source_map: Path) -> bytes:
    """Read a script, and let it name its source map as the bundle does."""
    wanted = _name(role, source_map.read_bytes(), "map")
    return script.read_bytes().replace(f"={script.name}.map".encode(), f"={wanted}".encode())


def _style(sheet: Path) -> bytes:
    from dashboard.theme import css_variables  # noqa: PLC0415 - with the other makers

    return f"{css_variables()}\n{sheet.read_text(encoding='utf-8')}".encode()
