"""The Data tab: every table with its sources, conflicts, downloads, and what is covered."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.tables.page import TABLE_NAMES
from data.read import DERIVED, PACKAGE, read_columns
from tests.browser.faults import file_of, reason_of
from tests.browser.test_exports import read_rows, save, svg_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator

    from tests.browser.atlas import Atlas

    OpenAtlas = Callable[..., Atlas]

PACKAGED = DERIVED / PACKAGE
BODY_ROW = "#data-table tbody tr:not(.space)"


def count(name: str) -> int:
    return len(next(iter(read_columns(name).values())))


def data_rows(atlas: Atlas) -> list[list[str]]:
    """Read the cells of the rows that stand in the page."""
    found: list[list[str]] = atlas.page.eval_on_selector_all(
        BODY_ROW, "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
    )
    return found


def asked(requests: list[str]) -> list[str]:
    return [url for url in requests if not url.startswith(("blob:", "data:"))]


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
        rows = count(name)
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


@pytest.mark.parametrize("level", ["province", "city"])
def test_the_coverage_counts_what_the_tables_hold(open_atlas: OpenAtlas, level: str) -> None:
    atlas = open_atlas(f"tab=data&level={level}&recalled=show")
    table, regions = read_columns("observations"), read_columns("regions")
    names = dict(
        zip(
            read_columns("indicators")["indicator_id"],
            read_columns("indicators")["name_en"],
            strict=True,
        )
    )
    wanted = {
        "province": {"110000", "120000", "130000"},
        "city": {
            key
            for key, city in zip(regions["adcode"], regions["city_adcode"], strict=True)
            if key == city
        },
    }[level]
    counts: dict[tuple[str, int], int] = {}
    for row, region in enumerate(table["region_id"]):
        if table["is_preferred"][row] and region in wanted:
            key = (names[table["indicator_id"][row]], table["year"][row])
            counts[key] = counts.get(key, 0) + 1
    cells = atlas.page.eval_on_selector_all(
        "#coverage-table td button",
        "buttons => buttons.map(button => [button.ariaLabel, button.innerText])",
    )
    shown = {}
    for label, text in cells:
        name, rest = label.rsplit(", ", 2)[0], label.rsplit(", ", 2)[1]
        shown[(name, int(rest.split(":")[0]))] = int(text)
    assert shown == counts


def test_a_cell_of_the_coverage_opens_its_values(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=observations")
    cell = atlas.find('#coverage-table button[aria-label^="PM2.5 annual mean, 2020"]')
    regions = int(cell.inner_text())
    with atlas.counted_requests() as requests:
        cell.click()
        atlas.await_view("tab=data&indicator=pm25&year=2020&table=observations")
        atlas.page.wait_for_function("document.querySelector('#table-narrow').checked")
    assert asked(requests) == []
    rows = data_rows(atlas)
    assert {(row[1], row[2]) for row in rows} == {("PM2.5 annual mean", "2020")}
    assert len({row[0].split("\n")[0] for row in rows}) == regions


def test_the_coverage_is_walked_by_keyboard(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&table=observations")
    atlas.find("#coverage-table tbody th button").first.focus()
    atlas.page.keyboard.press("ArrowRight")
    atlas.page.keyboard.press("ArrowDown")
    label = atlas.page.evaluate("document.activeElement.ariaLabel")
    assert label.startswith("GDP, linked series, 2010: 13 of 14 regions")
    atlas.page.keyboard.press("Enter")
    atlas.await_view("tab=data&indicator=gdp_linked&year=2010&table=observations")


def test_the_chosen_regions_values_are_outlined(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&region=130600&recalled=show")
    assert "Baoding has a value" in atlas.text("#coverage-tools")
    table = read_columns("observations")
    held = sum(
        1
        for row, region in enumerate(table["region_id"])
        if region == "130600" and table["is_preferred"][row]
    )
    assert atlas.find("#coverage-table .has-value").count() == held


def test_counties_are_told_to_have_no_indicators(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data&level=county")
    assert "No indicator exists for counties" in atlas.text("#coverage-frame")
    atlas.find("#coverage-frame button", has_text="Show cities").click()
    atlas.await_view("tab=data")
    assert atlas.find("#coverage-table").count() == 1


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


def test_methods_gaps_and_terms_are_said_in_both_languages(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=data")
    assert "Theil's T" in atlas.text("#data-notes")
    assert "not offered as data" in atlas.text("#data-notes")
    atlas.go("tab=data&lang=zh")
    atlas.await_view("tab=data&lang=zh")
    assert "泰尔指数" in atlas.text("#data-notes")
    assert "不作为数据提供" in atlas.text("#data-notes")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_methods_say_how_many_statements_were_read_twice(
    open_atlas: OpenAtlas, lang: str
) -> None:
    atlas = open_atlas(f"tab=data&lang={lang}")
    title = {"en": "Read a second time", "zh": "第二次阅读"}[lang]
    method = atlas.find("#data-methods details", has_text=title)
    method.locator("summary").click()
    leads = [
        row
        for row in zip(*(read_columns("focus")[name] for name in ("role", "scope")), strict=True)
        if row == ("lead", "own")
    ]
    parts = {
        "en": ("Of the 1,003 statements", "759 were read a second time", f"Of the {len(leads)} "),
        "zh": ("在1,003条本地表述中", "759条于2026年秋再次阅读", f"现有{len(leads)}条主导表述中"),
    }[lang]
    for part in parts:
        assert part in method.inner_text()
