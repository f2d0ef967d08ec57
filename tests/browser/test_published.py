"""A published folder works from disk and on a web host."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from dashboard.registry import TABS
from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.targets import PUBLISHED_AT, hosted, page_on_disk, published

PLACES = pytest.mark.parametrize("place", ["disk", "host"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the project's build."""
    return published(tmp_path_factory.mktemp("host"))


@pytest.fixture(scope="module")
def address_of(site: Path) -> Iterator[Callable[[str], str]]:
    """Return a function that gives the folder's address."""
    with hosted(site) as address:
        yield {"disk": page_on_disk(site), "host": address}.__getitem__


@pytest.fixture
def open_published(browser: Browser, address_of: Callable[[str], str]) -> Iterator[OpenAtlas]:
    """Return a function that opens a view; its page must not report errors."""

    def open_view(place: str, query: str = "") -> Atlas:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        atlas = Atlas(page, address_of(place))
        opened.append(atlas)
        atlas.open(query)
        return atlas

    with Atlas.watched() as opened:
        yield open_view


@PLACES
def test_every_tab_opens_and_each_file_is_requested_once(
    open_published: OpenAtlas, place: str
) -> None:
    atlas = open_published(place)
    for tab in TABS:
        atlas.go(f"tab={tab}&lang=zh")
        atlas.await_view("lang=zh" if tab == TABS[0] else f"tab={tab}&lang=zh")
        assert atlas.text("#headline") != ""
    with atlas.counted_requests() as made:
        atlas.go("industries=robotics&region=130600")
        atlas.await_view("industries=robotics&region=130600")
    assert made == []
    assert atlas.page.url.endswith("?industries=robotics&region=130600")
    atlas.page.go_back()
    atlas.await_view(f"tab={TABS[-1]}&lang=zh")
    assert len(atlas.requests) == len(set(atlas.requests))


@pytest.fixture
def without_slash(site: Path) -> Iterator[str]:
    """Serve the page at the folder's address without its slash, as `npx serve` does."""

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            self.path = self.path.replace("/atlas?", "/atlas/?")
            super().do_GET()

        def log_message(self, *_: object) -> None:
            pass

    handler = partial(Handler, directory=str(site.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/atlas"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_without_its_final_slash_leads_to_the_page(
    browser: Browser, without_slash: str
) -> None:
    page = browser.new_page()
    page.goto(f"{without_slash}?tab=plan&lang=zh")
    page.wait_for_selector("#atlas[data-view='tab=plan&lang=zh']:not([aria-busy])")
    assert page.url == f"{without_slash}/?tab=plan&lang=zh"
    page.close()


@PLACES
def test_every_format_is_made(open_published: OpenAtlas, place: str) -> None:
    atlas = open_published(place, "industries=hydrogen-energy&level=province")
    heads = atlas.page.evaluate(
        """async () => {
          const exporter = await window.atlas.exports();
          const heads = {};
          for (const format of ["png", "svg", "csv", "xlsx", "geojson", "zip", "html"]) {
            const {content} = await exporter.file({chart: "map", format});
            const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
            heads[format] = [String.fromCharCode(...bytes.subarray(0, 15)), bytes.length];
          }
          return heads;
        }"""
    )
    starts = {
        "png": "\x89PNG",
        "svg": "<svg",
        "xlsx": "PK",
        "zip": "PK",
        "geojson": "{",
        "html": "<",
    }
    for form, start in starts.items():
        assert heads[form][0].startswith(start), form
    assert "adcode" in heads["csv"][0]
    assert heads["html"][1] > 1_000_000


READ_PROOF = """async () => {
  const exporter = await window.atlas.exports();
  const {content} = await exporter.file({chart: "map", format: "json"});
  const {link, link_note: note} = JSON.parse(content);
  return [link, note ?? ""];
}"""
FORGET_ADDRESS = "() => document.querySelector('meta[name=atlas-address]').remove()"
QUERY = "industries=robotics&lang=en&theme=light"


def test_files_of_a_page_on_a_disk_name_no_path_but_the_published_address(
    open_published: OpenAtlas,
) -> None:
    atlas = open_published("disk", "industries=robotics")
    assert atlas.page.evaluate(READ_PROOF) == [f"{PUBLISHED_AT}?{QUERY}", ""]
    atlas.page.evaluate(FORGET_ADDRESS)
    link, note = atlas.page.evaluate(READ_PROOF)
    assert link == f"?{QUERY}"
    assert note.startswith("This copy of the atlas has no address on the web.")


def test_the_menu_warns_where_links_open_on_this_machine_only(
    open_published: OpenAtlas,
) -> None:
    atlas = open_published("host", "industries=robotics")
    atlas.page.evaluate(FORGET_ADDRESS)
    link, note = atlas.page.evaluate(READ_PROOF)
    assert link == f"{atlas.address}?{QUERY}"
    atlas.find("header button.primary").click()
    assert atlas.text(".export-warning") == note
    assert "only on the computer that made the file" in note


@PLACES
def test_a_link_opens_its_view_with_a_single_chart(open_published: OpenAtlas, place: str) -> None:
    atlas = open_published(place, "tab=integration&region=130600&embed=trend&theme=dark")
    assert atlas.find("#trend").is_visible()
    assert not atlas.find("#gaps").is_visible()
    assert "Sources" in atlas.text("#embed-sources")


@PLACES
def test_a_missing_file_is_reported_in_its_chart_and_can_be_retried(
    open_published: OpenAtlas, site: Path, place: str
) -> None:
    [borders] = site.glob("atlas/borders-county.*.js")
    removed = [(path, path.read_bytes()) for path in site.glob(f"{borders.relative_to(site)}*")]
    for path, _ in removed:
        path.unlink()
    atlas = open_published(place, "level=county")
    assert f"could not be drawn (atlas/{borders.name}: not loaded)" in atlas.text("#map .failure")
    assert atlas.find("#ranking-heads .head").count() > 0
    assert atlas.find("main .failure").count() == 1
    for path, content in removed:
        path.write_bytes(content)
    atlas.find("#map .failure button").click()
    atlas.find("#map .failure").wait_for(state="detached")
    assert len(atlas.map_colours()) == 199
    expected = (borders.name, "404", "ERR_FILE_NOT_FOUND")
    others = [one for one in atlas.complaints if not any(part in one for part in expected)]
    assert others == []
    atlas.complaints.clear()
