"""Matches the names in a reader's own table, by the page's modules in the embedded engine."""

from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from dashboard.messages import catalogue_of
from dashboard.modules import Modules
from dashboard.tables.columns import Tables
from dashboard.tables.own import own_tables
from data.read import DERIVED, read_build, read_columns

# The tables that own data sets change.
_WITH_SETS = ("integration", "siting", "choices")


class OwnNames:
    """Names, codes and cells of a table, matched and read as the page does it."""

    def __init__(self, tables: dict[str, Any]) -> None:
        """Keep the tables to match with, see `dashboard.tables.own`."""
        self._modules = Modules("own.js", lambda: (tables, catalogue_of("own")))
        self.regions: list[str] = tables["regions"]["id"]
        self.industries: list[str] = tables["industries"]["id"]

    def places(
        self, texts: Sequence[str], year: int | None = None, *, is_bare: bool = False
    ) -> list[dict[str, Any]]:
        """Match texts with regions and zones.

        Args:
            texts: codes or names; a county may stand beside its city and province.
            year: that the table speaks of: names of other years do not count; None: all count.
            is_bare: give no suggestions for unknown texts, which take longer than the match.

        Returns:
            For each text `status` (matched, ambiguous, none, outside), `region` (id; empty unless
            matched), `how` (kind of the name that matched) and `candidates` (ids).
        """
        options = {"isBare": is_bare} | ({} if year is None else {"year": year})
        return list(self._modules.call("matchPlaces", texts, options))

    def match_industries(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """Match texts with industries: `status`, `industry` (id) and `candidates` for each."""
        return list(self._modules.call("matchIndustries", texts))

    def decimal_mark(self, texts: Sequence[str]) -> str:
        """Tell the decimal mark of a column of numbers, "." or ","."""
        return str(self._modules.call("readNumbers", texts)["decimal"])

    def numbers(self, texts: Sequence[str], decimal: str) -> list[float | None]:
        """Read numbers, with the decimal mark of their column; None: it is no number."""
        return list(self._modules.call("readNumbers", texts, decimal)["numbers"])

    def years(self, texts: Sequence[str]) -> list[int | None]:
        """Read years, of years or dates; None: it is neither."""
        return list(self._modules.call("readYears", texts))

    def coordinates(self, texts: Sequence[str]) -> list[float | None]:
        """Read degrees, or degrees, minutes and seconds; None: it is neither."""
        return list(self._modules.call("readCoordinates", texts))

    def in_wgs84(
        self, positions: Sequence[tuple[float, float]], system: str
    ) -> list[tuple[float, float]]:
        """Convert longitudes and latitudes of a Chinese map, gcj02 or bd09, to WGS 84."""
        return list(self._modules.call("positionsInWgs84", positions, system))

    def are_empty(self, texts: Sequence[str]) -> list[bool]:
        """Tell which texts say that there is no value."""
        return list(self._modules.call("areEmpty", texts))

    def column_roles(
        self, names: Sequence[str], samples: Sequence[Sequence[str]]
    ) -> dict[str, Any]:
        """Recognise columns by their names and first cells.

        Returns:
            `place`: names of columns, the smallest place first; `lon`, `lat`, `industry`, `year`,
            `value`, `unit`: a name each, empty where none was recognised.
        """
        return dict(self._modules.call("columnRoles", names, samples))

    def with_own_sets(self, tables: Tables, sets: Sequence[dict[str, Any]]) -> Tables:
        """Put data sets among the indicators, the criteria of Siting and the layers of Focus.

        Args:
            tables: the page's.
            sets: as `read_sets` in data/own gives them.

        Returns:
            The tables with new ones in place of `integration`, `siting` and `choices`, and
            `own_layers`: the sets that name industries, as browser/core/own_layers.js has them.
        """
        parts = {name: tables[name] for name in ("regions", "industries", *_WITH_SETS)}
        found: Tables = self._modules.call("withOwnSets", parts, sets)
        return {**tables, **{name: found[name] for name in (*_WITH_SETS, "own_layers")}}


# They need no tables.
_READER = Modules("own.js", lambda: ())


def text_dialect(start: str) -> dict[str, Any]:
    """Find out how a text file is written, by its beginning.

    Returns:
        `separator`; `names` of the columns, unnamed and repeated ones with a number; `lines`: how
        many lines stand before those of the rows; `hasRows`: whether any follows.
    """
    return dict(_READER.call("textDialect", start))


def table_head(rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
    """Find the number of the header among a table's first rows, and the names of the columns."""
    found = _READER.call("tableHead", rows)
    return int(found["header"]), list(found["names"])


def label_points(geometries: Sequence[dict[str, Any] | None]) -> list[tuple[float, float] | None]:
    """Find where geometries of GeoJSON stand, in degrees; None: nowhere."""
    return list(_READER.call("labelPoints", geometries))


def own_names(derived: Path = DERIVED) -> OwnNames:
    """Give the matcher with the names of a build, made once for each build.

    Raises:
        NotBuilt: there is no build.
    """
    return _names_of(derived, read_build(derived)["build_id"])


@lru_cache(maxsize=2)
def _names_of(derived: Path, _build_id: str) -> OwnNames:
    return OwnNames(own_tables(partial(read_columns, folder=derived)))
