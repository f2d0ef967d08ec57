"""Engines on small made-up tables, one for each tab, which tests ask instead of the whole build."""

import json
from collections.abc import Callable
from functools import lru_cache

from dashboard.engine import Engine
from dashboard.tables.columns import Tables
from tests.dashboard.data_tab.small import data_tables
from tests.dashboard.integration.made_up import made_up_tables
from tests.dashboard.plan.small import plan_tables_small
from tests.dashboard.siting.small import siting_tables
from tests.dashboard.small import small_tables
from tests.dashboard.structure.small import structure_page_tables
from tests.dashboard.xiongan.small import moves_tables

ADDRESS = "https://atlas.example/"
LAYERS = ("regions", "outline_city", "outline_province")
TABLES: dict[str, Callable[[], Tables]] = {
    "focus": small_tables,
    "structure": structure_page_tables,
    "integration": made_up_tables,
    "plan": plan_tables_small,
    "xiongan": moves_tables,
    "data": data_tables,
    "siting": siting_tables,
}


@lru_cache(maxsize=len(TABLES))
def small_engine(tab: str) -> Engine:
    """The engine on the small tables of a tab; read what it gives, never change it."""
    return engine_on(TABLES[tab]())


def with_unverified(query: str) -> str:
    """Include unverified rows, unless the link leaves them out: the small tables mark some."""
    return f"{query}&recalled=show"


def known_link(tab: str, query: str) -> str:
    """Give the link of a view of a tab; it names only what exists in the tab's small tables."""
    link = f"tab={tab}&{query}"
    assert small_engine(tab).view(link)["notices"] == []
    return link


def whole_link(tab: str, query: str) -> str:
    """Give the same with unverified rows, unless it leaves them out."""
    return known_link(tab, with_unverified(query))


def engine_on(tables: Tables) -> Engine:
    """Start an engine on tables of a test; borders are empty, named for their layer."""
    layers = {name: {"type": "FeatureCollection", "features": [], "name": name} for name in LAYERS}
    return Engine(tables, lambda _level: json.dumps(layers).encode(), ADDRESS)
