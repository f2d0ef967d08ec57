"""A reader's own data in the browser: read, reviewed, shown, kept, forgotten, and never sent."""

from urllib.parse import urlsplit

from playwright.sync_api import FilePayload

from tests.browser.atlas import Atlas, OpenAtlas

SHEET = "#own-sheet"
# Xinhua is a district of two cities.
ROWS = """地区,年份,数值
东城区,2020,5
西城区,2020,7.5
东城区,2019,4
新华区,2020,3
Atlantis,2020,1
"""
VIEW = "tab=integration&level=county&indicator=own:plants"
# Notes for each chart that plotly draws how many messages came before: a message is handled in a
# task of its own, after the one in which it was sent.
TELL_TASKS = """() => {
  const {port1, port2} = new MessageChannel();
  let tasks = 0;
  port1.onmessage = () => { tasks += 1; };
  window.drawnIn = {};
  const draw = Plotly.react;
  Plotly.react = (plot, ...given) => {
    window.drawnIn[plot.id] = tasks;
    port2.postMessage(null);
    return draw(plot, ...given);
  };
}"""
MISSING = "does not have: such data stay with their owner"


def give(atlas: Atlas, text: str, name: str = "Plants.csv") -> None:
    """Open the sheet and choose a file there."""
    atlas.find("[data-action=own]").first.evaluate("(button) => button.click()")
    atlas.find("#own-file").wait_for()
    atlas.page.wait_for_load_state("networkidle")
    choose(atlas, text.encode("gb18030"), name)


def choose(atlas: Atlas, content: bytes, name: str) -> None:
    """Choose a file in the open sheet."""
    file = FilePayload(name=name, mimeType="text/csv", buffer=content)
    atlas.page.set_input_files("#own-file", files=[file])


