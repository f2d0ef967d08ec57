"""That the tests see whatever the page's policy forbids, and whatever is not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.atlas import Atlas

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ADD = "(tag, more) => document.body.append(Object.assign(document.createElement(tag), more))"
BREACHES = {
    "script-src-elem": f"({_ADD})('script', {{text: '1'}})",
    "script-src-attr": "document.body.setAttribute('onclick', '1')",
    "script-src": "setTimeout('1')",
    "img-src": "new Image().src = 'http://elsewhere.invalid/'",
    "frame-src": f"({_ADD})('iframe', {{src: 'data:,'}})",
    "connect-src": "fetch('http://elsewhere.invalid/').catch(() => {})",
}


@pytest.mark.parametrize("directive", BREACHES)
def test_a_breach_of_the_policy_is_a_complaint(atlas: Atlas, directive: str) -> None:
    with atlas.page.expect_console_message(lambda said: said.text.startswith("policy:")):
        atlas.page.evaluate(f"() => {{ {BREACHES[directive]}; }}")
    assert [said for said in atlas.complaints if f"policy: {directive} forbids" in said] != []


@pytest.fixture(scope="module")
def atlas(browser: Browser, address: str) -> Atlas:
    """A page that may complain."""
    atlas = Atlas(browser.new_page(), address)
    atlas.open("tab=plan")
    assert atlas.complaints == []
    return atlas
