"""The files of a build, as paths and contents; nothing here writes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.borders.layers import to_geojson
from data.borders.source import REQUIREMENT
from data.package.columns import plain, to_csv, to_json, to_records
from data.package.descriptor import describe
from data.package.parquet import to_parquet
from data.read import PACKAGE
from data.schemas.derived.tables import fields, lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    import pandas as pd

    from data.borders.layers import Borders
    from data.seeds.readme import Wording


@dataclass(frozen=True)
class Header:
    """What tells one build from another.

    Attributes:
        build_id: fingerprint of what it was made from.
        built: when, in UTC.
    """

    build_id: str
    built: datetime


def files(
    tables: Mapping[str, pd.DataFrame],
    borders: Borders,
    words: Mapping[str, Wording],
    header: Header,
) -> Iterator[tuple[str, bytes]]:
    """Make every file of a build, one at a time.

    Args:
        tables: all derived tables.
        borders: drawn layers.
        words: what the seed tables and their columns mean.
        header: what goes into build.json.

    Yields:
        Path inside the build's folder, content. The last is build.json, which lists the others with
        their size in bytes and digest: what it does not list is no part of the build.
    """
    sizes: dict[str, int] = {}
    digests: dict[str, str] = {}
    for path, made in _contents(tables, borders, words):
        content = made.encode() if isinstance(made, str) else made
        sizes[path] = len(content)
        digests[path] = hashlib.sha256(content).hexdigest()
        yield path, content
    described = {
        "build_id": header.build_id,
        "built": header.built.isoformat(timespec="seconds"),
        "borders": "own" if borders.is_own else "package",
        "borders_edition": "the operator's file" if borders.is_own else REQUIREMENT,
        "borders_sha256": borders.sha256,
        "counts": {name: len(table) for name, table in tables.items()},
        "files": sizes,
        "sha256": digests,
    }
    yield "build.json", to_json(described).encode()


def _contents(
    tables: Mapping[str, pd.DataFrame], borders: Borders, words: Mapping[str, Wording]
) -> Iterator[tuple[str, str | bytes]]:
    package = describe(words)
    resources = {resource["name"]: resource for resource in package["resources"]}
    for name, table in tables.items():
        columns = plain(table, lists(name))
        yield f"columns/{name}.json", to_json(columns)
        yield f"{PACKAGE}/{name}.csv", to_csv(columns)
        yield f"{PACKAGE}/{name}.json", to_records(columns)
        yield f"{PACKAGE}/{name}.parquet", to_parquet(columns, fields(name), resources[name])
    yield f"{PACKAGE}/datapackage.json", to_json(package, indent=1)
    for name, layer in borders.drawn.items():
        yield f"borders/{name}.geojson", to_geojson(layer.keys, layer.geometries)
