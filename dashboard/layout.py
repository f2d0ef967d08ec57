"""What Dash lays out: the frame of the page, in English; the browser fills and translates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard import ids
from dashboard.data_tab.layout import data_cards
from dashboard.integration.layout import integration_cards
from dashboard.messages import catalogue, message
from dashboard.parts import (
    LANG,
    Props,
    button,
    card_head,
    icon_button,
    labelled,
    says,
    shown_in,
    text,
    walk_stop,
)
from dashboard.plan.layout import plan_cards
from dashboard.registry import LEVELS, MAP_TABS, TABS
from dashboard.structure.layout import structure_cards
from dashboard.tools import sheets, view_tools
from dashboard.xiongan.layout import xiongan_cards

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash.development.base_component import Component


# What each tab adds to the page.
TAB_CARDS: dict[str, Callable[[], list[Component]]] = {
    "structure": structure_cards,
    "integration": integration_cards,
    "xiongan": xiongan_cards,
    "plan": plan_cards,
    "data": data_cards,
}


def page_layout() -> Component:
    """Lay out the page."""
    return html.Div(
        [
            html.A(
                message("app.skip", LANG),
                href=f"#{ids.CHARTS_GRID}",
                className="skip",
                **says("app.skip"),
                **Props({"data-action": "skip"}),
            ),
            _header(),
            html.Main(
                [
                    _sentence(),
                    html.Div(id=ids.NOTICE, role="status"),
                    html.Div(
                        [
                            *_focus_cards(),
                            *[card for cards in TAB_CARDS.values() for card in cards()],
                        ],
                        id=ids.CHARTS_GRID,
                        className="grid",
                        tabIndex=-1,
                    ),
                    _phone_bar(),
                ],
                id=ids.ATLAS,
                **Props({"aria-busy": "true"}),
            ),
            _footer(),
            _export_menu(),
            *sheets(),
            _filter_sheet(),
            html.Div(id=ids.HOVER_CARD, role="tooltip", hidden=True),
        ]
    )


def _header() -> Component:
    return html.Header(
        [
            text(html.Span, "app.name", className="brand"),
            html.Nav(
                [_tab_link(tab) for tab in TABS],
                **labelled("app.tagline"),
            ),
            html.Div(id=ids.FIND, role="search"),
            _segments(ids.LANG, {"en": "EN", "zh": "中文"}, labelled("lang")),
            icon_button("☾", "theme", "theme", id=ids.THEME),
            button("export", "export", className="primary"),
        ]
    )


def _segments(field: str, words: dict[str, str], label: Props) -> Component:
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


def _tab_link(tab: str) -> Component:
    return text(
        html.A,
        f"tab.{tab}",
        href="?" if tab == TABS[0] else f"?tab={tab}",
        **Props({"data-action": "tab", "data-tab": tab}),
    )


def _sentence() -> Component:
    return html.Div(
        [
            html.H1(message("app.loading", LANG), id=ids.HEADLINE),
            html.P(id="tally", className="muted"),
            text(html.Button, "about.open", type="button", id=ids.ABOUT),
            text(html.P, "app.late", className="late muted"),
            html.P(id=ids.STATUS, className="unseen", role="status"),
            view_tools(),
        ],
        className="sentence",
    )


def _phone_bar() -> Component:
    """Lay out what a narrow page keeps at hand; the style shows it only there."""
    sheet = Props({"aria-haspopup": "dialog"})
    return html.Div(
        [
            button("open.filter", "filter", **sheet, **shown_in(*MAP_TABS)),
            button("open.region", "profile", **shown_in("focus")),
            button("export", "export"),
        ],
        className="phone-bar",
    )


def _focus_cards() -> list[Component]:
    return [_filter(), _map(), _profile(), _matrix(), _ranking()]


def _filter() -> Component:
    return html.Aside(
        [
            text(html.H2, "industries"),
            html.Div(id=ids.INDUSTRY_FIELD),
            html.Div(
                [
                    text(html.Button, "industries.plan", type="button", id="preset-plan"),
                    text(html.Button, "industries.all", type="button", id="preset-all"),
                    text(html.Button, "industries.clear", type="button", id="clear-all"),
                ],
                className="presets",
            ),
            html.Div(id="chips", role="group", **labelled("industries.chosen")),
            html.P(id="industry-none", className="muted"),
            html.Div(id="industry-groups"),
            html.Div(
                [
                    text(html.H2, "layers"),
                    html.Div(id=ids.LAYERS, role="group", **labelled("layers")),
                    html.Div(id=ids.RECALLED),
                ],
                className="settings",
            ),
        ],
        id=ids.INDUSTRY_FILTER,
        className="card side",
        **shown_in("focus"),
    )


def _map() -> Component:
    zoom = html.Div(
        [
            icon_button("+", "map.zoom.in", "zoom", **Props({"data-step": "1"})),
            icon_button("−", "map.zoom.out", "zoom", **Props({"data-step": "-1"})),
            icon_button("⤢", "map.zoom.reset", "zoom", **Props({"data-step": "0"})),
        ],
        className="zoom",
    )
    return html.Section(
        [
            card_head(
                html.H2(id="map-title"),
                ids.MAP,
                _segments(
                    ids.LEVEL, {value: f"level.{value}" for value in LEVELS}, labelled("level")
                ),
            ),
            html.Div(
                [
                    html.Div(id="map-plot", className="skeleton"),
                    walk_stop("map", "listbox"),
                    zoom,
                    html.Div(id="map-note", role="status"),
                ],
                className="map-frame",
            ),
            html.Div(id=ids.LEGEND),
            text(html.P, "map.attribution", className="attribution muted"),
        ],
        id=ids.MAP,
        className="card",
        **shown_in(*MAP_TABS),
    )


def _profile() -> Component:
    return html.Section(
        [
            card_head(
                text(html.H2, "profile.title"),
                ids.PROFILE,
                icon_button("×", "region.clear", "whole", id="profile-clear", hidden=True),
            ),
            html.Div(id="profile-body"),
        ],
        id=ids.PROFILE,
        className="card",
        **shown_in("focus"),
    )


def _matrix() -> Component:
    return html.Section(
        [
            card_head(text(html.H2, "matrix.title"), ids.MATRIX),
            html.Div(
                [
                    html.Div(className="corner"),
                    html.Div(
                        [html.Div(id="matrix-groups"), html.Div(id="matrix-columns")],
                        className="heads",
                    ),
                    html.Div(id="matrix-rows"),
                    html.Div(
                        [
                            html.Div(id="matrix-plot"),
                            html.Div(id="matrix-cover", className="cover"),
                            html.Div(id="matrix-ring", className="walk-ring", hidden=True),
                            walk_stop("matrix", "grid"),
                        ],
                        className="body",
                    ),
                ],
                id="matrix-frame",
            ),
        ],
        id=ids.MATRIX,
        className="card",
        **shown_in("focus"),
    )


def _ranking() -> Component:
    return html.Section(
        [
            card_head(html.H2(id="ranking-title"), ids.RANKING),
            html.Div(
                [
                    html.Div(id="ranking-heads"),
                    html.Div(
                        [
                            html.Div(id="ranking-plot"),
                            html.Div(id="ranking-cover", className="cover"),
                        ],
                        className="body",
                    ),
                ],
                id="ranking-frame",
            ),
            html.Div(id="ranking-foot", className="muted"),
        ],
        id=ids.RANKING,
        className="card",
        **shown_in("focus"),
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


def _export_menu() -> Component:
    return html.Dialog(
        [
            html.Div(
                [text(html.H2, "export.title"), icon_button("×", "close", "close")],
                className="card-head",
            ),
            html.Div(id="export-body"),
            html.P(id="export-status", role="status"),
        ],
        id=ids.EXPORT_MENU,
        className="card",
        **labelled("export.title"),
    )


def _filter_sheet() -> Component:
    """Lay out the dialog that takes up the filters of the tab in view where the page is narrow."""
    return html.Dialog(
        html.Div(
            [text(html.H2, "open.filter"), icon_button("×", "close", "close")],
            className="card-head",
        ),
        id=ids.FILTER_SHEET,
        className="card",
        **labelled("open.filter", with_title=False),
    )
