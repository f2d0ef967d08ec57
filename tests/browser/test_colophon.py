"""What the page says of itself: opened by keyboard, true, in both languages."""

import platform

from data.read import read_build, read_columns
from tests.browser.atlas import OpenAtlas
from tests.languages import foreign_words

BUTTON = "footer [data-action=colophon]"
SHEET = "#colophon-sheet"
OWN_WORDS = f"""() => [...document.querySelectorAll("{SHEET} :is(h2, h3, dt, th, td, p, a, dd)")]
  .filter((node) => !node.closest("[lang]:not(html)") && !node.querySelector("[lang]"))
  .map((node) => node.textContent)"""


def test_it_says_the_build_its_tables_and_dates_and_closes_with_the_focus_back(
    open_atlas: OpenAtlas,
) -> None:
    build = read_build()
    atlas = open_atlas()
    with atlas.counted_requests() as made:
        atlas.find(BUTTON).focus()
        atlas.page.keyboard.press("Enter")
        atlas.find(f"{SHEET} table").wait_for()
    assert sorted(url.rsplit("/", 1)[-1].split(".")[0] for url in made) == [
        "part-colophon",
        "script-colophon",
    ]
    text = atlas.text(SHEET)
    drawn_by = atlas.page.evaluate("window.Plotly.version")
    assert f"{build['build_id']} (a fingerprint" in text
    assert f"{build['built'][:10]} {build['built'][11:16]} UTC" in text
    assert f"Python {platform.python_version()} · Dash " in text
    assert f" · plotly.js {drawn_by}" in text
    assert f"{sum(build['counts'].values()):,} rows in {len(build['counts'])} tables" in text
    assert max(date for date in read_columns("sources")["published"] if date) in text
    assert "Tianditu" in text
    assert "MIT licence" in text
    row = atlas.find(f"{SHEET} tbody tr", has_text="Observations")
    assert row.inner_text().split()[1] == f"{build['counts']['observations']:,}"
    atlas.page.keyboard.press("Escape")
    atlas.find(SHEET).wait_for(state="hidden")
    assert atlas.page.evaluate("document.activeElement.dataset.action") == "colophon"


def test_it_speaks_the_pages_language_and_leads_to_the_tables(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("lang=zh", size="phone")
    assert atlas.text(BUTTON) == "关于本图集"
    atlas.find(BUTTON).tap()
    atlas.find(f"{SHEET} table").wait_for()
    texts = atlas.page.evaluate(OWN_WORDS)
    assert len(texts) > 50
    assert [text for text in texts if foreign_words(text, "zh")] == []
    assert atlas.page.evaluate(f"document.querySelector('{SHEET}').scrollWidth") <= 358
    atlas.find(f"{SHEET} [data-tab=data]").click()
    atlas.await_view("tab=data&lang=zh")
    assert not atlas.find(SHEET).is_visible()
