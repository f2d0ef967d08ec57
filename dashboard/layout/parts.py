"""Parts that the layouts of all tabs are made of.

An element that says a message of the catalogue names it in `data-msg` (its text) or
`data-msg-label` (its accessible name), so that another language needs no other layout. A card
names in `data-tabs` the tabs that show it; the style hides it elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.ids import TABLE
from dashboard.messages import catalogue, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash.development.base_component import Component

LANG = "en"
# Attributes with a hyphen can only be given as a dict.
Props = dict[str, Any]


def says(key: str) -> Props:
    """Bind an element's text to a message."""
    return {"data-msg": key}


def labelled(key: str, chart: str = "", *, with_title: bool = True) -> Props:
    """Bind an element's accessible name, and its title, to a message, which may name a chart."""
    values = {"chart": message(f"chart.{chart}", LANG)} if chart else {}
    name = message(key, LANG, **values)
    props = {"data-msg-label": key, "aria-label": name}
    if chart:
        props["data-msg-chart"] = chart
    return {**props, "title": name} if with_title else props


def shown_in(*tabs: str) -> Props:
    """Say in which tabs an element stands."""
    return {"data-tabs": " ".join(tabs)}


def text(tag: Callable[..., Component], key: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make an element that says a message."""
    return tag(message(key, LANG), **says(key), **props)


def button(key: str, action: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button that the browser answers: `data-action` names what it does."""
    return text(html.Button, key, type="button", **Props({"data-action": action}), **props)


def icon_button(sign: str, key: str, action: str, chart: str = "", **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button that shows a sign and has a message as its name; it may be of a chart."""
    of_chart = Props({"data-chart": chart}) if chart else {}
    return html.Button(
        sign,
        type="button",
        className="icon",
        **labelled(key, chart),
        **Props({"data-action": action}),
        **of_chart,
        **props,
    )


def card_head(title: Component, chart: str, *more: Component) -> Component:
    """Head a chart's card: title, subtitle (`<chart>-sub`), controls, ways to read and save it."""
    ways = [icon_button("⤓", "export.of", "export", chart)]
    if chart != TABLE:
        ways.insert(0, icon_button("▦", "table.of", "table", chart))
    return html.Div(
        [html.Div([title, html.P(id=f"{chart}-sub", className="muted")]), *more, *ways],
        className="card-head",
    )


def walk_stop(chart: str, role: str) -> Component:
    """Make the stop from which the arrow keys walk through a chart (`<chart>-walk`)."""
    keys = f"{chart}-keys"
    return html.Div(
        [
            html.Div(
                id=f"{chart}-walk",
                className="walk",
                role=role,
                tabIndex=0,
                **labelled(f"{chart}.walk", with_title=False),
                **Props({"aria-describedby": keys}),
            ),
            text(html.P, f"{chart}.keys", id=keys, className="unseen"),
        ],
        className="walk-frame",
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


def segments(field: str, words: dict[str, str], label: Props) -> Component:
    """Lay out the values of a field of the state as buttons; a word may be a message's key."""
    props = {"data-action": "set", "data-field": field}

    def segment(value: str, word: str) -> Component:
        more = Props({**props, "data-value": value, "aria-pressed": "false"})
        if word in catalogue():
            return text(html.Button, word, type="button", **more)
        return html.Button(word, type="button", lang=value, **more)

    return html.Div(
        [segment(value, word) for value, word in words.items()],
        id=field,
        className="segments",
        role="group",
        **label,
    )
