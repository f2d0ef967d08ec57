"""Meta tags of link previews."""

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
    """Meta tags by name, language and title of a page."""

    def __init__(self, html: str) -> None:
        metas = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', html)
        self.tags = {name: unescape(text) for name, text in metas}
        assert len(self.tags) == len(metas) == html.count("<meta")
        [self.lang] = re.findall(r'<html lang="([^"]*)">', html)
        [title] = re.findall(r"<title>([^<]*)</title>", html)
        self.title = unescape(title)


def test_a_page_has_the_meta_tags_of_its_card() -> None:
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
    # What the page says without scripts, in both languages, leads to the tables.
    assert "<noscript>Please allow scripts.</noscript>" in with_card(HTML, CARD, PICTURE)


def test_a_card_without_a_picture_is_small() -> None:
    head = Head(with_card(HTML, CARD, ""))
    assert head.tags["twitter:card"] == "summary"
    assert head.tags["og:title"] == '“26” · "条"'
    assert not [name for name in head.tags if name.startswith("og:image")]


def test_a_page_for_any_link_has_the_title_of_the_atlas() -> None:
    head = Head(with_general_card(HTML, CARD._replace(tab="focus", lang="en"), PICTURE))
    assert head.tags["og:title"] == "JJJ Atlas · The regional economy of Beijing-Tianjin-Hebei"
    assert head.tags["og:locale"] == "en_GB"
    assert head.tags["og:image"] == PICTURE
    assert (head.lang, head.title) == ("en", "JJJ Atlas")


@pytest.mark.parametrize("picture", ["", PICTURE])
def test_no_card_names_another_url_than_the_link(picture: str) -> None:
    page = with_card(HTML, CARD, picture)
    assert "og:url" not in page
    assert "canonical" not in page


def test_a_page_without_a_title_is_an_error() -> None:
    with pytest.raises(ValueError, match="the page has no <title>"):
        with_card(HTML.replace("title>", "h1>"), CARD, PICTURE)
