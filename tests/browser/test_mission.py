"""What the atlas is for: each thing that its mission names is reachable on the page."""

import io
import json
import re
import zipfile

import pytest

from dashboard.registry import TAB_CHARTS
from data.read import read_columns
from tests.browser.atlas import OpenAtlas
from tests.browser.menu import open_menu, saved
from tests.browser.test_export_menu import BUTTONS, offered
from tests.browser.test_exports import read_rows, svg_text

PLAN = (
    "integrated-circuits", "network-security", "electrical-equipment", "biopharmaceutical",
    "new-energy-vehicles", "intelligent-connected-vehicles", "biomedicine", "hydrogen-energy",
    "robotics", "artificial-intelligence", "life-sciences", "aerospace",
)  # fmt: skip
CLUSTERS = PLAN[:4]
FORMS = ("png", "svg", "html", "xlsx", "zip", "geojson")


def test_region_boundary_shapes(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    for query, count in (("level=province", 3), ("", 14), ("level=county", 199)):
        atlas.go(query)
        atlas.await_view(query)
        assert len(atlas.map_colours()) == count
        assert atlas.find("#map-plot .choroplethlayer path").count() >= count


def test_xiongan_and_city_locations(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    places = atlas.trace("map-plot", "places")
    assert len(places["lon"]) == 14
    assert "Xiong'an" in places["text"]
    atlas.go("tab=xiongan")
    atlas.await_view("tab=xiongan")
    legend = atlas.text("#legend")
    assert "103.7 km" in legend
    assert "south-south-west" in legend


def test_per_region_industry_focus_tables(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=data")
    statements = read_columns("focus")["verification"].count("seen")
    assert f"{statements:,} statements" in atlas.text("#headline")
    atlas.go("")
    atlas.await_view("")
    assert atlas.find("#matrix-rows .head").count() > 20
    assert atlas.find("#matrix-walk").text_content() == "Beijing, Integrated circuits"


def test_linked_maps_and_charts(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    before = atlas.map_colours()
    with atlas.counted_requests() as made:
        atlas.find(".column-head[data-industry=robotics]").click()
        atlas.await_view("industries=robotics")
    assert made == []
    assert atlas.map_colours() != before
    assert "Robots" in atlas.text("#headline")
    assert atlas.find("#ranking-heads .head").first.inner_text() == "Tangshan"


def test_filter_by_industry(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find("#industry-search").fill("qing neng")
    atlas.find("#industry-filter input[data-industry=hydrogen-energy]").check()
    atlas.await_view("industries=hydrogen-energy")
    assert "Hydrogen" in atlas.text("#chips")


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_export_charts(open_atlas: OpenAtlas, tab: str) -> None:
    """Every chart is offered in every format, and saved: its table, and in turn another format.

    What is in the files of every chart is tested on those of the command (test_export_*.py).
    """
    atlas = open_atlas(f"tab={tab}&region=130600")
    open_menu(atlas)
    values = "(inputs) => inputs.map((input) => input.value)"
    choices = atlas.find("#export-charts input").evaluate_all(values)
    assert choices == [*TAB_CHARTS[tab], "tab"]
    for place, chart in enumerate(TAB_CHARTS[tab], list(TAB_CHARTS).index(tab)):
        atlas.find(f"#export-menu input[value={chart}]").check()
        forms = offered(atlas)
        assert [one for one in forms if one != "geojson"] == [
            one for one in BUTTONS if one != "geojson"
        ]
        rows = read_rows(saved(atlas, "csv")[1])
        assert rows != []
        form = FORMS[place % len(FORMS)]
        if form in forms:
            assert_whole(form, saved(atlas, form)[1], len(rows))
    atlas.find("#export-menu input[value=tab]").check()
    assert offered(atlas) == ["pdf", "xlsx", "zip"]


def assert_whole(form: str, content: bytes, row_count: int) -> None:
    """Read a file as what its format says it is."""
    if form == "png":
        assert content.startswith(b"\x89PNG")
    elif form == "svg":
        assert re.search("Sources?: ", svg_text(content))
    elif form == "html":
        assert content.endswith(b"</html>\n")
    elif form == "geojson":
        assert len(json.loads(content)["features"]) == row_count
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert packed.testzip() is None


def test_clusters_can_be_chosen_and_their_members_are_outlined(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    for industry in CLUSTERS:
        query = f"industries={industry}&layers=cities,clusters"
        atlas.go(query)
        atlas.await_view(query)
        members = [
            *atlas.trace("map-plot", "clusters")["locations"],
            *atlas.trace("map-plot", "clusters_province")["locations"],
        ]
        assert members != [], industry


def test_the_fields_of_the_plan_are_marked(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    marked = atlas.page.evaluate(
        """() => [...document.querySelectorAll("#industry-filter .name.in-plan")]
             .map((name) => name.closest("li").querySelector("input").dataset.industry)"""
    )
    assert sorted(marked) == sorted(PLAN)


def test_integrating_three_economies_and_income_gaps(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&level=province&indicator=income_all")
    headline = atlas.text("#headline")
    assert re.search(r"2\.\d+ times", headline)
    assert "difference widened" in headline
    assert "Difference" in atlas.text("#gaps-plot")


def test_pollution_with_its_limits_and_traffic(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=integration&indicator=pm25")
    said = atlas.text("#trend")
    assert all(limit in said for limit in ("35", "15", "5"))
    atlas.go("tab=data")
    atlas.await_view("tab=data")
    assert "Commuting, and trips or goods between the places" in atlas.page.inner_text(
        "#data-notes"
    )


def test_xiongan_and_the_functions_of_the_capital(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    assert "Who works in Xiong'an today?" in atlas.text("#answer")
    assert "100 km" in atlas.text("#legend")
    ring = atlas.page.evaluate(
        "document.getElementById('map-plot').data.some((trace) => trace.meta.name === 'ring')"
    )
    assert ring


def test_universities_agencies_companies_and_state_firms_by_kind(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=xiongan")
    table = read_columns("relocations")
    for kind in ("university", "government_agency", "company", "central_soe"):
        query = f"tab=xiongan&layers=cities,elsewhere&kinds={kind}&moves=all"
        atlas.go(query)
        atlas.find(f"#atlas[data-view*='kinds={kind}']:not([aria-busy])").wait_for()
        bodies = {
            name
            for name, found, row_type in zip(
                table["organisation_en"], table["kind"], table["row_type"], strict=True
            )
            if found == kind and row_type == "single"
        }
        listed = atlas.text("#timeline")
        assert bodies
        assert any(name in listed for name in bodies), kind


def test_the_plan_itself(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("tab=plan")
    assert atlas.find("#plan .plan-row").count() == len(read_columns("plan")["statement_id"])
