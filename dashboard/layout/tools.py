"""Tools of every tab: undo and redo, reset, the link, and the sheets over the page."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.parts import (
    OPENS_DIALOG,
    Props,
    box,
    button,
    dialog,
    heading,
    icon,
    icon_button,
    labelled,
)


def view_tools() -> Component:
    """Lay out the tools that act on the whole view."""
    tools = (
        icon_button("undo", "undo", "undo", id="undo", disabled=True),
        icon_button("redo", "redo", "redo", id="redo", disabled=True),
        button("reset", "reset", id="reset", **icon("reset")),
        button("link.copy", "copy-link", id="copy-link", **icon("link")),
        button("open.own", "own", **icon("upload"), **OPENS_DIALOG),
        button("about.open", id=ids.ABOUT, **icon("about")),
        icon_button("keys", "keys.title", "keys", id="keys"),
    )
    label = labelled("tools", with_title=False)
    return box("tools", *tools, className="tools", role="group", **label)


def sheets() -> list[Component]:
    """Lay out the sheets that open over the page."""
    again = button("questions.again", id="questions-again")
    return [
        _sheet(ids.KEYS_SHEET, "keys.title", again, box("keys-lists"), box("single-keys")),
        # The browser writes its title.
        _sheet(ids.TABLE_SHEET, ""),
        _sheet(ids.COLOPHON_SHEET, "colophon.open"),
        _sheet(ids.OWN_SHEET, "open.own"),
    ]


def _sheet(key: str, message: str, *body: Component) -> Component:
    """Lay out a sheet; without a body of its own, the browser fills `<key>-body`."""
    head = f"{key}-title"
    title = heading(message, id=head) if message else html.H2(id=head)
    label = Props({"aria-labelledby": head})
    return dialog(key, title, *(body or [box(f"{key}-body")]), className="card over-page", **label)
