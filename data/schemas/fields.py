"""The words in which a seed table is described: its fields, their kinds, its key.

Cells are text until they have passed every check; an empty cell is a value that is not known.
"""

from dataclasses import dataclass

# Kind -> the type that the checked table holds. All of them can say "not known".
KINDS = {
    "text": "string",  # one line, no space at either end
    "key": "string",  # letters, digits and . : _ -
    "adcode": "string",  # six digits; text, because a code is not a quantity
    "zone": "string",  # z- and a slug, so that it is never taken for an adcode
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
# Where a point of the region can lie, with a margin: one beyond is a slip, often the two swapped.
LON_RANGE, LAT_RANGE = (113, 120), (36, 43)
LIST_SEPARATOR = ";"
# Links write it for every value of a choice.
RESERVED = ("all",)


@dataclass(frozen=True)
class Field:
    """One column of a seed file.

    Attributes:
        name: header of the column.
        kind: one of KINDS.
        required: no row may leave it empty.
        allowed: the only values (of a list: items) that may stand here; empty: any.
        low: smallest value of a number or year, in the unit of the column; None: no limit.
        high: largest value.
        longest: most characters of a text; None: no limit.
        reserved: values that may not stand here, because they mean something else in links.
        refers: what the value (of a list: each item) must be a key of; see data.checks.
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
        key: columns that together name a row.
        together: groups of columns that a row fills all or not at all, besides the languages.
        in_order: years of which a later one may not precede an earlier one.
    """

    fields: tuple[Field, ...]
    key: tuple[str, ...]
    together: tuple[tuple[str, ...], ...] = ()
    in_order: tuple[str, ...] = ()

    @property
    def columns(self) -> list[str]:
        """Headers in order."""
        return [field.name for field in self.fields]

    @property
    def groups(self) -> list[tuple[str, ...]]:
        """Columns that are filled all or not at all: both languages of a text, and `together`."""
        stems = [name.removesuffix("_en") for name in self.columns if name.endswith("_en")]
        pairs = [(f"{stem}_en", f"{stem}_zh") for stem in stems]
        return [*pairs, *self.together]
