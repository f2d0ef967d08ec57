"""The files of a build as paths and contents; `data.write` writes them."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from data.borders.deltas import to_deltas
from data.borders.layers import Borders, to_geojson
from data.borders.source import REQUIREMENT
from data.package.columns import to_columns, to_csv, to_json, to_records
from data.package.descriptor import add_hashes, descriptor
from data.package.parquet import to_parquet
from data.read import GZIPPED, OWN, PACKAGE
from data.schemas.derived.tables import fields, list_columns
from data.seeds.readme import Description

_GZIP_LEVEL = 9


@dataclass(frozen=True)
class Header:
    """Identity of a build.

    Attributes:
        build_id: fingerprint of its inputs.
        built: time of the build, in UTC.
    """

    build_id: str
    built: datetime


def files(
    tables: Mapping[str, pd.DataFrame],
    borders: Borders,
    descriptions: Mapping[str, Description],
    header: Header,
    own: Sequence[Mapping[str, Any]] = (),
) -> Iterator[tuple[str, bytes]]:
    """Make every file of a build, one at a time.

    Args:
        tables: all derived tables.
        borders: drawn layers, and the counties in full.
        descriptions: of the seed tables and their columns.
        header: for build.json.
        own: the reader's own data sets, which are no part of the data package.

    Yields:
        Path inside the build's folder, content. The last is build.json, which lists the others with
        their size in bytes and digest; a file that it does not list is no part of the build.
    """
    sizes: dict[str, int] = {}
    digests: dict[str, str] = {}
    for path, content in chain(
        _with_gzip(_contents(tables, borders, descriptions, header)), _own_contents(own)
    ):
        sizes[path] = len(content)
        digests[path] = hashlib.sha256(content).hexdigest()
        yield path, content
    build = {
        "build_id": header.build_id,
        "built": header.built.isoformat(timespec="seconds"),
        "borders": "own" if borders.is_own else "package",
        "borders_edition": "the operator's file" if borders.is_own else REQUIREMENT,
        "borders_sha256": borders.sha256,
        "counts": {name: len(table) for name, table in tables.items()},
        "files": sizes,
        "sha256": digests,
        **({OWN: [one["name"] for one in own]} if own else {}),
    }
    yield "build.json", to_json(build).encode()


def _own_contents(own: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    if own:
        yield f"columns/{OWN}.json", to_json({"sets": list(own)}).encode()


def _with_gzip(contents: Iterable[tuple[str, str | bytes]]) -> Iterator[tuple[str, bytes]]:
    """Add the gzip form of each text of the package, so that a server need not compress it."""
    for path, data in contents:
        content = data.encode() if isinstance(data, str) else data
        yield path, content
        if path.startswith(f"{PACKAGE}/") and not path.endswith(".parquet"):
            # A fixed time keeps equal bytes equal.
            yield f"{GZIPPED}/{Path(path).name}.gz", gzip.compress(content, _GZIP_LEVEL, mtime=0)


def _contents(
    tables: Mapping[str, pd.DataFrame],
    borders: Borders,
    descriptions: Mapping[str, Description],
    header: Header,
) -> Iterator[tuple[str, str | bytes]]:
    package = descriptor(descriptions, header.build_id, header.built)
    resources = {resource["name"]: resource for resource in package["resources"]}
    for name, table in tables.items():
        columns = to_columns(table, list_columns(name))
        yield f"columns/{name}.json", to_json(columns)
        forms = {
            f"{name}.csv": to_csv(columns).encode(),
            f"{name}.json": to_records(columns).encode(),
            f"{name}.parquet": to_parquet(columns, fields(name), resources[name]),
        }
        add_hashes(resources[name], forms)
        yield from ((f"{PACKAGE}/{path}", content) for path, content in forms.items())
    yield f"{PACKAGE}/datapackage.json", to_json(package, indent=1)
    for name, layer in borders.drawn.items():
        yield f"borders/{name}.geojson", to_geojson(layer.keys, layer.geometries)
    counties = borders.raw["county"]
    yield "borders/county_exact.json", to_deltas(counties.keys, counties.geometries)
