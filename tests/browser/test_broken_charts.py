"""Data that one chart of a tab cannot be drawn from: its card says so, the others go on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.ids import TAB_CHARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

# By tab: the chart, and the part of the tab's file that it alone needs.
BROKEN = {
    "focus": ("ranking", ("templates", "ranking.light.en")),
    "structure": ("similarity", ("tables", "similarity")),
    "integration": ("scatter", ("templates", "integration.scatter.light.en")),
    "xiongan": ("figures", ("tables", "figures")),
    "plan": ("plan", ("tables", "items")),
    "data": ("coverage", ("tables", "coverage")),
}


def without(part: tuple[str, str]) -> Callable[[Route], None]:
    """Answer with the file as it is but for a part of it, which is nothing."""

    def answer(route: Route) -> None:
        content: dict[str, Any] = json.loads(route.fetch().body())
        kind, name = part
        assert name in content[kind], sorted(content[kind])
        content[kind][name] = None
        route.fulfill(json=content)

    return answer


@pytest.mark.parametrize("tab", BROKEN)
def test_a_chart_that_cannot_be_drawn_says_so_and_the_others_go_on(
    page: Page, address: str, tab: str
) -> None:
    chart, part = BROKEN[tab]
    uncaught: list[str] = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    page.route(f"**/atlas/{'atlas' if tab == 'focus' else f'tab-{tab}'}.*", without(part))
    page.goto(f"{address}?tab={tab}&region=130600&theme=light")
    page.wait_for_selector("#atlas[data-view]:not([aria-busy])")
    assert "could not be drawn" in page.inner_text(f"#{chart} > .failure")
    assert page.inner_text(f"#{chart} > .failure button") == "Try again"
    others = [other for other in TAB_CHARTS[tab] if other != chart]
    assert [other for other in others if page.locator(f"#{other} > .failure").count()] == []
    assert page.inner_text("#headline") != ""
    # The page can be used: another state is reached, and trying again is offered anew.
    page.evaluate("() => window.atlas.go(`${window.atlas.view()}&recalled=hide`)")
    page.wait_for_selector("#atlas[data-view*='recalled=hide']:not([aria-busy])")
    assert page.locator(f"#{chart} > .failure").count() == 1
    assert uncaught == []
