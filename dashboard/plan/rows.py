"""The table behind the Plan tab: a row a statement. Twin: `browser/plan_rows.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.plan.select import select_plan, sources_of
from dashboard.row_sources import row_sources

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View

Row = dict[str, Any]


def plan_rows(lookup: Lookup, view: View) -> list[Row]:
    """List the statements shown, with what was judged, its sources and the view that shows it."""
    return [_statement(lookup, row) for row in select_plan(lookup, view)["plan"]["rows"]]


def plan_entries(lookup: Lookup, view: View) -> list[list[str]]:
    """Arrange the statements as a picture shows them: statement, level, direction, what is held."""
    table = lookup.tables["plan"]["statements"]
    rows = select_plan(lookup, view)["plan"]["rows"]
    lang = view.lang
    return [
        [f"{table[f'text_{lang}'][row]} ({table['date'][row]})" for row in rows],
        [message(f"plan.level.{table['level'][row]}", lang) for row in rows],
        [_way(lookup, row, lang) for row in rows],
        [_held(lookup, row, lang) for row in rows],
    ]


PLAN_ROWS = {"plan": plan_rows}


def _held(lookup: Lookup, row: int, lang: str) -> str:
    """Say what the tables hold; of moves, whose status changes, as of when."""
    table = lookup.tables["plan"]["statements"]
    note: str = table[f"note_{lang}"][row]
    if "relocations" not in table["basis"][row]:
        return note
    return f"{note} {message('plan.as_of', lang, date=table['as_of'][row])}"


def _way(lookup: Lookup, row: int, lang: str) -> str:
    table = lookup.tables["plan"]["statements"]
    words = [message(f"plan.direction.{table['direction'][row]}", lang)]
    if table["is_differing"][row]:
        words.append(message("plan.differs", lang))
    if table["is_split"][row]:
        words.append(message("plan.split", lang))
    return message("list.dot", lang).join(words)


def _statement(lookup: Lookup, row: int) -> Row:
    plan = lookup.tables["plan"]
    table, industries = plan["statements"], lookup.tables["industries"]["id"]
    sources = sources_of(lookup, row)
    return {
        "statement_id": table["id"][row],
        "topic": table["topic"][row],
        "date": table["date"][row],
        "name_en": table["text_en"][row],
        "name_zh": table["text_zh"][row],
        "industry_ids": "; ".join(industries[key] for key in table["industries"][row]),
        "level": table["level"][row],
        "direction": table["direction"][row],
        "is_differing": table["is_differing"][row],
        "is_split": table["is_split"][row],
        "test": table["test"][row],
        "basis": "; ".join(table["basis"][row]),
        "indicator_id": table["indicator_id"][row],
        "region_ids": "; ".join(table["region_ids"][row]),
        "first_year": table["first_year"][row],
        "first_value": table["first_value"][row],
        "year": table["last_year"][row],
        "value": table["last_value"][row],
        "unit": table["unit_en"][row],
        "count": table["count"][row],
        "as_of": table["as_of"][row],
        "evidence_en": table["note_en"][row],
        "evidence_zh": table["note_zh"][row],
        "limits_en": table["limits_en"][row],
        "limits_zh": table["limits_zh"][row],
        "view": f"?{table['link'][row]}",
        **row_sources(plan["sources"], sources),
        "verification": "seen" if sources else "",
    }
