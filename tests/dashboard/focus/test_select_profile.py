"""What the profile of a region lists; `small.py` draws what the small region states."""

from typing import Any

import pytest

from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on, small_engine, with_unverified


def profiled(query: str) -> dict[str, Any]:
    profile: dict[str, Any] = small_engine("focus").select(with_unverified(query))["profile"]
    return profile


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        pytest.param("region=110000", [0, 1, 2], id="chosen industries first"),
        pytest.param("region=110000&industries=software", [2, 0, 1], id="another choice"),
        pytest.param("region=130600", [6, 5, 7], id="strongest role first"),
        pytest.param("region=130000", [4, 3], id="on the whole region last"),
        pytest.param("region=133100", [8], id="recalled shown"),
        pytest.param("region=133100&recalled=hide", [], id="recalled hidden"),
        pytest.param("region=110000&roles=support", [0, 1, 2], id="the roles hide no statement"),
        pytest.param("", [], id="no region, no statements"),
    ],
)
def test_a_profile_orders_its_statements(query: str, rows: list[int]) -> None:
    assert profiled(query)["statements"] == rows


@pytest.mark.parametrize(
    ("years", "rows"),
    [
        pytest.param((2021, 2024), [1, 0, 2], id="newest first"),
        pytest.param((None, 2010), [1, 0, 2], id="undated last"),
        pytest.param((2024, 2024), [0, 1, 2], id="as the table has them"),
    ],
)
def test_statements_of_one_role_stand_newest_first(
    years: tuple[int | None, int], rows: list[int]
) -> None:
    tables = small_tables()
    tables["statements"]["role"][1] = 3
    tables["statements"]["year"][:2] = years
    profile = engine_on(tables).select("region=110000")["profile"]
    assert profile["statements"] == rows


@pytest.mark.parametrize(
    ("query", "figures"),
    [
        pytest.param("region=110000", [(0, 0, [1, 0]), (1, 0, [2])], id="by indicator and year"),
        pytest.param(
            "region=110000&recalled=hide", [(0, 0, [0]), (1, 0, [2])], id="recalled hidden"
        ),
        pytest.param("region=133100", [], id="none held"),
        pytest.param("", [(0, 0, [1, 0]), (0, 1, [3]), (1, 0, [2])], id="the provinces'"),
    ],
)
def test_a_profile_has_the_figures_of_its_region(
    query: str, figures: list[tuple[int, int, list[int]]]
) -> None:
    selection = profiled(query)["figures"]
    assert [(entry["indicator"], entry["region"], entry["rows"]) for entry in selection] == figures


@pytest.mark.parametrize(
    ("query", "sites", "clusters"),
    [
        pytest.param("region=110000", [1], [0], id="a site in one of its counties"),
        pytest.param("region=130600", [0], [0], id="a site in one of its zones"),
        pytest.param("region=130000", [0], [1], id="a site anywhere in the province"),
        pytest.param("region=z-htz", [0], [0], id="a site at the zone"),
        pytest.param("region=133100", [], [], id="nothing"),
        pytest.param("region=110000&recalled=hide", [], [0], id="a recalled site hidden"),
        pytest.param("", [], [0, 1], id="no region: every cluster"),
    ],
)
def test_a_profile_has_the_sites_and_clusters_of_its_region(
    query: str, sites: list[int], clusters: list[int]
) -> None:
    selection = profiled(query)
    assert (selection["sites"], selection["clusters"]) == (sites, clusters)
