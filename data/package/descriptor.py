"""Descriptor of the data package: the tables and columns of a build, for people and programs.

Follows the Data Package standard of Frictionless Data, with four properties of our own: `unit` of a
quantity, `separator` between the items of a list, `alternatives`, files beside the CSV that hold
the same table, and `sha256`, the digest of each of these files. Paths are relative to the
descriptor's folder. The descriptions of seed columns come from seeds/README.md.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from data.schemas.derived.tables import (
    ADDED_COLUMNS,
    DERIVED_TABLES,
    NAMES,
    NEW_DESCRIPTIONS,
    fields,
    key,
)
from data.schemas.fields import LIST_SEPARATOR, Field
from data.seeds.readme import Description

_TYPES = {"year": "integer", "integer": "integer", "number": "number", "yes/no": "boolean"}
_TEXT = "string"

# What a column refers to -> table and column. A place may be in either of two tables, which the
# standard cannot express; the build checks it.
_TARGETS = {
    "region": ("regions", ["adcode"]),
    "industry": ("industries", ["industry_id"]),
    "group": ("industries", ["industry_id"]),
    "indicator": ("indicators", ["indicator_id"]),
    "source": ("sources", ["source_id"]),
}
_CODE = ["classification", "code"]
_LICENCE = (
    "Facts and figures may be reused with the source of each row named; terms that a source states "
    "are in the column terms"
)
_TERMS = (
    "Figures and statements are facts, each cited with its source. The terms of a source are in "
    "the column terms of the table sources; if it is empty, none were found. Cite the source of "
    "a row, not only the atlas. Rows marked recalled come from general knowledge and wait for a "
    "source. The package contains no borders."
)


def descriptor(
    descriptions: Mapping[str, Description], build_id: str, built: datetime
) -> dict[str, Any]:
    """Make the Data Package descriptor of a build.

    Args:
        descriptions: of the seed tables and their columns, by table name.
        build_id: fingerprint of the build's inputs.
        built: time of the build.
    """
    return {
        "profile": "tabular-data-package",
        "name": "jjj-atlas",
        # A calendar version, so that versions sort by date; the build id tells those of one day.
        "version": f"{built:%Y}.{built.month}.{built.day}+{build_id}",
        "id": build_id,
        "created": built.isoformat(timespec="seconds"),
        "title": "JJJ Atlas: industries, moves, incomes and air of Beijing-Tianjin-Hebei",
        "description": (
            "Keys are adcodes as six characters; Xiong'an is 133100, the nation 156000; zones have "
            "ids that begin with z-. An empty cell is not known; it is not zero."
        ),
        "terms": _TERMS,
        "licenses": [{"title": _LICENCE, "path": "sources.csv"}],
        "sources": [{"title": "The table sources, by source_id", "path": "sources.csv"}],
        "resources": [_resource(name, _description(name, descriptions)) for name in NAMES],
    }


def add_hashes(resource: dict[str, Any], forms: Mapping[str, bytes]) -> None:
    """Add the size of a table's CSV, and the SHA-256 of each of its files, to its description.

    Args:
        resource: the table in the descriptor.
        forms: content by path.
    """
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in forms.items()}
    resource["bytes"] = len(forms[resource["path"]])
    resource["hash"] = f"sha256:{digests[resource['path']]}"
    resource["sha256"] = digests


def _description(name: str, descriptions: Mapping[str, Description]) -> Description:
    """Describe a table with the columns that the build adds."""
    table = DERIVED_TABLES.get(name)
    seed = Description(table.title) if table else descriptions[name]
    added = table.columns if table else ADDED_COLUMNS.get(name, ())
    columns = {column.field.name: column.description for column in added}
    units = {column.field.name: column.unit for column in added if column.unit}
    return Description(
        seed.title,
        {**seed.columns, **NEW_DESCRIPTIONS.get(name, {}), **columns},
        {**seed.units, **units},
    )


def _resource(name: str, description: Description) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": description.title,
        "path": f"{name}.csv",
        "alternatives": [f"{name}.json", f"{name}.parquet"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(field, description) for field in fields(name)],
            "missingValues": [""],
            "primaryKey": list(key(name)),
            "foreignKeys": _foreign_keys(name),
        },
    }


def _field(field: Field, description: Description) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES.get(field.kind, _TEXT),
        "description": description.columns[field.name],
    }
    if field.name in description.units:
        properties["unit"] = description.units[field.name]
    if field.kind == "list":
        properties["separator"] = LIST_SEPARATOR
    constraints = _constraints(field)
    return properties | ({"constraints": constraints} if constraints else {})


def _constraints(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    # An empty cell is a list without items, so a list is never required here.
    if field.required and field.kind != "list":
        constraints["required"] = True
    if field.allowed and field.kind != "list":
        constraints["enum"] = list(field.allowed)
    if field.kind == "adcode":
        constraints["pattern"] = "[0-9]{6}"
    limits = {"minimum": field.low, "maximum": field.high}
    return constraints | {name: limit for name, limit in limits.items() if limit is not None}


def _foreign_keys(name: str) -> list[dict[str, Any]]:
    keys = [
        ([field.name], *_TARGETS[field.refers])
        for field in fields(name)
        if field.refers in _TARGETS and field.kind != "list"
    ]
    if name == "sectors":
        keys.append((_CODE, "classification", _CODE))
    return [
        {
            "fields": columns,
            # In the standard an empty name refers to the table itself.
            "reference": {"resource": "" if table == name else table, "fields": target},
        }
        for columns, table, target in keys
    ]
