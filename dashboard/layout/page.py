"""The layout of the page: header, headline, cards of all tabs, footer and dialogs."""

from importlib import import_module

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.parts import (
    OPENS_DIALOG,
    Props,
    box,
    button,
    data,
    dialog,
    group,
    heading,
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


def page_layout() -> Component:
    """Lay out the page with the cards of the first tab; those of the others come with their tab."""
    main = (
        _headline(),
        box(ids.NOTICE, role="status"),
        box("as-of", className="notice", hidden=True),
        box(ids.CHARTS_GRID, *tab_cards(TABS[0]), className="grid", tabIndex=-1),
        _phone_bar(),
    )
    export = (box("export-body"), html.P(id="export-status", role="status"))
    filter_label = labelled("open.filter", with_title=False)
    return box(
        ids.PAGE,
        text(
            html.A, "app.skip", href=f"#{ids.CHARTS_GRID}", className="skip", **data(action="skip")
        ),
        _unloaded(),
        _header(),
        html.Main(list(main), id=ids.ATLAS),
        _footer(),
        dialog(ids.EXPORT_MENU, heading("export.title"), *export, **labelled("export.title")),
        *sheets(),
        # It holds the filters of the current tab on a narrow page.
        dialog(ids.FILTER_SHEET, heading("open.filter"), **filter_label),
        html.Aside(id=ids.THING_SHEET, className="card", hidden=True),
        box(ids.HOVER_CARD, role="tooltip", hidden=True),
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
        text(html.P, f"app.unloaded.{name}", hidden=True, **data(needed=name))
        for name in ("style", "script", "renderer")
    ]
    return box("unloaded", *lines, button("notice.retry"), role="alert", hidden=True)


def _header() -> Component:
    more = labelled("tools") | icon("more")
    parts = [
        text(html.Span, "app.name", className="brand"),
        html.Nav([_tab_link(tab) for tab in TABS], **labelled("app.tagline")),
        box(ids.FIND, role="search"),
        segments(ids.LANG, {"en": "EN", "zh": "中文"}, labelled("lang"), page_lang()),
        icon_button("moon", "theme", "theme", id=ids.THEME),
        html.Button(type="button", id="more", className="icon", **more),
        button("export", "export", className="primary", **icon("download")),
    ]
    return html.Header(parts)


def _tab_link(tab: str) -> Component:
    key, is_first = f"tab.{tab}", tab == TABS[0]
    current = Props({"aria-current": "page"}) if is_first else {}
    props = data(action="tab", tab=tab, twin=words(key)) | current
    return text(html.A, key, href="?" if is_first else f"?tab={tab}", **props)


def _headline() -> Component:
    headline = html.H1(id=ids.HEADLINE, **data(loading=words("app.loading")))
    return group(
        "sentence",
        box("words", headline, html.P(id="tally", className="muted")),
        text(html.P, "app.late", className="late muted"),
        html.P(id=ids.STATUS, className="unseen", role="status"),
        view_tools(),
    )


def _phone_bar() -> Component:
    """Lay out the bar of buttons that the style sheet shows on a narrow page."""
    of_maps = in_tabs(*MAP_TABS)
    return group(
        "phone-bar",
        button("open.filter", "filter", **OPENS_DIALOG, **of_maps, **icon("filter")),
        button("open.region", "profile", **in_tabs("focus"), **icon("region")),
        button("export", "export", **icon("download")),
    )


def _footer() -> Component:
    parts = [
        text(html.P, "footer.sources"),
        html.P(id="embed-sources"),
        html.P(id="footer-build"),
        button("colophon.open", "colophon", **OPENS_DIALOG),
        text(html.A, "embed.whole", id="whole-link", href="?", target="_blank"),
    ]
    return html.Footer(parts)
