"""The page's own logic for Python: its pure modules in an embedded JavaScript engine.

Notebooks, the command line, the search index, link cards and tests ask it; a serving worker never
loads it. The engine starts on first use (about 0.1 s, and as much for the tables of a build).
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from dashboard.borders import level_borders
from dashboard.messages import catalogue
from dashboard.modules import EngineError, Modules
from dashboard.tables.columns import Tables
from dashboard.tables.whole import whole_tables
from data.read import read_build


class Engine:
    """The modules with the tables of one build."""

    def __init__(
        self,
        tables: Tables,
        borders: Callable[[str], bytes] | None = None,
        address: str = "",
    ) -> None:
        """Keep what contexts are made from.

        Args:
            tables: the page's, those of every tab under its name.
            borders: gives those of a level; pictures of maps need them, and pages.
            address: where the atlas stands, with a final slash: the start of links.
        """
        self.tables = tables
        asked: dict[str, Callable[[str], str]] = {}
        if borders:
            asked["bordersText"] = lambda level: borders(level).decode()
        self._modules = Modules("engine.js", lambda: (tables, catalogue(), address), asked)

    def view(self, query: str) -> dict[str, Any]:
        """Read a link.

        Returns:
            `view`: value by field; `query`: its canonical query; `notices`: field and value of what
            the link names that does not exist.
        """
        return dict(self._modules.call("view", query))

    def known_values(self) -> dict[str, list[str]]:
        """List the values that links may name, by field."""
        return dict(self._modules.call("knownValues"))

    def select(self, query: str) -> dict[str, Any]:
        """Give the arrays that each chart of a view's tab shows, by chart."""
        return dict(self._modules.call("select", query))

    def rows(self, query: str, chart: str) -> list[dict[str, Any]]:
        """Give the table behind a chart of a view, a row for each thing it draws."""
        return list(self._modules.call("rows", query, chart))

    def describe(self, query: str) -> dict[str, str]:
        """Give the words of a view: headline, tally, filter, title."""
        return dict(self._modules.call("describe", query))

    def templates(self, tab: str) -> dict[str, Any]:
        """Give the templates of a tab by key: a chart in one of its modes, for plotly."""
        return dict(self._modules.call("templates", tab))

    def picture(self, query: str, chart: str) -> dict[str, Any]:
        """Give a chart as the page exports it: data and layout for plotly, with its words."""
        return dict(self._modules.call("picture", query, chart))

    def first(self, query: str) -> dict[str, list[Any]]:
        """Give what the page comes with for a view of the first tab, as nodes by element id."""
        return dict(self._modules.call("first", query))

    def page(self, kind: str, key: str, lang: str, more: object = None) -> dict[str, Any]:
        """Give a page without a script, as its template takes it.

        Args:
            kind: place, industry, organisation, story or changes.
            key: of the thing; empty: the list of the kind, or its only page.
            lang: en or zh.
            more: what a kind needs beyond the tables.

        Raises:
            EngineError: there is no such page, or it cannot be made.
        """
        return dict(self._modules.call("ofPages", "page", kind, key, lang, more))

    def described_changes(self, found: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Give rows that differ from an earlier version as the record of changes has them.

        Args:
            found: `table`, `key`, `kind`, `fields`, `row` and `source` of each.
        """
        return list(self._modules.call("ofPages", "describedChanges", found))

    def with_change_lines(self, recorded: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Add to recorded changes what feeds say of each: `line_en` and `line_zh`."""
        return list(self._modules.call("ofPages", "withChangeLines", recorded))

    def notice(self, query: str) -> str:
        """Name the unknown values of a link in a sentence; empty where it has none."""
        return str(self._modules.call("notice", query))

    def search_index(self) -> dict[str, list[Any]]:
        """List everything that the search finds, as columns; `reading` is pinyin, where known."""
        return dict(self._modules.call("searchIndex"))

    def colophon(self, build: Mapping[str, Any]) -> dict[str, Any]:
        """Describe a build, by its record: `build`, `tables`, `sources` and `counts`."""
        return dict(self._modules.call("colophon", build))

    def formats(self, query: str) -> dict[str, list[str]]:
        """List the formats of each chart of a view; the chart `tab` stands for all of them."""
        return {one["chart"]: one["formats"] for one in self._modules.call("offer", query)}

    def empty_charts(self, query: str) -> list[str]:
        """List the charts that have no data in a view."""
        return list(self._modules.call("emptyOf", query))

    def file(self, query: str, chart: str, form: str) -> bytes:
        """Make a file of a chart, or of the whole tab, as the page saves it.

        Args:
            query: of a link, with the fragment that arranges a table, if any.
            chart: an id, or `tab`.
            form: csv, xlsx, geojson, json, or zip, which has no pictures then.

        Raises:
            EngineError: it cannot be made; the message is the page's.
        """
        self._modules.call("startFile", query, chart, form)
        self._modules.run_jobs()
        made: dict[str, str] = self._modules.call("takeFile")
        if "error" in made:
            raise EngineError(made["error"])
        if "text" in made:
            return made["text"].encode()
        return base64.b64decode(made["base64"])


def build_engine(derived: Path, address: str = "") -> Engine:
    """Give the engine with the tables of a build, made once for each build.

    Args:
        derived: the folder of the build.
        address: where the atlas stands: the start of links in pictures.

    Raises:
        NotBuilt: there is no build.
    """
    return _engine_of(derived, address, read_build(derived)["build_id"])


@lru_cache(maxsize=2)
def _engine_of(derived: Path, address: str, build_id: str) -> Engine:
    return Engine(_tables_of(derived, build_id), partial(level_borders, derived), address)


# Engines of several addresses share what is the same for all and takes long to make.
@lru_cache(maxsize=1)
def _tables_of(derived: Path, _build_id: str) -> Tables:
    return whole_tables(derived)
