"""The line of sources under each chart: all of them, linked, in the reader's language."""

import json
from typing import Any

import pytest

from dashboard.registry import TABS
from tests.browser.atlas import Atlas, OpenAtlas

# With regions for the charts that are empty without.
PLACES = "region=130600&compare=130200"
# By chart of the tab: its line, the links in it, and the sources of its export.
READ_LINES = """async ([query]) => {
  const exporter = await window.atlas.exports();
  const lines = {};
  for (const {chart, formats} of exporter.offer(true)) {
    const line = document.getElementById(`${chart}-sources`);
    if (!line || !formats.includes("json")) continue;
    while (line.dataset.view !== query) await new Promise(requestAnimationFrame);
    const closed = line.textContent;
    line.querySelector("button")?.click();
    const links = [...line.querySelectorAll("a")];
    const {content} = await exporter.file({chart, format: "json"});
    lines[chart] = {
      closed,
      opened: line.textContent,
      links: links.map(({href, target, rel}) => [href, target, rel]),
      sources: JSON.parse(content).sources,
    };
    line.querySelector("button")?.click();
  }
  return lines;
}"""


def lines_of(atlas: Atlas) -> dict[str, Any]:
    """Read the lines of the tab in view, closed and opened, beside the sources of the exports."""
    query = atlas.find("#atlas").get_attribute("data-view")
    lines: dict[str, Any] = json.loads(json.dumps(atlas.page.evaluate(READ_LINES, [query])))
    return lines


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_chart_names_the_sources_of_its_export(open_atlas: OpenAtlas, lang: str) -> None:
    atlas = open_atlas(f"lang={lang}&{PLACES}")
    for tab in TABS:
        atlas.go(f"tab={tab}&lang={lang}&{PLACES}")
        atlas.await_described()
        lines = lines_of(atlas)
        assert lines != {}
        assert_named(lines, lang)


def assert_named(lines: dict[str, Any], lang: str) -> None:
    """Find in each line the sources of the chart's export."""
    for chart, line in lines.items():
        sources = line["sources"]
        starts = {"en": ("Source: ", "Sources: "), "zh": ("来源：", "来源：")}[lang]
        assert line["closed"].startswith(starts[len(sources) > 1]), chart
        assert [one["title"] for one in sources if one["title"] not in line["opened"]] == []
        urls = [one["url"] for one in sources if one["url"].startswith("http")]
        assert len(line["links"]) == len(urls), "a source without an address is text"
        for _, target, rel in line["links"]:
            assert target == "_blank"
            assert "noopener" in rel


def test_a_long_line_is_opened_and_closed(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    line = atlas.find("#map-sources")
    more = line.locator("button")
    more.wait_for()
    closed = line.inner_text()
    count = int(more.inner_text().split()[1])
    assert count > 10
    shown = line.locator(".source").count()
    more.press("Enter")
    assert more.get_attribute("aria-expanded") == "true"
    assert line.locator(".source").count() > shown
    more.press("Enter")
    assert line.inner_text() == closed


def test_the_line_follows_the_choice(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    atlas.find("#map-sources[data-view='industries=robotics']").wait_for()
    before = atlas.text("#map-sources")
    atlas.go("industries=hydrogen-energy")
    atlas.find("#map-sources[data-view='industries=hydrogen-energy']").wait_for()
    assert atlas.text("#map-sources") != before


def test_a_chart_in_a_frame_names_its_sources_once(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("embed=map&industries=robotics")
    assert atlas.find("#map-sources").is_hidden()
    assert "Sources" in atlas.text("#embed-sources")


def test_a_card_of_two_tabs_never_names_the_sources_of_the_other(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.await_described()
    tab_named = (
        "() => { const place = document.querySelector('#ranking-sources');"
        " return place.style.visibility === 'hidden' ? '' : place.dataset.tab; }"
    )
    named = set()
    for query in ("tab=integration", "", "tab=integration", ""):
        atlas.go(query)
        atlas.await_view(query)
        tab = "integration" if query else "focus"
        named.add(atlas.page.evaluate(tab_named) in ("", tab))
        atlas.await_described()
        assert atlas.page.evaluate(tab_named) == tab
    assert named == {True}
