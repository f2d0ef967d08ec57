"""The Plan tab in words. Twin: `browser/plan_describe.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.plan.select import DIRECTIONS, LEVELS, Selection, is_narrowed
from dashboard.view import chosen_industries

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def describe_plan(lookup: Lookup, view: View, shown: dict[str, Selection]) -> dict[str, str]:
    """Say what the tab shows.

    Args:
        lookup: the tables.
        view: the state; its language is used.
        shown: the statements stand under `plan`.

    Returns:
        headline, tally, filter and title.
    """
    plan = shown["plan"]
    headline = _headline(view, plan)
    parts = [headline, message("app.name", view.lang)]
    return {
        "headline": headline,
        "tally": _tally(view, plan),
        "filter": _filter(lookup, view, plan),
        "title": message("list.dot", view.lang).join(parts),
    }


def _headline(view: View, plan: Selection) -> str:
    counts = {level: plan["levels"][level] for level in LEVELS}
    if not plan["rows"]:
        return message("plan.headline.none", view.lang)
    return message("plan.headline", view.lang, count=len(plan["rows"]), **counts)


def _tally(view: View, plan: Selection) -> str:
    ways = {way: plan["directions"][way] for way in DIRECTIONS}
    if not plan["rows"]:
        return message("plan.tally.none", view.lang, total=plan["total"])
    return message("plan.tally", view.lang, differing=len(plan["differing"]), **ways)


def _filter(lookup: Lookup, view: View, plan: Selection) -> str:
    lang, values = view.lang, {"count": len(plan["rows"]), "total": plan["total"]}
    if is_narrowed(view):
        names = lookup.tables["industries"][f"name_{lang}"]
        chosen = [names[lookup.industry_row[key]] for key in chosen_industries(view, lookup.known)]
        industries = message("list.comma", lang).join(chosen)
        parts = [message("plan.filter.some", lang, industries=industries, **values)]
    else:
        parts = [message("plan.filter.all", lang, total=plan["total"])]
    if view.recalled == "hide":
        parts.append(message("plan.filter.hide", lang))
    return message("list.dot", lang).join(parts)
