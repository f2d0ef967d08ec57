"""Files for search engines."""

from xml.etree import ElementTree as ET

from dashboard.publish.sitemap import robots, sitemap

ADDRESS = "https://a.example/jjj/"
PICTURES = {("plan", "zh"): f"{ADDRESS}previews/plan.zh.png?0123"}
_NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}


def test_the_sitemap_has_each_tab_in_each_language() -> None:
    root = ET.fromstring(sitemap(ADDRESS, "2026-11-26", PICTURES))  # noqa: S314 - our own text
    links = [node.text or "" for node in root.findall("s:url/s:loc", _NAMES)]
    assert len(links) == len(set(links)) == 14
    assert links[0] == f"{ADDRESS}?lang=en"
    assert f"{ADDRESS}?tab=xiongan&lang=zh" in links
    assert {node.text for node in root.findall("s:url/s:lastmod", _NAMES)} == {"2026-11-26"}
    assert links[-6:-4] == [f"{ADDRESS}?tab=plan&lang=en", f"{ADDRESS}?tab=plan&lang=zh"]
    plan = root[-5]
    others = {node.get("hreflang"): node.get("href") for node in plan.findall("x:link", _NAMES)}
    assert others == {"en": links[-6], "zh": links[-5], "x-default": f"{ADDRESS}?tab=plan"}
    images = [node.text for node in root.findall("s:url/i:image/i:loc", _NAMES)]
    assert images == [f"{ADDRESS}previews/plan.zh.png?0123"]
    assert plan.find("i:image/i:loc", _NAMES) is not None


def test_robots_txt_names_the_sitemap() -> None:
    assert robots(ADDRESS).splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"
