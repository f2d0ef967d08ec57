"""What the build says of moves: the descriptions of the tables that `data.derive.moves` makes."""

from __future__ import annotations

from data.schemas.derived.columns import DerivedTable, choice, column

MOVE_TABLES: dict[str, DerivedTable] = {
    "moves": DerivedTable(
        "What can be worked out of a row of relocations: where it starts and lies, and its age",
        (
            column("relocation_id", "key", "Row of relocations"),
            choice("scope", ("xiongan", "elsewhere"), "Whether it goes to Xiong'an"),
            column("start_region_id", "adcode", "Where it starts, if its source says so; absent: "
                    "the source does not, or nothing was moved", refers="region", known=False),
            column("point_county_id", "adcode", "County that holds the row's point, which is the "
                    "middle of a named area and recalled; absent: no point", refers="region",
                    known=False),
            column("as_of", "date", "When the source was published: the status is of that day; "
                    "absent: not shown", known=False),
            column("pledge_years", "integer", "Years from an announcement that nothing followed "
                    "to the newest source of any move; absent: not a mere announcement, or not "
                    "dated", unit="years", known=False),
        ),
        ("relocation_id",),
    ),
    "rings": DerivedTable(
        "A point of a ring around Tiananmen; the last is the first",
        (
            column("radius_km", "number", "Distance from Tiananmen", unit="km"),
            column("number", "integer", "Place in the ring, clockwise from north, from 0"),
            column("lon", "number", "Longitude", unit="degrees east"),
            column("lat", "number", "Latitude", unit="degrees north"),
        ),
        ("radius_km", "number"),
    ),
}  # fmt: skip
