"""The columns that the Data tab shows of a table: their order, width and kind of cell.

A download has every column. On the page, the two languages of a text are one column, a key becomes
the name that it refers to, and a source becomes its citation.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.tables.columns import Columns
from data.schemas.fields import Field

# The first column, where it is neither the first text in two languages nor the first of the table.
_FIRST = {
    "focus": "region_id",
    "sources": "title",
    "neighbours": "adcode",
    "observations": "region_id",
    "cells": "region_id",
    "regions": "name",
    "clusters": "name",
}
# Columns that repeat others: a key made of three of them, the parts of the citation.
_HIDDEN = {
    "focus": ("statement_id", "publisher", "trust"),
    "cells": ("statement_ids",),
}
# The columns of a picture, whose width is limited; of other tables, the first ones.
_IN_PICTURES = {
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
_PICTURE_COLUMN_COUNT = 6
_WIDTH_PX = {
    "year": 64, "number": 104, "measure": 120, "flag": 88, "choice": 112, "region": 168,
    "industry": 176, "indicator": 200, "source": 320, "code": 136, "date": 112, "url": 240,
}  # fmt: skip
_LIST_WIDTH_PX = 240
_FIRST_WIDTH_PX = 200
_VINTAGE_WIDTH_PX = 184
# The width of a text's column by its longest text in letters; longer ones wrap.
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


def visible_columns(name: str, fields: Sequence[Field], columns: Columns) -> list[dict[str, Any]]:
    """List the columns that the tab shows.

    Args:
        name: of the table.
        fields: its columns as the build describes them.
        columns: its values.

    Returns:
        Each with id (its label's key), parts (one column, or the English and the Chinese one),
        kind, is_list and width in px; the column that names a row is first, the table's key last.
    """
    described = (_column(field, fields, columns, name) for field in fields)
    hidden = _HIDDEN.get(name, ())
    visible = [column for column in described if column and column["id"] not in hidden]
    pairs = (column["id"] for column in visible if len(column["parts"]) > 1)
    first = _FIRST.get(name) or next(pairs, visible[0]["id"])
    key = fields[0].name if not fields[0].refers and fields[0].kind != "choice" else ""
    visible.sort(key=lambda column: (column["id"] != first, column["id"] == key))
    visible[0]["width"] = _FIRST_WIDTH_PX
    return visible


def picture_columns(name: str, visible: Sequence[dict[str, Any]]) -> list[int]:
    """Number the visible columns that fit into a picture; the citation is always among them."""
    ids = [column["id"] for column in visible]
    if name in _IN_PICTURES:
        return [ids.index(key) for key in _IN_PICTURES[name]]
    numbers = list(range(len(ids[:_PICTURE_COLUMN_COUNT])))
    if "source_id" in ids and ids.index("source_id") not in numbers:
        numbers[-1] = ids.index("source_id")
    return numbers


def _column(
    field: Field, fields: Iterable[Field], columns: Columns, name: str
) -> dict[str, Any] | None:
    """Describe a column; None for the Chinese half of a pair, which is part of the English one."""
    stem = field.name.removesuffix("_en").removesuffix("_zh")
    names = {each.name for each in fields}
    # A name without a language that has a Chinese twin is the English half.
    english = f"{stem}_en" if f"{stem}_en" in names else stem
    is_pair = {english, f"{stem}_zh"} <= names
    if is_pair and field.name.endswith("_zh"):
        return None
    kind = _REFERRED.get(field.refers) or _KINDS.get(field.kind, "text")
    if field.kind == "list" and not field.refers:
        kind = "choice" if field.allowed else "code"
    if field.name == "value" and "indicator_id" in names:
        kind = "measure"
    if (name, field.name) == ("sectors", "code"):
        kind = "sector"
    is_list = field.kind == "list"
    return {
        "id": stem if is_pair else field.name,
        "parts": [english, f"{stem}_zh"] if is_pair else [field.name],
        "kind": kind,
        "is_list": is_list,
        "width": _LIST_WIDTH_PX if is_list else _width_px(field.name, kind, columns[field.name]),
    }


def _width_px(name: str, kind: str, values: Iterable[Any]) -> int:
    if name == "vintage":
        return _VINTAGE_WIDTH_PX
    if kind in _WIDTH_PX:
        return _WIDTH_PX[kind]
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    fitting = (px for letters, px in _TEXT_WIDTHS_PX if longest <= letters)
    return next(fitting, _LONG_TEXT_WIDTH_PX)
