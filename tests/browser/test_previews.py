"""Pictures of link previews: size, legible text, and the same bytes each time."""

import io
from contextlib import nullcontext
from typing import NamedTuple

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from dashboard.exports.browser import atlas_in
from dashboard.exports.page import AtlasPage
from dashboard.publish import previews
from dashboard.publish.cards import make_cards
from data.read import DERIVED

# Each tab once, mostly in the language with longer texts.
CARDS = (
    "focus.zh",
    "structure.en",
    "integration.en",
    "xiongan.en",
    "plan.en",
    "data.zh",
    "siting.en",
)
ADDRESS = "https://a.example/jjj/"


class Preview(NamedTuple):
    """A picture and the HTML document that it was made from."""

    picture: bytes
    html: str


@pytest.fixture(scope="module")
def previews_of(browser: Browser) -> dict[str, Preview]:
    """Draw one picture of each tab."""
    cards = {f"{card.tab}.{card.lang}": card for card in make_cards(DERIVED)}
    documents: list[str] = []
    picture = AtlasPage.picture

    def keep(page: AtlasPage, html: str, *size: int) -> bytes:
        documents.append(html)
        return picture(page, html, *size)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AtlasPage, "picture", keep)
        patch.setattr(previews, "open_atlas", lambda it: nullcontext(atlas_in(browser, it)))
        drawn = previews.draw_previews([cards[name] for name in CARDS], ADDRESS)
    assert list(drawn) == [f"previews/{name}.png" for name in CARDS]
    return {
        name: Preview(*both)
        for name, both in zip(CARDS, zip(drawn.values(), documents, strict=True), strict=True)
    }


@pytest.mark.parametrize("name", CARDS)
def test_a_picture_has_text_and_a_chart(previews_of: dict[str, Preview], name: str) -> None:
    content = previews_of[name].picture
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


@pytest.mark.parametrize("name", CARDS)
def test_no_text_is_cut_off_and_the_headline_is_large(
    page: Page, previews_of: dict[str, Preview], name: str
) -> None:
    page.set_viewport_size({"width": 1200, "height": 630})
    page.set_content(previews_of[name].html)
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


def test_a_long_headline_gets_smaller(page: Page, previews_of: dict[str, Preview]) -> None:
    page.set_viewport_size({"width": 1200, "height": 630})
    html = previews_of["focus.zh"].html
    page.set_content(html)
    size = 'parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)'
    before = page.evaluate(size)
    page.set_content(html.replace("<h1>", "<h1>" + "很长的标题" * 24))
    assert page.evaluate(size) < before - 10
    assert page.evaluate("""() => {
      const {scrollHeight, clientHeight} = document.querySelector("header");
      return scrollHeight <= clientHeight;
    }""")


def test_the_same_build_gives_the_same_bytes(
    browser: Browser, previews_of: dict[str, Preview]
) -> None:
    with Image.open(io.BytesIO(previews_of["xiongan.en"].picture)) as picture:
        assert picture.info == {}
    again = atlas_in(browser, ADDRESS).picture(previews_of["xiongan.en"].html, 1200, 630)
    assert again == previews_of["xiongan.en"].picture
