"""A folder with an address: a page for each card, whose picture has an address of its own."""

from __future__ import annotations

from dashboard.publish.cards import Card
from dashboard.publish.site import address_files
from tests.dashboard.publish.test_meta_tags import HTML, Head

ADDRESS = "https://a.example/jjj/"
BUILD = {"build_id": "0123456789ab", "built": "2026-11-26T01:02:03Z"}
CARDS = [
    Card("focus", lang, f"title {lang}", "headline", "tally", "about") for lang in ("en", "zh")
]


def test_each_card_has_a_page_beside_the_page_for_any_link() -> None:
    pictures = {"previews/focus.zh.png": b"picture"}
    files = dict(address_files(HTML, ADDRESS, CARDS, pictures, BUILD))
    assert list(files) == [
        *("index.html", "cards/focus.en.html", "cards/focus.zh.html"),
        *("previews/focus.zh.png", "sitemap.xml", "robots.txt"),
    ]
    shown = f"{ADDRESS}previews/focus.zh.png?0123456789ab"
    assert Head(files["cards/focus.zh.html"].decode()).tags["og:image"] == shown
    assert Head(files["cards/focus.zh.html"].decode()).title == "title zh"
    assert "og:image" not in Head(files["cards/focus.en.html"].decode()).tags
    assert Head(files["index.html"].decode()).tags["og:title"].startswith("JJJ Atlas")
    assert f"<image:loc>{shown}</image:loc>".encode() in files["sitemap.xml"]
