"""Data that one chart of a tab cannot be drawn from: its card says so, the others go on."""

from typing import Any

import pytest
from playwright.sync_api import Page

from dashboard.registry import TAB_CHARTS
from tests.browser.faults import changed, file_of

# By tab: the chart, and the part of the tab's file that it alone needs.
BROKEN = {
    "focus": ("ranking", ("templates", "ranking.light.en")),
    "structure": ("provinces", ("tables", "provinces")),
    "integration": ("scatter", ("templates", "integration.scatter.light.en")),
    "xiongan": ("figures", ("tables", "figures")),
    "plan": ("plan", ("tables", "items")),
    "data": ("coverage", ("tables", "coverage")),
    "siting": ("map", ("templates", "siting.map.city.light.en")),
}


@pytest.mark.parametrize("tab", BROKEN)
def test_a_chart_that_cannot_be_drawn_says_so_and_the_others_go_on(
    page: Page, address: str, tab: str
) -> None:
    chart, (kind, name) = BROKEN[tab]

    def lose(content: dict[str, Any]) -> None:
        assert name in content[kind], sorted(content[kind])
        content[kind][name] = None

    uncaught: list[str] = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    page.route(file_of("atlas" if tab == "focus" else f"tab-{tab}"), changed(page, lose))
    page.goto(f"{address}?tab={tab}&region=130600&theme=light")
    page.wait_for_selector("#atlas[data-view]:not([aria-busy])")
    assert "could not be drawn" in page.inner_text(f"#{chart} > .failure")
    assert page.inner_text(f"#{chart} > .failure button") == "Try again"
    others = [other for other in TAB_CHARTS[tab] if other != chart]
    assert [other for other in others if page.locator(f"#{other} > .failure").count()] == []
    assert page.inner_text("#headline") != ""
    # The page can be used: another state is reached, and trying again is offered anew.
    page.evaluate("() => window.atlas.go(`${window.atlas.view()}&recalled=show`)")
    page.wait_for_selector("#atlas[data-view*='recalled=show']:not([aria-busy])")
    assert page.locator(f"#{chart} > .failure").count() == 1
    assert uncaught == []
