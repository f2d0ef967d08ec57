"""The link from a statement to the view that shows its evidence."""

from __future__ import annotations

from typing import Any

from dashboard.view import View

_MAP_WITH_CLUSTERS = ("cities", "clusters")


def evidence_link(statement: dict[str, Any], judged: dict[str, Any]) -> str:
    """Write the query of the view that shows what a statement's test looked at.

    Recalled statements are hidden there where the test counts places, so that the view's count is
    that of the card.

    Args:
        statement: a row of plan: industry_ids, relocation_kinds, test, test_indicator_id, topic.
        judged: its row of evidence: first_value and count are used.
    """
    industries = tuple(sorted(statement["industry_ids"]))
    kinds = tuple(sorted(statement["relocation_kinds"]))
    indicator = statement["test_indicator_id"]
    views = {
        "clusters": View(industries=industries, layers=_MAP_WITH_CLUSTERS, recalled="hide"),
        "industry": View(industries=industries, layers=_MAP_WITH_CLUSTERS, recalled="hide"),
        "naming": View(industries=industries, recalled="hide"),
        "trend": View(tab="integration", level="province", indicator=indicator or ""),
        "gap": View(
            tab="integration", level="province", indicator=indicator or "", measure="ratio"
        ),
        "moves": _moves(kinds, judged),
        "moved": _moves(kinds, judged),
        "event": View(tab="xiongan"),
        "distance": View(tab="xiongan"),
        # What the tables do hold of traffic: the openings of lines and roads, as events.
        "none": View(tab="integration", layers=("cities", "events")),
    }
    return views[statement["test"]].to_query()


def _moves(kinds: tuple[str, ...], judged: dict[str, Any]) -> View:
    layers = ("cities", "elsewhere") if judged["is_differing"] else ("cities",)
    return View(tab="xiongan", kinds=kinds, moves=("all",), layers=layers)
