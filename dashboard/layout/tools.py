"""Tools of every tab: undo and redo, reset, the link, and the sheets over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import Props, button, dialog, icon, icon_button, labelled, text

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
            button("about.open", id=ids.ABOUT, **icon("about")),
            icon_button("keys", "keys.title", "keys", id="keys"),
        ],
        id="tools",
        className="tools",
        role="group",
        **labelled("tools", with_title=False),
    )


def sheets() -> list[Component]:
    """Lay out the sheets that open over the page."""
    keys = (
        button("questions.again", id="questions-again"),
        html.Div(id="keys-lists"),
        html.Div(id="single-keys"),
    )
    return [
        _sheet(ids.KEYS_SHEET, "keys.title", *keys),
        # The browser writes its title.
        _sheet(ids.TABLE_SHEET, ""),
        _sheet(ids.COLOPHON_SHEET, "colophon.open"),
        _sheet(ids.OWN_SHEET, "open.own"),
    ]


def _sheet(key: str, message: str, *body: Component) -> Component:
    """Lay out a sheet; without a body of its own, the browser fills `<key>-body`."""
    head = f"{key}-title"
    title = text(html.H2, message, id=head) if message else html.H2(id=head)
    parts = body or (html.Div(id=f"{key}-body"),)
    label = Props({"aria-labelledby": head})
    return dialog(key, title, *parts, className="card over-page", **label)
