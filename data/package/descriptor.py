"""The data package: what each table and column of a build is, for people and for programs.

Follows the Data Package standard of Frictionless Data. `unit`, `separator` and `alternatives` are
our own properties: the first names the unit of a quantity, the second what stands between the items
of a list, which the standard's text type cannot say, the third files beside the CSV that hold the
same table. All paths start from the folder of the descriptor. The words for seed columns are those
of seeds/README.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.schemas.derived.tables import ADDED, NAMES, NEW, REWORDED, fields, key
from data.schemas.fields import LIST_SEPARATOR
from data.seeds.readme import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.schemas.fields import Field

_TYPES = {"year": "integer", "integer": "integer", "number": "number", "yes/no": "boolean"}
_TEXT = "string"

# What a column refers to -> table and column. A place may be in either of two tables, which the
# standard cannot say; the build checks it.
_TARGETS = {
    "region": ("regions", ["adcode"]),
    "industry": ("industries", ["industry_id"]),
    "group": ("industries", ["industry_id"]),
    "indicator": ("indicators", ["indicator_id"]),
    "source": ("sources", ["source_id"]),
}
_CODE = ["classification", "code"]
_TERMS = (
    "Figures and statements are facts, each cited with its source. The terms of a source stand in "
    "the column terms of the table sources; where it is empty, none were found. Cite the source of "
    "a row, not only the atlas. Rows marked recalled come from general knowledge and wait for a "
    "source. The package holds no borders."
)


def describe(words: Mapping[str, Wording]) -> dict[str, Any]:
    """Describe every table of a build as a Data Package descriptor.

    Args:
        words: what the seed tables and their columns mean, by table name.
    """
    return {
        "profile": "tabular-data-package",
        "name": "jjj-atlas",
        "title": "JJJ Atlas: industries, moves, incomes and air of Beijing-Tianjin-Hebei",
        "description": (
            "Keys are adcodes as six characters; Xiong'an is 133100, the nation 156000; zones have "
            "ids that begin with z-. An empty cell is not known; it is not zero."
        ),
        "terms": _TERMS,
        "sources": [{"title": "The table sources, by source_id", "path": "sources.csv"}],
        "resources": [_resource(name, _worded(name, words)) for name in NAMES],
    }


def _worded(name: str, words: Mapping[str, Wording]) -> Wording:
    """Find the words for a table, those of the build's own columns included."""
    told = Wording(NEW[name].title) if name in NEW else words[name]
    columns = NEW[name].columns if name in NEW else ADDED.get(name, ())
    texts = REWORDED.get(name, {}) | {each.field.name: each.description for each in columns}
    units = {column.field.name: column.unit for column in columns if column.unit}
    return Wording(told.title, {**told.texts, **texts}, {**told.units, **units})


def _resource(name: str, wording: Wording) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": wording.title,
        "path": f"{name}.csv",
        "alternatives": [f"{name}.json", f"{name}.parquet"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(field, wording) for field in fields(name)],
            "missingValues": [""],
            "primaryKey": list(key(name)),
            "foreignKeys": _foreign_keys(name),
        },
    }


def _field(field: Field, wording: Wording) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES.get(field.kind, _TEXT),
        "description": wording.texts[field.name],
    }
    if field.name in wording.units:
        described["unit"] = wording.units[field.name]
    if field.kind == "list":
        described["separator"] = LIST_SEPARATOR
    constraints = _constraints(field)
    return described | ({"constraints": constraints} if constraints else {})


def _constraints(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    # An empty list is a list without items, so a list is never required here.
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
            # The standard writes a reference to the table itself as an empty name.
            "reference": {"resource": "" if table == name else table, "fields": target},
        }
        for columns, table, target in keys
    ]
