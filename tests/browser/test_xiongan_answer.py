"""The answer of the Xiong'an tab: who works there, and what is only being built or announced."""

import csv
from pathlib import Path

from data.read import read_columns
from tests.browser.atlas import Atlas, OpenAtlas

SEEDS = Path(__file__).parents[2] / "seeds"


def xiongan_rows() -> list[dict[str, str]]:
    """Read the single rows whose sources name Xiong'an from the seeds themselves."""
    text = (SEEDS / "relocations.csv").read_text(encoding="utf-8")
    return [
        row
        for row in csv.DictReader(text.splitlines())
        if row["destination_region_id"] == "133100"
        and row["row_type"] == "single"
        and "destination_region_id" not in row["recalled_fields"].split(";")
    ]


def names_of(status: str) -> set[str]:
    return {row["organisation_en"] for row in xiongan_rows() if row["status"] == status}


def read_answer(atlas: Atlas, status: str) -> set[str]:
    """Read the names under a question, as they stand without their years."""
    items = atlas.find(f"#answer [data-status={status}] li .item")
    found = items.evaluate_all("nodes => nodes.map((node) => node.firstChild.textContent)")
    return {text.strip() for text in found}


def test_a_newcomer_reads_who_works_in_xiongan_and_what_is_only_being_built(
    show_atlas: OpenAtlas,
) -> None:
    atlas = show_atlas("tab=xiongan")
    assert atlas.text("#answer h2") == "Who works in Xiong'an today?"
    for status in ("operating", "under_construction", "announced"):
        names = names_of(status)
        assert read_answer(atlas, status) == names
        assert atlas.text(f"#answer [data-status={status}] .number") == str(len(names))
    moved = [row for row in xiongan_rows() if row["move_type"] in ("headquarters", "whole_move")]
    work = sum(row["status"] == "operating" for row in moved)
    built = sum(row["status"] == "under_construction" for row in moved)
    assert atlas.text("#headline") == (
        f"Head offices and whole moves in Xiong'an: {work} operating and {built} being built"
    )
    # What the answer opens with stands on the first screen.
    assert atlas.find("#answer [data-status=operating] .number").bounding_box()["y"] < 900  # type: ignore[index]


def test_no_campus_and_no_agency_is_said_to_work_there(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    campuses = [
        row["status"]
        for row in xiongan_rows()
        if row["move_type"] == "new_campus" and row["kind"] in ("university", "hospital")
    ]
    notes = atlas.find("#answer .note").inner_text()
    assert (
        f"0 operating, {campuses.count('under_construction')} being built,"
        f" {campuses.count('announced')} only announced" in notes
    )
    assert "No government agency goes to Xiong'an in these tables" in notes
    atlas.go("tab=xiongan&kinds=government_agency&moves=all")
    atlas.await_view("tab=xiongan&kinds=government_agency&moves=all")
    assert atlas.text("#headline") == "Government agencies: none is known to be moving to Xiong'an"
    assert atlas.text("#map-note p") == "No organisation passes this filter."
    atlas.find("#map-note button", has_text="Show moves to other places").click()
    atlas.await_view("tab=xiongan&layers=cities,elsewhere&kinds=government_agency&moves=all")
    assert atlas.find("#flows-heads .head").count() == 1


def test_each_organisation_of_the_answer_links_its_source(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    sources = read_columns("sources")
    urls = dict(zip(sources["source_id"], sources["url"], strict=True))
    moves = {row["relocation_id"]: urls[row["source_id"]] for row in xiongan_rows()}
    items = atlas.find("#answer li").evaluate_all(
        "(all) => all.map((one) => [one.dataset.move, one.querySelector('a')?.href ?? null])"
    )
    assert len(items) > 20
    assert {move: url for move, url in items if url} == {
        move: moves[move] for move, _ in items if moves[move]
    }
