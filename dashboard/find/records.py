"""Search entries for moves, indicators, events, plan statements and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.engine import Engine
from dashboard.find.entry import Both, Entry, dotted, in_both, opening
from dashboard.find.places import both
from dashboard.find.topics import other_words
from dashboard.pages.paths import organisation_path
from dashboard.registry import TABS
from dashboard.tables.page import TABLE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.tables.columns import Columns, Tables

    Read = Callable[[str], Columns]

_MAPPED_LEVELS = ("city", "province")
_YEAR_LETTERS = 4
_EVENTS_QUERY = "tab=integration&level={level}&layers=events&indicator={indicator}"
# Indicators whose charts show events, in the order in which an event is looked up.
_EVENT_INDICATORS = ("income_all", "pm25", "gdp_per_capita")


def move_entries(tables: Tables) -> Iterator[Entry]:
    """List the organisations that moved, are moving or have announced a move."""
    moves, regions = tables["xiongan"]["moves"], tables["regions"]
    for row, key in enumerate(moves["id"]):
        place = moves["to"][row]
        where = both(regions, place)
        kind, move, status = (moves[name][row] for name in ("kind", "move", "status"))
        include = {"kinds": [kind], "moves": [move], "status": [status]}
        is_recalled = moves["is_recalled"][row] or "destination_region_id" in moves["recalled"][row]
        is_group = moves["is_group"][row]
        if not moves["is_here"][row]:
            include["layers"] = ["elsewhere"]
        yield Entry(
            "organisation",
            key,
            both(moves, row),
            dotted(in_both(f"xiongan.kinds.{kind}"), where, in_both(f"xiongan.status.{status}")),
            opening("xiongan", region=regions["id"][place], include=include, organisation=key),
            size=int(is_group),
            # A view that leaves out what is unverified leaves it out.
            is_recalled=is_recalled,
            page="" if is_group or is_recalled else organisation_path(key),
        )


def indicator_entries(read: Read, tables: Tables) -> Iterator[Entry]:
    """List the indicators, and the sections, chains and clusters of the Structure tab."""
    table = read("indicators")
    levels = _offered_levels(tables)
    for row, key in enumerate(table["indicator_id"]):
        is_mapped = key in levels
        if is_mapped:
            where = opening("integration", levels=levels[key], indicator=key)
        else:
            where = opening("data", indicator=key, table="observations")
        about = dotted(both(table, row, "unit"), in_both(f"tab.{where['tab']}"))
        words = (key, *other_words(key))
        yield Entry("indicator", key, both(table, row), about, where, words, size=2 - is_mapped)
    structure = tables["structure"]
    sections, entries = structure["sections"], structure["entries"]
    for row, code in enumerate(sections["code"]):
        key = f"section-{code}"
        where = opening("structure", levels=_MAPPED_LEVELS, indicator=key)
        about = dotted(in_both("find.section"), in_both("tab.structure"))
        yield Entry("indicator", key, both(sections, row), about, where)
    for row, key in enumerate(entries["id"]):
        about = dotted(in_both(f"find.{key.split('-', 1)[0]}"), in_both("tab.structure"))
        yield Entry(
            "indicator",
            key,
            both(entries, row),
            about,
            opening("structure", indicator=key),
            is_recalled=entries["is_recalled"][row],
        )


def event_entries(read: Read, tables: Tables) -> Iterator[Entry]:
    """List the events; each opens a chart that shows it, or else the table of events."""
    table, indicator_of = read("events"), _indicators_with_events(tables)
    years = tables["choices"]["year"]
    for row, key in enumerate(table["event_id"]):
        date = table["date"][row]
        if key in indicator_of:
            year = date[:_YEAR_LETTERS]
            year = year if year in years else ""
            where = opening(
                "integration",
                include={"layers": ["events"]},
                indicator=indicator_of[key],
                year=year,
            )
        else:
            where = opening("data", table="events")
        yield Entry(
            "event",
            key,
            both(table, row, "title"),
            dotted((date, date), in_both(f"tab.{where['tab']}")),
            where,
            is_recalled=table["verification"][row] == "recalled",
        )


def plan_entries(tables: Tables) -> Iterator[Entry]:
    """List the plan's statements."""
    table = tables["plan"]["statements"]
    for row, key in enumerate(table["id"]):
        about = dotted(in_both(f"plan.topic.{table['topic'][row]}"), in_both("tab.plan"))
        yield Entry("plan", key, both(table, row, "text"), about, opening("plan", industries=[]))


def table_entries() -> Iterator[Entry]:
    """List the tabs, and the tables of the Data tab."""
    for tab in TABS:
        yield Entry("table", f"tab-{tab}", in_both(f"tab.{tab}"), in_both("find.tab"), opening(tab))
    for name in TABLE_NAMES:
        names: Both = in_both(f"data.table.{name}")
        about = dotted(in_both("find.table"), in_both("tab.data"))
        yield Entry("table", name, names, about, opening("data", table=name), (name,), size=1)


def _indicators_with_events(tables: Tables) -> dict[str, str]:
    """Map an event to the first indicator whose chart shows it at every level."""
    engine = Engine(tables)
    ids = tables["integration"]["events"]["id"]
    found: dict[str, str] = {}
    for indicator in _EVENT_INDICATORS:
        drawn = [
            set(engine.select(query)["trend"]["events"]["rows"])
            for level in _MAPPED_LEVELS
            for query in [_EVENTS_QUERY.format(level=level, indicator=indicator)]
        ]
        for row in sorted(set.intersection(*drawn)):
            found.setdefault(ids[row], indicator)
    return found


def _offered_levels(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Map an indicator to the levels at which the Integration tab offers it."""
    integration = tables["integration"]
    found: dict[str, tuple[str, ...]] = {}
    for offer, level in zip(
        integration["offerings"]["offer"], integration["offerings"]["level"], strict=True
    ):
        for key in {
            integration["offers"]["id"][offer],
            *integration["offers"]["indicators"][offer],
        }:
            found[key] = (*found.get(key, ()), level)
    return found
