"""The coverage of the Data tab, and what it says of methods and gaps."""

import pytest

from data.read import read_columns
from tests.browser.atlas import OpenAtlas
from tests.browser.data_table import asked, data_rows


@pytest.mark.parametrize("level", ["province", "city"])
def test_the_coverage_counts_what_the_tables_hold(show_atlas: OpenAtlas, level: str) -> None:
    atlas = show_atlas(f"tab=data&level={level}&recalled=show")
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


def test_the_chosen_regions_values_are_outlined(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=data&region=130600&recalled=show")
    assert "Baoding has a value" in atlas.text("#coverage-tools")
    table = read_columns("observations")
    held = sum(
        1
        for row, region in enumerate(table["region_id"])
        if region == "130600" and table["is_preferred"][row]
    )
    assert atlas.find("#coverage-table .has-value").count() == held


def test_values_of_counties_are_counted_as_those_of_cities(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=data&level=county")
    counts = atlas.find("#coverage-table td button").all_inner_texts()
    assert sorted(counts) == ["147", "147", "158"]


def test_methods_gaps_and_terms_are_said_in_both_languages(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=data")
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
