"""Twelve questions of newcomers: each is answered on the page within three actions.

An action is a click or a tap, or a text typed into a box and sent with Enter.
"""

import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from data.read import read_columns
from tests.browser.atlas import Atlas

Ask = Callable[..., "Reader"]

ACTIONS_MAX = 3
SIZES = ("desktop", "phone")
TANGSHAN, CANGZHOU, BAODING, LANGFANG = "130200", "130900", "130600", "131000"


class Reader:
    """A person before a page, whose actions are counted."""

    def __init__(self, atlas: Atlas) -> None:
        """Begin with no action."""
        self.atlas = atlas
        self.actions = 0

    def ask(self, text: str) -> None:
        """Type a text into the search box and open the best answer."""
        self.actions += 1
        box = self.atlas.find("#region-search")
        box.fill(text)
        self.atlas.page.wait_for_selector("#find-list [aria-selected=true]")
        before = self.atlas.view
        box.press("Enter")
        self.atlas.page.wait_for_function(
            "before => { const {dataset} = document.querySelector('#atlas');"
            " return dataset.view !== before; }",
            arg=before,
        )
        self.atlas.page.wait_for_selector("#atlas:not([aria-busy])")

    def press(self, selector: str) -> None:
        """Click or tap something."""
        self.actions += 1
        self.atlas.find(selector).first.click()

    def read(self, selector: str) -> str:
        """Read something that is on the page."""
        found = self.atlas.find(selector).first
        found.wait_for(state="visible")
        return found.inner_text()


@pytest.fixture(scope="module", params=SIZES)
def opened(
    request: pytest.FixtureRequest, context_of: Callable[..., BrowserContext], address: str
) -> Iterator[Atlas]:
    """A page of each size, which the questions share."""
    with Atlas.watched() as atlases:
        atlas = Atlas(context_of(request.param).new_page(), address)
        atlases.append(atlas)
        atlas.open()
        yield atlas


@pytest.fixture
def reader(opened: Atlas) -> Iterator[Reader]:
    """A reader who starts at the landing view."""
    opened.go("")
    opened.await_view("")
    reader = Reader(opened)
    yield reader
    assert 0 < reader.actions <= ACTIONS_MAX


@cache
def table(name: str) -> list[dict[str, Any]]:
    """Read a table of the build as rows."""
    columns = read_columns(name)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def name_of(adcode: str) -> str:
    """Name a region in English."""
    return str(next(row["name_en"] for row in table("regions") if row["adcode"] == adcode))


def stated(region: str) -> set[str]:
    """List the industries in which a region has a role, by the build's own cells."""
    return {
        row["industry_id"]
        for row in table("cells")
        if row["region_id"] == region and row["role"] and row["recalled"] == "hide"
    }


def industries(ids: set[str]) -> set[str]:
    """Name industries in English."""
    return {row["name_en"] for row in table("industries") if row["industry_id"] in ids}


def test_who_names_hydrogen(reader: Reader) -> None:
    reader.ask("hydrogen bus")
    headline = reader.read("#headline")
    named = {
        row["name_en"]
        for row in table("regions")
        if "hydrogen-energy" in stated(row["adcode"]) and row["name_en"] in headline
    }
    assert headline.startswith("Hydrogen energy")
    assert len(named) > 1


def test_is_hebei_catching_up(reader: Reader) -> None:
    reader.ask("is hebei catching up")
    assert "Hebei's in 2013" in reader.read("#headline")
    assert "Hebei" in reader.read("#gaps")


def test_what_really_moved(reader: Reader) -> None:
    reader.ask("what really moved")
    work = [
        row
        for row in table("relocations")
        if row["status"] == "operating"
        and row["row_type"] == "single"
        and row["destination_region_id"] == "133100"
        and row["verification"] == "seen"
        and "destination_region_id" not in row["recalled_fields"]
    ]
    answer = reader.read("#answer")
    assert f"{len(work)}" in answer
    assert "China Satellite Network Group" in answer


