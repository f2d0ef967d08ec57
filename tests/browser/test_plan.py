"""The Plan tab as a reader uses it; what it says is held against the built tables."""

import csv
import io
import struct
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from data.read import read_columns
from tests.browser.atlas import Atlas, OpenAtlas


@pytest.fixture(scope="module")
def evidence(built: Path) -> list[dict[str, Any]]:
    columns = read_columns("evidence", built)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def shown_rows(atlas: Atlas) -> list[str]:
    """List the statements whose rows are to be seen, in order."""
    found: list[str] = atlas.page.evaluate(
        "[...document.querySelectorAll('.plan-row')].filter((row) => !row.hidden)"
        ".map((row) => row.dataset.statement)"
    )
    return found


def text_of(atlas: Atlas, selector: str) -> str:
    """Read a text, also of a row that is closed."""
    return atlas.find(selector).text_content() or ""


def save(atlas: Atlas, kind: str) -> bytes:
    atlas.find("#plan [data-action=export]").click()
    with atlas.download() as download:
        atlas.find(f"#export-menu [data-format={kind}]").click()
    content = Path(download.value.path()).read_bytes()
    atlas.find("#export-menu [data-action=close]").click()
    return content


def test_the_rows_and_counts_are_those_of_the_table(
    show_atlas: OpenAtlas, evidence: list[dict[str, Any]]
) -> None:
    atlas = show_atlas("tab=plan")
    levels = Counter(row["level"] for row in evidence)
    assert sorted(shown_rows(atlas)) == sorted(row["statement_id"] for row in evidence)
    for value, count in levels.items():
        chip = atlas.text(f"#plan-filter [data-field=level][data-value={value}] .count")
        assert chip == str(count)
    assert atlas.text("#headline") == "11 of 26 statements can be checked directly"
    assert levels["direct"] == 11
    assert atlas.text("#tally").startswith("2 not borne out · 4 mixed")
    for row in evidence:
        node = f"#plan-{row['statement_id']}"
        assert text_of(atlas, f"{node} .plan-note") == row["note_en"]
        assert atlas.find(node).get_attribute("data-level") == row["level"]
        assert atlas.find(f"{node} a.plan-link").count() == 1


