"""The tables on moves, see `data.derive.moves`."""

from data.schemas.derived.columns import DerivedTable, choice, column

MOVE_TABLES: dict[str, DerivedTable] = {
    "moves": DerivedTable(
        "Start, county and age of a row of relocations",
        (
            column("relocation_id", "key", "Row of relocations"),
            choice("scope", ("xiongan", "elsewhere"), "Whether it goes to Xiong'an"),
            column("start_region_id", "adcode", "Where it starts, if its source names it; absent: "
                    "the source does not, or nothing was moved", refers="region", known=False),
            column("point_county_id", "adcode", "County of the row's point, which is the middle of "
                    "a named area and recalled; absent: no point", refers="region", known=False),
            column("as_of", "date", "When the source was published: the status is of that day; "
                    "absent: not known", known=False),
            column("pledge_years", "integer", "Years from an announcement that nothing followed "
                    "to the newest source of any move; absent: more than an announcement, or not "
                    "dated", unit="years", known=False),
        ),
        ("relocation_id",),
    ),
    "rings": DerivedTable(
        "A point of a ring around Tiananmen; the last is the first",
        (
            column("radius_km", "number", "Distance from Tiananmen", unit="km"),
            column("number", "integer", "Position in the ring, clockwise from north, from 0"),
            column("lon", "number", "Longitude", unit="degrees east"),
            column("lat", "number", "Latitude", unit="degrees north"),
        ),
        ("radius_km", "number"),
    ),
}  # fmt: skip
