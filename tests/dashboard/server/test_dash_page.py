"""Dash's scripts as the page has them."""

from __future__ import annotations

from dashboard.server.dash_page import dash_script


def test_the_page_gets_what_it_needs_of_dash_and_no_more() -> None:
    script = dash_script().decode()
    for needed in ("DashRenderer", "dash_html_components", "react-dom", "PropTypes"):
        assert needed in script
    for other in ("dash_core_components=", "window.dash_table", "_babelPolyfill"):
        assert other not in script
