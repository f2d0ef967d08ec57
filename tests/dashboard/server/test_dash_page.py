"""The scripts of Dash that the page uses."""

from dashboard.server.dash_page import dash_script


def test_the_page_gets_only_the_needed_scripts_of_dash() -> None:
    script = dash_script().decode()
    for needed in ("DashRenderer", "dash_html_components", "react-dom", "PropTypes"):
        assert needed in script
    for unneeded in ("dash_core_components=", "window.dash_table", "_babelPolyfill"):
        assert unneeded not in script
