"""What changed from one data package to another: rows by their key, added, gone or changed.

`python -m data diff OLD NEW` prints it; publishing over an earlier atlas writes it as pages and
feeds. Both packages describe themselves: the key of a table is that of its descriptor, and cells
are compared as the CSV files have them, so that nothing is a change that a reader cannot see.
Columns that only one of the packages has are no change of a row.
"""

import csv
import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data.integrity import digest_of
from data.read import PACKAGE

Row = dict[str, str]
Table = dict[tuple[str, ...], Row]
DESCRIPTOR = "datapackage.json"
ADDED, GONE, CHANGED = "added", "gone", "changed"
COMMAND = "diff"
# Where a package lies in a build and in a published folder.
_PLACES = ("", PACKAGE, "data")
_MARKS = {ADDED: "+", GONE: "-", CHANGED: "~"}
_SOURCE_COLUMNS = ("source_id", "source_ids")


class PackageError(ValueError):
    """A folder has no readable data package; the message names it."""


@dataclass(frozen=True)
class Change:
    """A row that differs.

    Attributes:
        table: its name.
        key: its values of the key's columns.
        kind: added, gone or changed.
        fields: of a changed row, the old and the new value by column.
        row: all cells, of a row that is gone the old ones.
    """

    table: str
    key: tuple[str, ...]
    kind: str
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    row: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The ids of its sources; empty: the table has none."""
        return next((self.row[name] for name in _SOURCE_COLUMNS if self.row.get(name)), "")


class Package:
    """A data package on disk."""

    def __init__(self, folder: Path) -> None:
        """Read the descriptor.

        Args:
            folder: the package's, a build's, or a published atlas's.

        Raises:
            PackageError: there is none, or it is damaged.
        """
        found = next(
            (path for name in _PLACES if (path := folder / name / DESCRIPTOR).is_file()), None
        )
        if found is None:
            msg = f"{folder} has no data package: no {DESCRIPTOR} there, in {PACKAGE} or in data"
            raise PackageError(msg)
        self.folder = found.parent
        try:
            content = json.loads(found.read_text(encoding="utf-8"))
            self.id = str(content.get("id", ""))
            self.created = str(content.get("created", ""))
            self.keys = {
                resource["name"]: tuple(resource["schema"]["primaryKey"])
                for resource in content["resources"]
            }
            self._hashes = {
                resource["name"]: resource.get("hash", "") for resource in content["resources"]
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise PackageError(_damaged(found, error)) from error

    def rows(self, table: str) -> Table:
        """Read a table by key; one that the package lacks is empty.

        Raises:
            PackageError: its file is damaged.
        """
        if table not in self.keys:
            return {}
        path = self.folder / f"{table}.csv"
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            return {tuple(row[name] for name in self.keys[table]): row for row in rows}
        except (OSError, ValueError, KeyError, csv.Error) as error:
            raise PackageError(_damaged(path, error)) from error

    def edited(self) -> list[Path]:
        """List the files that are not those that the descriptor describes: edited, or damaged."""
        paths = {self.folder / f"{table}.csv": of for table, of in self._hashes.items() if of}
        return [
            path
            for path, of in paths.items()
            if path.is_file() and f"sha256:{digest_of(path)}" != of
        ]


def changes(old: Package, new: Package, tables: Sequence[str] = ()) -> Iterator[Change]:
    """List what changed, in the order of the tables and keys.

    Args:
        old: the earlier package.
        new: the later one.
        tables: to compare; empty: all of either.
    """
    for table in tables or dict.fromkeys((*new.keys, *old.keys)):
        before, after = old.rows(table), new.rows(table)
        for key in sorted(before.keys() | after.keys()):
            change = _change(table, key, before.get(key), after.get(key))
            if change:
                yield change


def diff(arguments: Sequence[str]) -> int:
    """Print what changed; return the exit status: 0, or 1 if a package cannot be read.

    Args:
        arguments: the name of the command, and the two folders.
    """
    parser = ArgumentParser(
        prog=f"python -m data {COMMAND}", description="List the rows that changed."
    )
    parser.add_argument("old", type=Path, help="folder of the earlier package, build or atlas")
    parser.add_argument("new", type=Path, help="folder of the later one")
    options = parser.parse_args(arguments[1:])
    try:
        packages = Package(options.old), Package(options.new)
        found = list(changes(*packages))
    except PackageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    # Rows that a cut file lacks are not gone.
    for path in (path for package in packages for path in package.edited()):
        sys.stderr.write(
            f"{path} is not the file that {DESCRIPTOR} describes: it was edited, or is damaged\n"
        )
    sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    return 0


def _change(
    table: str, key: tuple[str, ...], before: Row | None, after: Row | None
) -> Change | None:
    if before is None or after is None:
        kind = ADDED if before is None else GONE
        return Change(table, key, kind, row=after or before or {})
    names = [name for name in after if name in before and before[name] != after[name]]
    if not names:
        return None
    fields = {name: (before[name], after[name]) for name in names}
    return Change(table, key, CHANGED, fields, after)


def _lines(found: Sequence[Change]) -> Iterator[str]:
    if not found:
        yield "nothing changed"
    counts: dict[str, Counter[str]] = {}
    for change in found:
        counts.setdefault(change.table, Counter())[change.kind] += 1
    for table, count in counts.items():
        yield f"{table}: {', '.join(f'{count[kind]} {kind}' for kind in _MARKS if count[kind])}"
        for change in found:
            if change.table == table:
                yield f"  {_MARKS[change.kind]} {' / '.join(change.key)}{_source(change)}"
                for name, (old, new) in change.fields.items():
                    yield f"      {name}: {old or '(empty)'} -> {new or '(empty)'}"


def _source(change: Change) -> str:
    return f" (source: {change.source})" if change.source else ""


def _damaged(path: Path, error: Exception) -> str:
    return f"{path} cannot be read ({type(error).__name__}: {error})"
