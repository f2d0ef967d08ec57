"""Single calls of the command line: what is made, where it goes, and what is said of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.exporting import read_csv, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_one_chart_goes_where_it_is_told_and_its_tab_is_found(tmp_path: Path) -> None:
    target = tmp_path / "trend.csv"
    done = run("--chart", "trend", "-o", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert {row["indicator_id"] for row in read_csv(target.read_bytes())} == {"gdp_per_capita"}
    assert [path.name for path in tmp_path.iterdir()] == ["trend.csv"], "nothing half-written"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--chart", "nothing", "-o", "x.png"], "no chart 'nothing'; it has map, matrix"),
        (["--chart", "compare", "-o", "x.csv"], "no region is chosen"),
        (
            ["--chart", "plan", "--format", "geojson", "-o", "x"],
            "plan cannot be exported as geojson",
        ),
    ],
)
def test_what_cannot_be_made_is_said(
    tmp_path: Path, made: Callable[..., tuple[int, str]], arguments: list[str], said: str
) -> None:
    *rest, name = arguments
    status, told = made(*rest, str(tmp_path / name))
    assert status == 1
    assert said in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("http://A.example:80", "http://a.example/"),
        ("https://atlas.example:8443/地图", "https://atlas.example:8443/%E5%9C%B0%E5%9B%BE/"),
    ],
)
def test_links_name_the_address_as_a_browser_writes_it(
    tmp_path: Path, made: Callable[..., tuple[int, str]], address: str, written: str
) -> None:
    view = "?tab=data&table=sites&embed=table#find=robot"
    target = tmp_path / "table.csv"
    call = ("--chart", "table", "--view", view, "--address", address, "-o", str(target))
    assert made(*call) == (0, "")
    rows = read_csv(target.read_bytes())
    assert 0 < len(rows) < 50
    link = f"{written}?tab=data&table=sites&lang=en&theme=light#find=robot"
    assert {row["export_url"] for row in rows} == {link}


def test_what_a_link_names_in_vain_is_said_and_the_rest_is_made(
    tmp_path: Path, made: Callable[..., tuple[int, str]]
) -> None:
    target = tmp_path / "map.csv"
    status, told = made(
        "--view", "?industries=alchemy&level=county", "--chart", "map", "-o", str(target)
    )
    assert (status, "alchemy" in told) == (0, True)
    assert sum(row["level"] == "county" for row in read_csv(target.read_bytes())) == 199
