"""The tables that names in a reader's own table are matched with."""

from dashboard.tables.columns import Read, Tables, selected


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
    codes = selected(industries, id="industry_id", codes="nbs_code", rows=rows)
    parents = {
        name: [value or "" for value in [*regions[column], *zones[column]]]
        for name, column in (
            ("parent", "parent_adcode"),
            ("city", "city_adcode"),
            ("province", "province_adcode"),
        )
    }
    names = ("name_en", "name_zh", "short_en", "short_zh", "pinyin")
    return {
        "regions": {
            "id": [*regions["adcode"], *zones["zone_id"]],
            "level": [*regions["level"], *(["zone"] * len(zones["zone_id"]))],
            **parents,
        },
        "aliases": {
            "region": aliases["region_id"],
            **selected(aliases, "alias", "kind", "match"),
            "from": aliases["valid_from"],
            "to": aliases["valid_to"],
            "is_generic": aliases["needs_city"],
        },
        "industries": {
            **codes,
            "codes": [code or "" for code in codes["codes"]],
            **selected(industries, *names, rows=rows),
        },
    }
