"""What Dash lays out: the frame of the page, in English; the browser fills and translates it.

An element that says a message of the catalogue names it in `data-msg` (its text) or
`data-msg-label` (its accessible name), so that another language needs no other layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard import ids
from dashboard.messages import message
from dashboard.view import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash.development.base_component import Component

_LANG = "en"
# Attributes with a hyphen can only be given as a dict.
_Props = dict[str, Any]


def page_layout() -> Component:
    """Lay out the page."""
    return html.Div(
        [
            html.A(
                message("app.skip", _LANG),
                href=f"#{ids.MAP}",
                className="skip",
                **_says("app.skip"),
            ),
            _header(),
            html.Main(
                [
                    _sentence(),
                    html.Div(id=ids.NOTICE, role="status"),
                    html.Div(
                        [_filter(), _map(), _profile(), _matrix(), _ranking()], className="grid"
                    ),
                ],
                id=ids.ATLAS,
                **_Props({"aria-busy": "true"}),
            ),
            _footer(),
            _export_menu(),
            html.Div(id=ids.HOVER_CARD, role="tooltip", hidden=True),
        ]
    )


def _says(key: str) -> _Props:
    return {"data-msg": key}


def _labelled(key: str) -> _Props:
    return {"data-msg-label": key, "aria-label": message(key, _LANG), "title": message(key, _LANG)}


def _text(tag: Callable[..., Component], key: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    return tag(message(key, _LANG), **_says(key), **props)


def _button(key: str, action: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    """Make a button that the browser answers: `data-action` names what it does."""
    return _text(html.Button, key, type="button", **_Props({"data-action": action}), **props)


def _icon_button(sign: str, key: str, action: str, **props: Any) -> Component:  # noqa: ANN401 - any attribute
    return html.Button(
        sign,
        type="button",
        className="icon",
        **_labelled(key),
        **_Props({"data-action": action}),
        **props,
    )


def _header() -> Component:
    return html.Header(
        [
            _text(html.Span, "app.name", className="brand"),
            html.Nav(
                html.A(
                    message("tab.focus", _LANG),
                    href="?",
                    **_says("tab.focus"),
                    **_Props({"aria-current": "page"}),
                ),
                **_labelled("app.tagline"),
            ),
            dcc.Input(
                id=ids.REGION_SEARCH,
                type="text",
                list=ids.REGION_OPTIONS,
                placeholder=message("region.search", _LANG),
                autoComplete="off",
            ),
            html.Datalist(id=ids.REGION_OPTIONS),
            html.Div(
                dcc.RadioItems(
                    id=ids.LANG,
                    options=[{"value": "en", "label": "EN"}, {"value": "zh", "label": "中文"}],
                    value="en",
                    inline=True,
                    className="segments",
                ),
                role="group",
                **_labelled("lang"),
            ),
            _icon_button("☾", "theme", "theme", id=ids.THEME),
            _button("export", "export", className="primary"),
        ]
    )


def _sentence() -> Component:
    return html.Div(
        [
            html.H1(message("app.loading", _LANG), id=ids.HEADLINE),
            html.P(id="tally", className="muted"),
            html.P(id=ids.STATUS, className="unseen", role="status"),
        ],
        className="sentence",
    )


def _filter() -> Component:
    return html.Aside(
        [
            _text(html.H2, "industries"),
            dcc.Input(
                id=ids.INDUSTRY_SEARCH,
                type="search",
                placeholder=message("industries.search", _LANG),
                autoComplete="off",
            ),
            html.Div(
                [
                    _text(html.Button, "industries.plan", type="button", id="preset-plan"),
                    _text(html.Button, "industries.all", type="button", id="preset-all"),
                    _text(html.Button, "industries.clear", type="button", id="clear-all"),
                ],
                className="presets",
            ),
            html.Div(id="chips", role="group", **_labelled("industries.chosen")),
            html.P(id="industry-none", className="muted"),
            html.Div(id="industry-groups"),
            html.Div(
                [
                    _text(html.H2, "layers"),
                    dcc.Checklist(
                        id=ids.LAYERS,
                        options=[
                            {"value": layer, "label": message(f"layer.{layer}", _LANG)}
                            for layer in ("cities", "sites", "clusters")
                        ],
                        value=["cities"],
                    ),
                    html.Div(
                        dcc.Checklist(
                            id=ids.RECALLED,
                            options=[{"value": "show", "label": message("recalled", _LANG)}],
                            value=["show"],
                        ),
                        title=message("recalled.help", _LANG),
                    ),
                ],
                className="settings",
            ),
        ],
        id=ids.INDUSTRY_FILTER,
        className="card sheet-filter",
    )


def _card_head(title: Component, chart: str, *more: Component, sub: str = "") -> Component:
    export = html.Button(
        "⤓",
        type="button",
        className="icon",
        **_labelled("export"),
        **_Props({"data-action": "export", "data-chart": chart}),
    )
    return html.Div(
        [html.Div([title, html.P(id=sub or f"{chart}-sub", className="muted")]), *more, export],
        className="card-head",
    )


def _map() -> Component:
    level = dcc.RadioItems(
        id=ids.LEVEL,
        options=[{"value": value, "label": message(f"level.{value}", _LANG)} for value in LEVELS],
        value="city",
        inline=True,
        className="segments",
    )
    zoom = html.Div(
        [
            _icon_button("+", "map.zoom.in", "zoom", **_Props({"data-step": "1"})),
            _icon_button("−", "map.zoom.out", "zoom", **_Props({"data-step": "-1"})),
            _icon_button("⤢", "map.zoom.reset", "zoom", **_Props({"data-step": "0"})),
        ],
        className="zoom",
    )
    return html.Section(
        [
            _card_head(
                _text(html.H2, "map.title"),
                ids.MAP,
                html.Div(level, role="group", **_labelled("level")),
            ),
            html.Div([html.Div(id="map-plot", className="skeleton"), zoom], className="map-frame"),
            html.Div(id=ids.LEGEND),
            _text(html.P, "map.attribution", className="attribution muted"),
            html.Div(
                [
                    _button("open.filter", "filter"),
                    _button("open.region", "profile"),
                    _button("export", "export"),
                ],
                className="phone-bar",
            ),
        ],
        id=ids.MAP,
        className="card",
    )


def _profile() -> Component:
    return html.Section(
        [
            _card_head(
                _text(html.H2, "profile.title"),
                ids.PROFILE,
                _icon_button("×", "region.clear", "whole", id="profile-clear", hidden=True),
            ),
            html.Div(id="profile-body"),
        ],
        id=ids.PROFILE,
        className="card",
    )


def _matrix() -> Component:
    return html.Section(
        [
            _card_head(_text(html.H2, "matrix.title"), ids.MATRIX),
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
                        ],
                        className="body",
                    ),
                ],
                id="matrix-frame",
                tabIndex=0,
                role="region",
                **_labelled("matrix.title"),
            ),
        ],
        id=ids.MATRIX,
        className="card",
    )


def _ranking() -> Component:
    return html.Section(
        [
            _card_head(html.H2(id="ranking-title"), ids.RANKING),
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
                tabIndex=0,
                role="region",
                **_Props({"aria-labelledby": "ranking-title"}),
            ),
            html.P(id="ranking-foot", className="muted"),
        ],
        id=ids.RANKING,
        className="card",
    )


def _footer() -> Component:
    return html.Footer(
        [
            _text(html.P, "footer.sources"),
            html.P(id="footer-build"),
        ]
    )


def _export_menu() -> Component:
    formats = html.Div(
        [
            _button(f"export.{kind}", "save", className="primary", **_Props({"data-format": kind}))
            for kind in ("png", "svg", "csv")
        ],
        className="row",
    )
    return html.Dialog(
        [
            html.Div(
                [_text(html.H2, "export.title"), _icon_button("×", "close", "close")],
                className="card-head",
            ),
            html.Fieldset(id="export-charts", **_labelled("export.chart")),
            formats,
            html.Div(_button("export.link", "link"), className="row"),
            _text(html.P, "export.note", className="muted"),
            html.P(id="export-status", role="status"),
        ],
        id=ids.EXPORT_MENU,
        className="card",
        **_labelled("export.title"),
    )
