"""Pictures for cards: of the size that networks ask for, nothing cut off, the same each time."""

from __future__ import annotations

import io
from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PIL import Image

from dashboard.exports.browser import atlas_in
from dashboard.exports.page import AtlasPage
from dashboard.publish import previews
from dashboard.publish.cards import make_cards
from data.read import DERIVED

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Each tab once, in the language whose words take more room, and a short one in the other.
SHOWN = ("focus.zh", "structure.en", "integration.en", "xiongan.en", "plan.en", "data.zh")
ADDRESS = "https://a.example/jjj/"


class Made(NamedTuple):
    """A picture, and the document that it is of."""

    picture: bytes
    html: str


@pytest.fixture(scope="module")
def made(browser: Browser) -> dict[str, Made]:
    """Draw one picture of each tab, and keep what was laid out for it."""
    cards = {f"{card.tab}.{card.lang}": card for card in make_cards(DERIVED)}
    laid: list[str] = []
    picture = AtlasPage.picture

    def keep(page: AtlasPage, html: str, *size: int) -> bytes:
        laid.append(html)
        return picture(page, html, *size)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AtlasPage, "picture", keep)
        patch.setattr(previews, "open_atlas", lambda it: nullcontext(atlas_in(browser, it)))
        drawn = previews.draw_previews([cards[name] for name in SHOWN], ADDRESS)
    assert list(drawn) == [f"previews/{name}.png" for name in SHOWN]
    return {
        name: Made(*both)
        for name, both in zip(SHOWN, zip(drawn.values(), laid, strict=True), strict=True)
    }


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_has_words_and_a_chart(made: dict[str, Made], name: str) -> None:
    content = made[name].picture
    assert len(content) < 160_000
    with Image.open(io.BytesIO(content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
        below = name.startswith(("plan", "data"))
        words = (40, 20, 1160, 200) if below else (40, 20, 530, 400)
        chart = (40, 250, 1160, 540) if below else (560, 20, 1180, 610)
        for part in (words, chart):
            colours = picture.crop(part).getcolors(maxcolors=1_000_000)
            assert colours is not None
            most = max(count for count, _ in colours)
            total = sum(count for count, _ in colours)
            assert len(colours) > 50, part
            assert most < 0.96 * total, part


@pytest.mark.parametrize("name", SHOWN)
def test_no_word_is_cut_off_and_the_headline_is_large(
    page: Page, made: dict[str, Made], name: str
) -> None:
    page.set_viewport_size({"width": 1200, "height": 630})
    page.set_content(made[name].html)
    found = page.evaluate(
        """() => {
          const [main, header, footer] = ["main", "header", "footer"]
            .map((tag) => document.querySelector(tag));
          return {
            headline: parseFloat(getComputedStyle(document.querySelector("h1")).fontSize),
            hidden: header.scrollHeight - header.clientHeight,
            words: header.scrollWidth - header.clientWidth,
            height: Math.max(main.scrollHeight, footer.getBoundingClientRect().bottom),
          };
        }"""
    )
    assert found["headline"] >= 26
    assert (found["hidden"], found["words"]) == (0, 0)
    assert found["height"] <= 630


def test_a_headline_that_is_long_grows_small_before_it_is_cut_off(
    page: Page, made: dict[str, Made]
) -> None:
    page.set_viewport_size({"width": 1200, "height": 630})
    html = made["focus.zh"].html
    page.set_content(html)
    size = 'parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)'
    before = page.evaluate(size)
    page.set_content(html.replace("<h1>", "<h1>" + "很长的标题" * 24))
    assert page.evaluate(size) < before - 10
    assert page.evaluate("""() => {
      const {scrollHeight, clientHeight} = document.querySelector("header");
      return scrollHeight <= clientHeight;
    }""")


def test_the_same_build_gives_the_same_bytes(browser: Browser, made: dict[str, Made]) -> None:
    with Image.open(io.BytesIO(made["xiongan.en"].picture)) as picture:
        assert picture.info == {}
    again = atlas_in(browser, ADDRESS).picture(made["xiongan.en"].html, 1200, 630)
    assert again == made["xiongan.en"].picture
