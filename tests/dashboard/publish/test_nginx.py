"""What stands around a published page: a site map for search engines, headers for nginx."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from dashboard.publish.nginx import nginx_conf
from dashboard.publish.sitemap import robots, sitemap
from dashboard.registry import CHARTS

ADDRESS = "https://a.example/jjj/"
PICTURES = {("plan", "zh"): f"{ADDRESS}previews/plan.zh.png?0123"}
_NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}


def test_the_site_map_has_each_tab_in_each_language() -> None:
    root = ET.fromstring(sitemap(ADDRESS, "2026-11-26", PICTURES))  # noqa: S314 - our own text
    links = [node.text or "" for node in root.findall("s:url/s:loc", _NAMES)]
    assert len(links) == len(set(links)) == 12
    assert links[0] == f"{ADDRESS}?lang=en"
    assert f"{ADDRESS}?tab=xiongan&lang=zh" in links
    assert {node.text for node in root.findall("s:url/s:lastmod", _NAMES)} == {"2026-11-26"}
    assert links[-4:-2] == [f"{ADDRESS}?tab=plan&lang=en", f"{ADDRESS}?tab=plan&lang=zh"]
    plan = root[-3]
    others = {node.get("hreflang"): node.get("href") for node in plan.findall("x:link", _NAMES)}
    assert others == {"en": links[-4], "zh": links[-3], "x-default": f"{ADDRESS}?tab=plan"}
    images = [node.text for node in root.findall("s:url/i:image/i:loc", _NAMES)]
    assert images == [f"{ADDRESS}previews/plan.zh.png?0123"]
    assert plan.find("i:image/i:loc", _NAMES) is not None


def test_robots_may_read_all_and_find_the_site_map() -> None:
    assert robots(ADDRESS).splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"


def test_nginx_sends_the_policy_and_lets_only_a_known_chart_be_framed() -> None:
    conf = nginx_conf("default-src 'none'", {"X-Content-Type-Options": "nosniff"})
    assert re.findall(r"@\w+@", conf) == []
    assert "Content-Security-Policy \"default-src 'none'$atlas_framing\" always;" in conf
    assert 'add_header X-Content-Type-Options "nosniff" always;' in conf
    assert set(re.findall(r'^    \.([a-z]+) "";$', conf, re.MULTILINE)) == set(CHARTS)


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("structure.zh", "cards/structure.zh.html"),
        ("structure.", "cards/structure.en.html"),
        (".zh", "cards/focus.zh.html"),
        ("focus.", "cards/focus.en.html"),
    ],
)
def test_nginx_answers_a_tab_in_a_language_with_its_own_head(asked: str, page: str) -> None:
    conf = nginx_conf("default-src 'none'", {})
    assert f'    "{asked}" {page};\n' in conf
    assert conf.count(" cards/") == 20  # 6 tabs in 2 languages, 6 without, 2 without a tab