def test_is_the_air_better(reader: Reader) -> None:
    reader.ask("is the air better")
    headline = reader.read("#headline")
    assert headline.startswith("PM2.5 fell in all")
    assert "2025" in headline


def test_what_tangshan_has_that_cangzhou_has_not(reader: Reader) -> None:
    reader.ask("what has Tangshan that Cangzhou has not")
    only = reader.read('[data-part="only"] td[data-region-id="130200"]')
    wanted = industries(stated(TANGSHAN) - stated(CANGZHOU))
    assert wanted
    assert all(name in only for name in wanted)


def test_what_was_not_borne_out(reader: Reader) -> None:
    reader.ask("not borne out")
    differing = [row["statement_id"] for row in table("evidence") if row["is_differing"]]
    assert differing
    assert reader.read("[data-group=not_borne_out] .count") == str(len(differing))
    rows = reader.atlas.find("[data-group=not_borne_out] > details")
    assert rows.count() == len(differing)


def test_which_district_of_tianjin_names_robots(reader: Reader) -> None:
    reader.ask("which district of Tianjin names robots")
    assert "level=county&industries=robotics&region=120000" in reader.atlas.view
    inside = {
        name_of(row["adcode"])
        for row in table("regions")
        if row["level"] == "county"
        and row["province_adcode"] == "120000"
        and "robotics" in stated(row["adcode"])
    }
    assert inside
    assert all(name in reader.read("#ranking") for name in inside)


def test_how_far_is_xiongan_and_how_is_that_known(reader: Reader) -> None:
    reader.ask("how far is Xiong'an")
    answer = reader.read("#figures .is-found")
    assert "103.7 km" in answer
    assert "From Tiananmen" in answer
    assert "about 100 km" in answer


def test_a_pm25_chart_for_a_chinese_slide_with_its_table(reader: Reader) -> None:
    reader.atlas.go("lang=zh")
    reader.atlas.await_view("lang=zh")
    reader.ask("PM2.5")
    reader.press("#trend [data-action=export]")
    with reader.atlas.download() as download:
        reader.press("#export-menu [data-format=zip]")
    with zipfile.ZipFile(download.value.path()) as packed:
        names = packed.namelist()
    assert any(name.endswith(".csv") for name in names)
    assert any(name.endswith((".svg", ".png")) for name in names)


def test_who_is_most_like_langfang(reader: Reader) -> None:
    reader.ask("who is most like Langfang")
    rows = [
        row
        for row in table("sector_similarity")
        if row["region_id"] == LANGFANG and row["other_region_id"] != LANGFANG
    ]
    year = max(row["year"] for row in rows)
    likeness = [
        (row["similarity"], row["other_region_id"])
        for row in rows
        if row["year"] == year and row["scope"] == "all"
    ]
    value, nearest = max(likeness)
    first = reader.read(".alike-list > li")
    assert first.split() == [name_of(nearest), f"{100 * value:.0f}"]


def test_a_campus_is_found_by_pinyin(reader: Reader) -> None:
    reader.ask("beijinglinye")
    sheet = reader.read("#thing-sheet")
    assert "Beijing Forestry University" in sheet
    assert "Xiong'an" in sheet
    assert "organisation=bfu-xa" in reader.atlas.view


def test_the_neighbours_of_baoding_and_what_they_build_on(reader: Reader) -> None:
    reader.ask("neighbours of Baoding")
    beside = {
        row["neighbour_adcode"]
        for row in table("neighbours")
        if row["level"] == "city" and row["adcode"] == BAODING
    }
    names = reader.atlas.find("#profile-body [data-neighbour]").evaluate_all(
        "all => all.map((one) => one.dataset.neighbour)"
    )
    assert set(names) == beside
    shared = industries(stated("110000") & stated(BAODING))
    assert any(name in reader.read('[data-neighbour="110000"]') for name in shared)
