"""All tables of the page: the shared ones, and under a tab's name those that it alone shows.

The browser asks for a tab's tables when the tab is first opened. They point at rows of the shared
tables: a region, an industry or a source by row number.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from dashboard.registry import CHARTS, TABS
from dashboard.tables.page import page_tables
from data.read import read_build, read_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Any

    from dashboard.tables.page import Columns, Tables

# Of the Data tab's tables, this part has files of its own: the rows of each listed table.
APART = "rows"


def whole_tables(derived: Path) -> Tables:
    """Make the tables of a build.

    Raises:
        NotBuilt: there are no derived tables yet.
    """
    return make_tables(partial(read_columns, folder=derived), read_build(derived))


def make_tables(read: Callable[[str], Columns], build: Mapping[str, Any]) -> Tables:
    """Make the tables: `dashboard.tables.<tab>` has a function `tab_tables` for each later tab.

    Args:
        read: gives a derived table's columns by name.
        build: the build's record.
    """
    shared = page_tables(read, build, CHARTS)
    modules = {tab: import_module(f"dashboard.tables.{tab}") for tab in TABS[1:]}
    return {**shared, **{tab: one.tab_tables(read, shared) for tab, one in modules.items()}}
