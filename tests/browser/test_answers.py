"""The questions a newcomer asks, answered with the mouse unplugged and the screen off.

Whatever is done here is done by keys, and whatever is read is the text of the accessibility tree:
on a phone's screen in Chinese, and on a desk's in English.
"""

import re

import pytest

from data.read import read_columns
from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.observed import observed
from tests.browser.test_integration import BAODING, BEIJING, HEBEI
from tests.browser.test_structure import quotient
from tests.browser.test_xiongan_answer import xiongan_rows

READERS = pytest.mark.parametrize(
    ("size", "lang"), [pytest.param("phone", "zh", id="phone"), pytest.param("desktop", "en")]
)


def find(atlas: Atlas, words: str, view: str) -> None:
    """Search by keys alone, and open the first thing found."""
    atlas.page.keyboard.press("Control+k")
    atlas.page.keyboard.type(words)
    atlas.page.wait_for_selector("#find [role=option]")
    atlas.page.keyboard.press("Enter")
    atlas.await_view(view)


def heard(atlas: Atlas, part: str = "main") -> str:
    """Read what the accessibility tree says of a part, without its addresses and marks."""
    return re.sub(r"\s+", " ", atlas.find(part).first.aria_snapshot())


def query(text: str, lang: str) -> str:
    """Write a query as the page does: language last, English unsaid."""
    return "&".join(filter(None, (text, "lang=zh" if lang == "zh" else "")))


@READERS
def test_which_places_lead_in_robotics_and_who_says_so(
    open_atlas: OpenAtlas, size: str, lang: str
) -> None:
    focus, zones = read_columns("focus"), read_columns("zones")
    sources = read_columns("sources")
    names = dict(zip(zones["zone_id"], zones[f"name_{lang}"], strict=True))
    titles = dict(zip(sources["source_id"], sources[f"title_{lang}"], strict=True))
    wanted = ("region_id", "industry_id", "role", "scope", "year", "source_id")
    leading = {
        (names.get(region, region), titles[source])
        for region, industry, role, scope, year, source in zip(
            *(focus[name] for name in wanted), strict=True
        )
        if (industry, role, scope) == ("robotics", "lead", "own") and year
    }
    # No region names robots as leading; two zones do.
    assert len({place for place, _ in leading}) == 2
    atlas = open_atlas(query("", lang), size=size)
    find(atlas, "机器人" if lang == "zh" else "robots", query("industries=robotics", lang))
    said = heard(atlas, "#profile")
    for place, title in leading:
        assert place in said
        assert title in said


@READERS
def test_did_the_income_ratio_fall_and_did_the_difference(
    open_atlas: OpenAtlas, size: str, lang: str
) -> None:
    beijing, hebei = (observed(region, "income_all") for region in (BEIJING, HEBEI))
    both = [year for year in beijing if year in hebei and beijing[year][1] and hebei[year][1]]
    atlas = open_atlas(query("", lang), size=size)
    income = "可支配收入" if lang == "zh" else "disposable income per person, all"
    state = "tab=integration&level=province&indicator=income_all"
    find(atlas, income, query(state, lang))
    said = heard(atlas)
    for year in (min(both), max(both)):
        assert str(year) in said
        assert f"{beijing[year][0] / hebei[year][0]:.2f}" in said
        assert f"{beijing[year][0] - hebei[year][0]:,.0f}" in said


@READERS
def test_when_baodings_air_first_fell_to_50(open_atlas: OpenAtlas, size: str, lang: str) -> None:
    first = min(year for year, (value, _) in observed(BAODING, "pm25").items() if value <= 50)
    atlas = open_atlas(query("tab=integration", lang), size=size)
    find(atlas, "pm2.5", query("tab=integration&indicator=pm25", lang))
    table = atlas.find("#firsts-table")
    heads = [head.inner_text() for head in table.locator("thead th").all()]
    name = "保定" if lang == "zh" else "Baoding"
    row = re.sub(r"\s+", " ", table.locator("tr", has_text=name).aria_snapshot())
    assert row.split("cell ")[heads.index("50")].startswith(f'"{first}')


@READERS
def test_what_tangshan_specialises_in(open_atlas: OpenAtlas, size: str, lang: str) -> None:
    atlas = open_atlas(query("tab=structure", lang), size=size)
    find(atlas, "tangshan", query("tab=structure&region=130200", lang))
    said = heard(atlas, "h1")
    assert ("采矿业" if lang == "zh" else "mining") in said
    assert f"{quotient('130200', 'B'):.2f}" in said


@READERS
def test_who_works_in_xiongan(open_atlas: OpenAtlas, size: str, lang: str) -> None:
    atlas = open_atlas(query("tab=xiongan", lang), size=size)
    said = heard(atlas, "#answer")
    working = {
        row[f"organisation_{lang}"] for row in xiongan_rows() if row["status"] == "operating"
    }
    assert working
    assert [name for name in working if name not in said] == []


def test_the_legend_and_the_year_are_worked_by_keys(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=integration&indicator=pm25&lang=zh", size="phone")
    slider = atlas.find("#year")
    slider.focus()
    before = slider.get_attribute("aria-valuetext") or slider.input_value()
    atlas.page.keyboard.press("ArrowLeft")
    atlas.page.wait_for_function(
        "() => document.querySelector('#atlas').dataset.view.includes('year=')"
    )
    assert (slider.get_attribute("aria-valuetext") or slider.input_value()) != before
    assert heard(atlas, "#status") != ""
