"""Files that need the address of the folder."""

from dashboard.publish.cards import Card
from dashboard.publish.site import address_files
from tests.dashboard.publish.test_meta_tags import HTML, Head

ADDRESS = "https://a.example/jjj/"
BUILD = {"build_id": "0123456789ab", "built": "2026-11-26T01:02:03Z"}
CARDS = [
    Card("focus", lang, f"title {lang}", "headline", "tally", "about") for lang in ("en", "zh")
]


def test_each_card_has_a_page_and_its_picture_a_url_of_the_build() -> None:
    pictures = {"previews/focus.zh.png": b"picture"}
    files = dict(address_files(HTML, ADDRESS, CARDS, pictures, BUILD))
    assert list(files) == [
        *("index.html", "cards/focus.en.html", "cards/focus.zh.html"),
        *("previews/focus.zh.png", "sitemap.xml", "robots.txt"),
    ]
    picture = f"{ADDRESS}previews/focus.zh.png?0123456789ab"
    assert Head(files["cards/focus.zh.html"].decode()).tags["og:image"] == picture
    assert Head(files["cards/focus.zh.html"].decode()).title == "title zh"
    assert "og:image" not in Head(files["cards/focus.en.html"].decode()).tags
    assert Head(files["index.html"].decode()).tags["og:title"].startswith("JJJ Atlas")
    pages = [name for name in files if name.endswith(".html")]
    assert {Head(files[name].decode()).tags["atlas-address"] for name in pages} == {ADDRESS}
    assert f"<image:loc>{picture}</image:loc>".encode() in files["sitemap.xml"]
