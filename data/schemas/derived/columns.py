"""Classes that describe a derived table: its columns, their types, units and meaning."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.schemas.fields import Field


@dataclass(frozen=True)
class Column:
    """A derived column.

    Attributes:
        field: name, kind and limits.
        description: of its values, and of what an absent value means.
        unit: of a quantity; empty without one.
    """

    field: Field
    description: str
    unit: str = ""


@dataclass(frozen=True)
class DerivedTable:
    """A table that the build makes.

    Attributes:
        title: what a row is.
        columns: in order.
        key: columns that together identify a row.
    """

    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def column(  # noqa: PLR0913 - half of them are rarely given
    name: str, kind: str, description: str, *, unit: str = "", refers: str = "", known: bool = True
) -> Column:
    """Describe a column.

    Args:
        name: of the column.
        kind: one of `data.schemas.fields.KINDS`.
        description: of its values, and of what an absent value means.
        unit: of a quantity.
        refers: what its keys refer to: region, place, industry, indicator, source.
        known: no value is absent.
    """
    return Column(Field(name, kind, required=known, refers=refers), description, unit)


def flag(name: str, description: str) -> Column:
    """Describe a column `is_<name>` with yes or no."""
    return column(f"is_{name}", "yes/no", description)


def choice(name: str, allowed: Iterable[str], description: str, *, known: bool = True) -> Column:
    """Describe a column with a few allowed values."""
    return Column(Field(name, "choice", required=known, allowed=tuple(allowed)), description)
