"""The page's data files: tables, templates of the figures, messages and colours.

One file opens the Focus tab; every other tab has one of its own, asked for when it is first opened,
and so have the exports, the search and each table that the Data tab lists.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard import theme as tokens
from dashboard.colophon import colophon, versions
from dashboard.find.index import find_entries, find_index
from dashboard.messages import catalogue_of, glossary_of
from dashboard.registry import TABS
from dashboard.tables.page import TABLE_NAMES, Columns
from dashboard.tables.whole import TABLE_ROWS, make_tables
from dashboard.templates import tab_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.tables.page import Tables


_FIRST = "focus"
_LAST = "data"


class PageData:
    """A build as the files of a page; equal builds give equal bytes.

    Attributes:
        tabs: the tabs that have a file of their own.
        row_tables: the tables that have one.
    """

    tabs = tuple(tab for tab in TABS if tab != _FIRST)
    row_tables = TABLE_NAMES

    def __init__(self, read: Callable[[str], Columns], build: Mapping[str, Any]) -> None:
        """Take the build.

        Args:
            read: gives a derived table's columns by name.
            build: the build's record.
        """
        self._read = read
        self._build = build

    def atlas_json(self) -> bytes:
        """Write what the page opens with: the shared tables, and the first tab's templates."""
        return _json(
            {
                "tables": {
                    name: table for name, table in self._tables.items() if name not in self.tabs
                },
                "templates": self._templates(_FIRST),
                "messages": catalogue_of("page", "keyboard", _FIRST) | glossary_of("page", _FIRST),
                "colours": tokens.THEMES,
            }
        )

    def tab_json(self, tab: str) -> bytes:
        """Write the tables, templates and messages of a tab."""
        tables = {name: table for name, table in self._tables[tab].items() if name != TABLE_ROWS}
        return _json(
            {
                "tables": tables,
                "templates": self._templates(tab),
                # The Data tab lists the whole glossary.
                "messages": catalogue_of(tab) | glossary_of(*(TABS if tab == _LAST else (tab,))),
            }
        )

    def exports_json(self) -> bytes:
        """Write what the exports say: their messages, what columns are called and mean."""
        return _json({"messages": catalogue_of("export", "columns", "reading", "data")})

    def find_json(self) -> bytes:
        """Write the index of the search box, and what the box says."""
        index = find_index(find_entries(self._read, self._tables))
        return _json({"index": index, "messages": catalogue_of("find")})

    def colophon_json(self) -> bytes:
        """Write what the page says of itself, and the words for it."""
        content = colophon(self._read, self._build, self.row_tables, versions())
        of_data = {
            key: texts
            for key, texts in catalogue_of(_LAST).items()
            if key.startswith(("data.table.", "data.term."))
        }
        return _json({**content, "messages": catalogue_of("colophon") | of_data})

    def rows_json(self, name: str) -> bytes:
        """Write the rows of one table of the Data tab."""
        return _json(self._tables["data"][TABLE_ROWS][name])

    @cached_property
    def _tables(self) -> Tables:
        return make_tables(self._read, self._build)

    def _templates(self, tab: str) -> dict[str, Any]:
        return tab_templates(tab, self._tables)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
