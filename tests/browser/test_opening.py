"""Opening the page: what is seen first, and what a choice leaves as it is."""

import pytest
from playwright.sync_api import Browser, Page

from dashboard.messages import message
from tests.browser.atlas import Atlas, OpenAtlas

# Counts frames, and notes the first whose document holds a chart's marks.
FRAMES = """
window.seen = {};
const marks = {map: "#map .choroplethlayer path", ranking: "#ranking-cover[style*=height]",
  matrix: "#matrix canvas"};
let frame = 0;
requestAnimationFrame(function look() {
  frame += 1;
  for (const [chart, mark] of Object.entries(marks)) {
    if (document.querySelector(mark)) window.seen[chart] ??= frame;
  }
  requestAnimationFrame(look);
});
"""
# Notes whether the page was drawn when Dash filled its root.
RENDERED = """
new MutationObserver(() => {
  const {view} = document.querySelector("#atlas")?.dataset ?? {};
  if (document.querySelector("#dash-root")) window.drawn ??= view ?? "nothing";
}).observe(document, {subtree: true, childList: true});
"""
# Looks at the map when plotly has begun to build it, and again in the next task.
BUILT = """
new MutationObserver((_, observer) => {
  const plot = document.querySelector("#map-plot .plot-container");
  if (!plot) return;
  observer.disconnect();
  const hasFirst = () => document.querySelector("#map-plot .first-map") !== null;
  window.built = [hasFirst(), getComputedStyle(plot).visibility];
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => window.built.push(hasFirst());
  port2.postMessage(null);
}).observe(document, {subtree: true, childList: true});
"""
# When the page asked for its files, and when it had its style sheet.
ASKED = """() => {
  const of = (name) => performance.getEntriesByType("resource").find((one) =>
    one.name.includes(`/atlas/${name}.`));
  const asked = ["script", "atlas", "plotly"].map((name) => of(name).startTime);
  return [of("style").responseEnd, Math.min(...asked)];
}"""
WATCH_ROOT = """() => {
  window.written = [];
  new MutationObserver((changes) => window.written.push(...changes.map((one) => one.attributeName)))
    .observe(document.documentElement, {attributes: true});
}"""


def open_without_script(page: Page, address: str) -> None:
    """Open the page as it is while its script is on the way."""
    page.route("**/script.*.js", lambda _: None)
    page.goto(address, wait_until="commit")
    page.wait_for_selector("#atlas[aria-busy]")


def test_the_map_is_seen_before_the_other_charts_are_drawn(page: Page, address: str) -> None:
    page.add_init_script(FRAMES)
    Atlas(page, address).open("industries=robotics")
    page.wait_for_function("Object.keys(window.seen).length === 3")
    seen = page.evaluate("window.seen")
    assert seen["map"] < seen["ranking"]
    assert seen["map"] < seen["matrix"]


@pytest.mark.targets("server", "host", reason="a browser does not time files of a disk")
def test_the_first_picture_waits_for_nothing_and_is_seen_until_the_map_is_drawn(
    page: Page, address: str
) -> None:
    page.add_init_script(BUILT)
    Atlas(page, address).open("")
    styled, asked = page.evaluate(ASKED)
    assert styled < asked
    assert page.evaluate("window.built") == [True, "hidden", True]
    assert page.locator("#map-plot .first-map").count() == 0
    assert page.locator("#map-plot .plot-container").is_visible()


def test_dash_renders_its_root_after_the_page_is_drawn(page: Page, address: str) -> None:
    page.add_init_script(RENDERED)
    atlas = Atlas(page, address)
    atlas.open("industries=robotics")
    assert [url for url in atlas.requests if "/dash-renderer." in url] == []
    page.evaluate("window.atlas.dash()")
    assert page.evaluate("window.drawn") == "industries=robotics"
    assert page.title().startswith("Robots")
    assert atlas.complaints == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_without_scripts_the_page_can_be_read_and_says_where_the_tables_are(
    browser: Browser, address: str, lang: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}?lang={lang}")  # which nothing reads
        assert page.is_visible("#map")
        assert page.is_visible(f".noscript[lang={lang}] a[href='data/datapackage.json']")
        assert page.locator("#atlas").get_attribute("aria-busy") is None


def test_a_page_in_another_language_is_never_seen_in_english(page: Page, address: str) -> None:
    open_without_script(page, f"{address}?lang=zh")
    assert page.get_attribute("html", "lang") == "zh"
    assert page.inner_text("nav [data-tab=plan]") == message("tab.plan", "zh")
    assert page.is_visible("#map")
    assert page.locator("#atlas").count() == 1


