"""What the Data tab adds to the page: list of tables, the table, its coverage, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.parts import Props, chart_card, icon_button, labelled, shown_in, text

if TYPE_CHECKING:
    from dash.development.base_component import Component

METHODS = (
    "role", "sources", "recalled", "preferred", "distance", "area", "simplify", "quotient",
    "similarity", "spread", "theil", "linked", "evidence",
)  # fmt: skip
GAPS = (
    "income", "county", "traffic", "gdp", "population", "sectors", "output", "plan", "lead",
    "moves",
)  # fmt: skip
WITH_FORMULA = ("role", "sources", "quotient", "similarity", "spread", "theil", "linked")
TERMS = ("code", "facts", "yearbook", "recalled", "borders")


def data_cards() -> list[Component]:
    """Lay out the tab's cards."""
    notes = [_methods(), _glossary(), _list("gaps", "gap", GAPS), _list("terms", "term", TERMS)]
    return [
        html.Aside(
            [text(html.H2, "data.tables"), html.Div(id="data-tables")],
            id="data-side",
            className="card side",
            **shown_in("data"),
        ),
        chart_card(
            ids.TABLE,
            "data",
            html.Div(id="table-tools"),
            html.Div(
                id="table-frame",
                className="skeleton",
                tabIndex=0,
                role="group",
                **Props({"aria-labelledby": "table-title"}),
            ),
            html.P(id="table-foot", className="muted", role="status"),
        ),
        chart_card(
            ids.COVERAGE,
            "data",
            html.Div(id="coverage-tools"),
            html.Div(
                id="coverage-frame",
                tabIndex=0,
                role="group",
                **Props({"aria-labelledby": "coverage-title"}),
            ),
        ),
        html.Div(notes, id="data-notes", **shown_in("data")),
        _row_dialog(),
    ]


def _methods() -> Component:
    return html.Section([text(html.H2, "data.methods"), *map(_method, METHODS)], className="card")


def _method(name: str) -> Component:
    parts = [text(html.Summary, f"data.method.{name}"), text(html.P, f"data.method.{name}.text")]
    if name in WITH_FORMULA:
        parts.append(text(html.P, f"data.method.{name}.formula", className="formula"))
    return html.Details(parts)


def _glossary() -> Component:
    return html.Section([text(html.H2, "data.glossary"), html.Div(id="glossary")], className="card")


def _list(title: str, kind: str, names: tuple[str, ...]) -> Component:
    return html.Section(
        [
            text(html.H2, f"data.{title}"),
            html.Ul([text(html.Li, f"data.{kind}.{name}") for name in names]),
        ],
        className="card",
    )


def _row_dialog() -> Component:
    return html.Dialog(
        [
            html.Div(
                [html.H2(id="row-title"), icon_button("×", "close", "close")],
                className="card-head",
            ),
            html.Div(id="row-body"),
        ],
        id="row-dialog",
        className="card",
        **labelled("data.row"),
    )
