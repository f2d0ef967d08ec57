"""The pages in a published folder."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

from dashboard.pages.paths import page_keys
from dashboard.publish.pages import SITEMAP, is_of_pages, with_pages
from dashboard.publish.site import site_files

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://a.example/jjj/"


def test_a_published_folder_has_every_page_with_its_gzip_form(built: Path, bundled: Path) -> None:
    files = dict(with_pages(site_files(ADDRESS, derived=built, bundle=bundled), built, ADDRESS))
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
    assert b'rel="canonical"' in files["place/130600/index.html"]


def test_without_pages_the_robots_file_names_no_map_of_them(built: Path, bundled: Path) -> None:
    files = dict(site_files(ADDRESS, derived=built, bundle=bundled))
    assert SITEMAP.encode() not in files["robots.txt"]
    assert not any(map(is_of_pages, files))
