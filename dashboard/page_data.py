"""The page's data files: tables, templates, messages and colours.

One file has what the Focus tab needs. The other tabs, the exports, the search, the colophon and
each table of the Data tab have files of their own, which the page loads when they are first used.
"""

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from dashboard import theme as tokens
from dashboard.colophon import versions
from dashboard.engine import Engine
from dashboard.find.index import find_index
from dashboard.font import FONT, font_face
from dashboard.javascript import scripts
from dashboard.layout.document import card_nodes, page_html
from dashboard.messages import catalogue_of, glossary_of, tab_names
from dashboard.registry import LANGUAGES, TABS
from dashboard.tables.columns import Columns, Tables
from dashboard.tables.own import own_tables
from dashboard.tables.page import TABLE_NAMES
from dashboard.tables.whole import TABLE_ROWS, make_tables

_FIRST = "focus"
_LAST = "data"


class PageData:
    """The data files of a build; equal builds give equal bytes.

    Attributes:
        tabs: the tabs with a file of their own.
        row_tables: the tables with a file of their own.
    """

    tabs = tuple(tab for tab in TABS if tab != _FIRST)
    row_tables = TABLE_NAMES

    def __init__(self, read: Callable[[str], Columns], build: Mapping[str, Any]) -> None:
        """Prepare to read the build.

        Args:
            read: returns a derived table's columns by name.
            build: the build's record.
        """
        self._read = read
        self._build = build

    def atlas_json(self) -> bytes:
        """Write the file that the page needs first: the shared tables and the Focus tab."""
        shared = {name: table for name, table in self._tables.items() if name not in self.tabs}
        return _json(
            {
                "tables": shared,
                "templates": self._engine.templates(_FIRST),
                "messages": catalogue_of("page", "keyboard", _FIRST)
                | tab_names()
                | glossary_of("page", _FIRST),
                "colours": tokens.THEMES,
            }
        )

    def page_html(self, borders: Callable[[str], bytes]) -> bytes:
        """Write the page with its first picture; `borders` gives those of a level."""
        engine = Engine(self._tables, borders)
        first = {lang: engine.first(f"lang={lang}") for lang in LANGUAGES}
        return page_html(first, has_own_borders=self._tables["build"]["borders"] == "own")

    def tab_json(self, tab: str) -> bytes:
        """Write the tables, templates, messages and cards of a tab."""
        tables = {name: table for name, table in self._tables[tab].items() if name != TABLE_ROWS}
        return _json(
            {
                "tables": tables,
                "templates": self._engine.templates(tab),
                # The Data tab lists the whole glossary.
                "messages": catalogue_of(tab) | glossary_of(*(TABS if tab == _LAST else (tab,))),
                "cards": card_nodes(tab),
            }
        )

    def exports_json(self) -> bytes:
        """Write the messages of the exports, the names and meanings of columns, and the font."""
        messages = catalogue_of("export", "columns", "reading", "data")
        return _json({"messages": messages, "font": font_face(scripts()[FONT].read_bytes())})

    def find_json(self) -> bytes:
        """Write the index and the messages of the search."""
        return _json({"index": find_index(self._engine), "messages": catalogue_of("find")})

    def colophon_json(self) -> bytes:
        """Write the colophon and its messages."""
        content = {**self._engine.colophon(self._build), "versions": versions()}
        names_of_tables = {
            key: texts
            for key, texts in catalogue_of(_LAST).items()
            if key.startswith(("data.table.", "data.term."))
        }
        return _json({**content, "messages": catalogue_of("colophon") | names_of_tables})

    def own_json(self) -> bytes:
        """Write what matches a reader's own table: names, messages, and the worker's script.

        A page on a disk can start a worker from a text only.
        """
        worker = scripts()["own-worker.js"].read_text(encoding="utf-8")
        tables = own_tables(self._read)
        return _json({"tables": tables, "messages": catalogue_of("own"), "worker": worker})

    def rows_json(self, name: str) -> bytes:
        """Write the rows of one table of the Data tab."""
        return _json(self._tables["data"][TABLE_ROWS][name])

    @cached_property
    def _tables(self) -> Tables:
        return make_tables(self._read, self._build)

    @cached_property
    def _engine(self) -> Engine:
        return Engine(self._tables)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
