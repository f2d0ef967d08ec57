"""Text from tables and links is never markup: planted everywhere, it is shown and nothing else.

The seeds are planted and built like any others. A page watches itself from its first moment for
elements, handlers and addresses that came from planted text, whether or not the policy would have
kept them from running; nothing may run, ask or open either.
"""

import csv
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

import data.read
from dashboard import figures
from dashboard.bundle import ensure_bundle
from dashboard.registry import FIELDS, TABS
from dashboard.server import compression
from dashboard.server.app import create_app
from dashboard.tables.page import TABLE_NAMES
from data.__main__ import main
from data.schemas.tables import TABLES
from tests.browser.atlas import Atlas
from tests.browser.targets import placed, target
from tests.servers import free_port

SEEDS = Path(__file__).parents[2] / "seeds"
WATCH = Path(__file__).with_name("markup.js").read_text(encoding="utf-8")
# By turns: long texts take long to lay out.
PLANTED = (
    '<a href="https://planted.invalid/">h</a>',
    "<img src=planted onerror=planted()>",
    "<script>planted()</script>",
    '<a href="javascript:planted()">j</a>',
)
MARKUP = "".join(PLANTED)
# What fits into the shortest names.
SHORT = "<b>"
VIEWS = {
    "focus": "industries=robotics&region=130200&layers=sites,cities,clusters",
    "structure": "tab=structure&region=130600&compare=130200",
    "integration": "tab=integration&indicator=pm25&base_year=2014&layers=events,cities",
    "xiongan": "tab=xiongan&moves=all&layers=elsewhere,cities",
    "plan": "tab=plan",
    "data": "tab=data&table=sources",
    "siting": "tab=siting&region=130600",
}


def planted(text: str, longest: int | None) -> str:
    """Plant markup at the end of a text, as much as it may hold; the same in equal texts."""
    if not text:
        return text
    if longest is not None:
        return f"{SHORT}{text}"[:longest]
    return f"{text}{PLANTED[sum(map(ord, text)) % len(PLANTED)]}"


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the seeds with markup in every cell that takes free text."""
    folder = tmp_path_factory.mktemp("seeded")
    seeds = Path(shutil.copytree(SEEDS, folder / "seeds"))
    for name, table in TABLES.items():
        # Keys decide the order of the rows; a check knows units by their English words.
        free = {
            field.name: field.longest
            for field in table.fields
            if field.kind == "text" and field.name not in {*table.key, "unit_en"}
        }
        path = seeds / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            row |= {field: planted(row[field], most) for field, most in free.items()}
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, table.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    output = folder / "derived"
    assert main(["--seeds", str(seeds), "--output", str(output)]) == 0
    return output


@pytest.fixture(scope="module")
def address(derived: Path) -> Iterator[str]:
    """Where an atlas of that build stands."""
    bundle = derived.with_name("bundle")
    with pytest.MonkeyPatch.context() as patch:
        for level in ("_GZIP_LEVEL", "_BROTLI_LEVEL", "_BROTLI_LEVEL_LARGE"):
            patch.setattr(compression, level, 1)  # how small the files are is not tested here
        ensure_bundle(derived, bundle)
    stands = answering if target() == "server" else partial(placed, derived.parent)
    with stands(derived, bundle) as url:
        yield url


@contextmanager
def answering(derived: Path, bundle: Path) -> Iterator[str]:
    """Serve a build from a thread."""
    port = free_port()
    server = make_server("127.0.0.1", port, create_app(derived, bundle).server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that watches itself; nothing may have opened, run or come of what was planted."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    opened: list[str] = []
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: opened.append(dialog.message))
    page.on("popup", lambda popup: opened.append(popup.url))
    yield page
    assert opened == []
    assert found_in(page) == []
    page.close()


def found_in(page: Page) -> list[str]:
    found: list[str] = page.evaluate("() => window.markup.found()")
    return found


def walk(atlas: Atlas, tab: str) -> None:
    """Open a tab and whatever in it shows texts."""
    atlas.go(VIEWS[tab])
    atlas.page.wait_for_selector(f"html[data-tab={tab}] #atlas[data-view]:not([aria-busy])")
    atlas.page.evaluate("() => window.markup.point()")
    for button in atlas.find("[data-action=table]:visible").all():
        button.click()
        atlas.find("#table-sheet table, #table-sheet-body p").first.wait_for()
        atlas.page.keyboard.press("Escape")
    for box in atlas.find("main input[type=search]:visible").all():
        box.fill(MARKUP)
        box.fill("")


def test_planted_in_every_table_it_is_only_shown(page: Page, address: str) -> None:
    atlas = Atlas(page, address)
    atlas.open()
    files = []
    for tab in TABS:
        walk(atlas, tab)
        assert any(form in atlas.find("#atlas").inner_text() for form in PLANTED), tab
        files += page.evaluate("() => window.markup.exported()")
        assert found_in(page) == [], tab
    for name in TABLE_NAMES:
        atlas.go(f"tab=data&table={name}&lang=zh")
        atlas.await_view(
            f"tab=data&table={name}&lang=zh" if name != "focus" else "tab=data&lang=zh"
        )
    page.keyboard.press("Control+k")
    for text in ("robot", MARKUP):
        atlas.find("#region-search").fill(text)
        atlas.find("#find-list:visible, #find-hint:not(:empty)").first.wait_for()
    page.keyboard.press("Escape")
    atlas.find("footer [data-action=colophon]").click()
    atlas.find("#colophon-sheet table").wait_for()
    assert atlas.complaints == []
    assert [url for url in atlas.requests if "planted" in url] == []
    assert found_in(page) == []
    for file in ("map.svg", "map.html", "matrix.svg", "trend.svg", "timeline.svg", "plan.html"):
        assert file in files


def test_planted_in_every_word_of_a_link_it_is_only_shown(page: Page, address: str) -> None:
    # As much as a link may be long.
    query = urlencode(dict.fromkeys([*FIELDS, PLANTED[1]], PLANTED[1]))
    atlas = Atlas(page, address)
    page.goto(f"{address}?{query}#{quote(MARKUP)}")
    page.wait_for_selector("#atlas[data-view]:not([aria-busy])")
    assert "<img src=" in atlas.text("#notice")
    for field in FIELDS:
        atlas.go(f"{field}={quote(PLANTED[1])}")
        atlas.await_view("")
    assert PLANTED[1] in atlas.text("#notice")
    assert atlas.complaints == []
    assert [url for url in atlas.requests if "planted.invalid" in url.split("?")[0]] == []


def test_a_notebooks_figures_only_show_it(
    page: Page, derived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data.read, "DERIVED", derived)
    for chart, query in (("map", VIEWS["focus"]), ("timeline", VIEWS["xiongan"])):
        path = tmp_path / f"{chart}.html"
        figures.figure(chart, f"?{query}").write_html(path)
        page.goto(path.as_uri())
        page.wait_for_selector(".plotly .main-svg")
        assert "planted" in path.read_text(encoding="utf-8")
        assert found_in(page) == []


def test_markup_that_became_elements_would_be_found(page: Page) -> None:
    page.goto("about:blank")
    page.set_content('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">')
    page.evaluate("(markup) => { document.body.innerHTML = markup; }", MARKUP)
    found = found_in(page)
    assert [one[:6] for one in found] == ["<a hre", "<img s", "<scrip", "<a hre"]
    page.evaluate("() => window.markup.forget()")
