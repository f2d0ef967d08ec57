"""What own data needs to match and read texts: the page's modules, see `dashboard.own_names`."""

from collections.abc import Sequence
from typing import Any, Protocol


class Names(Protocol):
    """Matches and reads texts, see `dashboard.own_names.OwnNames`.

    Attributes:
        regions: ids of regions and zones.
    """

    regions: list[str]

    def places(
        self, texts: Sequence[str], year: int | None = None, *, is_bare: bool = False
    ) -> list[dict[str, Any]]:
        """Match texts with places; bare: without suggestions for unknown ones."""

    def match_industries(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """Match texts with industries."""

    def numbers(self, texts: Sequence[str], decimal: str) -> list[float | None]:
        """Read numbers."""

    def years(self, texts: Sequence[str]) -> list[int | None]:
        """Read years."""

    def coordinates(self, texts: Sequence[str]) -> list[float | None]:
        """Read coordinates."""

    def in_wgs84(
        self, positions: Sequence[tuple[float, float]], system: str
    ) -> list[tuple[float, float]]:
        """Convert positions to WGS 84."""

    def are_empty(self, texts: Sequence[str]) -> list[bool]:
        """Tell which texts say that there is no value."""

    def decimal_mark(self, texts: Sequence[str]) -> str:
        """Tell the decimal mark of a column of numbers."""

    def column_roles(
        self, names: Sequence[str], samples: Sequence[Sequence[str]]
    ) -> dict[str, Any]:
        """Recognise columns by their names and first cells."""