def test_a_choice_does_not_have_the_whole_page_styled_anew(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.evaluate(WATCH_ROOT)
    atlas.go("industries=robotics")
    atlas.await_view("industries=robotics")
    # Writing the language, even the same one, would.
    assert "lang" not in atlas.page.evaluate("window.written")
    atlas.go("industries=robotics&lang=zh")
    atlas.await_view("industries=robotics&lang=zh")
    assert "lang" in atlas.page.evaluate("window.written")


# Where everything is that the page comes with, and what it says: text by text, shape by shape.
PARTS = """() => {
  const boxOf = (node) => {
    const {x, y, width, height} = node.getBoundingClientRect();
    return [x, y + window.scrollY, width, height];
  };
  const seen = (selector) =>
    [...document.querySelectorAll(selector)].filter((node) => node.getBoundingClientRect().width);
  const parts = {};
  const note = (kind, nodes, nameOf = (node) => node.textContent.trim()) => {
    parts[kind] = nodes.map((node) => [nameOf(node), ...boxOf(node)]);
  };
  const cards = seen("header, .sentence, #headline, #tally, .card, .map-frame, #legend, .sources");
  note("cards", cards, (node) => node.id || node.className);
  note("texts", seen(`#map-title, #map-sub, #legend .entry, #legend .sign, #ranking-title,
    #ranking-sub, #ranking-heads .head, #ranking-foot, #profile-body p, #profile-body h3,
    #profile-body h4, #profile-body tr, #profile-body li, nav a, .segments button`));
  const inOrder = (a, b) => a.textContent.localeCompare(b.textContent)
    || boxOf(a)[0] - boxOf(b)[0] || boxOf(a)[1] - boxOf(b)[1];
  note("names", seen("#map-plot text").sort(inOrder));
  note("scale", seen("#map-plot .scale rect"));
  const shapes = seen("#map-plot .regions path, .choroplethlayer .trace:first-child path");
  note("shapes", shapes.sort((a, b) => boxOf(a)[0] - boxOf(b)[0]));
  parts.colours = shapes.map((node) => getComputedStyle(node).fill);
  const points = seen(`#map-plot :is(.first-map.marks, .marks.points) :is(circle, path),
    #map-plot path.point`);
  note("points", points.sort((a, b) => boxOf(a)[0] - boxOf(b)[0] || boxOf(a)[1] - boxOf(b)[1]));
  note("bars", seen("#ranking-plot i")
    .sort((a, b) => boxOf(a)[1] - boxOf(b)[1] || boxOf(a)[0] - boxOf(b)[0]));
  return parts;
}"""


@pytest.mark.parametrize(
    ("size", "query"),
    [
        ((1440, 900), ""),
        ((1024, 768), "lang=zh"),
        ((390, 844), ""),
        ((390, 844), "lang=zh&theme=dark"),
    ],
)
def test_scripts_take_over_the_first_picture_without_moving_anything(
    browser: Browser, address: str, size: tuple[int, int], query: str
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, has_touch=size[0] < 500)
    open_without_script(page, f"{address}?{query}")
    before = page.evaluate(PARTS)
    assert {kind: len(parts) for kind, parts in before.items() if not parts} == {}
    page.unroute("**/script.*.js")
    atlas = Atlas(page, address)
    atlas.open(query)
    after = page.evaluate(PARTS)
    assert atlas.probe("layoutShift") <= 0.02
    page.close()
    assert before.pop("colours") == after.pop("colours")
    for kind, parts in before.items():
        assert [one[0] for one in parts] == [one[0] for one in after[kind]], kind
        moved = [
            (was, now)
            for was, now in zip(parts, after[kind], strict=True)
            if max(abs(a - b) for a, b in zip(was[1:], now[1:], strict=True)) > 1
        ]
        assert moved == [], kind


def test_another_view_opens_on_the_same_frame_without_fills(page: Page, address: str) -> None:
    open_without_script(page, f"{address}?level=county&industries=robotics&theme=light")
    shapes = page.locator("#map-plot .shapes .regions path")
    assert shapes.count() == 14
    fills = shapes.evaluate_all("paths => [...new Set(paths.map((p) => getComputedStyle(p).fill))]")
    assert fills == ["rgb(233, 235, 238)"]
    assert page.locator("#map-plot text, #ranking-heads .head, #legend .entry").count() == 0
    assert page.inner_text("#headline") == message("app.loading", "en")


def test_choosing_a_region_leaves_what_does_not_depend_on_it(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.evaluate(
        """() => {
          window.redrawn = [];
          const {react} = window.Plotly;
          window.Plotly.react = (plot, ...rest) => {
            window.redrawn.push(plot.id);
            return react(plot, ...rest);
          };
        }"""
    )
    atlas.find("#ranking-heads [data-region='130600']").click()
    atlas.await_view("region=130600")
    assert atlas.page.evaluate("window.redrawn") == []
    pressed = "#ranking-heads [aria-pressed=true]"
    assert atlas.find(pressed).get_attribute("data-region") == "130600"
    assert atlas.find(pressed).evaluate("head => head.tabIndex") == 0
    drawn = atlas.find("#ranking-heads .head").count()
    atlas.go("region=130600&industries=robotics")
    atlas.await_view("industries=robotics&region=130600")
    assert atlas.find("#ranking-heads .head").count() != drawn


# The class and the colour of every region, with the rules of its scale.
FILLS = """() => {
  const plot = document.getElementById("map-plot");
  const [layer] = plot.querySelectorAll(".choroplethlayer > .trace");
  const fills = [...layer.children]
    .map((shape) => [shape.__data__.z, getComputedStyle(shape).fill]);
  return [fills, plot.data[0].z, plot.data[0].colorscale, plot.data[0].zmax];
}"""


def test_a_map_that_only_changed_its_colours_is_that_of_the_link_also_after_a_zoom(
    open_atlas: OpenAtlas,
) -> None:
    fresh = open_atlas("level=county&industries=robotics").page.evaluate(FILLS)
    atlas = open_atlas("level=county")
    many = atlas.page.evaluate(FILLS)
    atlas.page.evaluate("() => { window.Plotly.react = () => Promise.reject('drawn anew'); }")
    atlas.go("level=county&industries=robotics")
    atlas.await_view("level=county&industries=robotics")
    assert atlas.find("#map > .failure").count() == 0
    assert atlas.page.evaluate(FILLS) == fresh
    atlas.page.evaluate("document.querySelector('.zoom [data-step=\"1\"]').click()")
    atlas.page.wait_for_function(
        "() => document.getElementById('map-plot')._fullLayout.geo.projection.scale > 1.4"
    )
    assert atlas.page.evaluate(FILLS) == fresh
    atlas.go("level=county")
    atlas.await_view("level=county")
    assert atlas.page.evaluate(FILLS) == many != fresh


def test_points_on_the_map_are_pointed_at_and_chosen_and_follow_it(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=integrated-circuits")
    zones = atlas.trace("map-plot", "zones")
    atlas.page.mouse.move(*atlas.map_point(zones["lon"][0], zones["lat"][0]))
    atlas.page.wait_for_selector("#hover-card:not([hidden])")
    centre = """() => {
      const {x, y, width, height} = document
        .querySelector("#map-plot .marks.points .zones path").getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }"""
    at = atlas.map_point(zones["lon"][0], zones["lat"][0])
    assert atlas.page.evaluate(centre) == pytest.approx(at, abs=1)
    atlas.page.evaluate("document.querySelector('.zoom [data-step=\"1\"]').click()")
    atlas.page.wait_for_function(
        "() => document.getElementById('map-plot')._fullLayout.geo.projection.scale > 1.4"
    )
    zoomed = atlas.map_point(zones["lon"][0], zones["lat"][0])
    assert atlas.page.evaluate(centre) == pytest.approx(zoomed, abs=1)
    assert zoomed != pytest.approx(at, abs=1)
    atlas.page.mouse.click(*zoomed)
    atlas.await_view(f"industries=integrated-circuits&region={zones['customdata'][0]}")


def test_what_lights_up_on_the_map_is_its_shape_also_after_a_zoom(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    is_lit = """() => {
      const shape = [...document.querySelectorAll(".choroplethlayer > .trace path")].find(
        ({__data__}) => __data__.loc === "130600");
      const [lit, ...others] = document.querySelectorAll(".marks.lit path");
      return others.length === 0 && shape.getAttribute("d") === lit?.getAttribute("d")
        && getComputedStyle(lit).fill === "none";
    }"""
    atlas.find("#ranking-heads [data-region='130600']").hover()
    atlas.page.wait_for_function(is_lit)
    assert atlas.trace("map-plot", "lit")["locations"] == ["130600"]
    atlas.page.evaluate("document.querySelector('.zoom [data-step=\"1\"]').click()")
    atlas.page.wait_for_function(is_lit)
    atlas.page.mouse.move(5, 5)
    atlas.page.wait_for_function("!document.querySelector('#map-plot .lit path')")