def test_a_file_is_reviewed_shown_kept_and_forgotten_and_nothing_is_sent(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas(VIEW)
    assert MISSING in atlas.text("#notice")
    give(atlas, ROWS)
    with atlas.counted_requests() as made:
        atlas.find("#own-form button.primary").click()
        atlas.find("#own-show").wait_for()
        assert "3 of 5 rows placed" in atlas.text("#own-report")
        line = atlas.find(f"{SHEET} [data-status=ambiguous] tr", has_text="新华区")
        assert [one.split(" · ")[-1] for one in line.locator("option").all_inner_texts()] == [
            "leave out",
            "130105",
            "130902",
        ]
        line.locator("select").select_option("130902")
        atlas.find("#own-report", has_text="4 of 5 rows placed").wait_for()
        atlas.page.fill(f"{SHEET} [name=publisher]", "Our office")
        atlas.page.check(f"{SHEET} [name=keep]")
    assert [url for url in made if urlsplit(url).scheme != "blob"] == []
    atlas.page.evaluate(TELL_TASKS)
    atlas.find("#own-show").click()
    atlas.await_view(VIEW)
    drawn_in = atlas.page.evaluate("drawnIn")
    assert {"trend-plot", "gaps-plot"} <= set(drawn_in)
    # So that the page answers between two charts.
    assert len(set(drawn_in.values())) == len(drawn_in)
    assert atlas.find("#headline").inner_text().startswith("In 2020, Plants was highest in Xicheng")
    assert "the reader's own data, not checked by this atlas" in atlas.text("#map-sub")
    atlas.find("#map-sources", has_text="Plants (the reader's own data), Our office").wait_for()
    colours = atlas.map_colours()
    assert {key for key, colour in colours.items() if colour} == {"110101", "110102", "130902"}

    atlas.page.reload()
    atlas.await_view(VIEW)
    assert atlas.text("#notice") == ""
    assert {key for key, colour in atlas.map_colours().items() if colour} == {
        "110101",
        "110102",
        "130902",
    }

    atlas.find("[data-action=own]").first.evaluate("(button) => button.click()")
    atlas.find("#own-sets button", has_text="Forget").click()
    atlas.find("#own-sets").wait_for(state="detached")
    atlas.page.keyboard.press("Escape")
    assert "own:" not in atlas.view
    atlas.open(VIEW)
    assert MISSING in atlas.text("#notice")


# A record of a later page, and half of one.
KEEP_JUNK = """async () => {
  const opening = indexedDB.open("jjj-atlas-own", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("sets", {keyPath: "name"});
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const writing = opening.result.transaction("sets", "readwrite");
  writing.objectStore("sets").put({name: "later", version: 99});
  writing.objectStore("sets").put({name: "plants", title: "Half"});
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  opening.result.close();
  localStorage.setItem("atlas-own-kept", "yes");
}"""
NO_ROOM = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("no room", "QuotaExceededError"); };
}"""


def test_what_cannot_be_read_or_kept_is_said_and_forgotten(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("")
    atlas.page.evaluate(KEEP_JUNK)
    atlas.open(VIEW)
    unread = "This browser keeps data that this page cannot read: later, plants."
    atlas.find("#notice", has_text=unread).wait_for()
    assert MISSING in atlas.text("#notice")
    give(atlas, ROWS)
    atlas.find("#own-unread button").click()
    atlas.find("#own-unread").wait_for(state="detached")
    atlas.open(VIEW)
    assert atlas.page.evaluate("localStorage.getItem('atlas-own-kept')") is None
    assert unread not in atlas.text("#notice")

    atlas.page.evaluate(NO_ROOM)
    give(atlas, ROWS)
    atlas.find("#own-form button.primary").click()
    atlas.page.check(f"{SHEET} [name=keep]")
    atlas.find("#own-show").click()
    said = "“Plants” is shown, but this browser could not keep it (no room)."
    atlas.find("#notice", has_text=said).wait_for()
    assert atlas.text("#map-sub").startswith("unit not named; same colour scale")
    assert atlas.find("#headline").inner_text().startswith("In 2020, Plants was highest in Xicheng")


# One in Dongcheng and one in Xicheng; a point of the same industry in each.
FIRMS = """lon,lat,industry,year
116.42,39.92,robotics,2020
116.35,39.91,robotics,2021
116.35,39.91,nothing,2021
"""


GAP = "adcode,year,value\n110101,2019,1\n110102,2019,{}\n110101,2020,1\n110102,2020,2\n"


def test_new_values_under_an_old_name_are_drawn_on_every_chart(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("level=county")
    for high in (3, 9):
        give(atlas, GAP.format(high), "Gap.csv")
        atlas.page.select_option(f"{SHEET} [name=combine]", "mean")
        atlas.find("#own-form button.primary").click()
        atlas.find("#own-show").click()
        atlas.page.wait_for_function(
            """(ratio) => document.querySelector("#gaps-plot")?.data
                 ?.some(({y}) => y?.includes(ratio))""",
            arg=high,
        )
        atlas.await_view("tab=integration&level=county&indicator=own:gap")
        # Its unit is not known.
        assert f"the difference narrowed from {high - 1} to 1." in atlas.text("#gaps-foot")


def test_rows_of_industries_are_a_layer_of_the_focus_tab_that_can_be_taken_away(
    open_atlas: OpenAtlas,
) -> None:
    view = "level=county&industries=steel&layers=cities,own:firms"
    atlas = open_atlas(view)
    assert MISSING in atlas.text("#notice")
    give(atlas, FIRMS, "Firms.csv")
    atlas.page.select_option(f"{SHEET} [name=system]", "wgs84")
    with atlas.counted_requests() as made:
        atlas.find("#own-form button.primary").click()
        atlas.find("#own-show-focus").click()
        # None of its rows is of steel, so its own industries are chosen.
        atlas.await_view(view.replace("steel", "robotics"))
    assert [url for url in made if urlsplit(url).scheme != "blob"] == []
    entry = atlas.find("#legend .sign.own").inner_text()
    assert "Firms (the reader's own data): 2 of 2 rows of the chosen industries" in entry
    assert atlas.find("#map-plot .own_circles").count() == 2
    dots = atlas.find("#map-plot path.own_dots").get_attribute("d")
    assert dots is not None
    assert dots.count("M") == 2
    atlas.find("#layers label", has_text="Firms (own data)").locator("input").uncheck()
    atlas.await_view("level=county&industries=robotics")
    assert atlas.find("#map-plot .own_circles, #map-plot .own_dots").count() == 0


def test_a_large_file_can_be_cancelled_and_a_bad_one_is_explained(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("lang=zh", size="phone")
    rows = "116.4,39.9\n" * 200_000
    give(atlas, f"lon,lat\n{rows}")
    atlas.find("#own-form").wait_for()
    atlas.page.select_option(f"{SHEET} [name=system]", "wgs84")
    atlas.page.fill(f"{SHEET} [name=fixedYear]", "2024")
    atlas.find("#own-form button.primary").click()
    atlas.find("#own-busy button").click()
    atlas.find("#own-busy", has_text="已取消").wait_for()
    assert atlas.find("#own-show").count() == 0
    choose(atlas, bytes(range(256)) * 100, "noise.csv")
    atlas.find("#own-busy", has_text="不是UTF-8、UTF-16或GB18030文本").wait_for()
    assert atlas.page.evaluate(f"document.querySelector('{SHEET}').scrollWidth") <= 358
