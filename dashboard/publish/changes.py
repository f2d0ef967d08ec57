"""What changed since the atlas that a folder holds: its record, pages and feeds.

A record is plain JSON, so that the next version can carry it on:

- `since`: day of the first version;
- `versions`: the newest first, each with `build`, `day`, `updated` and `changes`;
- a change: `table`, `key`, `kind` (added, gone, changed), `fields` (old and new by column),
  `source`, `places`, `industries`, and what to call the row, `name_en` and `name_zh`.

Only the tables of facts are compared: what is computed from them changes with them.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.engine import Engine
from dashboard.modules import EngineError
from dashboard.pages.paths import CHANGES
from dashboard.pages.render import page_files
from dashboard.publish.feeds import feeds
from dashboard.publish.previous_page import listed_files
from dashboard.registry import LANGUAGES
from data.diff import DESCRIPTOR, Change, Package, PackageError, changes
from data.read import PACKAGE
from data.regular_file import read_regular_file
from data.schemas.tables import TABLES

Record = dict[str, Any]
RECORD = f"{CHANGES}/changes.json"
# Without the constants of our own rules, and the other names of places, which only matching reads.
_FACTS = tuple(name for name in TABLES if name not in ("aliases", "constants"))
_DATA = "data"
_UNREAD = "what changed since the earlier atlas is not known: {}\n"


def changes_files(
    engine: Engine, derived: Path, folder: Path, address: str
) -> Iterator[tuple[str, bytes]]:
    """Write the record, its page in both languages, and the feeds.

    Args:
        engine: of the build.
        derived: the folder of the build.
        folder: the published folder that is to be replaced; it need not exist.
        address: of the published folder, with a final slash; empty: not known.

    Yields:
        Path and content of each file.
    """
    record = record_of(engine, derived, folder)
    yield RECORD, f"{json.dumps(record, ensure_ascii=False)}\n".encode()
    for lang in LANGUAGES:
        yield from page_files(engine.page(CHANGES, "", lang, record))
    yield from feeds(record, engine, address)


def record_of(engine: Engine, derived: Path, folder: Path) -> Record:
    """Continue the record of the folder with what changed since, or begin one."""
    listed = listed_files(folder) or {}
    built = engine.tables["build"]["built"]
    if f"{_DATA}/{DESCRIPTOR}" not in listed:
        return _new_record(built)
    try:
        old = _earlier_record(folder, listed, engine)
        _require_unchanged(folder, listed)
        before = Package(folder / _DATA)
        found = [*changes(before, Package(derived / PACKAGE), _FACTS)]
    except (PackageError, OSError, ValueError) as error:
        sys.stderr.write(_UNREAD.format(error))
        return _new_record(built)
    return _continued(old or _new_record(before.created), found, engine)


def _new_record(built: str) -> Record:
    """Begin the record of a folder with the build that is its first version."""
    return {"since": built[:10], "versions": []}


def _continued(record: Record, found: Sequence[Change], engine: Engine) -> Record:
    """Add a version to a record; the same record, if no table of facts changed."""
    if not found:
        return record
    build = engine.tables["build"]
    version = {
        "build": build["build_id"],
        "day": build["built"][:10],
        "updated": build["built"],
        "changes": engine.described_changes([{**vars(one), "source": one.source} for one in found]),
    }
    return {**record, "versions": [version, *record["versions"]]}


def _earlier_record(folder: Path, listed: Mapping[str, str], engine: Engine) -> Record | None:
    """Read the record of a folder; None if it has none.

    Raises:
        ValueError: it is not as it was published, or no page can be made of it.
    """
    if RECORD not in listed:
        return None
    try:
        record = json.loads(_checked(folder, RECORD, listed))
        pages = [engine.page(CHANGES, "", lang, record) for lang in LANGUAGES]
        json.dumps([record, pages], ensure_ascii=False).encode()  # half an emoji is no text
        for version in record["versions"]:
            engine.with_change_lines(version["changes"])
    except (TypeError, KeyError, RecursionError, EngineError) as error:
        msg = f"{RECORD} is damaged"
        raise ValueError(msg) from error
    return dict(record)


def _require_unchanged(folder: Path, listed: Mapping[str, str]) -> None:
    """Check that the tables are as they were published, so that no edit there is a change here."""
    for path in listed:
        if path.startswith(f"{_DATA}/") and path.endswith((".csv", DESCRIPTOR)):
            _checked(folder, path, listed)


def _checked(folder: Path, path: str, listed: Mapping[str, str]) -> bytes:
    content = read_regular_file(folder / path)
    if hashlib.sha256(content).hexdigest() != listed[path]:
        msg = f"{path} is not as it was published"
        raise ValueError(msg)
    return content
