"""What changed since the atlas that a folder holds: its record, pages and feeds."""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dashboard.pages.changes_page import changes_page
from dashboard.pages.facts import Facts
from dashboard.pages.history import Record, continued, new_record
from dashboard.pages.paths import CHANGES
from dashboard.pages.render import page_files
from dashboard.publish.feeds import feeds
from dashboard.publish.previous_page import listed_files
from dashboard.registry import LANGUAGES
from data.diff import DESCRIPTOR, Package, PackageError
from data.read import PACKAGE
from data.regular_file import read_regular_file

RECORD = f"{CHANGES}/changes.json"
_DATA = "data"
_UNREAD = "what changed since the earlier atlas is not known: {}\n"


def changes_files(facts: Facts, folder: Path, address: str) -> Iterator[tuple[str, bytes]]:
    """Write the record, its page in both languages, and the feeds.

    Args:
        facts: of the build.
        folder: the published folder that is to be replaced; it need not exist.
        address: of the published folder, with a final slash; empty: not known.

    Yields:
        Path and content of each file.
    """
    record = record_of(facts, folder)
    yield RECORD, f"{json.dumps(record, ensure_ascii=False)}\n".encode()
    for lang in LANGUAGES:
        page = changes_page(facts, lang, record).model(facts)
        yield from page_files(page, facts, address)
    yield from feeds(record, facts, address)


def record_of(facts: Facts, folder: Path) -> Record:
    """Continue the record of the folder with what changed since, or begin one."""
    listed = listed_files(folder) or {}
    if f"{_DATA}/{DESCRIPTOR}" not in listed:
        return new_record(facts.build)
    try:
        old = _earlier_record(folder, listed)
        _require_unchanged(folder, listed)
        new = Package(facts.derived / PACKAGE)
        before = Package(folder / _DATA)
        return continued(old or new_record({"built": before.created}), before, new, facts)
    except (PackageError, OSError, ValueError) as error:
        sys.stderr.write(_UNREAD.format(error))
        return new_record(facts.build)


def _earlier_record(folder: Path, listed: dict[str, str]) -> Record | None:
    return dict(json.loads(_checked(folder, RECORD, listed))) if RECORD in listed else None


def _require_unchanged(folder: Path, listed: dict[str, str]) -> None:
    """Check that the tables are as they were published, so that no edit there is a change here."""
    for path in listed:
        if path.startswith(f"{_DATA}/") and path.endswith((".csv", DESCRIPTOR)):
            _checked(folder, path, listed)


def _checked(folder: Path, path: str, listed: dict[str, str]) -> bytes:
    content = read_regular_file(folder / path)
    if hashlib.sha256(content).hexdigest() != listed[path]:
        msg = f"{path} is not as it was published"
        raise ValueError(msg)
    return content
