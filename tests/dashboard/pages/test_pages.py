"""Every page of the real build: whole, small, linked, and equal to the charts."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from html import unescape
from itertools import product
from posixpath import normpath
from typing import TYPE_CHECKING

import pytest

from dashboard.pages.all import make_page
from dashboard.pages.drawings import runs, spark
from dashboard.pages.paths import own_path, page_keys
from dashboard.pages.render import page_files, render
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.pages.all import Model
    from dashboard.pages.facts import Facts

LARGEST_BYTES = 20_000
LINK = re.compile(r'href="([^"]+)"')
TAG = re.compile(r"<style>.*?</style>|<script.*?</script>|<svg.*?</svg>|<[^>]+>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(facts: Facts) -> Mapping[str, tuple[Model, str]]:
    """All pages and their HTML by path."""
    found = {}
    for (kind, key), lang in product(page_keys(facts.derived), LANGUAGES):
        page = make_page(facts, kind, key, lang)
        found[own_path(page["path"], lang)] = page, render(page, facts)
    return found


def texts(html: str) -> str:
    return unescape(TAG.sub("\n", html))


def test_every_place_industry_and_organisation_has_a_page(facts: Facts) -> None:
    counts = Counter(kind for kind, _ in page_keys(facts.derived))
    levels = Counter(row["level"] for row in facts.regions.values())
    assert levels == {"province": 3, "city": 12, "county": 199, "zone": 12}
    assert counts["place"] == 1 + 1 + 226
    assert counts["industry"] == 1 + len(facts.industries)
    single = [row for row in facts.moves.values() if row["row_type"] == "single"]
    assert counts["organisation"] == 1 + len(single)


def test_pages_are_small(pages: Mapping[str, tuple[Model, str]]) -> None:
    sizes = {path: len(gzip.compress(html.encode())) for path, (_, html) in pages.items()}
    assert {path: size for path, size in sizes.items() if size > LARGEST_BYTES} == {}


def test_no_text_is_left_unfilled(pages: Mapping[str, tuple[Model, str]]) -> None:
    for path, (page, html) in pages.items():
        # Citations in forms of programs have braces of their own.
        found = texts(re.sub(r"<pre>.*?</pre>", "", html, flags=re.DOTALL))
        assert not re.search(r"[{}]|\bNone\b|\bnan\b|pages\.", found), path
        assert page["title"], path
        assert page["about"], path
        for section in page["sections"]:
            assert section["heading"], path
            assert section["rows"] or section["items"] or section["note"], (path, section["name"])


def test_every_link_leads_to_a_page_or_the_atlas(pages: Mapping[str, tuple[Model, str]]) -> None:
    atlas = {"index.html", "story/story.js"}
    files = {f"{path}{name}" for path in pages for name in ("index.html", "rows.csv", "rows.json")}
    for path, (_, html) in pages.items():
        for link in map(unescape, LINK.findall(html)):
            if link.startswith(("http", "data:", "#source-")):
                continue
            target = normpath(path + link.partition("?")[0])
            assert target in files | atlas, (path, link)


def test_every_cited_number_has_a_source(pages: Mapping[str, tuple[Model, str]]) -> None:
    for path, (_, html) in pages.items():
        cited = set(re.findall(r'href="#source-(\d+)"', html))
        assert cited == set(re.findall(r'id="source-(\d+)"', html)), path


def test_key_figures_are_those_of_the_chart(facts: Facts) -> None:
    for region in ("110000", "130600", "130900"):
        page = make_page(facts, "place", region, "en")
        [figures] = [one for one in page["sections"] if one["name"] == "figures"]
        shown = {row[0]["text"]: (row[1]["text"], row[2]["text"]) for row in figures["rows"]}
        assert len(shown) > 5
        found = set()
        for indicator in facts.indicators:
            level = facts.regions[region]["level"]
            query = f"?tab=integration&indicator={indicator}&level={level}&region={region}"
            rows = [
                row
                for row in facts.rows(query, "trend")
                if row.get("adcode") == region and row["value"] is not None
            ]
            if not rows:
                continue
            # The name is that of the edition, which differs between provinces and cities.
            last = max(rows, key=lambda row: row["year"])
            words = facts.all_indicators[last["indicator_id"]]
            name = words["name_en"]
            value, year = shown[name]
            divisor, _ = facts.engine.shown_unit(words["unit_en"])
            number = last["value"] / divisor
            is_small = divisor > 1 and number < 100
            words_of = facts.engine.number_words
            assert value.split()[0] == (f"{number:.2f}" if is_small else words_of(number))
            assert year == str(last["year"])
            found.add(name)
        assert found == set(shown)


def test_a_figure_is_named_by_its_edition(facts: Facts) -> None:
    for region, edition in (("130300", "fourth"), ("120000", "fifth")):
        page = make_page(facts, "place", region, "en")
        [figures] = [one for one in page["sections"] if one["name"] == "figures"]
        assert f"GDP per capita ({edition}-census level)" in {
            row[0]["text"] for row in figures["rows"]
        }


def test_a_county_of_xiongan_lies_in_xiongan(facts: Facts) -> None:
    [county] = [key for key, row in facts.regions.items() if row["name_en"] == "Rongcheng"]
    assert "in Xiong'an New Area, Hebei." in make_page(facts, "place", county, "en")["about"]
    assert "是河北省雄安新区下辖的县。" in make_page(facts, "place", county, "zh")["about"]


def test_roles_are_those_of_the_matrix(facts: Facts) -> None:
    page = make_page(facts, "industry", "hydrogen-energy", "en")
    [places] = [one for one in page["sections"] if one["name"] == "places"]
    shown = {row[0]["text"] for row in places["rows"] if row[2]["text"] == "lead"}
    rows = [
        row
        for level in ("province", "city", "county")
        for row in facts.rows(f"?industries=hydrogen-energy&level={level}", "matrix")
    ]
    leads = {
        row["name_en"]
        for row in rows
        if row["industry_id"] == "hydrogen-energy"
        and row["status"] == "lead"
        and not row["is_faded"]
    }
    assert shown == leads


def test_a_map_has_a_legend_of_what_is_drawn(facts: Facts) -> None:
    for kind, key in page_keys(facts.derived):
        if kind in ("industry", "organisation") and key:
            page = make_page(facts, kind, key, "en")
            drawn = set(re.findall(r'<path class="([a-z-]+)"', page["map"])) - {"land", "outline"}
            assert drawn == {name for name, _ in page["legend"]}, key
            assert kind != "industry" or bool(page["map"]) == bool(page["legend"]), key
    page = make_page(facts, "industry", "quantum-6g", "en")
    assert page["legend"] == [["support", "support"]]
    assert page["view"].startswith("?level=county&industries=quantum-6g")
    page = make_page(facts, "organisation", "bjtu-xa", "zh")
    assert page["legend"] == [["from", "迁出地"], ["here", "迁入地"]]


def test_no_page_rests_on_an_unverified_statement(facts: Facts) -> None:
    for kind, key in page_keys(facts.derived):
        if kind == "place" and key in facts.regions:
            assert all(row["verification"] == "seen" for row in facts.statements(key)), key


def test_a_place_without_statements_says_so(facts: Facts) -> None:
    silent = [key for key in facts.regions if not facts.statements(key)]
    assert silent
    page = make_page(facts, "place", silent[0], "en")
    [section] = [one for one in page["sections"] if one["name"] == "builds_on"]
    assert "not the same as nothing" in section["note"]
    assert any("What it builds on" in item["text"] for item in page["sections"][-1]["items"])


def test_a_page_and_its_files_are_the_same_each_time(facts: Facts) -> None:
    first, second = (
        dict(page_files(make_page(facts, "place", "130600", "zh"), facts)) for _ in range(2)
    )
    assert first == second
    assert set(first) == {
        f"zh/place/130600/{name}" for name in ("index.html", "rows.csv", "rows.json")
    }
    assert json.loads(first["zh/place/130600/rows.json"])


def test_an_address_adds_canonical_links(facts: Facts) -> None:
    page = make_page(facts, "place", "130600", "zh")
    html = render(page, facts, "https://a.example/jjj/")
    assert '<link rel="canonical" href="https://a.example/jjj/zh/place/130600/">' in html
    assert 'hreflang="en" href="https://a.example/jjj/place/130600/"' in html
    assert "canonical" not in render(page, facts)


def test_a_page_is_cited_as_the_atlas_cites_its_views(facts: Facts) -> None:
    page = make_page(facts, "place", "130600", "zh")
    html = unescape(render(page, facts, "https://a.example/jjj/"))
    build, (year, month, _) = facts.build["build_id"], facts.build["built"][:10].split("-")
    address = "https://a.example/jjj/zh/place/130600/"
    assert f"JJJ Atlas. ({year}, " in html
    assert f"保定市 (Build {build}) [Interactive map and data]. {address}" in html
    assert f"  month = {{{int(month)}}},\n  version = {{{build}}}," in html
    assert f'"URL": "{address}"' in html
    assert "URL" not in render(page, facts).split("<footer>")[1]


def test_texts_are_no_markup(facts: Facts) -> None:
    evil = "</script><b>&\"'"
    page = make_page(facts, "place", "", "en") | {"title": evil, "kind": evil, "about": evil}
    html = render(page, facts)
    assert evil not in html
    assert "<b>" not in html


def test_cells_of_csv_are_no_formulas(facts: Facts) -> None:
    table = facts.engine.csv([{"a": "=1+1", "b": None}, {"a": "x", "c": -2}])
    assert table == "a,b,c\r\n'=1+1,,\r\nx,,-2\r\n"


def test_editions_are_not_joined() -> None:
    points = [
        {"year": year, "value": value, "indicator_id": "gdp", "vintage": vintage}
        for year, value, vintage in ((2017, 5, "a"), (2018, 6, "a"), (2019, 1, "b"))
    ]
    assert [len(run) for run in runs(points)] == [2, 1]
    assert spark(points, "x").count("<polyline") == 2
    assert spark(points[:1], "x") == ""
