"""Single calls of the export command."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.exporting import read_csv, report_of, run


def test_one_chart_is_written_to_its_file_and_its_tab_is_found(tmp_path: Path) -> None:
    target = tmp_path / "trend.csv"
    ended = run("--chart", "trend", "--address", "https://a.example/", "-o", str(target))
    assert (ended.returncode, ended.stderr) == (0, report_of(target))
    series = {"gdp_per_capita_4ec", "gdp_per_capita_pre4ec"}
    assert {row["indicator_id"] for row in read_csv(target.read_bytes())} == series
    assert [path.name for path in tmp_path.iterdir()] == ["trend.csv"], "no partial file"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--chart", "nothing", "-o", "x.png"], "no chart 'nothing'; it has map, matrix"),
        (["--chart", "compare", "-o", "x.csv"], "no region is chosen"),
        (
            ["--chart", "plan", "--format", "geojson", "-o", "x"],
            "plan cannot be exported as geojson",
        ),
    ],
)
def test_a_file_that_cannot_be_made_is_reported(
    tmp_path: Path, made: Callable[..., tuple[int, str]], arguments: list[str], problem: str
) -> None:
    *rest, name = arguments
    status, errors = made(*rest, str(tmp_path / name))
    assert status == 1
    assert problem in errors
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("http://A.example:80", "http://a.example/"),
        ("https://atlas.example:8443/地图", "https://atlas.example:8443/%E5%9C%B0%E5%9B%BE/"),
    ],
)
def test_links_have_the_address_in_normal_form(
    tmp_path: Path, made: Callable[..., tuple[int, str]], address: str, written: str
) -> None:
    view = "?tab=data&table=sites&embed=table#find=robot"
    target = tmp_path / "table.csv"
    call = ("--chart", "table", "--view", view, "--address", address, "-o", str(target))
    assert made(*call) == (0, report_of(target))
    rows = read_csv(target.read_bytes())
    assert 0 < len(rows) < 50
    link = f"{written}?tab=data&table=sites&lang=en&theme=light#find=robot"
    assert {row["export_url"] for row in rows} == {link}


def test_unknown_values_are_reported_and_the_rest_is_exported(
    tmp_path: Path, made: Callable[..., tuple[int, str]]
) -> None:
    target = tmp_path / "map.csv"
    status, errors = made(
        "--view", "?industries=alchemy&level=county", "--chart", "map", "-o", str(target)
    )
    assert (status, "alchemy" in errors) == (0, True)
    assert sum(row["level"] == "county" for row in read_csv(target.read_bytes())) == 199
