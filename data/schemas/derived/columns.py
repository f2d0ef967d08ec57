"""How a table that the build makes is described: its columns, their types, units and meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.schemas.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Column:
    """A derived column.

    Attributes:
        field: its name, kind and limits.
        description: what it holds, and what an absent value means.
        unit: of a quantity; empty where there is none.
    """

    field: Field
    description: str
    unit: str = ""


@dataclass(frozen=True)
class DerivedTable:
    """A table that only the build makes.

    Attributes:
        title: what a row is.
        columns: in order.
        key: columns that together name a row.
    """

    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def column(  # noqa: PLR0913 - half of them are rarely said
    name: str, kind: str, description: str, *, unit: str = "", refers: str = "", known: bool = True
) -> Column:
    """Describe a column.

    Args:
        name: of the column.
        kind: a kind of `data.schemas.Field`.
        description: what it holds, and what an absent value means.
        unit: of a quantity.
        refers: what its keys refer to: region, place, industry, indicator, source.
        known: no value is absent.
    """
    return Column(Field(name, kind, required=known, refers=refers), description, unit)


def flag(name: str, description: str) -> Column:
    """Describe a column `is_<name>` of yes and no."""
    return column(f"is_{name}", "yes/no", description)


def choice(name: str, allowed: Iterable[str], description: str, *, known: bool = True) -> Column:
    """Describe a column with a few allowed values."""
    return Column(Field(name, "choice", required=known, allowed=tuple(allowed)), description)
