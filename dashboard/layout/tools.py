"""Tools of every tab: undo and redo, reset, the link, and the sheets over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import Props, button, icon, icon_button, labelled, text

if TYPE_CHECKING:
    from dash.development.base_component import Component


def view_tools() -> Component:
    """Lay out the tools that act on the whole view."""
    return html.Div(
        [
            icon_button("undo", "undo", "undo", id="undo", disabled=True),
            icon_button("redo", "redo", "redo", id="redo", disabled=True),
            button("reset", "reset", id="reset", **icon("reset")),
            button("link.copy", "copy-link", id="copy-link", **icon("link")),
            button("open.own", "own", **icon("upload"), **Props({"aria-haspopup": "dialog"})),
            text(html.Button, "about.open", type="button", id=ids.ABOUT, **icon("about")),
            icon_button("keys", "keys.title", "keys", id="keys"),
        ],
        id="tools",
        className="tools",
        role="group",
        **labelled("tools", with_title=False),
    )


def sheets() -> list[Component]:
    """Lay out the sheets that open over the page."""
    return [
        _sheet(
            ids.KEYS_SHEET,
            text(html.H2, "keys.title", id=f"{ids.KEYS_SHEET}-title"),
            text(html.Button, "questions.again", type="button", id="questions-again"),
            html.Div(id="keys-lists"),
            html.Div(id="single-keys"),
        ),
        _sheet(
            ids.TABLE_SHEET,
            html.H2(id=f"{ids.TABLE_SHEET}-title"),
            html.Div(id=f"{ids.TABLE_SHEET}-body"),
        ),
        _sheet(
            ids.COLOPHON_SHEET,
            text(html.H2, "colophon.open", id=f"{ids.COLOPHON_SHEET}-title"),
            html.Div(id=f"{ids.COLOPHON_SHEET}-body"),
        ),
        _sheet(
            ids.OWN_SHEET,
            text(html.H2, "open.own", id=f"{ids.OWN_SHEET}-title"),
            html.Div(id=f"{ids.OWN_SHEET}-body"),
        ),
    ]


def _sheet(key: str, title: Component, *body: Component) -> Component:
    head = html.Div([title, icon_button("close", "close", "close")], className="card-head")
    label = Props({"aria-labelledby": f"{key}-title"})
    return html.Dialog([head, *body], id=key, className="card over-page", **label)
