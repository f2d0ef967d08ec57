"""Files that need the address of the folder, and compressed forms of texts."""

import gzip
from pathlib import Path

import brotli

from dashboard.publish.cards import Card
from dashboard.publish.site import address_files, with_compressed
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


def test_texts_get_compressed_forms(tmp_path: Path) -> None:
    texts = [("a/b.js", b"text"), ("c.png", b"picture"), ("p.text.js", b"long")]
    files = dict(with_compressed(texts, tmp_path))
    assert list(files) == ["a/b.js", "a/b.js.br", "a/b.js.gz", "c.png", "p.text.js"]
    assert gzip.decompress(files["a/b.js.gz"]) == brotli.decompress(files["a/b.js.br"]) == b"text"


def test_compressed_forms_are_taken_from_the_bundle(tmp_path: Path) -> None:
    ours = gzip.compress(b"text", 1, mtime=7)
    (tmp_path / "b.js.gz").write_bytes(ours)
    (tmp_path / "b.js.br").write_bytes(brotli.compress(b"another text"))
    files = dict(with_compressed([("atlas/b.js", b"text")], tmp_path))
    assert files["atlas/b.js.gz"] == ours
    assert brotli.decompress(files["atlas/b.js.br"]) == b"text"
