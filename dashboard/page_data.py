"""The page's data files: tables, templates of the figures, messages and colours.

One file opens the Focus tab; every other tab has one of its own, asked for when it is first opened,
and so have the exports, the search and each table that the Data tab lists.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard import registry
from dashboard import theme as tokens
from dashboard.colophon import colophon, versions
from dashboard.figures import TEMPLATES
from dashboard.find.index import find_entries, find_index
from dashboard.lookup import Lookup, make_lookup
from dashboard.messages import catalogue_of, glossary_of
from dashboard.registry import TABS
from dashboard.tab_tables import APART, with_tab_tables
from dashboard.tables import TABLE_NAMES, Columns, page_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import plotly.graph_objects as go

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
                    name: table
                    for name, table in self._lookup.tables.items()
                    if name not in self.tabs
                },
                "templates": self._templates(_FIRST),
                "messages": catalogue_of("page", "keyboard", _FIRST) | glossary_of("page", _FIRST),
                "colours": tokens.THEMES,
            }
        )

    def tab_json(self, tab: str) -> bytes:
        """Write the tables, templates and messages of a tab."""
        tables = {name: table for name, table in self._lookup.tables[tab].items() if name != APART}
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
        index = find_index(find_entries(self._read, self._lookup))
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
        return _json(self._lookup.tables["data"][APART][name])

    @cached_property
    def _lookup(self) -> Lookup:
        tables = page_tables(self._read, self._build, registry.CHARTS)
        return make_lookup(with_tab_tables(self._read, tables))

    def _templates(self, tab: str) -> dict[str, Any]:
        return _plain(TEMPLATES[tab](self._lookup))


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _plain(figures: Iterable[tuple[str, go.Figure]]) -> dict[str, Any]:
    """Write figures as plain data, without plotly's default template: ours say everything."""
    found = {}
    for key, figure in figures:
        content: dict[str, Any] = json.loads(figure.to_json())
        content["layout"].pop("template", None)
        found[key] = content
    return found
