"""Each control of the page calls its function in `browser/controls.js`."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input

from dashboard import ids

_CONTROLS = ((ids.INDUSTRY_SEARCH, "value", "searchIndustries"),)


def register(app: Dash) -> None:
    """Connect the controls, and tell the browser when the page is laid out."""
    app.clientside_callback(ClientsideFunction("atlas", "start"), Input(ids.ATLAS, "id"))
    for control, prop, function in _CONTROLS:
        app.clientside_callback(
            ClientsideFunction("atlas", function), Input(control, prop), prevent_initial_call=True
        )
