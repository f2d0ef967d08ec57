"""Parts that the layouts of all tabs are made of.

An element that says a message of the catalogue names it in `data-msg` (its text) or
`data-msg-label` (its accessible name), so that another language needs no other layout. A card
names in `data-tabs` the tabs that show it; the style hides it elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash.development.base_component import Component

LANG = "en"
# Attributes with a hyphen can only be given as a dict.
Props = dict[str, Any]


def says(key: str) -> Props:
    """Bind an element's text to a message."""
    return {"data-msg": key}


def labelled(key: str, chart: str = "") -> Props:
    """Bind an element's accessible name and its title to a message, which may name a chart."""
    if not chart:
        told = message(key, LANG)
        return {"data-msg-label": key, "aria-label": told, "title": told}
    told = message(key, LANG, chart=message(f"chart.{chart}", LANG))
    return {"data-msg-label": key, "data-msg-chart": chart, "aria-label": told, "title": told}


def shown_in(*tabs: str) -> Props:
    """Say in which tabs an element stands."""
    return {"data-tabs": " ".join(tabs)}


def text(tag: Callable[..., Component], key: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make an element that says a message."""
    return tag(message(key, LANG), **says(key), **props)


def button(key: str, action: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button that the browser answers: `data-action` names what it does."""
    return text(html.Button, key, type="button", **Props({"data-action": action}), **props)


def icon_button(sign: str, key: str, action: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button that shows a sign and has a message as its name."""
    return html.Button(
        sign,
        type="button",
        className="icon",
        **labelled(key),
        **Props({"data-action": action}),
        **props,
    )


def card_head(title: Component, chart: str, *more: Component) -> Component:
    """Head a chart's card: title, subtitle (`<chart>-sub`), controls, and the way to save it."""
    export = html.Button(
        "⤓",
        type="button",
        className="icon",
        **labelled("export.of", chart),
        **Props({"data-action": "export", "data-chart": chart}),
    )
    return html.Div(
        [html.Div([title, html.P(id=f"{chart}-sub", className="muted")]), *more, export],
        className="card-head",
    )


def chart_card(chart: str, tab: str, *body: Component) -> Component:
    """Make the card of a chart that the browser titles (`<chart>-title`) and fills."""
    return html.Section(
        [card_head(html.H2(id=f"{chart}-title"), chart), *body],
        id=chart,
        className="card",
        **shown_in(tab),
    )


def plot(chart: str) -> Component:
    """Make the frame of a plotted chart (`<chart>-plot`)."""
    return html.Div(id=f"{chart}-plot", className="plot")
