"""The Siting tab as a reader uses it: examples, own criteria, what a screen reader hears."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload

from tests.browser.atlas import Atlas, OpenAtlas

EXAMPLES = ("hydrogen-bus", "chip-packaging", "robot-site", "back-office")


def settled(atlas: Atlas) -> None:
    atlas.page.wait_for_selector("#atlas[data-view]:not([aria-busy])")


def save(atlas: Atlas, chart: str, form: str) -> str:
    atlas.find(f"#{chart} .card-head [data-action=export]").click()
    with atlas.download() as download:
        atlas.find(f"#export-menu [data-format={form}]").click()
    atlas.find("#export-menu [data-action=close]").click()
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_each_example_answers_where_why_and_how_robust_without_a_request(
    open_atlas: OpenAtlas,
) -> None:
    """All of it is read from the accessibility tree alone."""
    atlas = open_atlas("tab=siting")
    for name in EXAMPLES:
        with atlas.counted_requests() as requests:
            atlas.find(f"[data-preset={name}]").click()
            settled(atlas)
        assert requests == []
        tree = atlas.find("main").aria_snapshot()
        where = re.search(r'heading "(.+?) fits best with (\d+) of 100 points', tree)
        assert where, name
        place, score = where.groups()
        assert f"rank 1, {score} of 100 points" in tree
        assert re.search("For it: .+ points\\)", tree), "why"
        assert re.search(
            f'heading "{place} is first in .+ % of draws; .*(told apart|cannot be separated)', tree
        ), "how robust"
        assert re.search("If the weight of .+ would be first|No change of a single weight", tree)
        assert atlas.find(f"[data-preset={name}]").get_attribute("aria-pressed") == "true"


def test_the_draws_run_in_a_worker_and_come_out_the_same_without_one(
    open_atlas: OpenAtlas,
) -> None:
    link = "tab=siting&level=county&criteria=km-120000:3,role-robotics:2&scaling=range"
    atlas = open_atlas()
    with atlas.page.expect_worker() as started:
        atlas.go(link)
        atlas.await_view(link)
    assert started.value.url.startswith("blob:")
    drawn = [atlas.text(part) for part in ("#intervals-title", "#siting-intervals")]
    assert "of draws" in drawn[0]
    alone = open_atlas()
    alone.page.evaluate("() => { delete window.Worker; }")
    alone.go(link)
    alone.await_view(link)
    assert [alone.text(part) for part in ("#intervals-title", "#siting-intervals")] == drawn


def test_a_chosen_place_is_marked_without_writing_the_cards_again(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=siting")
    atlas.page.evaluate("() => { document.querySelector('#siting-ranking li').id = 'kept'; }")
    second = atlas.find("#siting-ranking [data-region]").nth(1)
    region = second.get_attribute("data-region")
    second.click()
    atlas.await_view(f"tab=siting&region={region}")
    for card in ("siting-ranking", "siting-intervals", "siting-compare", "table-frame"):
        pressed = atlas.find(f"#{card} [aria-pressed=true]")
        assert [head.get_attribute("data-region") for head in pressed.all()] == [region]
    assert atlas.find("#kept").is_visible()


def test_criteria_are_added_weighed_required_removed_and_undone(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=siting&criteria=pm25:3")
    atlas.find("#siting-weight-pm25").select_option("5")
    atlas.await_view("tab=siting&criteria=pm25:5")
    atlas.find("#siting-add-kind").select_option(label="Indicators")
    offered = atlas.find("#siting-add-item option").all_inner_texts()
    assert "Value added, primary industry (fourth-census level) (2023)" in offered
    # All its values are unverified, which the view leaves out.
    assert not any(
        "(before 7th census)" in one and "Resident population (" in one for one in offered
    )
    atlas.find("#siting-add-kind").select_option(label="Distance to a city, port or airport")
    atlas.find("#siting-add-item").select_option("km-120000")
    atlas.find("#siting-add").click()
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5")
    card = atlas.find("[data-criterion=pm25]")
    card.locator("summary").click()
    # What the reader opened stays open when the list is written anew.
    atlas.find("#siting-weight-km-120000").select_option("2")
    atlas.await_view("tab=siting&criteria=km-120000:2,pm25:5")
    atlas.find("#siting-weight-km-120000").select_option("3")
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5")
    atlas.find("#siting-max-pm25").fill("10")
    atlas.find("#siting-max-pm25").press("Enter")
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5:max10")
    assert atlas.text("#headline").startswith("No place meets all requirements; the closest,")
    assert "PM2.5" in atlas.text("#headline")
    atlas.find("#siting-ranking button", has_text="Drop the requirements").click()
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5")
    atlas.find("[data-criterion=km-120000] .siting-remove").click()
    atlas.await_view("tab=siting&criteria=pm25:5")
    atlas.page.go_back()
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5")
    atlas.find("#siting-side [data-value=geometric]").click()
    atlas.await_view("tab=siting&criteria=km-120000:3,pm25:5&mean=geometric")
    atlas.find("#siting-side button", has_text="Remove all criteria").click()
    atlas.page.wait_for_function(
        "() => document.querySelector('#table-frame').textContent"
        " === 'Choose an example, or add a criterion.'"
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_table_of_the_ranking_is_that_of_the_page(open_atlas: OpenAtlas, lang: str) -> None:
    atlas = open_atlas(f"tab=siting&criteria=km-port:2,pm25:3&lang={lang}".replace("&lang=en", ""))
    rows = list(csv.DictReader(io.StringIO(save(atlas, "ranking", "csv"))))
    ranked = [row for row in rows if row["rank"]]
    shown = atlas.find("#siting-ranking .head").all_inner_texts()
    assert shown == [row[f"name_{lang}"] for row in ranked]
    assert len(rows) == 14
    for code in ("pm25", "km-port"):
        assert all(row[f"weight_{code}"] for row in rows)
    xiongan = next(row for row in rows if row["adcode"] == "133100")
    assert (xiongan["value_pm25"], xiongan["score_pm25"]) == ("", "")
    assert xiongan["is_listed_separately"] == "true"


def test_a_readers_own_data_are_a_criterion_where_they_are(open_atlas: OpenAtlas) -> None:
    query = "tab=siting&criteria=own-plants:3,pm25:3"
    atlas = open_atlas(query)
    assert "“plants”, which this browser does not have" in atlas.text("#notice")
    assert "These data are not in this browser" in atlas.text("[data-criterion=own-plants]")
    assert atlas.find("#siting-ranking button", has_text="Rank without it").is_visible()
    atlas.find("#siting-side [data-action=own]").click()
    rows = "地区,年份,数值\n北京市,2020,5\n天津市,2020,7.5\n保定市,2020,3\n"
    file = FilePayload(name="Plants.csv", mimeType="text/csv", buffer=rows.encode())
    atlas.page.set_input_files("#own-file", files=[file])
    atlas.find("#own-form button.primary").click()
    atlas.find("#own-show").wait_for()
    atlas.page.check("#own-sheet [name=keep]")
    atlas.find("#own-show").click()
    atlas.find("#headline", has_text="fits best").wait_for()
    settled(atlas)
    assert atlas.view == query
    name = "Plants (the reader's own data)"
    assert name in atlas.text("[data-criterion=own-plants]")
    assert f"{name} (weight 3)" in atlas.text("#table-frame")
    assert "This atlas did not check them" in str(atlas.find("#siting-how-body").text_content())
    table = save(atlas, "ranking", "csv")
    assert f"{name} (weight 3, more is better)" in table
    lines = [row for row in csv.DictReader(io.StringIO(table)) if row["value_own-plants"]]
    assert {row["adcode"] for row in lines} == {"110000", "120000", "130600"}
    assert {row["verification"] for row in lines} == {"own"}
    atlas.page.reload()
    atlas.await_view(query)
    assert atlas.text("#notice") == ""
    assert "fits best" in atlas.text("#headline")
    atlas.find("[data-criterion=own-plants] .siting-remove").click()
    atlas.await_view("tab=siting&criteria=pm25:3")
    assert atlas.text("#siting-add-item option >> nth=0") == f"{name} (2020)"
    # What a browser keeps, later tests would find as well.
    atlas.find("#siting-side [data-action=own]").click()
    atlas.find("#own-sets button", has_text="Forget").click()
    atlas.find("#own-sets").wait_for(state="detached")


def test_cards_of_the_same_name_share_no_id(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=siting")
    for tab in ("structure", "data", "siting", "focus", "siting"):
        query = "" if tab == "focus" else f"tab={tab}"
        atlas.go(query)
        atlas.await_view(query)
        ids = atlas.page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert len(ids) == len(set(ids))
    assert atlas.find("#ranking .siting-bars").is_visible()
