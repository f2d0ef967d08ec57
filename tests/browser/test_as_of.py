"""What sources said by a month: into it by link and field, its words and files, and out of it."""

from tests.browser.atlas import OpenAtlas
from tests.browser.test_exports import read_rows, save, svg_text


def test_a_link_shows_what_sources_said_and_a_button_leads_back(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics&asof=2019-05")
    assert atlas.text("#headline").startswith("In sources up to May 2019: Robots: ")
    assert atlas.text("#as-of span").startswith("As of May 2019: only what sources dated up to")
    assert "as of May 2019" in atlas.page.title()
    coloured = [region for region, z in atlas.map_colours().items() if z > 0]
    name, content = save(atlas, "map", "csv")
    assert name == "jjj-atlas-map-city-as-of-2019-05-robotics.csv"
    rows = read_rows(content)
    assert [row["adcode"] for row in rows if row["status"] not in ("none_found", "")] != []
    assert max(row["year"] for row in rows) <= "2019"
    assert "as of May 2019" in rows[0]["export_filter"]
    assert "In sources up to May 2019" in rows[0]["export_title"]
    assert "asof=2019-05" in rows[0]["export_url"]
    assert "as of May 2019" in svg_text(save(atlas, "matrix", "svg")[1])
    with atlas.counted_requests() as requests:
        atlas.find("#as-of button").click()
        atlas.await_view("industries=robotics")
    assert requests == []
    assert not atlas.find("#as-of").is_visible()
    assert atlas.page.evaluate("() => document.activeElement.id") == "charts"
    assert len([z for z in atlas.map_colours().values() if z > 0]) > len(coloured)
    atlas.find("#undo").click()
    atlas.await_view("industries=robotics&asof=2019-05")
    assert coloured == [region for region, z in atlas.map_colours().items() if z > 0]


def test_the_month_is_chosen_in_the_filter_and_kept_between_tabs(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    year, month = atlas.find("#focus-as-of .as-of-year"), atlas.find("#focus-as-of .as-of-month")
    assert month.is_disabled()
    year.select_option("2023")
    atlas.await_view("asof=2023-12")
    month.select_option("05")
    atlas.await_view("asof=2023-05")
    atlas.find("header [data-tab=structure]").click()
    atlas.await_view("tab=structure&asof=2023-05")
    assert atlas.text("#as-of span") == (
        "“As of May 2023” applies to the tabs Focus and Xiong'an only. This tab shows all sources."
    )
    assert "2023" not in atlas.text("#headline")
    atlas.find("header [data-tab=xiongan]").click()
    atlas.await_view("tab=xiongan&asof=2023-05")
    assert atlas.text("#answer-title") == "Who worked in Xiong'an, as of May 2023?"
    assert atlas.text("#move-year-meaning") == "by the newest sources up to May 2023"
    figures = read_rows(save(atlas, "figures", "csv")[1])
    assert max(row["as_of"] for row in figures) < "2023-06"
    assert "as of May 2023" in figures[0]["export_filter"]
    fields = atlas.find("#move-filter .as-of-field select")
    assert [field.input_value() for field in fields.all()] == ["2023", "05"]
    fields.first.select_option("2026")
    atlas.await_view("tab=xiongan&asof=2026-05")
    fields.first.select_option("")
    atlas.await_view("tab=xiongan")
    assert atlas.text("#answer-title") == "Who works in Xiong'an today?"


def test_a_month_before_any_source_offers_all_of_them_in_chinese(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics&asof=2004-02&lang=zh")
    assert atlas.text("#headline").startswith("截至2004年2月的来源：")
    atlas.find("#map-note button", has_text="显示全部来源").click()
    atlas.await_view("industries=robotics&lang=zh")
    assert any(z > 0 for z in atlas.map_colours().values())
