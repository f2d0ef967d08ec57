"""The Plan tab as a reader uses it; what it says is held against the built tables."""

from __future__ import annotations

import csv
import io
import struct
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from data.read import read_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.atlas import Atlas

    OpenAtlas = Callable[..., Atlas]


@pytest.fixture(scope="module")
def evidence(built: Path) -> list[dict[str, Any]]:
    columns = read_columns("evidence", built)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def shown_cards(atlas: Atlas) -> list[str]:
    """List the statements whose cards are to be seen, in order."""
    found: list[str] = atlas.page.evaluate(
        "[...document.querySelectorAll('.plan-card')].filter((card) => !card.hidden)"
        ".map((card) => card.dataset.statement)"
    )
    return found


def save(atlas: Atlas, kind: str) -> bytes:
    atlas.find("#plan [data-action=export]").click()
    with atlas.download() as download:
        atlas.find(f"#export-menu [data-format={kind}]").click()
    content = Path(download.value.path()).read_bytes()
    atlas.find("#export-menu [data-action=close]").click()
    return content


def test_the_counts_on_the_page_are_those_of_the_table(
    open_atlas: OpenAtlas, evidence: list[dict[str, Any]]
) -> None:
    atlas = open_atlas("tab=plan")
    levels = Counter(row["level"] for row in evidence)
    ways = Counter(row["direction"] for row in evidence)
    assert shown_cards(atlas) == [row["statement_id"] for row in evidence]
    for field, counts, values in (
        ("level", levels, ("direct", "proxy", "none")),
        ("direction", ways, ("toward", "away", "no_clear_change", "not_applicable")),
    ):
        for value in values:
            said = atlas.text(f"#plan-summary [data-{field}={value}] strong")
            assert said == str(counts[value])
            chip = atlas.text(f"#plan-filter [data-field={field}][data-value={value}] .count")
            assert chip == str(counts[value])
    assert f"to {levels['direct']} directly" in atlas.text("#headline")


def test_each_card_says_what_was_judged(
    open_atlas: OpenAtlas, evidence: list[dict[str, Any]]
) -> None:
    atlas = open_atlas("tab=plan")
    for row in evidence:
        card = f"#plan-{row['statement_id']}"
        assert atlas.text(f"{card} .plan-note") == row["note_en"]
        assert atlas.find(card).get_attribute("data-level") == row["level"]
        assert atlas.find(card).get_attribute("data-direction") == row["direction"]
        assert atlas.find(f"{card} a.plan-link").count() == 1


def test_the_two_statements_that_differ_from_the_record_are_said(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    assert atlas.find(".plan-card .plan-differing").count() == 2
    assert "does not bear this out, as of" in atlas.text("#plan-agencies-moved .plan-differing")
    assert "No row goes to Xiong'an" in atlas.text("#plan-agencies-moved .plan-note")
    assert "Moved and in use: 0" in atlas.text("#plan-universities-moved .plan-note")
    jumps = atlas.find("#plan-summary .plan-jump").all_inner_texts()
    assert jumps[:2] == [
        "Beijing has moved universities to Xiong'an",
        "Beijing has moved government agencies to Xiong'an",
    ]


def test_a_cards_link_opens_the_view_with_the_same_count_without_a_reload(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=plan&lang=en")
    atlas.page.evaluate("window.stays = true")
    with atlas.counted_requests() as requests:
        atlas.find("#plan-robotics a.plan-link").click()
        atlas.await_view("industries=robotics&layers=cities,clusters")
    assert requests == []
    assert atlas.page.evaluate("window.stays")
    assert atlas.text("#tally").startswith("4 core")
    atlas.page.go_back()
    atlas.await_view("tab=plan")
    note = atlas.text("#plan-robotics .plan-note")
    assert "Named by 4 of 14 city-level regions (4 core)" in note


def test_a_link_keeps_language_and_theme(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan&lang=zh&theme=dark")
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
        atlas.find("#plan-filter [data-value=toward]").click()
        assert shown_cards(atlas) == wanted
        assert f"{len(wanted)} of 26 statements" in atlas.text("#plan-found")
        assert atlas.page.evaluate("document.activeElement.dataset.value") == "toward"
        atlas.find("#plan-found button", has_text="Clear the filter").click()
        assert len(shown_cards(atlas)) == 26
    assert requests == []


def test_an_empty_filter_says_what_to_do(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.find("#plan-filter [data-value=income]").click()
    assert shown_cards(atlas) == ["income-gaps"]
    atlas.go("tab=plan&industries=robotics")
    atlas.await_view("tab=plan&industries=robotics")
    assert shown_cards(atlas) == []
    assert "No statement has all that you chose" in atlas.text("#plan-found")
    atlas.find("#plan-found button", has_text="Clear the filter").click()
    assert len(shown_cards(atlas)) == 3
    atlas.go("tab=plan&industries=steel")
    atlas.await_view("tab=plan&industries=steel")
    assert "names none of the chosen industries" in atlas.text("#plan-found")
    atlas.find("#plan-found button", has_text="Show all").click()
    atlas.await_view("tab=plan")
    assert len(shown_cards(atlas)) == 26


def test_chosen_industries_narrow_the_cards(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan&industries=robotics")
    assert shown_cards(atlas) == ["advanced-clusters", "evs-and-robots", "robotics"]
    assert "filtered to your chosen industries (3 of 26)" in atlas.text("#plan-found")


def test_unverified_values_are_left_out_or_hollow(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    assert atlas.find(".plan-card circle.recalled").count() == 0
    note = atlas.text("#plan-economic-integration .plan-note")
    with atlas.counted_requests() as requests:
        atlas.find(".plan-recalled input").check()
        atlas.await_view("tab=plan&recalled=show")
    assert requests == []
    assert atlas.find("#plan-economic-integration circle.recalled").count() > 0
    assert atlas.text("#plan-economic-integration .plan-note") == note


def test_the_rule_is_said_with_its_numbers(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.find("#plan-rule summary").click()
    rule = atlas.text("#plan-rule")
    assert "Less than 5 % of the first value is no clear change" in rule
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
    outside = atlas.page.evaluate(
        "[...document.querySelectorAll('.plan-card')].filter((card) =>"
        " card.scrollWidth > card.clientWidth).map((card) => card.dataset.statement)"
    )
    columns = atlas.page.evaluate(
        "getComputedStyle(document.getElementById('plan-cards')).gridTemplateColumns.split(' ')"
        ".length"
    )
    assert atlas.probe("sidewaysPx") <= 0
    assert outside == []
    assert atlas.probe("cutTexts") == []
    assert columns == {"desktop": 3, "tablet": 2, "phone": 1}[size]


def test_chips_on_a_phone_are_large_enough(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan", size="phone")
    low = atlas.page.evaluate(
        "[...document.querySelectorAll('#plan-filter button, #plan-filter label, .plan-link')]"
        ".filter((node) => node.getBoundingClientRect().height < 44).length"
    )
    assert low == 0


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_nothing_jumps_while_loading(open_atlas: OpenAtlas, size: str) -> None:
    atlas = open_atlas("tab=plan", size=size, slowdown=4)
    assert atlas.probe("layoutShift") < 0.05
