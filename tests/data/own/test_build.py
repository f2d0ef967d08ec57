"""Data sets of `python -m data add` in the atlas that is built next."""

from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine, build_engine
from dashboard.pages.all import make_page
from dashboard.pages.paths import REGION
from data.__main__ import main
from data.own import sets
from data.read import read_build

_VIEW = "tab=integration&indicator=own:plants&level={}&lang={}"
# Two rows in Dongcheng, one in Chang'an and one in Qiaoxi of Shijiazhuang.
_ROWS = """place,industry,year,MW
110101,robotics,2020,1.5
110101,,2020,2
130102,,2020,5
130104,,2021,6
"""


@pytest.fixture(scope="module")
def atlas(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Engine, dict[str, Any]]:
    """The atlas of a build with a data set, and the record of that build."""
    own, output = tmp_path_factory.mktemp("own"), tmp_path_factory.mktemp("new") / "derived"
    file = own.parent / "plants.csv"
    file.write_text(_ROWS, encoding="utf-8")
    options = ("--value", "MW", "--unit", "MW", "--title", "Plants", "--publisher", "Our office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sets, "FOLDER", own)
        patch.setattr("data.read.DERIVED", built)
        assert main(["add", str(file), "--as", "plants", *options]) == 0
        assert main(["add", str(file), "--as", "sizes", "--value", "MW", "--mean"]) == 0
    assert main(["--output", str(output), "--own", str(own)]) == 0
    return build_engine(output), read_build(output) | {"folder": output}


def rows_of(atlas: tuple[Engine, dict[str, Any]], level: str) -> dict[str, dict[str, Any]]:
    rows = atlas[0].rows(_VIEW.format(level, "en") + "&year=2020", "map")
    return {row["adcode"]: row for row in rows if row["value"] is not None}


def test_a_set_is_shown_at_every_level_with_the_source_that_was_given(
    atlas: tuple[Engine, dict[str, Any]], built: Path
) -> None:
    assert {key: row["value"] for key, row in rows_of(atlas, "county").items()} == {
        "110101": 3.5,
        "130102": 5,
    }
    cities = rows_of(atlas, "city")
    assert {key: row["value"] for key, row in cities.items()} == {"110000": 3.5, "130100": 5}
    row = cities["130100"]
    assert (row["indicator_id"], row["unit"], row["verification"]) == ("own:plants", "MW", "own")
    assert row["source"] == "Plants (the reader's own data)"
    assert row["vintage"] == "own data, sum of 1 of 22 places inside"
    assert atlas[1]["own"] == ["plants", "sizes"]
    assert atlas[1]["build_id"] != read_build(built)["build_id"]
    assert "own" not in read_build(built)


def test_the_words_and_pictures_say_whose_data_they_are(
    atlas: tuple[Engine, dict[str, Any]],
) -> None:
    for lang, mark in (("en", "the reader's own data"), ("zh", "读者自有数据")):
        view = _VIEW.format("city", lang)
        assert mark in atlas[0].describe(view)["tally"]
        for chart in ("map", "trend"):
            rows = atlas[0].rows(view, chart)
            sources = {row["source" if lang == "en" else "source_zh"] for row in rows}
            assert any(mark in source for source in sources)
            assert mark in str(atlas[0].picture(view, chart)["layout"])
    assert atlas[0].view(_VIEW.format("city", "en"))["notices"] == []


def test_means_have_gaps_that_are_marked_as_well(atlas: tuple[Engine, dict[str, Any]]) -> None:
    rows = atlas[0].rows("tab=integration&indicator=own:sizes&level=county", "gaps")
    found = [(row["measure"], row["year"], row["value"], row["verification"]) for row in rows]
    # Dongcheng has 1.5 and 2, Chang'an 5, all in 2020.
    assert found == [
        ("ratio", 2020, pytest.approx(5 / 1.75), "own"),
        ("difference", 2020, 3.25, "own"),
    ]
    assert atlas[0].rows("tab=integration&indicator=own:plants&level=county", "gaps") == []


def test_pages_are_about_the_facts_of_the_atlas_alone(
    atlas: tuple[Engine, dict[str, Any]],
) -> None:
    engine = atlas[0]
    assert "PM2.5" in str(make_page(engine, "place", "110000", "en")["sections"])
    for kind, key in (("place", "110101"), ("place", REGION), ("story", "")):
        page = make_page(engine, kind, key, "en")
        assert "own:plants" not in str(page)


def test_a_set_is_a_criterion_of_siting_marked_as_own(
    atlas: tuple[Engine, dict[str, Any]],
) -> None:
    engine, _ = atlas
    query = "tab=siting&criteria=km-110000:3,own-plants:5&level={}"
    for level, ranked in (("city", {"110000", "130100"}), ("county", {"110101", "130102"})):
        rows = engine.rows(query.format(level), "ranking")
        assert {row["adcode"] for row in rows if row["rank"]} == ranked
        own = next(row for row in rows if row["adcode"] in ranked)
        assert (own["year_own-plants"], own["source_own-plants"]) == (2020, "own:plants")
        assert own["verification"] == "own"
        unknown = next(row for row in rows if row["adcode"] not in ranked)
        assert unknown["value_own-plants"] is None
        assert unknown["coverage"] == pytest.approx(3 / 8)
    view = query.format("city")
    assert engine.view(view)["notices"] == []
    text = engine.file(view, "ranking", "csv").decode("utf-8-sig")
    assert "Plants (the reader's own data) (weight 5, more is better)" in text
    [table] = engine.picture(view, "compare")["data"]
    assert any("Plants (the reader's" in cell for cell in table["cells"]["values"][0])


def test_a_criterion_of_data_that_are_not_here_counts_as_not_known(
    atlas: tuple[Engine, dict[str, Any]],
) -> None:
    engine, _ = atlas
    query = "tab=siting&criteria=own-elsewhere:2,pm25:3"
    assert [one["value"] for one in engine.view(query)["notices"]] == ["own-elsewhere:2"]
    rows = engine.rows(query, "ranking")
    known = [row for row in rows if row["value_pm25"] is not None]
    assert {row["coverage"] for row in known} == {0.6}
    assert min(row["rank"] for row in known) == 1
    assert {row["score_own-elsewhere"] for row in rows} == {None}
    assert "“elsewhere” (a reader's own data, not here)" in engine.describe(query)["filter"]


def test_rows_of_an_industry_are_a_layer_of_the_focus_tab_with_its_source(
    atlas: tuple[Engine, dict[str, Any]],
) -> None:
    view = "level=county&industries=robotics&layers=own:plants"
    assert atlas[0].view(view)["notices"] == []
    rows = [row for row in atlas[0].rows(view, "map") if row["status"] == "own_data"]
    assert [(row["adcode"], row["own_rows"], row["source"]) for row in rows] == [
        ("110101", 1, "Plants (the reader's own data)")
    ]
    picture = str(atlas[0].picture(view, "map")["layout"])
    assert "1 of 1 rows of the chosen industries" in picture
    assert "with Plants (the reader's own data)" in picture
