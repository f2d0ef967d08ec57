"""What is done with the rows of a data set: which columns say what, and how values are combined."""

from dataclasses import dataclass, fields

SYSTEMS = ("wgs84", "gcj02", "bd09")
COMBINATIONS = ("sum", "mean", "count")


@dataclass(frozen=True)
class Plan:
    """How rows become cells. Column names; empty: there is none.

    Attributes:
        place: columns of a code, or of names from the smallest place to those around it.
        lon: longitude in degrees; with `lat` it places rows instead of names.
        lat: latitude in degrees.
        corrections: of matches by the reader: texts with their region ids; empty: leave out.
        system: of the positions, one of SYSTEMS.
        industry: slug, name or code of GB/T 4754.
        year: year or date.
        value: number.
        fixed_year: of all rows; None: by the column, or not known.
        fixed_industry: of all rows; empty: by the column, or not known.
        combine: one of COMBINATIONS.
        decimal: the decimal mark of the values.
    """

    place: tuple[str, ...] = ()
    lon: str = ""
    lat: str = ""
    industry: str = ""
    year: str = ""
    value: str = ""
    fixed_year: int | None = None
    fixed_industry: str = ""
    combine: str = "count"
    decimal: str = "."
    system: str = "wgs84"
    corrections: tuple[tuple[str, str], ...] = ()

    @property
    def columns(self) -> list[str]:
        """The columns to read."""
        single = (self.lon, self.lat, self.industry, self.year, self.value)
        return list(dict.fromkeys(name for name in (*self.place, *single) if name))

    @property
    def used(self) -> list[str]:
        """The columns that decide what a row says: without the values if rows are counted."""
        unused = self.value if self.combine == "count" else ""
        return [name for name in self.columns if name != unused]

    def record(self) -> dict[str, object]:
        """Give the plan as JSON."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**values, "place": list(self.place)}
