"""Heads of pages: tags that scrapers read, as text whatever the words hold."""

from __future__ import annotations

import re
from html import unescape

import pytest

from dashboard.publish.cards import Card
from dashboard.publish.meta_tags import with_card, with_general_card

HTML = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>JJJ Atlas</title>\n'
    '<meta name="description" content="Which industries.">\n<link rel="icon" href="data:,">\n'
    "</head><body><noscript>Please allow scripts.</noscript></body></html>"
)
CARD = Card("plan", "zh", '“26” · "条"', "26 <条>", "a & b", "规划\"'><b>")
PICTURE = "https://a.example/jjj/previews/plan.zh.png?0123"


class Head:
    """A page as a scraper reads it: its tags by name, language and title."""

    def __init__(self, html: str) -> None:
        metas = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', html)
        self.tags = {name: unescape(text) for name, text in metas}
        assert len(self.tags) == len(metas) == html.count("<meta")
        [self.lang] = re.findall(r'<html lang="([^"]*)">', html)
        [title] = re.findall(r"<title>([^<]*)</title>", html)
        self.title = unescape(title)


def test_a_tab_has_the_head_of_its_card() -> None:
    head = Head(with_card(HTML, CARD, PICTURE))
    assert head.tags == {
        "description": "规划\"'><b>",
        "og:type": "website",
        "og:site_name": "京津冀图集",
        "og:title": '“26” · "条"',
        "og:description": "规划\"'><b>",
        "og:locale": "zh_CN",
        "og:locale:alternate": "en_GB",
        "twitter:card": "summary_large_image",
        "og:image": PICTURE,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "规划 · 26 <条> · a & b",
    }
    assert (head.lang, head.title) == ("zh", '“26” · "条"')
    assert "请允许本页运行脚本" in with_card(HTML, CARD, PICTURE)


def test_a_card_without_a_picture_is_a_small_one() -> None:
    head = Head(with_card(HTML, CARD, ""))
    assert head.tags["twitter:card"] == "summary"
    assert head.tags["og:title"] == '“26” · "条"'
    assert not [name for name in head.tags if name.startswith("og:image")]


def test_a_page_for_any_link_is_named_for_the_whole_atlas() -> None:
    head = Head(with_general_card(HTML, CARD._replace(tab="focus", lang="en"), PICTURE))
    assert head.tags["og:title"] == "JJJ Atlas · The regional economy of Beijing-Tianjin-Hebei"
    assert head.tags["og:locale"] == "en_GB"
    assert head.tags["og:image"] == PICTURE
    assert (head.lang, head.title) == ("en", "JJJ Atlas")


@pytest.mark.parametrize("picture", ["", PICTURE])
def test_no_card_leads_away_from_the_state_that_a_link_holds(picture: str) -> None:
    page = with_card(HTML, CARD, picture)
    assert "og:url" not in page
    assert "canonical" not in page


def test_a_page_with_another_head_is_refused() -> None:
    with pytest.raises(ValueError, match="the page has no <title>"):
        with_card(HTML.replace("title>", "h1>"), CARD, PICTURE)
