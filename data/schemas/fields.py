"""Classes that describe a seed table: its fields, their kinds, its key.

Cells are text until they have passed every check; an empty cell is an unknown value.
"""

from dataclasses import dataclass

# Kind -> column type of the checked table. All of these types can hold an unknown value.
KINDS = {
    "text": "string",  # one line, no space at either end
    "key": "string",  # letters, digits and . : _ -
    "adcode": "string",  # six digits; text, because a code is not a quantity
    "zone": "string",  # z- and a slug, so that it differs from an adcode
    "choice": "string",  # one of the allowed values
    "list": "string",  # items separated by ";", none twice
    "year": "Int64",
    "integer": "Int64",
    "number": "Float64",
    "yes/no": "boolean",
    "date": "string",  # YYYY, YYYY-MM or YYYY-MM-DD, a day that exists
    "period": "string",  # a date, or two dates joined by "/"
    "url": "string",  # http or https
}
FIRST_YEAR, LAST_YEAR = 1990, 2030
# Limits of the region's points, with a margin; beyond them the two are often swapped.
LON_RANGE, LAT_RANGE = (113, 120), (36, 43)
LIST_SEPARATOR = ";"
# In a link it stands for every value.
RESERVED = ("all",)


@dataclass(frozen=True)
class Field:
    """One column of a seed file.

    Attributes:
        name: header of the column.
        kind: one of KINDS.
        required: no row may leave it empty.
        allowed: the only valid values (of a list: items); empty: any.
        low: smallest value of a number or year, in the unit of the column; None: no limit.
        high: largest value.
        longest: maximum number of characters of a text; None: no limit.
        reserved: values that are not allowed, because they have a meaning in links.
        refers: what the value (of a list: each item) is a key of; see data.checks.references.
    """

    name: str
    kind: str = "text"
    required: bool = False
    allowed: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    longest: int | None = None
    reserved: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """One seed file.

    Attributes:
        fields: its columns in order.
        key: columns that together identify a row.
        together: groups of columns of which a row fills all or none, besides the languages.
        in_order: columns of years that may not decrease from one to the next.
        order: columns by which the rows are sorted, if not by the key.
        is_sorted: false if the rows are in the order of the page.
    """

    fields: tuple[Field, ...]
    key: tuple[str, ...]
    together: tuple[tuple[str, ...], ...] = ()
    in_order: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    is_sorted: bool = True

    @property
    def columns(self) -> list[str]:
        """Column names in order."""
        return [field.name for field in self.fields]

    @property
    def sorted_by(self) -> tuple[str, ...]:
        """Columns by which the rows are sorted, as text; empty if in the order of the page."""
        return (self.order or self.key) if self.is_sorted else ()

    @property
    def groups(self) -> list[tuple[str, ...]]:
        """Groups of columns filled all or none: the two languages of a text, and `together`."""
        stems = [name.removesuffix("_en") for name in self.columns if name.endswith("_en")]
        pairs = [(f"{stem}_en", f"{stem}_zh") for stem in stems]
        return [*pairs, *self.together]
