"""The pages in a published folder."""

import gzip
import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from dashboard.pages.paths import page_keys
from dashboard.publish.pages import SITEMAP, is_of_pages, with_pages, without_pages
from dashboard.publish.site import site_files
from dashboard.publish.static_page import PAGE

ADDRESS = "https://a.example/jjj/"
LINK = re.compile(r' (?:href|src|data-frame)="([^"]*)"')
ID = re.compile(r' id="([^"]+)"')


@pytest.fixture(scope="module")
def files(built: Path, bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a published folder by path; it holds no earlier atlas."""
    pictures = {"previews/focus.en.png": b"a picture"}
    atlas = site_files(ADDRESS, lambda *_: pictures, derived=built, bundle=bundled)
    return dict(with_pages(atlas, built, ADDRESS, tmp_path_factory.mktemp("none")))


def test_a_published_folder_has_every_page_with_its_gzip_form(
    files: dict[str, bytes], built: Path
) -> None:
    keys = page_keys(built)
    own = {path: content for path, content in files.items() if is_of_pages(path)}
    assert sum(path.endswith("index.html") for path in own) == 2 * len(keys)
    for path, content in own.items():
        if path.endswith(".gz"):
            assert gzip.decompress(content) == own[path.removesuffix(".gz")]
    listed = re.findall(r"<loc>([^<]+)</loc>", files[SITEMAP].decode())
    assert len(listed) == 2 * len(keys)
    assert {f"{link.removeprefix(ADDRESS)}index.html" for link in listed} <= set(own)
    assert f"Sitemap: {ADDRESS}{SITEMAP}".encode() in files["robots.txt"]
    page = files["place/130600/index.html"]
    assert b'rel="canonical"' in page
    assert f'"og:image" content="{ADDRESS}previews/focus.en.png?'.encode() in page
    # There is no picture of the Chinese page, nor of the tab of organisations.
    assert not any(
        b"og:image" in files[f"{name}/index.html"]
        for name in ("zh/place/130600", "organisation/btg-hq")
    )


def test_all_links_of_the_published_folder_resolve(files: dict[str, bytes]) -> None:
    """Follow every link of every page and feed, and every fragment, to what it names."""
    crawled = {path: content.decode() for path, content in files.items() if is_crawled(path)}
    anchors = {path: set(ID.findall(html)) for path, html in crawled.items()}
    broken = []
    for path, text in crawled.items():
        for link in map(unescape, LINK.findall(text)):
            address = link.removeprefix(ADDRESS)
            if urlsplit(address).scheme:
                continue
            base = "" if address != link else path
            parts = urlsplit(urljoin(f"https://a.example/{base}", address))
            target = parts.path.removeprefix("/")
            target += "index.html" if target.endswith("/") or not target else ""
            is_there = target in files and (
                not parts.fragment or target == PAGE or parts.fragment in anchors[target]
            )
            if not is_there:
                broken.append((path, link))
    assert broken == []
    assert len(crawled) > 1_000
    for name in ("changes/", "zh/changes/", "story/", "zh/story/"):
        assert f"{name}index.html" in crawled


def is_crawled(path: str) -> bool:
    """Tell whether a file is a page without a script, or a feed."""
    return is_of_pages(path) and path.endswith((".html", ".atom"))


def test_without_pages_the_robots_file_names_no_map_of_them(built: Path, bundled: Path) -> None:
    files = dict(site_files(ADDRESS, derived=built, bundle=bundled))
    assert SITEMAP.encode() not in files["robots.txt"]
    assert not any(map(is_of_pages, files))


def test_an_atlas_without_pages_says_so_and_shows_no_links_to_them() -> None:
    files = [(PAGE, b'<!DOCTYPE html>\n<html lang="en">'), ("a.js", b'<html lang="en">')]
    assert list(without_pages(files)) == [
        (PAGE, b'<!DOCTYPE html>\n<html lang="en" data-pages="none">'),
        ("a.js", b'<html lang="en">'),
    ]
