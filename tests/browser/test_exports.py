"""What the export menu saves: valid files with the rows and the words they must carry."""

import csv
import io
import re
import xml.etree.ElementTree as ET  # the page's own output, not a stranger's
from pathlib import Path

import pytest

from tests.browser.atlas import Atlas, OpenAtlas

CHARTS = ["map", "matrix", "ranking", "profile"]
_SVG = "{http://www.w3.org/2000/svg}"
_ATTRIBUTION = "National Platform for Common Geospatial Information Services (Tianditu)"


def save(
    atlas: Atlas, chart: str, kind: str, opener: str = "header button.primary"
) -> tuple[str, bytes]:
    """Save a chart from the page's export menu; give the file's name and content."""
    atlas.find(opener).click()
    atlas.find(f"#export-menu input[value={chart}]").check()
    with atlas.page.expect_download() as download:
        atlas.find(f"#export-menu [data-format={kind}]").click()
    content = Path(download.value.path()).read_bytes()
    atlas.find("#export-menu [data-action=close]").click()
    return download.value.suggested_filename, content


def read_rows(content: bytes) -> list[dict[str, str]]:
    """Read a saved CSV as a spreadsheet would."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def svg_text(content: bytes) -> str:
    """Read all text of an SVG."""
    root = ET.fromstring(content)  # noqa: S314 - the page's own output
    assert root.tag == f"{_SVG}svg"
    return " ".join("".join(node.itertext()) for node in root.iter(f"{_SVG}text"))


def test_the_maps_csv_has_every_region_of_the_level_with_its_status(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    name, content = save(atlas, "map", "csv")
    rows = read_rows(content)
    assert name == "jjj-atlas-map-city-robotics.csv"
    regions = [row for row in rows if row["level"] in ("province", "city")]
    assert len(regions) == 14
    tangshan = next(row for row in rows if row["adcode"] == "130200")
    assert (tangshan["name_en"], tangshan["name_zh"]) == ("Tangshan", "唐山市")
    assert (tangshan["status"], tangshan["year"]) == ("core", "2025")
    assert tangshan["source"] != ""
    assert tangshan["verification"] == "seen"
    handan = next(row for row in rows if row["adcode"] == "130400")
    assert (handan["status"], handan["year"], handan["source"]) == ("none_found", "", "")


def test_a_csv_has_a_row_for_each_thing_drawn(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("region=130600")
    drawn = {
        "map": 14 + len(atlas.trace("map-plot", "zones")["lon"]),
        "ranking": atlas.find("#ranking-heads .head").count(),
    }
    for chart in CHARTS:
        rows = read_rows(save(atlas, chart, "csv")[1])
        if chart in drawn:
            assert len(rows) == drawn[chart]
        elif chart == "profile":
            kinds = {"figure", "statement", "site", "cluster", "neighbour"}
            assert {row["kind"] for row in rows} == kinds
        assert all(name == name.lower() for name in rows[0])
        assert {"name_en", "name_zh", "year", "source", "verification"} <= set(rows[0])


SHOWN = {
    "map": "Robots · 14 city-level regions · ",
    "matrix": (
        "all 62 industries; in full colour: Robots · "
        "14 city-level regions · 12 development zones · "
    ),
    "ranking": "Robots · 14 city-level regions · ",
    "profile": "",
}


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_picture_carries_title_filter_sources_borders_and_link(
    open_atlas: OpenAtlas, size: str
) -> None:
    atlas = open_atlas("industries=robotics&region=130200", size=size)
    opener = ".phone-bar [data-action=export]" if size == "phone" else "header button.primary"
    for chart in CHARTS:
        text = svg_text(save(atlas, chart, "svg", opener)[1])
        title = "Tangshan" if chart == "profile" else atlas.text("#headline")[:24]
        assert title in text
        assert f"Shown: {SHOWN[chart]}chosen: Tangshan" in text
        assert re.search("Sources?: ", text)
        assert (_ATTRIBUTION in text) == (chart == "map")
        assert "industries=robotics&region=130200&lang=en&theme=light" in text
        assert ("■" in text) == (chart != "profile")


def test_a_chosen_charts_button_opens_the_menu_for_it(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find("#ranking [data-action=export]").click()
    assert atlas.find("#export-menu input:checked").get_attribute("value") == "ranking"


def test_the_link_in_a_picture_opens_the_same_picture(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=hydrogen-energy&level=county&theme=dark")
    first = save(atlas, "map", "svg")[1]
    again = open_atlas("level=county&industries=hydrogen-energy&lang=en&theme=dark")
    assert svg_text(save(again, "map", "svg")[1]) == svg_text(first)
