"""The Data tab: every table with its sources, conflicts, downloads, and what is covered."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Locator

from dashboard.tables.page import TABLE_NAMES
from data.read import DERIVED, PACKAGE, read_columns
from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.data_table import BODY_ROW, asked, count, data_rows
from tests.browser.faults import file_of, reason_of
from tests.browser.test_exports import read_rows, save, svg_text

PACKAGED = DERIVED / PACKAGE


def head(atlas: Atlas, column: str) -> Locator:
    return atlas.find(f'#data-table th[data-column="{column}"]')


def await_foot(atlas: Atlas, text: str) -> None:
    atlas.page.wait_for_function(
        "text => document.querySelector('#table-foot').textContent.startsWith(text)", arg=text
    )


def test_every_table_opens_by_link_with_all_its_rows(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&recalled=show&table=sites")
    for name in TABLE_NAMES:
        atlas.go(f"tab=data&recalled=show&table={name}")
        atlas.find(f'#data-tables [data-table="{name}"][aria-pressed="true"]').wait_for()
        # Of the two editions of the cells, that with unverified statements is in view.
        rows = count(name) if name != "cells" else read_columns("cells")["recalled"].count("show")
        await_foot(atlas, f"{rows:,} of {rows:,} rows")
        assert atlas.find("#data-table").get_attribute("aria-rowcount") == str(rows + 1)
        chosen = atlas.find('#data-tables [aria-pressed="true"]')
        assert chosen.get_attribute("data-table") == name
        assert f"{rows:,}" in chosen.inner_text()
        assert len(data_rows(atlas)) <= rows


def test_the_headline_counts_statements_and_sources(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    focus = read_columns("focus")
    read = [row for row, how in enumerate(focus["verification"]) if how == "seen"]
    sources = len({focus["source_id"][row] for row in read})
    recalled = focus["verification"].count("recalled")
    statements = len(read)
    assert atlas.text("#headline") == (
        f"Focus statements: {statements:,} statements from {sources} sources"
    )
    assert atlas.text("#tally").startswith(f"{recalled} unverified (")


def test_a_table_is_chosen_from_the_list_and_asked_for_once(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    events = "tab=data&table=events"
    with atlas.counted_requests() as requests:
        for table, view in (("events", events), ("focus", "tab=data"), ("events", events)):
            atlas.find(f'[data-table="{table}"]').click()
            atlas.await_view(view)
    assert [url.rsplit("/", 1)[1].split(".")[0] for url in asked(requests)] == ["table-events"]


def test_four_thousand_rows_keep_few_in_the_page_wherever_it_is_scrolled(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=data&recalled=show&table=observations")
    last = count("observations")
    for top in ("0", "90000", "frame.scrollHeight"):
        atlas.page.evaluate(
            f"() => {{ const frame = document.querySelector('#table-frame');"
            f" frame.scrollTop = {top}; }}"
        )
        atlas.page.wait_for_function(
            """() => {
              const box = document.querySelector("#table-frame").getBoundingClientRect();
              const middle = document.elementFromPoint(box.left + 300, box.top + box.height / 2);
              return middle?.closest("tr:not(.space)");
            }"""
        )
        assert atlas.find("#data-table tr").count() < 200
    positions = atlas.page.eval_on_selector_all(
        BODY_ROW, "rows => rows.map(row => Number(row.getAttribute('aria-rowindex')))"
    )
    assert positions == list(range(positions[0], last + 2))


def test_a_search_finds_rows_in_either_language(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=clusters")
    names = read_columns("clusters")
    with atlas.counted_requests() as requests:
        for text in (names["name_en"][0], names["name_zh"][0]):
            atlas.find("#table-search").fill(text)
            await_foot(atlas, "1 of 7 rows")
            # Its source copies from another site, which is marked.
        assert data_rows(atlas)[0][0].split("\n") == [names["name_en"][0], "low trust"]
    assert asked(requests) == []


def test_a_search_without_a_match_says_what_to_do(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=regions")
    rows = count("regions")
    atlas.find("#table-search").fill("alchemy")
    await_foot(atlas, f"0 of {rows} rows")
    assert "Shorten the search" in atlas.text("#table-empty")
    atlas.find("#table-empty button").click()
    await_foot(atlas, f"{rows} of {rows} rows")


def test_column_heads_sort_by_click_and_by_keyboard(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=distances")
    distances = sorted(read_columns("distances")["distance_km"])
    assert head(atlas, "distance_km").get_attribute("aria-sort") == "none"
    head(atlas, "distance_km").locator("button").click()
    assert head(atlas, "distance_km").get_attribute("aria-sort") == "ascending"
    column = atlas.page.eval_on_selector_all(
        "#data-table thead th", "heads => heads.map(head => head.dataset.column)"
    ).index("distance_km")
    shown = [row[column] for row in data_rows(atlas)]
    assert shown == [f"{value:,.4f}".rstrip("0").rstrip(".") for value in distances]
    head(atlas, "distance_km").locator("button").focus()
    atlas.page.keyboard.press("Enter")
    assert head(atlas, "distance_km").get_attribute("aria-sort") == "descending"
    assert [row[column] for row in data_rows(atlas)] == shown[::-1]
    atlas.page.keyboard.press(" ")
    assert head(atlas, "distance_km").get_attribute("aria-sort") == "none"


def test_conflicting_sources_stand_side_by_side(open_atlas: OpenAtlas) -> None:
    # Beijing's GDP of 2024: 49,843.1 as first published, 49,670.2 after the census revised it.
    atlas = open_atlas("tab=data&table=observations&region=110000&indicator=gdp&year=2024")
    atlas.find("#table-narrow").check()
    await_foot(atlas, f"3 of {count('observations'):,} rows")
    rows = data_rows(atlas)
    assert [row[3].split("\n")[0] for row in rows] == ["49,670.2", "49,843.1", "49,843.1"]
    assert all("sources differ" in row[0] for row in rows)
    assert "preferred" in rows[0][0]
    assert all("other value" in row[0] for row in rows[1:])
    titles = {row[6].split("\n")[0] for row in rows}
    assert len(titles) == 3
    atlas.find(f"{BODY_ROW} th button").first.click()
    assert "49,843.1" in atlas.text("#row-body")
    assert "What other sources say" in atlas.text("#row-body")


def test_unverified_rows_are_left_out_and_can_be_included(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=focus")
    recalled = read_columns("focus")["verification"].count("recalled")
    assert atlas.text("#table-foot").startswith(f"{count('focus') - recalled:,}")
    assert atlas.find("#data-table .is-recalled").count() == 0
    atlas.find("#table-recalled").check()
    atlas.await_view("tab=data&recalled=show")
    atlas.find("#table-search").fill("unverified")
    await_foot(atlas, f"{recalled} of ")
    assert all("unverified" in row[0] for row in data_rows(atlas))


def test_an_unverified_field_of_a_row_that_was_read_is_left_out_or_marked(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("tab=data&table=clusters")
    assert atlas.find("#data-table .recalled-field").count() == 0
    assert atlas.find('#data-table [title="left out: unverified"]').count() > 0
    atlas.go("tab=data&table=clusters&recalled=show")
    atlas.await_view("tab=data&recalled=show&table=clusters")
    assert atlas.find("#data-table .recalled-field").count() > 0


def test_every_row_carries_its_citation(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=events")
    sources = read_columns("sources")
    row = sources["source_id"].index(read_columns("events")["source_id"][0])
    cell = atlas.find(f"{BODY_ROW}:nth-child(2) td:has(.source)")
    assert sources["title_en"][row] in cell.inner_text()
    assert sources["publisher_en"][row] in cell.inner_text()


@pytest.mark.parametrize("name", ["focus", "observations", "sources", "relocations", "regions"])
def test_a_download_is_the_whole_table_as_built(open_atlas: OpenAtlas, name: str) -> None:
    atlas = open_atlas(f"tab=data&table={name}&region=130600")
    atlas.find("#table-search").fill("Baoding")
    with atlas.download() as download:
        atlas.find("#table-download").click()
    assert download.value.suggested_filename == f"jjj-atlas-{name}.csv"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    saved = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    text = (PACKAGED / f"{name}.csv").read_text(encoding="utf-8")
    built = list(csv.reader(io.StringIO(text, newline="")))
    assert saved == built


def test_the_export_menu_saves_the_rows_as_they_are_arranged(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=observations&indicator=pm25&year=2020")
    atlas.find("#table-narrow").check()
    head(atlas, "value").locator("button").click()
    name, content = save(atlas, "table", "csv")
    assert name == "jjj-atlas-data-table-observations-pm25-2020.csv"
    rows = read_rows(content)
    assert {(row["indicator_id"], row["year"]) for row in rows} == {("pm25", "2020")}
    preferred = [float(row["value"]) for row in rows if row["is_preferred"] == "true"]
    assert preferred == sorted(preferred)
    assert all(row["source"] and row["region_name_zh"] and row["unit_en"] for row in rows)


def test_both_charts_are_saved_as_pictures(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=observations")
    read = read_columns("observations")["verification"].count("seen")
    said = {"table": f"First 30 of {read:,} rows", "coverage": "of 14 city-level regions"}
    for chart, words in said.items():
        text = svg_text(save(atlas, chart, "svg")[1])
        assert "tab=data&table=observations&lang=en&theme=light" in text
        assert words in text


def test_interactions_ask_for_nothing_once_a_table_is_open(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=observations")
    with atlas.counted_requests() as requests:
        atlas.find("#table-differ").check()
        head(atlas, "value").locator("button").click()
        atlas.go("tab=data&table=observations&lang=zh&theme=dark&region=130200")
        atlas.await_view("tab=data&region=130200&table=observations&lang=zh&theme=dark")
        atlas.find('#coverage-tools [data-level="province"]').click()
        atlas.await_view(
            "tab=data&level=province&region=130200&table=observations&lang=zh&theme=dark"
        )
    assert asked(requests) == []


def test_a_row_opens_in_full_and_leads_to_the_map(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    focus = read_columns("focus")
    atlas.find("#table-search").fill(focus["statement_zh"][0])
    atlas.find(f"{BODY_ROW} th button").first.click()
    body = atlas.text("#row-body")
    assert focus["statement_en"][0] in body
    assert focus["statement_zh"][0] in body
    atlas.find("#row-body button", has_text="Show in the Focus tab").click()
    atlas.await_view(f"industries={focus['industry_id'][0]}&region={focus['region_id'][0]}")
    assert atlas.find("#map").is_visible()


def test_a_table_that_does_not_load_says_so_and_is_tried_again(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    atlas.page.route(file_of("table-plan"), lambda route: route.fulfill(status=503))
    atlas.go("tab=data&table=plan")
    failure = atlas.page.wait_for_selector("#table > .failure")
    assert failure is not None
    assert reason_of(503) in failure.inner_text()
    atlas.page.unroute(file_of("table-plan"))
    atlas.find("#table > .failure button").click()
    await_foot(atlas, "26 of 26 rows")
    assert atlas.find("#table > .failure").count() == 0
    told = [text for text in atlas.complaints if "503" not in text and "table-plan" not in text]
    assert told == []
    atlas.complaints.clear()