def test_the_scoreboard_is_short_and_what_is_not_borne_out_comes_first(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=plan")
    first = atlas.find(".plan-group").first
    assert first.get_attribute("data-group") == "not_borne_out"
    assert shown_rows(atlas)[:2] == ["universities-moved", "agencies-moved"]
    assert "0 moved and in use · 4 being built" in atlas.text("#plan-universities-moved > summary")
    assert atlas.probe("pageHeightPx") <= 1450
    assert len(shown_rows(atlas)) == 26
    atlas.find("#plan-agencies-moved > summary").click()
    assert "does not bear this out, as of" in atlas.text("#plan-agencies-moved .plan-differing")
    assert "No row goes to Xiong'an" in atlas.text("#plan-agencies-moved .plan-note")
    assert atlas.find(".plan-row .plan-differing").count() == 2


def test_a_row_opens_in_place_and_has_a_link_of_its_own(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan#plan-robotics")
    row = atlas.find("#plan-robotics")
    assert row.get_attribute("open") is not None
    assert "On no national list of clusters" in atlas.text("#plan-robotics .plan-evidence")
    atlas.find("#plan-pollution > summary").click()
    assert atlas.page.evaluate("location.hash") == "#plan-pollution"
    assert atlas.page.evaluate("window.atlas.view()") == "tab=plan"
    atlas.find("#plan-pollution > summary").click()
    assert atlas.page.evaluate("location.hash") == ""


def test_by_topic_the_industries_are_one_table(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.find("[data-field=grouping][data-value=topic]").click()
    group = "[data-group=industry]"
    assert atlas.find(f"{group} .plan-row").count() == 10
    assert "National list" in atlas.text(f"{group} .plan-industries")
    hydrogen = atlas.text(f"{group} #plan-hydrogen-energy > summary")
    assert "List of 2022" in hydrogen
    assert "7 of 14 places" in hydrogen
    assert atlas.page.evaluate("document.activeElement.dataset.value") == "topic"


def test_a_rows_link_opens_the_view_with_the_same_count_without_a_reload(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=plan&lang=en")
    atlas.page.evaluate("window.stays = true")
    atlas.find("#plan-robotics > summary").click()
    with atlas.counted_requests() as requests:
        atlas.find("#plan-robotics a.plan-link").click()
        atlas.await_view("industries=robotics&layers=cities,clusters")
    assert requests == []
    assert atlas.page.evaluate("window.stays")
    assert atlas.text("#tally").startswith("4 core")
    atlas.page.go_back()
    atlas.await_view("tab=plan")
    note = text_of(atlas, "#plan-robotics .plan-note")
    assert "Named by 4 of 14 city-level regions (4 core)" in note


def test_a_link_keeps_language_and_theme(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=plan&lang=zh&theme=dark")
    link = atlas.find("#plan-aerospace-research a.plan-link")
    assert link.get_attribute("href") == "?industries=aerospace&lang=zh&theme=dark"


def test_chips_filter_without_a_request_and_can_be_cleared(
    open_atlas: OpenAtlas, evidence: list[dict[str, Any]]
) -> None:
    atlas = open_atlas("tab=plan")
    wanted = [
        row["statement_id"]
        for row in evidence
        if row["level"] == "direct" and row["direction"] == "toward"
    ]
    with atlas.counted_requests() as requests:
        atlas.find("#plan-filter [data-value=direct]").click()
        atlas.find("#plan-filter [data-value=on_course]").click()
        assert shown_rows(atlas) == wanted
        assert f"{len(wanted)} of 26 statements" in atlas.text("#plan-found")
        assert atlas.page.evaluate("document.activeElement.dataset.value") == "on_course"
        atlas.find("#plan-found button", has_text="Clear the filter").click()
        assert len(shown_rows(atlas)) == 26
    assert requests == []


def test_an_empty_filter_says_what_to_do(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.find("#plan-filter [data-value=income]").click()
    assert shown_rows(atlas) == ["income-gaps"]
    atlas.go("tab=plan&industries=robotics")
    atlas.await_view("tab=plan&industries=robotics")
    assert shown_rows(atlas) == []
    assert "No statement has all that you chose" in atlas.text("#plan-found")
    atlas.find("#plan-found button", has_text="Clear the filter").click()
    assert len(shown_rows(atlas)) == 3
    atlas.go("tab=plan&industries=steel")
    atlas.await_view("tab=plan&industries=steel")
    assert "names none of the chosen industries" in atlas.text("#plan-found")
    atlas.find("#plan-found button", has_text="Show all").click()
    atlas.await_view("tab=plan")
    assert len(shown_rows(atlas)) == 26


def test_chosen_industries_narrow_the_rows(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=plan&industries=robotics")
    assert shown_rows(atlas) == ["advanced-clusters", "evs-and-robots", "robotics"]
    assert "filtered to your chosen industries (3 of 26)" in atlas.text("#plan-found")


def test_unverified_values_are_left_out_or_hollow(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    assert atlas.find(".plan-row circle.recalled").count() == 0
    note = text_of(atlas, "#plan-economic-integration .plan-note")
    with atlas.counted_requests() as requests:
        atlas.find(".plan-recalled input").check()
        atlas.await_view("tab=plan&recalled=show")
    assert requests == []
    assert atlas.find("#plan-economic-integration circle.recalled").count() > 0
    assert text_of(atlas, "#plan-economic-integration .plan-note") == note


def test_the_rule_is_said_with_its_numbers(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.find("#plan-rule summary").click()
    rule = atlas.text("#plan-rule")
    assert "A change of less than 5 % of the first value is no clear change" in rule
    assert "at least 5 years apart" in rule


def test_the_csv_has_a_row_for_each_statement(
    open_atlas: OpenAtlas, evidence: list[dict[str, Any]]
) -> None:
    atlas = open_atlas("tab=plan")
    text = save(atlas, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["statement_id"] for row in rows] == [row["statement_id"] for row in evidence]
    pollution = next(row for row in rows if row["statement_id"] == "pollution")
    assert (pollution["first_year"], pollution["first_value"]) == ("2013", "89.5")
    assert (pollution["unit"], pollution["verification"]) == ("µg/m3", "seen")
    assert pollution["source"]


@pytest.mark.parametrize("query", ["tab=plan", "tab=plan&lang=zh&theme=dark"])
def test_the_pictures_are_tables_of_the_statements(open_atlas: OpenAtlas, query: str) -> None:
    atlas = open_atlas(query)
    svg = save(atlas, "svg").decode()
    assert ("Robots" in svg) or ("机器人" in svg)
    assert not any(name in svg for name in ("Tianditu", "天地图")), "a table draws no borders"
    png = save(atlas, "png")
    width, height = struct.unpack(">II", png[16:24])
    assert width == 2200
    assert height > width


@pytest.mark.parametrize("size", ["desktop", "tablet", "phone"])
@pytest.mark.parametrize("query", ["tab=plan", "tab=plan&lang=zh&theme=dark"])
def test_nothing_is_cut_off_or_scrolls_sideways(
    open_atlas: OpenAtlas, query: str, size: str
) -> None:
    atlas = open_atlas(query, size=size)
    assert atlas.probe("pageHeightPx") <= 6000
    atlas.find("#plan-found > button").first.click()
    outside = atlas.page.evaluate(
        "[...document.querySelectorAll('.plan-row')].filter((row) =>"
        " row.scrollWidth > row.clientWidth).map((row) => row.dataset.statement)"
    )
    assert atlas.probe("sidewaysPx") <= 0
    assert outside == []
    assert atlas.probe("cutTexts") == []


def test_what_is_tapped_on_a_phone_is_large_enough(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan", size="phone")
    low = atlas.page.evaluate(
        "[...document.querySelectorAll('#plan-filter button, #plan-found button, "
        "#plan-found label, .plan-row > summary')]"
        ".filter((node) => node.getBoundingClientRect().height < 44).length"
    )
    assert low == 0


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_nothing_jumps_while_loading(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas("tab=plan", size=size, slowdown=4)
    assert atlas.probe("layoutShift") < 0.05
