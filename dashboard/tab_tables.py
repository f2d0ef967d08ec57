"""Tables that one tab alone shows; the browser asks for them when it is first opened.

They stand beside the page's tables under the tab's name and point at its rows: a region, an
industry or a source by row number.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dashboard.data_tab.tables import data_tables
from dashboard.integration.tables import integration_tables
from dashboard.lookup import Lookup, make_lookup
from dashboard.plan.tables import plan_tables
from dashboard.registry import CHARTS
from dashboard.structure.tables import structure_tables
from dashboard.tables import page_tables
from dashboard.xiongan.tables import xiongan_tables
from data.read import read_build, read_columns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dashboard.tables import Columns, Tables

    TabTables = Callable[[Callable[[str], Columns], Tables], Tables]

TAB_TABLES: dict[str, TabTables] = {
    "structure": structure_tables,
    "integration": integration_tables,
    "plan": plan_tables,
    "xiongan": xiongan_tables,
    "data": data_tables,
}
# What of the Data tab has files of its own: the rows of each table.
APART = "rows"


def with_tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Add the tables of every tab.

    Args:
        read: gives a derived table's columns by name.
        tables: the page's tables.
    """
    return {**tables, **{tab: make(read, tables) for tab, make in TAB_TABLES.items()}}


def whole_lookup(derived: Path) -> Lookup:
    """Read a build's tables, those of every tab among them, and index them.

    Raises:
        NotBuilt: there are no tables yet.
    """
    read = partial(read_columns, folder=derived)
    return make_lookup(with_tab_tables(read, page_tables(read, read_build(derived), CHARTS)))
