"""The Focus tab: first paint, filter, choosing, hovering, the link and Back."""

import pytest

from data.read import read_columns
from tests.browser.atlas import Atlas, OpenAtlas

PLAN = [
    industry
    for industry, named in zip(
        read_columns("industries")["industry_id"],
        read_columns("industries")["named_in_plan"],
        strict=True,
    )
    if named
]
SIZES = ["desktop", "phone"]
_TANGSHAN = (118.45, 39.95)  # inside the city, away from its zones and points


def own_regions(industry: str, level: str) -> set[str]:
    """Read from the seeds' build which regions of a level have a statement of their own."""
    regions = read_columns("regions")
    of_level = {
        adcode
        for adcode, own, city in zip(
            regions["adcode"], regions["level"], regions["city_adcode"], strict=True
        )
        if own == level or (level == "city" and own == "province" and city)
    }
    focus = read_columns("focus")
    return {
        region
        for region, slug, scope in zip(
            focus["region_id"], focus["industry_id"], focus["scope"], strict=True
        )
        if slug == industry and scope == "own" and region in of_level
    }


@pytest.mark.parametrize("size", SIZES)
def test_the_page_opens_on_the_plans_twelve(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas(size=size)
    assert atlas.view == ""
    assert atlas.text("#headline").startswith("The plan's twelve fields are named most in ")
    assert atlas.page.title() == "Where the plan's twelve fields are named · JJJ Atlas"
    assert len(atlas.map_colours()) == 14
    assert atlas.find("#ranking-heads .head").count() == 14
    assert atlas.find("#matrix-columns .column-head[aria-pressed=true]").count() == 12


@pytest.mark.parametrize("size", SIZES)
def test_choosing_an_industry_changes_map_matrix_and_ranking(
    open_atlas: OpenAtlas, size: str
) -> None:
    atlas = open_atlas(size=size)
    if size == "phone":
        atlas.find(".phone-bar [data-action=filter]").tap()
    atlas.find(".group", has_text="Equipment").locator("summary .name").click()
    with atlas.counted_requests() as requests:
        atlas.find("#industry-filter label", has_text="Robots").click()
        atlas.await_view("industries=robotics")
    assert requests == []
    coloured = {region for region, z in atlas.map_colours().items() if z > 0}
    assert coloured == own_regions("robotics", "city")
    ranked = atlas.find("#ranking-heads .head")
    assert {head.get_attribute("data-region") for head in ranked.all()} == coloured
    pressed = atlas.find("#matrix-columns .column-head[aria-pressed=true]")
    assert [head.get_attribute("data-industry") for head in pressed.all()] == ["robotics"]


@pytest.mark.parametrize("level", ["city", "county"])
def test_every_choice_of_a_row_of_choices_is_drawn(show_atlas: OpenAtlas, level: str) -> None:
    atlas = show_atlas()
    for industry in ("robotics", "hydrogen-energy", "aerospace", "robotics"):
        atlas.go(f"level={level}&industries={industry}")
        prefix = "" if level == "city" else f"level={level}&"
        atlas.await_view(f"{prefix}industries={industry}")
        coloured = {region for region, z in atlas.map_colours().items() if z > 0}
        assert coloured == own_regions(industry, level)
    assert atlas.find("[role=alert]:visible").count() == 0


def test_each_of_the_plans_twelve_shows_its_regions_with_sources(show_atlas: OpenAtlas) -> None:
    assert len(PLAN) == 12
    atlas = show_atlas(f"industries={PLAN[0]}")
    for industry in PLAN:
        atlas.go(f"industries={industry}")
        atlas.await_view(f"industries={industry}")
        coloured = {region for region, z in atlas.map_colours().items() if z > 0}
        assert coloured == own_regions(industry, "city"), industry
        assert_sourced(atlas, industry)
        first = atlas.find("#ranking-heads .head").first
        region = first.get_attribute("data-region")
        first.click()
        atlas.await_view(f"industries={industry}&region={region}")
        assert_sourced(atlas, industry)


def assert_sourced(atlas: Atlas, industry: str) -> None:
    """Find a statement with its source in the profile."""
    source = atlas.find("#profile-body .statement .source")
    assert source.count() > 0, industry
    assert source.first.inner_text().strip() != "", industry


def test_a_region_is_chosen_from_the_map(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("layers=")
    with atlas.counted_requests() as requests:
        atlas.page.mouse.move(*atlas.map_point(*_TANGSHAN))
        atlas.page.mouse.click(*atlas.map_point(*_TANGSHAN))
        atlas.await_view("region=130200&layers=")
    assert requests == []
    assert "Tangshan" in atlas.text("#profile-body h3")
    assert atlas.trace("map-plot", "chosen")["locations"] == ["130200"]
    assert "133100" not in atlas.trace("map-plot", "neighbours")["locations"]


def test_a_region_is_chosen_from_the_ranking_and_let_go_again(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    head = atlas.find("#ranking-heads [data-region='130600']")
    head.click()
    atlas.await_view("region=130600")
    assert "Baoding" in atlas.text("#profile-body h3")
    atlas.find("#ranking-heads [data-region='130600']").click()
    atlas.await_view("")
    assert "Beijing-Tianjin-Hebei" in atlas.text("#profile-body h3")


def test_a_cell_a_row_and_a_column_of_the_matrix_choose(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find("#matrix-columns [data-industry='hydrogen-energy']").click()
    atlas.await_view("industries=hydrogen-energy")
    atlas.find("#matrix-rows [data-region='z-bda']").click()
    atlas.await_view("industries=hydrogen-energy&region=z-bda")
    atlas.find("#matrix-columns [data-group=g-equip]").click()
    assert atlas.view == "industries=hydrogen-energy&region=z-bda"
    column = atlas.find("#matrix-columns .column:has([data-industry=robotics])").bounding_box()
    row = atlas.find("#matrix-rows [data-region='130200']").bounding_box()
    assert column is not None
    assert row is not None
    atlas.page.mouse.click(column["x"] + column["width"] / 2, row["y"] + row["height"] / 2)
    atlas.await_view("industries=robotics&region=130200")


def test_the_matrix_puts_matches_first_and_folds_what_is_not_chosen(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("industries=robotics")
    pitch = atlas.find("#matrix-columns .column").first.bounding_box()
    assert pitch is not None
    assert pitch["width"] >= 22
    named = ["Beijing", "Tianjin", "Tangshan", "Xiong'an New Area"]
    heads = atlas.find("#matrix-rows .head")
    assert heads.all_inner_texts()[:4] == named
    apart = atlas.find("#matrix-rows .is-apart")
    assert apart.count() == 1
    folded = atlas.find("#matrix-columns .is-folded")
    assert "+ Energy" in folded.all_inner_texts()
    assert "+ Equipment" not in folded.all_inner_texts()
    groups = atlas.page.evaluate(
        "[...document.querySelectorAll('#matrix-groups button')]"
        ".filter((node) => node.scrollWidth > node.clientWidth).length"
    )
    assert groups == 0
    edges = atlas.find("#matrix .edges")
    assert edges.get_attribute("data-more") == "below"
    atlas.find("#matrix-columns [data-group=g-energy]").click()
    atlas.find("#matrix-groups button", has_text="Energy").click()
    assert "+ Energy" in folded.all_inner_texts()
    atlas.go("level=county&industries=robotics")
    atlas.await_view("level=county&industries=robotics")
    named = atlas.find("#ranking-heads .head").all_inner_texts()
    rows = atlas.find("#matrix-rows .head:not(.zone)").all_inner_texts()
    assert sorted(rows) == sorted(named)
    atlas.go("")
    atlas.await_view("")
    assert edges.get_attribute("data-more") == "right below"


def test_the_chosen_column_is_scrolled_into_sight(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=tourism", size="phone")
    atlas.page.wait_for_function("() => document.querySelector('#matrix-frame').scrollLeft > 0")
    inside = atlas.page.evaluate(
        """() => {
          const frame = document.querySelector("#matrix-frame").getBoundingClientRect();
          const head = document.querySelector(".column:has([data-industry=tourism])");
          const box = head.getBoundingClientRect();
          return box.left >= frame.left && box.right <= frame.right;
        }"""
    )
    assert inside


def test_the_chosen_industry_lists_who_names_it(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("industries=robotics")
    said = atlas.find("#profile-body .statement").first.inner_text()
    assert said.startswith("Lead")
    assert "Tangshan" in atlas.text("#profile-body")


def test_a_role_filtered_out_is_said_to_be_hidden(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("industries=aerospace")
    atlas.find("#legend button[data-role=lead]").click()
    atlas.await_view("industries=aerospace&roles=core,support")
    assert "1 hidden by the role filter" in atlas.text("#tally")
    assert "Hidden by the role filter: Tianjin" in atlas.text("#ranking-foot")
    assert "role hidden by the filter" in atlas.text("#legend")


def test_busy_is_set_at_once_and_gone_when_drawn(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    busy = atlas.page.evaluate(
        """async () => {
          const main = document.querySelector("#atlas");
          document.querySelector("#preset-all").click();
          const atOnce = main.getAttribute("aria-busy");
          await new Promise((resolve) => {
            const isBusy = () => main.hasAttribute("aria-busy");
            const look = () => (isBusy() ? requestAnimationFrame(look) : resolve());
            look();
          });
          return [atOnce, main.dataset.view];
        }"""
    )
    assert busy == ["true", "industries=all"]


def test_a_county_shows_its_zone_and_its_parent(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("region=z-teda")
    assert "Tianjin Economic-Technological Development Area" in atlas.text("#profile-body h3")
    assert atlas.trace("map-plot", "chosen")["locations"] == ["120000"]


def test_an_empty_choice_says_what_to_do(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("level=province&industries=winter-sports&roles=support")
    assert "Show counties" in atlas.text("#ranking-foot")
    assert atlas.text("#tally") == "no statement found at this level"


def test_a_chinese_browser_opens_in_chinese(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas(locale="zh-CN")
    assert atlas.view == "lang=zh"
    assert atlas.find("html").get_attribute("lang") == "zh"


@pytest.mark.parametrize(
    ("lang", "marks", "later"),
    [
        ("en", ["low trust", "contradicted later"], "A later text: The 2021 congress report"),
        ("zh", ["可信度低", "后有不同说法"], "后来的文本：2021年党代会报告"),
    ],
)
def test_a_statement_that_a_later_text_contradicts_stands_beside_it(
    show_atlas: OpenAtlas, lang: str, marks: list[str], later: str
) -> None:
    atlas = show_atlas(f"industries=aerospace&region=130600&lang={lang}")
    statement = atlas.find("#profile .statement").first
    assert statement.locator(".mark").all_inner_texts() == marks
    assert statement.locator(".role.older").count() == 1
    assert later in statement.inner_text()
    assert statement.locator("a.source").last.get_attribute("href") == (
        "http://bd.hebei.com.cn/system/2021/08/18/100745359.shtml"
    )
