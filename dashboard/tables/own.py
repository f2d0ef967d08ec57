"""The tables that names in a reader's own table are matched with."""

from dashboard.tables.columns import Read, Tables, selected

_PARENTS = {"parent": "parent_adcode", "city": "city_adcode", "province": "province_adcode"}


def own_tables(read: Read) -> Tables:
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
            "id": regions["adcode"] + zones["zone_id"],
            "level": regions["level"] + ["zone"] * len(zones["zone_id"]),
            **{
                name: [value or "" for value in regions[column] + zones[column]]
                for name, column in _PARENTS.items()
            },
        },
        "aliases": {
            **selected(aliases, "alias", "kind", "match", region="region_id"),
            **selected(aliases, to="valid_to", is_generic="needs_city"),
            "from": aliases["valid_from"],
        },
        "industries": {
            **selected(industries, *names, id="industry_id", rows=rows),
            "codes": [industries["nbs_code"][row] or "" for row in rows],
        },
    }
