"""Search entries for moves, indicators, events, plan statements and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.engine import Engine
from dashboard.find.entry import Entry, dotted, in_both, opening
from dashboard.find.places import both
from dashboard.find.topics import other_words
from dashboard.pages.paths import page_path
from dashboard.registry import TABS
from dashboard.tables.columns import Read, Tables, as_rows
from dashboard.tables.page import TABLE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAPPED_LEVELS = ("city", "province")
_YEAR_LETTERS = 4
_EVENTS_QUERY = "tab=integration&level={level}&layers=events&indicator={indicator}"
# Indicators whose charts show events, in the order in which an event is looked up.
_EVENT_INDICATORS = ("income_all", "pm25", "gdp_per_capita")


def move_entries(tables: Tables) -> Iterator[Entry]:
    """List the organisations that moved, are moving or have announced a move."""
    regions = as_rows(tables["regions"])
    for move in as_rows(tables["xiongan"]["moves"]):
        key, place = move["id"], regions[move["to"]]
        include = {"kinds": [move["kind"]], "moves": [move["move"]], "status": [move["status"]]}
        if not move["is_here"]:
            include["layers"] = ["elsewhere"]
        is_recalled = move["is_recalled"] or "destination_region_id" in move["recalled"]
        yield Entry(
            "organisation",
            key,
            both(move),
            dotted(
                in_both(f"xiongan.kinds.{move['kind']}"),
                both(place),
                in_both(f"xiongan.status.{move['status']}"),
            ),
            opening("xiongan", region=place["id"], include=include, organisation=key),
            size=int(move["is_group"]),
            # A view that leaves out what is unverified leaves it out.
            is_recalled=is_recalled,
            page="" if move["is_group"] or is_recalled else page_path("organisation", key),
        )


def indicator_entries(read: Read, tables: Tables) -> Iterator[Entry]:
    """List the indicators, and the sections, chains and clusters of the Structure tab."""
    levels = _offered_levels(tables)
    for indicator in as_rows(read("indicators")):
        key = indicator["indicator_id"]
        is_mapped = key in levels
        if is_mapped:
            where = opening("integration", levels=levels[key], indicator=key)
        else:
            where = opening("data", indicator=key, table="observations")
        about = dotted(both(indicator, "unit"), in_both(f"tab.{where['tab']}"))
        words = (key, *other_words(key))
        yield Entry("indicator", key, both(indicator), about, where, words, size=2 - is_mapped)
    for section in as_rows(tables["structure"]["sections"]):
        key = f"section-{section['code']}"
        where = opening("structure", levels=_MAPPED_LEVELS, indicator=key)
        about = dotted(in_both("find.section"), in_both("tab.structure"))
        yield Entry("indicator", key, both(section), about, where)
    for entry in as_rows(tables["structure"]["entries"]):
        key, is_recalled = entry["id"], entry["is_recalled"]
        where = opening("structure", indicator=key)
        about = dotted(in_both(f"find.{key.split('-', 1)[0]}"), in_both("tab.structure"))
        yield Entry("indicator", key, both(entry), about, where, is_recalled=is_recalled)


def event_entries(read: Read, tables: Tables) -> Iterator[Entry]:
    """List the events; each opens a chart that shows it, or else the table of events."""
    indicator_of, years = _indicators_with_events(tables), tables["choices"]["year"]
    for event in as_rows(read("events")):
        key, date = event["event_id"], event["date"]
        where = opening("data", table="events")
        if key in indicator_of:
            year = date[:_YEAR_LETTERS]
            where = opening(
                "integration",
                include={"layers": ["events"]},
                indicator=indicator_of[key],
                year=year if year in years else "",
            )
        about = dotted((date, date), in_both(f"tab.{where['tab']}"))
        is_recalled = event["verification"] == "recalled"
        yield Entry("event", key, both(event, "title"), about, where, is_recalled=is_recalled)


def plan_entries(tables: Tables) -> Iterator[Entry]:
    """List the plan's statements."""
    where = opening("plan", industries=[])
    for row in as_rows(tables["plan"]["statements"]):
        about = dotted(in_both(f"plan.topic.{row['topic']}"), in_both("tab.plan"))
        yield Entry("plan", row["id"], both(row, "text"), about, where)


def table_entries() -> Iterator[Entry]:
    """List the tabs, and the tables of the Data tab."""
    for tab in TABS:
        yield Entry("table", f"tab-{tab}", in_both(f"tab.{tab}"), in_both("find.tab"), opening(tab))
    for name in TABLE_NAMES:
        about = dotted(in_both("find.table"), in_both("tab.data"))
        names = in_both(f"data.table.{name}")
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
    offers = as_rows(tables["integration"]["offers"])
    found: dict[str, tuple[str, ...]] = {}
    for offering in as_rows(tables["integration"]["offerings"]):
        offer = offers[offering["offer"]]
        for key in {offer["id"], *offer["indicators"]}:
            found[key] = (*found.get(key, ()), offering["level"])
    return found
