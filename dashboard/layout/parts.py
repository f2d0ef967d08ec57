"""Parts of the layouts of all tabs.

`data-msg` has the key of the message that is an element's text, `data-msg-label` that of its
accessible name, so that the browser can translate the page. `data-tabs` lists the tabs that show an
element; the style sheet hides it in the others.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.ids import TABLE
from dashboard.messages import catalogue, message

# A dict, because attributes with a hyphen cannot be keywords.
Props = dict[str, Any]
OPENS_DIALOG = Props({"aria-haspopup": "dialog"})
# The language of the page that is being laid out.
_lang = ContextVar("lang", default="en")


@contextmanager
def laid_out_in(lang: str) -> Iterator[None]:
    """Lay out parts in a language inside the block."""
    token = _lang.set(lang)
    try:
        yield
    finally:
        _lang.reset(token)


def page_lang() -> str:
    """Return the language of the page."""
    return _lang.get()


def words(key: str, **values: object) -> str:
    """Write a message in the language of the page."""
    return message(key, _lang.get(), **values)


def data(**values: str) -> Props:
    """Give an element attributes that the browser reads: `data-<name>`."""
    return {f"data-{name}": value for name, value in values.items()}


def labelled(key: str, chart: str = "", *, with_title: bool = True) -> Props:
    """Bind an element's accessible name and title to a message, which may name a chart."""
    name = words(key, chart=words(f"chart.{chart}")) if chart else words(key)
    props = {"data-msg-label": key, "aria-label": name}
    props |= {"data-msg-chart": chart} if chart else {}
    return {**props, "title": name} if with_title else props


def in_tabs(*tabs: str) -> Props:
    """Show an element in these tabs only."""
    return data(tabs=" ".join(tabs))


def text(tag: Callable[..., Component], key: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make an element whose text is a message."""
    return tag(words(key), **data(msg=key), **props)


def heading(key: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make the heading of a card."""
    return text(html.H2, key, **props)


def box(key: str, *content: Component, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a block by its id, which the browser fills unless it has content."""
    return html.Div(list(content), id=key, **props)


def group(name: str, *content: Component, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a block by its class."""
    return html.Div(list(content), className=name, **props)


def button(key: str, action: str = "", **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button; `data-action` names its action in the browser, unless it has its own."""
    named = data(action=action) if action else {}
    return text(html.Button, key, type="button", **named, **props)


def icon(name: str) -> Props:
    """Give a button an icon before its words: one of those in `browser/shell/icons.css`."""
    return data(icon=name)


def icon_button(sign: str, key: str, action: str, chart: str = "", **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button of an icon alone, named by a message, for the page or for a chart."""
    named = data(icon=sign, action=action, **({"chart": chart} if chart else {}))
    return html.Button(type="button", className="icon", **named, **labelled(key, chart), **props)


def card_head(title: Component, chart: str, *more: Component) -> Component:
    """Make the head of a chart's card: title, subtitle (`<chart>-sub`), controls, buttons."""
    titles = html.Div([title, html.P(id=f"{chart}-sub", className="muted")])
    table = [] if chart == TABLE else [icon_button("table", "table.of", "table", chart)]
    download = icon_button("download", "export.of", "export", chart)
    return group("card-head", titles, *more, *table, download)


def walk_stop(chart: str, role: str) -> Component:
    """Make the tab stop of a chart, from which arrow keys walk through it (`<chart>-walk`)."""
    keys = f"{chart}-keys"
    label = labelled(f"{chart}.walk", with_title=False) | {"aria-describedby": keys}
    return group(
        "walk-frame",
        box(f"{chart}-walk", className="walk", role=role, tabIndex=0, **label),
        text(html.P, f"{chart}.keys", id=keys, className="unseen"),
    )


def card(key: str, tab: str, *body: Component, **props: Any) -> Component:  # noqa: ANN401
    """Make a card that is no chart."""
    return html.Section(list(body), id=key, className="card", **in_tabs(tab), **props)


def side_card(key: str, tab: str, *body: Component) -> Component:
    """Make the card beside the charts of a tab, with its filters or its list."""
    return html.Aside(list(body), id=key, className="card side", **in_tabs(tab))


def chart_card(
    chart: str,
    tabs: str | tuple[str, ...],
    *body: Component,
    title: Component | None = None,
    controls: tuple[Component, ...] = (),
) -> Component:
    """Make the card of a chart.

    Args:
        chart: its id.
        tabs: the tab, or tabs, that show it.
        body: what is below its head.
        title: of the card; without one, the browser writes it (`<chart>-title`).
        controls: what stands beside the title.
    """
    head = card_head(title or html.H2(id=f"{chart}-title"), chart, *controls)
    of_tabs = in_tabs(*([tabs] if isinstance(tabs, str) else tabs))
    return html.Section([head, *body], id=chart, className="card", **of_tabs)


def dialog(key: str, title: Component, /, *body: Component, **props: Any) -> Component:  # noqa: ANN401
    """Make a dialog with a title and a button that closes it."""
    head = group("card-head", title, icon_button("close", "close", "close"))
    return html.Dialog([head, *body], **{"id": key, "className": "card", **props})


def time_card(key: str, tab: str) -> Component:
    """Make the card in which the browser lays out the year and the player of a tab."""
    label = labelled(f"{tab}.time")
    return html.Section(id=key, className="card time-card", **label, **in_tabs(tab))


def scroll_frame(chart: str, *body: Component, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make the frame in which a wide chart scrolls (`<chart>-frame`), with the name of its card."""
    label = Props({"aria-labelledby": f"{chart}-title"})
    return box(f"{chart}-frame", *body, tabIndex=0, role="group", **label, **props)


def plot(chart: str) -> Component:
    """Make the element of a plotly chart (`<chart>-plot`)."""
    return box(f"{chart}-plot", className="plot")


def segments(field: str, names: dict[str, str], label: Props, chosen: str) -> Component:
    """Lay out the values of a field of the view as buttons.

    Args:
        field: of the view.
        names: by value, the key of a message, or a text in the language of that value.
        label: attributes of the group.
        chosen: the value that the page comes with.
    """

    def segment(value: str, word: str) -> Component:
        pressed = {"aria-pressed": "true" if value == chosen else "false"}
        props = data(action="set", field=field, value=value) | pressed
        if word in catalogue():
            return button(word, **props)
        return html.Button(word, type="button", lang=value, **props)

    parts = [segment(value, word) for value, word in names.items()]
    return box(field, *parts, className="segments", role="group", **label)
