"""The tables that names in a reader's own table are matched with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.tables.page import Columns, Tables


def own_tables(read: Callable[[str], Columns]) -> Tables:
    """Make the tables of `browser/own/`.

    Args:
        read: returns a derived table's columns by name.

    Returns:
        regions and zones, aliases, and industries that are no groups.
    """
    regions, zones, aliases = read("regions"), read("zones"), read("aliases")
    industries = read("industries")
    rows = [row for row, is_group in enumerate(industries["is_group"]) if not is_group]
    names = ("name_en", "name_zh", "short_en", "short_zh", "pinyin")
    return {
        "regions": {
            "id": [*regions["adcode"], *zones["zone_id"]],
            "level": [*regions["level"], *(["zone"] * len(zones["zone_id"]))],
            **{
                name: [value or "" for value in [*regions[column], *zones[column]]]
                for name, column in (
                    ("parent", "parent_adcode"),
                    ("city", "city_adcode"),
                    ("province", "province_adcode"),
                )
            },
        },
        "aliases": {
            "region": aliases["region_id"],
            "alias": aliases["alias"],
            "kind": aliases["kind"],
            "match": aliases["match"],
            "from": aliases["valid_from"],
            "to": aliases["valid_to"],
            "is_generic": aliases["needs_city"],
        },
        "industries": {
            "id": [industries["industry_id"][row] for row in rows],
            "codes": [industries["nbs_code"][row] or "" for row in rows],
            **{name: [industries[name][row] for row in rows] for name in names},
        },
    }
