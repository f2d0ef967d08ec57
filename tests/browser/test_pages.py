"""Pages of places, industries and organisations in a browser, opened from a disk."""

import re
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from dashboard.engine import build_engine
from dashboard.pages.all import make_page
from dashboard.pages.paths import own_path, page_keys
from dashboard.pages.render import page_files
from dashboard.registry import FIELDS, LANGUAGES
from tests.browser.atlas import Atlas, OpenAtlas

# Long and short ones of each kind.
PAGES = {
    ("place", "110000"): 2,
    ("place", "130600"): 2,
    ("place", "133100"): 2,
    ("place", "110108"): 2,
    ("place", "130121"): 1,
    ("place", "z-bda"): 2,
    ("industry", "robotics"): 2,
    ("industry", "biomedicine"): 2,
    ("organisation", "btg-hq"): 1,
    ("story", ""): 3,
}
LISTS = [("place", ""), ("place", "jjj"), ("industry", ""), ("organisation", ""), ("changes", "")]
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some pages."""
    folder, engine = tmp_path_factory.mktemp("pages"), build_engine(built)
    for (kind, key), lang in product([*PAGES, *LISTS], LANGUAGES):
        for name, content in page_files(make_page(engine, kind, key, lang)):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return folder


def url_of(site: Path, kind: str, key: str, lang: str) -> str:
    path = f"{kind}/{key}/" if key else f"{kind}/"
    return (site / own_path(path, lang) / "index.html").as_uri()


def ordered(query: str) -> str:
    """Bring the fields of a link into the order of a view."""
    fields = dict(part.split("=") for part in query.split("&"))
    return "&".join(f"{name}={fields[name]}" for name in FIELDS if name in fields)


# A language changes nothing but words and a scheme nothing but colours, so each is seen once.
@pytest.mark.parametrize(("lang", "scheme"), [("en", "light"), ("zh", "dark")])
def test_axe_finds_nothing_wrong(
    browser: Browser, site: Path, lang: str, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    wrong = []
    for kind, key in [*PAGES, *LISTS]:
        page.goto(url_of(site, kind, key, lang))
        found = Axe().run(page, options={**_OPTIONS, "preload": False}).response["violations"]
        wrong += [f"{kind}/{key}: {rule['id']}: {rule['nodes'][0]['target']}" for rule in found]
    page.close()
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("kind", "key"), PAGES)
def test_a_page_prints_on_one_or_two_sheets(
    browser: Browser, site: Path, kind: str, key: str, lang: str
) -> None:
    page = browser.new_page()
    page.goto(url_of(site, kind, key, lang))
    printed = page.pdf(prefer_css_page_size=True)
    # Above the text, so that it is never alone on the second sheet.
    page.emulate_media(media="print")
    assert page.locator("footer").bounding_box()["y"] < page.locator("h1").bounding_box()["y"]  # type: ignore[index]
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= PAGES[kind, key]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_wider_than_a_phone(browser: Browser, site: Path, lang: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    for kind, key in [*PAGES, *LISTS]:
        page.goto(url_of(site, kind, key, lang))
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, (kind, key)
    page.close()


def test_a_page_leads_to_the_other_language_and_back(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(url_of(site, "place", "130600", "en"))
    page.get_by_role("link", name="中文").click()
    assert page.locator("h1").inner_text().startswith("保定市")
    page.get_by_role("link", name="English").click()
    assert page.url == url_of(site, "place", "130600", "en")
    page.close()


@pytest.mark.targets("server", reason="the folders of tests hold no pages")
def test_the_atlas_takes_the_state_of_the_step_that_is_read(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    story = Atlas(page, address)
    page.goto(f"{address}zh/story/")
    steps = page.locator(".steps > section")
    views = [one.get_attribute("data-frame") for one in steps.all()]
    frame = page.frame_locator(".story iframe")
    entries = page.evaluate("history.length")
    for name in ("clusters", "incomes", "unopened"):
        step = page.locator(f"#{name}")
        step.evaluate("node => window.scrollBy(0, node.getBoundingClientRect().top - 200)")
        query = (step.get_attribute("data-frame") or "").partition("?")[2]
        shown = frame.locator("#atlas[data-view]:not([aria-busy])")
        expect(shown).to_have_attribute("data-view", ordered(query))
        expect(page.locator(".steps .is-current")).to_have_id(name)
    assert len(views) == 10
    assert page.evaluate("history.length") == entries
    assert not page.locator(".steps figure").first.is_visible()
    page.close()
    assert story.complaints == []


LINKS = "nodes => [...new Set(nodes.map((node) => node.getAttribute('href')))]"
# A view in each language, what opens there, and the names or pages that it must link to.
LINKED = [
    ("region=130600&industries=robotics", "", "#profile", {"place/130600/", "industry/robotics/"}),
    ("", "#matrix [data-action=table]", "#table-sheet", {"place/130600/", "industry/robotics/"}),
    ("tab=xiongan", "", "table.moves", {"organisation/huaneng-hq/", "place/133100/"}),
    (
        "tab=xiongan&organisation=huaneng-hq",
        "#timeline [data-action=table]",
        "#thing-sheet, #table-sheet",
        {"organisation/huaneng-hq/", "place/133100/"},
    ),
    (
        "tab=plan",
        "[data-statement=robotics] summary",
        "[data-statement=robotics]",
        {"industry/robotics/"},
    ),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_in_the_running_page_lead_to_pages(
    open_atlas: OpenAtlas, built: Path, lang: str
) -> None:
    atlas, folder = open_atlas(f"lang={lang}"), "zh/" if lang == "zh" else ""
    pages = {f"{folder}{kind}/{key}/index.html" for kind, key in page_keys(built)}
    for query, opens, where, named in LINKED:
        atlas.open(f"{query}{'&' if query else ''}lang={lang}")
        if opens:
            atlas.find(opens).first.click()
        shown = set()
        for part in where.split(", "):
            links = atlas.find(f"{part} :is(.page-link, .page-name)")
            links.first.wait_for()
            shown |= set(links.evaluate_all(LINKS))
        assert {f"{folder}{path}index.html" for path in named} <= shown, query
        assert shown <= pages, query


def test_a_card_that_is_kept_open_leads_to_the_page_of_its_place(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.mouse.move(*atlas.map_point(114.9, 41.2))
    link = atlas.find("#hover-card .card-pages a")
    link.wait_for(state="attached")
    assert not link.is_visible()
    atlas.page.keyboard.press("p")
    expect(link).to_be_visible()
    assert link.get_attribute("href") == "place/130700/index.html"
    # A folder that was published without pages shows none.
    atlas.page.evaluate("document.documentElement.dataset.pages = 'none'")
    assert not link.is_visible()
    atlas.open("tab=xiongan")
    atlas.page.evaluate("document.documentElement.dataset.pages = 'none'")
    atlas.find("table.moves [data-column=name]").click()
    assert atlas.find("table.moves tbody tr").count() > 5
    assert atlas.find("table.moves .page-name").count() == 0


def test_without_a_script_or_room_each_step_has_its_picture(browser: Browser, site: Path) -> None:
    url = url_of(site, "story", "", "en")
    for settings in ({"java_script_enabled": False}, {"viewport": {"width": 390, "height": 800}}):
        page = browser.new_page(**settings)
        page.goto(url)
        assert page.locator(".steps figure svg:visible").count() == 10
        assert page.locator("iframe").count() == 0
        page.close()
