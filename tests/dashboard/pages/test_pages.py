"""Every page of the real build: whole, small, linked, and equal to the charts."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Mapping
from html import unescape
from itertools import product
from pathlib import Path
from posixpath import normpath

import pytest

from dashboard.engine import Engine, build_engine
from dashboard.pages.all import Model, make_page
from dashboard.pages.paths import page_keys
from dashboard.pages.render import page_files, render
from dashboard.registry import LANGUAGES
from data.read import read_columns
from tests.dashboard.pages.conftest import Row, Statements, section_of

ADDRESS = "https://a.example/jjj/"
LARGEST_BYTES = 20_000
LINK = re.compile(r'href="([^"]+)"')
TAG = re.compile(r"<style>.*?</style>|<script.*?</script>|<svg.*?</svg>|<[^>]+>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(engine: Engine, built: Path) -> Mapping[str, tuple[Model, str]]:
    """All pages and their HTML by path."""
    found = {}
    for (kind, key), lang in product(page_keys(built), LANGUAGES):
        page = make_page(engine, kind, key, lang)
        found[page["folders"][lang]] = page, render(page)
    return found


def texts(html: str) -> str:
    return unescape(TAG.sub("\n", html))


def test_every_place_industry_and_organisation_has_a_page(
    engine: Engine, built: Path, regions: dict[str, Row], single: dict[str, Row]
) -> None:
    counts = Counter(kind for kind, _ in page_keys(built))
    levels = Counter(row["level"] for row in regions.values())
    assert levels == {"province": 3, "city": 12, "county": 199, "zone": 12}
    assert counts["place"] == 1 + 1 + 226
    assert counts["industry"] == 1 + len(engine.tables["industries"]["id"])
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


# What a unit of the tables is divided by in words.
DIVISORS = {"100 million": 10, "10,000": 100}


@pytest.mark.parametrize("region", ["110000", "130600", "130900"])
def test_key_figures_are_those_of_the_chart(
    engine: Engine, built: Path, regions: dict[str, Row], region: str
) -> None:
    page = make_page(engine, "place", region, "en")
    figures = section_of(page, "figures")
    shown = {row[0]["text"]: (row[1]["text"], row[2]["text"]) for row in figures["rows"]}
    assert len(shown) > 5
    table = read_columns("indicators", built)
    words = dict(zip(table["indicator_id"], table["unit_en"], strict=True))
    names = dict(zip(table["indicator_id"], table["name_en"], strict=True))
    level, found = regions[region]["level"], set()
    for indicator in engine.tables["integration"]["offers"]["id"]:
        query = f"?tab=integration&indicator={indicator}&level={level}&region={region}"
        rows = [
            row
            for row in engine.rows(query, "trend")
            if row.get("adcode") == region and row["value"] is not None
        ]
        if not rows:
            continue
        # The name is that of the edition, which differs between provinces and cities.
        last = max(rows, key=lambda row: row["year"])
        name, unit = names[last["indicator_id"]], words[last["indicator_id"]]
        value, year = shown[name]
        number = value.split()[0].replace(",", "")
        divisor = next((by for start, by in DIVISORS.items() if unit.startswith(start)), 1)
        decimals = len(number.partition(".")[2])
        assert float(number) == pytest.approx(last["value"] / divisor, abs=0.51 / 10**decimals)
        # A change is not rounded away.
        assert divisor == 1 or float(number) >= 100 or decimals == 2
        assert year == str(last["year"])
        found.add(name)
    assert found == set(shown)


def test_a_figure_is_named_by_its_edition(engine: Engine) -> None:
    for region, edition in (("130300", "fourth"), ("120000", "fifth")):
        page = make_page(engine, "place", region, "en")
        figures = section_of(page, "figures")
        assert f"GDP per capita ({edition}-census level)" in {
            row[0]["text"] for row in figures["rows"]
        }


def test_a_figure_is_not_compared_across_a_break_of_its_series(engine: Engine) -> None:
    # From 2020 on, GDP is divided by the population of another census.
    for region in ("130200", "130600", "130400"):
        figures = section_of(make_page(engine, "place", region, "en"), "figures")
        [per_person] = [one for one in figures["rows"] if one[0]["text"].startswith("GDP per cap")]
        year = re.search(r" in (\d{4})$", per_person[4]["text"])
        assert year, region
        assert int(year[1]) >= 2020, region


def test_a_county_of_xiongan_lies_in_xiongan(engine: Engine, regions: dict[str, Row]) -> None:
    [county] = [key for key, row in regions.items() if row["name_en"] == "Rongcheng"]
    assert "in Xiong'an New Area, Hebei." in make_page(engine, "place", county, "en")["about"]
    assert "是河北省雄安新区下辖的县。" in make_page(engine, "place", county, "zh")["about"]


def test_roles_are_those_of_the_matrix(engine: Engine) -> None:
    page = make_page(engine, "industry", "hydrogen-energy", "en")
    places = section_of(page, "places")
    shown = {row[0]["text"] for row in places["rows"] if row[2]["text"] == "lead"}
    rows = [
        row
        for level in ("province", "city", "county")
        for row in engine.rows(f"?industries=hydrogen-energy&level={level}", "matrix")
    ]
    leads = {
        row["name_en"]
        for row in rows
        if row["industry_id"] == "hydrogen-energy"
        and row["status"] == "lead"
        and not row["is_faded"]
    }
    assert shown == leads


def test_a_map_has_a_legend_of_what_is_drawn(engine: Engine, built: Path) -> None:
    for kind, key in page_keys(built):
        if kind in ("industry", "organisation") and key:
            page = make_page(engine, kind, key, "en")
            drawn = set(re.findall(r'<path class="([a-z-]+)"', page["map"])) - {"land", "outline"}
            assert drawn == {name for name, _ in page["legend"]}, key
            assert kind != "industry" or bool(page["map"]) == bool(page["legend"]), key
    page = make_page(engine, "industry", "quantum-6g", "en")
    assert page["legend"] == [["support", "support"]]
    assert page["view"].startswith("?level=county&industries=quantum-6g")
    page = make_page(engine, "organisation", "bjtu-xa", "zh")
    assert page["legend"] == [["from", "迁出地"], ["here", "迁入地"]]


def test_a_move_to_baoding_does_not_mark_xiongan(engine: Engine, regions: dict[str, Row]) -> None:
    # By code the counties of Xiong'an are parts of Baoding.
    counties = [one for one in regions.values() if one["level"] == "county"]
    inside = [one for one in counties if one["city"] == "130600"]
    page = make_page(engine, "organisation", "nuowei-bd", "en")
    assert page["map"].count('<path class="here"') == len(inside)


def test_no_page_rests_on_an_unverified_statement(
    regions: dict[str, Row], statements: Statements
) -> None:
    for key in regions:
        assert all(row["verification"] == "seen" for row in statements(key)), key


def test_a_place_without_statements_says_so(
    engine: Engine, regions: dict[str, Row], statements: Statements
) -> None:
    silent = [key for key in regions if not statements(key)]
    assert silent
    page = make_page(engine, "place", silent[0], "en")
    section = section_of(page, "builds_on")
    assert "not the same as nothing" in section["note"]
    assert any("What it builds on" in item["text"] for item in page["sections"][-1]["items"])


def test_a_page_and_its_files_are_the_same_each_time(engine: Engine) -> None:
    first, second = (dict(page_files(make_page(engine, "place", "130600", "zh"))) for _ in range(2))
    assert first == second
    assert set(first) == {
        f"zh/place/130600/{name}" for name in ("index.html", "rows.csv", "rows.json")
    }
    assert json.loads(first["zh/place/130600/rows.json"])


def test_an_address_adds_canonical_links(engine: Engine, built: Path) -> None:
    html = render(make_page(build_engine(built, ADDRESS), "place", "130600", "zh"))
    assert '<link rel="canonical" href="https://a.example/jjj/zh/place/130600/">' in html
    assert 'hreflang="en" href="https://a.example/jjj/place/130600/"' in html
    assert "canonical" not in render(make_page(engine, "place", "130600", "zh"))


def test_a_page_is_cited_as_the_atlas_cites_its_views(engine: Engine, built: Path) -> None:
    html = unescape(render(make_page(build_engine(built, ADDRESS), "place", "130600", "zh")))
    record = engine.tables["build"]
    build, (year, month, _) = record["build_id"], record["built"][:10].split("-")
    address = "https://a.example/jjj/zh/place/130600/"
    assert f"JJJ Atlas. ({year}, " in html
    assert f"保定市 (Build {build}) [Interactive map and data]. {address}" in html
    assert f"  month = {{{int(month)}}},\n  version = {{{build}}}," in html
    assert f'"URL": "{address}"' in html
    page = make_page(engine, "place", "130600", "zh")
    assert "URL" not in render(page).split("<footer>")[1]


def test_texts_are_no_markup(engine: Engine) -> None:
    evil = "</script><b>&\"'"
    page = make_page(engine, "place", "", "en") | {"title": evil, "kind": evil, "about": evil}
    html = render(page)
    assert evil not in html
    assert "<b>" not in html
