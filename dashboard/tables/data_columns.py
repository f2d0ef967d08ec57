"""Which columns of a table a reader sees, in which order, how wide, and what a cell holds.

A download has every column; on the page the two languages of a text are one column, a key stands
as the name it refers to, and a source as its citation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.tables.page import Columns
    from data.schemas.fields import Field

# What names a row best, where it is neither the first text in two languages nor the first column.
_FIRST = {
    "focus": "region_id",
    "sources": "title",
    "neighbours": "adcode",
    "cells": "region_id",
    "regions": "name",
    "clusters": "name",
}
# Columns that say again what others show: a key made of three of them, the parts of the citation.
_UNSHOWN = {
    "focus": ("statement_id", "publisher", "trust"),
    "cells": ("statement_ids",),
}
# The columns of a picture, whose width is limited; elsewhere the first ones.
_PICTURED = {
    "focus": ("region_id", "industry_id", "role", "year", "statement", "source_id"),
    "sites": ("name", "kind", "region_id", "industry_ids", "opened_year", "source_id"),
    "relocations": (
        "organisation", "kind", "destination_region_id", "status", "opened_year", "source_id",
    ),
    "observations": ("region_id", "indicator_id", "year", "value", "vintage", "source_id"),
    "sectors": ("region_id", "code", "year", "measure", "value", "source_id"),
    "sources": ("title", "publisher", "published", "kind", "trust"),
    "cells": ("region_id", "industry_id", "role", "year", "source_count", "recalled"),
}  # fmt: skip
_PICTURED_COUNT = 6
_WIDTH_PX = {
    "year": 64, "number": 104, "measure": 120, "flag": 88, "choice": 112, "region": 168,
    "industry": 176, "indicator": 200, "source": 320, "code": 136, "date": 112, "url": 240,
}  # fmt: skip
_LIST_WIDTH_PX = 240
_FIRST_WIDTH_PX = 200
_VINTAGE_WIDTH_PX = 184
# A text's column is as wide as its longest text asks for, up to two lines of about 50 letters.
_TEXT_WIDTHS_PX = ((16, 112), (32, 176), (70, 240))
_LONG_TEXT_WIDTH_PX = 336
_KINDS = {
    "year": "year", "integer": "number", "number": "number", "yes/no": "flag", "choice": "choice",
    "date": "date", "period": "date", "url": "url", "key": "code", "adcode": "code",
    "zone": "code",
}  # fmt: skip
_REFERRED = {
    "region": "region", "place": "region", "industry": "industry", "group": "industry",
    "indicator": "indicator", "source": "source", "column": "field",
}  # fmt: skip


def shown_columns(name: str, fields: Sequence[Field], columns: Columns) -> list[dict[str, Any]]:
    """List the columns a reader sees.

    Args:
        name: of the table.
        fields: its columns as the build describes them.
        columns: its values.

    Returns:
        Each with id (what its label is called), parts (one column, or the English and the Chinese
        one), kind, is_list and width in px; what names a row first, the table's own key last.
    """
    merged = [_shown(field, fields, columns, name) for field in fields]
    found = [
        column
        for column in merged
        if column is not None and column["id"] not in _UNSHOWN.get(name, ())
    ]
    first = _FIRST.get(name) or _first(found)
    own_key = fields[0].name if not fields[0].refers and fields[0].kind != "choice" else ""
    found.sort(key=lambda column: (column["id"] != first, column["id"] == own_key))
    found[0]["width"] = _FIRST_WIDTH_PX
    return found


def pictured(name: str, shown: Sequence[dict[str, Any]]) -> list[int]:
    """Number the shown columns that a picture has room for; a citation is always among them."""
    ids = [column["id"] for column in shown]
    if name in _PICTURED:
        return [ids.index(key) for key in _PICTURED[name]]
    numbers = list(range(len(ids)))[:_PICTURED_COUNT]
    if "source_id" in ids and ids.index("source_id") not in numbers:
        numbers[-1] = ids.index("source_id")
    return numbers


def _shown(
    field: Field, fields: Iterable[Field], columns: Columns, name: str
) -> dict[str, Any] | None:
    """Describe a column; the Chinese half of a pair stands with the English one."""
    stem = field.name.removesuffix("_en").removesuffix("_zh")
    names = {each.name for each in fields}
    is_pair = {f"{stem}_en", f"{stem}_zh"} <= names
    if is_pair and field.name.endswith("_zh"):
        return None
    kind = _REFERRED.get(field.refers) or _KINDS.get(field.kind, "text")
    if field.kind == "list" and not field.refers:
        kind = "choice" if field.allowed else "code"
    if field.name == "value" and "indicator_id" in names:
        kind = "measure"
    if name == "sectors" and field.name == "code":
        kind = "sector"
    is_list = field.kind == "list"
    return {
        "id": stem if is_pair else field.name,
        "parts": [f"{stem}_en", f"{stem}_zh"] if is_pair else [field.name],
        "kind": kind,
        "is_list": is_list,
        "width": _LIST_WIDTH_PX if is_list else _width_px(field.name, kind, columns[field.name]),
    }


def _first(shown: Sequence[dict[str, Any]]) -> str:
    ids: list[str] = [column["id"] for column in shown]
    pairs = [key for key, column in zip(ids, shown, strict=True) if len(column["parts"]) > 1]
    return pairs[0] if pairs else ids[0]


def _width_px(name: str, kind: str, values: Iterable[Any]) -> int:
    if name == "vintage":
        return _VINTAGE_WIDTH_PX
    if kind in _WIDTH_PX:
        return _WIDTH_PX[kind]
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return next((px for most, px in _TEXT_WIDTHS_PX if longest <= most), _LONG_TEXT_WIDTH_PX)
