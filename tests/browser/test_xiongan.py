"""The Xiong'an tab: its filters, its map, its table and what it saves."""

import pytest

from data.read import read_columns
from tests.browser.atlas import OpenAtlas
from tests.browser.test_exports import read_rows, save, svg_text
from tests.browser.test_xiongan_answer import xiongan_rows

CHARTS = ["map", "flows", "timeline", "figures"]
_PNG = b"\x89PNG\r\n\x1a\n"


def test_filters_change_every_chart_without_a_request(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    lanes = atlas.find("#timeline-heads .head")
    assert lanes.count() == 12
    with atlas.counted_requests() as requests:
        atlas.find("#move-filter [data-preset=moves-all]").click()
        atlas.await_view("tab=xiongan&moves=all")
        assert lanes.count() == 60
        atlas.find("#flows-heads .head", has_text="Universities").click()
        atlas.await_view("tab=xiongan&kinds=university&moves=all")
        assert lanes.count() == 9
        atlas.find("#move-filter [data-facet=status] [data-value=announced]").uncheck()
        atlas.page.wait_for_function(
            "document.querySelectorAll('#timeline-heads .head').length === 4"
        )
        atlas.find("#move-filter [data-facet=layers] [data-value=elsewhere]").check()
        atlas.page.wait_for_function(
            "document.querySelector('#flows-title').textContent.startsWith('Where')"
        )
    assert requests == []
    atlas.await_address()
    atlas.page.go_back()
    atlas.page.wait_for_function("document.querySelectorAll('#timeline-heads .head').length === 4")


def test_choosing_a_bar_chooses_its_region_and_keeps_what_goes_there(
    show_atlas: OpenAtlas,
) -> None:
    atlas = show_atlas("tab=xiongan&layers=cities,elsewhere&moves=all")
    atlas.find("#flows-heads .head", has_text="Tongzhou").click()
    atlas.await_view("tab=xiongan&region=110112&layers=cities,elsewhere&moves=all")
    assert "Tongzhou" in atlas.text("#timeline-title")
    places = atlas.find("#timeline-table tbody:not(.groups) td:nth-child(5)").all_inner_texts()
    assert set(places) == {"Tongzhou (Beijing)"}


def test_the_map_draws_the_measured_ring_and_lines_of_single_rows(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan&moves=all&recalled=show")
    distances = read_columns("distances")
    km = distances["distance_km"][distances["region_id"].index("133100")]
    assert f"{km} km, south-south-west" in atlas.text("#legend")
    assert len(atlas.trace("map-plot", "ring")["lon"]) == len(read_columns("rings")["lon"])
    singles = len(xiongan_rows())
    drawn = int(atlas.trace("map-plot", "most")["text"][0])
    # One comes from a district that its source names, eight were founded there; and one destination
    # is recalled.
    assert drawn == singles - 1 - 8 + 1
    assert atlas.map_colours()["133100"] == 1
    assert len(atlas.trace("map-plot", "signs")["lon"]) == singles + 1


@pytest.mark.parametrize("level", ["province", "city", "county"])
def test_every_level_shows_where_they_go(show_atlas: OpenAtlas, level: str) -> None:
    of_level = "" if level == "city" else f"level={level}&"
    atlas = show_atlas(f"tab=xiongan&{of_level}recalled=show&moves=all")
    shown = {key for key, z in atlas.map_colours().items() if z}
    assert (
        shown
        == {
            "province": {"130000"},
            "city": {"133100"},
            "county": {"130629", "130632"},
        }[level]
    )


def test_pointing_shows_names_kind_status_with_its_date_and_source(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan&recalled=show")
    atlas.find("#answer li", has_text="China Huaneng Group").locator("button").hover()
    card = atlas.text("#hover-card")
    assert "China Huaneng Group" in card
    assert "中国华能集团有限公司" in card
    assert "Central state-owned groups · Head office" in card
    assert "Operating (March 2026)" in card
    assert "unverified: district of origin" in card
    line = atlas.trace("map-plot", "lines_x10")
    atlas.page.mouse.move(*atlas.map_point(line["lon"][4], line["lat"][4]))
    atlas.page.wait_for_selector("#hover-card:has-text('organisations from')")


def test_the_table_sorts_and_links_its_sources(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=xiongan&moves=all")
    atlas.find("#timeline-table [data-column=name]").click()
    names = atlas.find("#timeline-table tbody:not(.groups) tr th").all_inner_texts()
    assert names == sorted(names, key=str.lower)
    assert atlas.find("#timeline-table thead th[aria-sort=ascending]").count() == 1
    assert atlas.find("#timeline-table tbody.groups tr").count() == 8
    links = atlas.find("#timeline-table a.source")
    assert links.count() > 20
    assert links.first.get_attribute("rel") == "noopener noreferrer"


@pytest.mark.parametrize("size", ["desktop", "tablet", "upright", "phone"])
def test_the_sources_of_the_table_are_in_sight(show_atlas: OpenAtlas, size: str) -> None:
    atlas = show_atlas("tab=xiongan&moves=all", size=size)
    frame = atlas.find("#timeline-table").bounding_box()
    column = atlas.find("#timeline-table [data-column=source]").bounding_box()
    link = atlas.find("#timeline-table td:last-child a").first.bounding_box()
    assert frame is not None
    for box in (column, link):
        assert box is not None
        assert frame["x"] <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]


def test_unverified_fields_are_left_out_or_marked(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan&moves=all")
    assert atlas.find("#timeline-table .mark").count() == 0
    # Its source does not say that it went to Xiong'an.
    assert atlas.find("#timeline-table tr", has_text="Eyecool").count() == 0
    atlas.find("#move-filter [data-value=recalled]").check()
    atlas.await_view("tab=xiongan&recalled=show&moves=all")
    assert atlas.find("#timeline-table .mark").count() > 0
    assert atlas.find("#timeline-table tr", has_text="Eyecool").count() == 1


@pytest.mark.parametrize(
    ("lang", "size"), [("en", "desktop"), ("zh", "desktop"), ("en", "phone"), ("zh", "phone")]
)
def test_the_names_beside_the_timeline_are_whole(
    show_atlas: OpenAtlas, lang: str, size: str
) -> None:
    atlas = show_atlas(f"tab=xiongan&moves=all&lang={lang}", size=size)
    cut = atlas.find("#timeline-heads .head").evaluate_all(
        "(all) => all.filter((one) => one.scrollWidth > one.clientWidth"
        " || one.scrollHeight > one.clientHeight).map((one) => one.textContent)"
    )
    assert cut == []


def test_successive_and_differing_figures_stand_apart(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    people = atlas.text("#figures [data-topic=population]")
    assert people.index("1.41 million") < people.index("1.29 million") < people.index("1,205,440")
    firms = atlas.find("#figures [data-topic=hitech] .side-by-side .amount").all_inner_texts()
    assert firms == ["669 enterprises", "454 enterprises"]
    far = atlas.find("#figures [data-topic=distance] .amount").all_inner_texts()
    assert far[:2] == ["103.7 km", "about 100 km"]


def test_every_chart_is_saved_with_a_row_for_each_thing_drawn(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=xiongan")
    for chart, drawn in {"map": 14 + 1, "flows": 3, "timeline": 12, "figures": 125}.items():
        assert "tab=xiongan" in svg_text(save(atlas, chart, "svg")[1])
        rows = read_rows(save(atlas, chart, "csv")[1])
        assert len(rows) == drawn
        assert all(row["source"] for row in rows if row.get("status") != "none_found")


def test_it_reads_in_chinese_and_by_keyboard(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan&lang=zh")
    assert atlas.text("#answer h2") == "今天谁已在雄安入驻运营？"
    box = atlas.find("#move-filter [data-facet=moves] [data-value=new_campus]")
    box.focus()
    atlas.page.keyboard.press("Space")
    atlas.await_view("tab=xiongan&moves=headquarters,new_campus,whole_move&lang=zh")
    assert box.evaluate("node => node === document.activeElement")


def test_the_map_opens_on_beijing_and_xiongan_and_zooms_out_to_the_region(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=xiongan")
    inside = """lonLat => {
      const plot = document.getElementById("map-plot");
      const [x, y] = plot._fullLayout.geo._subplot.projection(lonLat);
      return x >= 0 && y >= 0 && x <= plot.clientWidth && y <= plot.clientHeight;
    }"""
    beijing, xiongan, handan = [116.4, 39.9], [115.9, 39.05], [114.5, 36.6]
    places = (beijing, xiongan, handan)
    assert [atlas.page.evaluate(inside, place) for place in places] == [True, True, False]
    assert atlas.find(".locator .shown").count() == 1
    assert atlas.text("#legend .ends") == "Most: Xiong'an New Area 12"
    for _ in range(4):
        atlas.find(".zoom [data-step='-1']").click()
    atlas.page.wait_for_function("() => !document.querySelector('.locator')")
    assert [atlas.page.evaluate(inside, place) for place in places] == [True, True, True]
    # Where moves to other places are shown, so is the whole region, and no tab keeps its zoom.
    atlas.go("tab=xiongan&layers=cities,elsewhere")
    atlas.await_view("tab=xiongan&layers=cities,elsewhere")
    assert [atlas.page.evaluate(inside, place) for place in places] == [True, True, True]
    assert "locator" not in svg_text(save(atlas, "map", "svg")[1])


def test_a_sign_is_an_organisation(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    signs = atlas.trace("map-plot", "signs")
    assert len(signs["lon"]) == 12
    atlas.page.mouse.move(*atlas.map_point(signs["lon"][0], signs["lat"][0]))
    atlas.page.wait_for_selector("#hover-card .quote")
    assert "Operating (" in atlas.text("#hover-card")


def test_the_years_play_to_now_and_headline_and_export_follow(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=xiongan&moves=all&year=2024")
    assert "by the end of 2024" in atlas.text("#headline")
    assert atlas.text("#move-year-now") == "2024"
    today = atlas.text("#answer [data-status=operating] .number")
    rows = read_rows(save(atlas, "timeline", "csv")[1])
    assert max(int(row["opened_year"]) for row in rows if row["opened_year"]) == 2024
    assert "by the end of 2024" in svg_text(save(atlas, "map", "svg")[1])
    atlas.find("#move-year").focus()
    atlas.page.keyboard.press("ArrowLeft")
    atlas.await_view("tab=xiongan&year=2023&moves=all")
    atlas.find("#move-year-play").click()
    atlas.await_view("tab=xiongan&moves=all")
    atlas.page.wait_for_selector("#move-year-play[aria-label='Play the years']")
    assert atlas.text("#answer [data-status=operating] .number") == today
    atlas.page.go_back()
    atlas.await_view("tab=xiongan&year=2023&moves=all")


def test_a_kind_with_nothing_says_what_to_tick(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    lines = atlas.text("#move-ticks")
    assert "Tick “New campus or site” to see: Universities 9" in lines
    atlas.find("#move-filter [data-value=new_campus]").check()
    atlas.page.wait_for_function(
        "() => !document.querySelector('#move-ticks').textContent.includes('Universities')"
    )


def test_a_phone_shows_the_first_topics_and_folds_the_others(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=xiongan", size="phone")
    atlas.await_described()
    assert atlas.probe("pageHeightPx") <= 6000
    folded = atlas.find("#figures .more-topics")
    count = folded.locator(".topic").count()
    assert atlas.find("#figures .topic").count() == 4 + count
    assert folded.locator("summary").inner_text() == f"{count} more topics"
    folded.locator("summary").click()
    folded.locator(".topic").last.wait_for(state="visible")
