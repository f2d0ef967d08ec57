"""A named value of the story, and how one is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.pages.words import inside, name_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dashboard.pages.facts import Row

BEIJING, TIANJIN, HEBEI, XIONGAN = "110000", "120000", "130000", "133100"
PROVINCES = {"beijing": BEIJING, "tianjin": TIANJIN, "hebei": HEBEI}


@dataclass(frozen=True)
class Value:
    """A number or a name that a sentence of the story holds.

    Attributes:
        number: that its conditions test; of a name, 0.
        en: as the English sentence has it.
        zh: as the Chinese sentence has it.
        source_ids: of the rows that it is computed from, with `; ` between; empty: a count of all
            rows of a table.
    """

    number: float
    en: str
    zh: str
    source_ids: str = ""

    def text(self, lang: str) -> str:
        """Give it as a sentence in a language has it."""
        return self.zh if lang == "zh" else self.en


Values = dict[str, Value]


def count(number: float, source_ids: str = "") -> Value:
    """Give a number of things."""
    return Value(number, f"{number:,.0f}", f"{number:,.0f}", source_ids)


def count_of(rows: Collection[Row]) -> Value:
    """Give the number of some rows, with their sources."""
    return count(len(rows), cited_in(rows))


def year_value(year: float, source_ids: str = "") -> Value:
    """Give a year."""
    return Value(year, f"{year:.0f}", f"{year:.0f}", source_ids)


def percent(part: float, source_ids: str) -> Value:
    """Give a share, 0 to 1, in percent."""
    return Value(part, f"{100 * part:.1f} %", f"{100 * part:.1f}%", source_ids)


def name_inside(row: Mapping[str, Any]) -> Value:
    """Give a name as it stands inside a sentence."""
    return Value(0, inside(name_of(row, "en"), "en"), name_of(row, "zh"))


def cited_in(rows: Iterable[Row]) -> str:
    """Join the sources of rows, each once."""
    ids = (one.strip() for row in rows for one in (row["source_id"] or "").split(";"))
    return "; ".join(dict.fromkeys(ids))
