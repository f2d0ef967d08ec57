"""The layout of the page: header, headline, cards of all tabs, footer and dialogs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.layout.parts import (
    Props,
    button,
    dialog,
    icon,
    icon_button,
    in_tabs,
    labelled,
    page_lang,
    segments,
    text,
    words,
)
from dashboard.layout.tools import sheets, view_tools
from dashboard.registry import CHARTS, MAP_TABS, TABS

if TYPE_CHECKING:
    from dash.development.base_component import Component


def page_layout() -> Component:
    """Lay out the page with the cards of the first tab; those of the others come with their tab."""
    return html.Div(
        [
            text(
                html.A,
                "app.skip",
                href=f"#{ids.CHARTS_GRID}",
                className="skip",
                **Props({"data-action": "skip"}),
            ),
            _unloaded(),
            _header(),
            html.Main(
                [
                    _headline(),
                    html.Div(id=ids.NOTICE, role="status"),
                    html.Div(id="as-of", className="notice", hidden=True),
                    html.Div(tab_cards(TABS[0]), id=ids.CHARTS_GRID, className="grid", tabIndex=-1),
                    _phone_bar(),
                ],
                id=ids.ATLAS,
            ),
            _footer(),
            dialog(
                ids.EXPORT_MENU,
                text(html.H2, "export.title"),
                html.Div(id="export-body"),
                html.P(id="export-status", role="status"),
                **labelled("export.title"),
            ),
            *sheets(),
            # It holds the filters of the current tab on a narrow page.
            dialog(
                ids.FILTER_SHEET,
                text(html.H2, "open.filter"),
                **labelled("open.filter", with_title=False),
            ),
            html.Aside(id=ids.THING_SHEET, className="card", hidden=True),
            html.Div(id=ids.HOVER_CARD, role="tooltip", hidden=True),
        ],
        id=ids.PAGE,
    )


def tab_cards(tab: str) -> list[Component]:
    """Lay out the cards of a tab: `dashboard.layout.<tab>` has a function `cards`."""
    cards: list[Component] = import_module(f"dashboard.layout.{tab}").cards()
    for card in cards:
        chart = getattr(card, "id", "")
        if chart in CHARTS:
            card.children.append(html.P(id=f"{chart}-sources", className="sources muted"))
    return cards


def _unloaded() -> Component:
    """Lay out the reports of files that could not be loaded (browser/shell/unloaded.js)."""
    lines = [
        text(html.P, f"app.unloaded.{name}", hidden=True, **Props({"data-needed": name}))
        for name in ("style", "script", "renderer")
    ]
    return html.Div([*lines, button("notice.retry")], id="unloaded", role="alert", hidden=True)


def _header() -> Component:
    return html.Header(
        [
            text(html.Span, "app.name", className="brand"),
            html.Nav([_tab_link(tab) for tab in TABS], **labelled("app.tagline")),
            html.Div(id=ids.FIND, role="search"),
            segments(ids.LANG, {"en": "EN", "zh": "中文"}, labelled("lang"), page_lang()),
            icon_button("moon", "theme", "theme", id=ids.THEME),
            html.Button(
                type="button", id="more", className="icon", **labelled("tools"), **icon("more")
            ),
            button("export", "export", className="primary", **icon("download")),
        ]
    )


def _tab_link(tab: str) -> Component:
    key, is_first = f"tab.{tab}", tab == TABS[0]
    props = {"data-action": "tab", "data-tab": tab, "data-twin": words(key)}
    if is_first:
        props["aria-current"] = "page"
    return text(html.A, key, href="?" if is_first else f"?tab={tab}", **Props(props))


def _headline() -> Component:
    sentence = [
        html.H1(id=ids.HEADLINE, **Props({"data-loading": words("app.loading")})),
        html.P(id="tally", className="muted"),
    ]
    return html.Div(
        [
            html.Div(sentence, id="words"),
            text(html.P, "app.late", className="late muted"),
            html.P(id=ids.STATUS, className="unseen", role="status"),
            view_tools(),
        ],
        className="sentence",
    )


def _phone_bar() -> Component:
    """Lay out the bar of buttons that the style sheet shows on a narrow page."""
    sheet = Props({"aria-haspopup": "dialog"})
    return html.Div(
        [
            button("open.filter", "filter", **sheet, **in_tabs(*MAP_TABS), **icon("filter")),
            button("open.region", "profile", **in_tabs("focus"), **icon("region")),
            button("export", "export", **icon("download")),
        ],
        className="phone-bar",
    )


def _footer() -> Component:
    return html.Footer(
        [
            text(html.P, "footer.sources"),
            html.P(id="embed-sources"),
            html.P(id="footer-build"),
            button("colophon.open", "colophon", **Props({"aria-haspopup": "dialog"})),
            text(html.A, "embed.whole", id="whole-link", href="?", target="_blank"),
        ]
    )
