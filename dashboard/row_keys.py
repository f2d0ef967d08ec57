"""The keys with which the row of a chart's table names a region. Twin: `browser/row_keys.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.lookup import Lookup


def region_keys(lookup: Lookup, row: int) -> dict[str, Any]:
    """Name a region or zone in both languages, with its code and level."""
    regions = lookup.tables["regions"]
    return {
        "adcode": regions["id"][row],
        "level": regions["level"][row],
        "name_en": regions["name_en"][row],
        "name_zh": regions["name_zh"][row],
    }


def region_keys_with_parent(lookup: Lookup, row: int) -> dict[str, Any]:
    """Name a region or zone, and what it lies in by code."""
    return {
        **region_keys(lookup, row),
        "parent_adcode": lookup.tables["regions"]["parent"][row],
    }
