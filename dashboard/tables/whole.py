"""All tables of the page: the shared ones, and those of each later tab under the tab's name.

The browser loads a tab's tables when the tab is first opened. They refer to rows of the shared
tables, such as a region or an industry, by row number.
"""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from dashboard.own_names import OwnNames
from dashboard.registry import CHARTS, TABS
from dashboard.tables.columns import Read, Tables
from dashboard.tables.own import own_tables
from dashboard.tables.page import page_tables
from data.read import OWN, read_build, read_columns

# The part of the Data tab's tables that the browser loads one table at a time.
TABLE_ROWS = "rows"


def whole_tables(derived: Path) -> Tables:
    """Make the tables of a build.

    Raises:
        NotBuilt: there is no build.
    """
    return make_tables(partial(read_columns, folder=derived), read_build(derived))


def make_tables(read: Read, build: Mapping[str, Any]) -> Tables:
    """Make the tables: `dashboard.tables.<tab>` has a function `tab_tables` for each later tab.

    Args:
        read: returns a derived table's columns by name.
        build: the build's record.
    """
    shared = page_tables(read, build, CHARTS)
    modules = {tab: import_module(f"dashboard.tables.{tab}") for tab in TABS[1:]}
    of_tabs = {tab: module.tab_tables(read, shared) for tab, module in modules.items()}
    tables = {**shared, **of_tabs}
    return _with_own(tables, read) if build.get("own") else tables


def _with_own(tables: Tables, read: Read) -> Tables:
    """Add the data sets of `python -m data add` that the build found."""
    return OwnNames(own_tables(read)).with_own_sets(tables, read(OWN)["sets"])
