"""Roles of cells, case by case and compared with a simple version of the rule."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.derive.cells import cells

ANCESTORS = {
    "130000": (),
    "130600": ("130000",),
    "133100": ("130000",),
    "130629": ("133100", "130000"),
    "z-park": ("130600", "130000"),
}
RECENT_FROM_YEAR = 2017
DTYPES = {"year": "Int64", "is_recent": "boolean", "is_counted_source": "boolean"}


def statement(  # noqa: PLR0913 - a row has that many columns
    *,
    place: str = "130600",
    role: str = "core",
    year: int | None = 2020,
    scope: str = "own",
    trust: str | None = "high",
    publisher: str | None = "Daily",
    verification: str = "seen",
    name: str = "a",
    industry: str = "robotics",
) -> dict[str, Any]:
    return {
        "statement_id": name,
        "region_id": place,
        "industry_id": industry,
        "role": role,
        "scope": scope,
        "year": year,
        "verification": verification,
        "is_recent": year is not None and year >= RECENT_FROM_YEAR,
        "publisher": publisher,
        "trust": trust,
        "is_counted_source": publisher is not None and trust != "low" and verification == "seen",
    }


def cell(
    *rows: dict[str, Any], place: str = "130600", recalled: str = "show"
) -> dict[str, Any] | None:
    table = cells(pd.DataFrame(rows).astype(DTYPES), ANCESTORS)
    rows_of_cell = table[(table["region_id"] == place) & (table["recalled"] == recalled)]
    return dict(rows_of_cell.iloc[0]) if len(rows_of_cell) else None


@pytest.mark.parametrize(
    ("rows", "role", "year", "is_faded"),
    [
        pytest.param([("support", 2020), ("lead", 2018)], "lead", 2018, False, id="strongest wins"),
        pytest.param(
            [("lead", 2016), ("support", 2017)], "support", 2017, False, id="recent beats old lead"
        ),
        pytest.param([("core", 2016), ("lead", 2009)], "lead", 2009, True, id="only old: faded"),
        pytest.param([("lead", None), ("core", 2015)], "lead", None, True, id="undated counts"),
        pytest.param(
            [("lead", None), ("lead", 2015)], "lead", 2015, True, id="newest year of its role"
        ),
        pytest.param(
            [("lead", None), ("core", 2017)], "core", 2017, False, id="undated is never recent"
        ),
    ],
)
def test_the_role_is_the_strongest_recent_one_or_else_the_strongest_of_all(
    rows: list[tuple[str, int | None]], role: str, year: int | None, *, is_faded: bool
) -> None:
    found = cell(*(statement(role=each, year=when) for each, when in rows))
    assert found is not None
    assert (found["role"], found["is_faded"]) == (role, is_faded)
    assert found["year"] == year if year else pd.isna(found["year"])


def test_a_regional_statement_gives_no_role_and_is_not_faded() -> None:
    found = cell(statement(scope="regional", role="lead"))
    assert found is not None
    assert pd.isna(found["role"])
    assert (found["is_regional"], found["is_faded"], found["source_count"]) == (True, False, 0)
    assert found["statement_count"] == 1


def test_a_county_of_xiongan_marks_xiongan_and_the_province_but_not_baoding() -> None:
    row = statement(place="130629")
    assert cell(row, place="130600") is None
    for around in ("133100", "130000"):
        found = cell(row, place=around)
        assert found is not None
        assert found["is_inside"]
        assert pd.isna(found["role"])
        assert found["statement_ids"] == []


def test_a_zone_marks_the_city_around_it() -> None:
    found = cell(statement(place="z-park"), place="130600")
    assert found is not None
    assert found["is_inside"]


def test_a_regional_statement_inside_does_not_mark_the_region_around_it() -> None:
    assert cell(statement(place="130629", scope="regional"), place="133100") is None


def test_a_cell_is_low_trust_only_if_all_deciding_statements_are() -> None:
    low = statement(role="lead", trust="low")
    only_low = cell(low, statement(role="core"))
    mixed = cell(low, statement(role="lead"))
    assert only_low is not None
    assert mixed is not None
    assert (only_low["is_low_trust"], mixed["is_low_trust"]) == (True, False)


def test_hiding_recalled_statements_gives_the_next_strongest_role() -> None:
    rows = (statement(role="lead", verification="recalled"), statement(role="support"))
    with_recalled, without_recalled = cell(*rows), cell(*rows, recalled="hide")
    assert with_recalled is not None
    assert without_recalled is not None
    assert (with_recalled["role"], with_recalled["is_recalled"]) == ("lead", True)
    assert (without_recalled["role"], without_recalled["is_recalled"]) == ("support", False)


def test_sources_are_counted_by_publisher_without_low_trust_recalled_and_unnamed_ones() -> None:
    found = cell(
        statement(publisher="Daily"),
        statement(publisher="Daily", year=2001),
        statement(publisher="Gazette"),
        statement(publisher="Blog", trust="low"),
        statement(publisher="Memory", verification="recalled"),
        statement(publisher=None),
        statement(publisher="Ministry", scope="regional"),
    )
    assert found is not None
    assert found["source_count"] == 2


def test_a_source_counts_once_by_its_strongest_recent_role() -> None:
    found = cell(
        statement(publisher="Daily", role="support"),
        statement(publisher="Daily", role="lead"),
        statement(publisher="Gazette", role="core"),
        statement(publisher="Ministry", role="lead", year=2001),
        statement(publisher="Ministry", role="support"),
        statement(publisher="Yearbook", role="lead", year=2001),
    )
    assert found is not None
    parts = ("lead", "core", "support", "older")
    assert [found[f"{part}_source_count"] for part in parts] == [1, 1, 1, 1]


def test_statements_are_listed_newest_first_and_undated_last() -> None:
    found = cell(
        statement(name="undated", year=None),
        statement(name="b", year=2019),
        statement(name="a", year=2019),
        statement(name="new", year=2025, scope="regional"),
    )
    assert found is not None
    assert found["statement_ids"] == ["new", "a", "b", "undated"]
    assert found["statement_count"] == 4


def test_without_statements_the_table_is_empty() -> None:
    table = cells(pd.DataFrame([statement()]).astype(DTYPES).iloc[:0], ANCESTORS)
    assert len(table) == 0
    assert "statement_ids" in table


def simple_role(rows: list[dict[str, Any]]) -> tuple[str | None, int | None, bool]:
    """Find the role in a simple way: try the roles, strongest first, recent and then older."""
    own = [row for row in rows if row["scope"] == "own"]
    for is_faded in (False, True):
        for role in ("lead", "core", "support"):
            years = []
            hit = False
            for row in own:
                recent = row["year"] is not None and row["year"] >= 2017
                if row["role"] == role and recent is not is_faded:
                    hit = True
                    years += [row["year"]] if row["year"] is not None else []
            if hit:
                return role, max(years) if years else None, is_faded
    return None, None, False


STATEMENTS = st.lists(
    st.builds(
        statement,
        place=st.sampled_from(sorted(ANCESTORS)),
        role=st.sampled_from(["lead", "core", "support"]),
        year=st.sampled_from([None, 1998, 2016, 2017, 2025]),
        scope=st.sampled_from(["own", "regional"]),
        trust=st.sampled_from([None, "low", "medium", "high"]),
        publisher=st.sampled_from([None, "Daily", "Gazette"]),
        verification=st.sampled_from(["seen", "seen", "recalled"]),
        industry=st.sampled_from(["robotics", "steel"]),
        name=st.text("abc", min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=12,
)


@given(STATEMENTS)
def test_every_cell_agrees_with_a_simple_version_of_the_rule(rows: list[dict[str, Any]]) -> None:
    table = cells(pd.DataFrame(rows).astype(DTYPES), ANCESTORS)
    found = {(row.recalled, row.region_id, row.industry_id): row for row in table.itertuples()}
    assert len(found) == len(table)
    for recalled in ("show", "hide"):
        kept = [row for row in rows if recalled == "show" or row["verification"] == "seen"]
        for place in ANCESTORS:
            for industry in ("robotics", "steel"):
                about = [row for row in kept if row["industry_id"] == industry]
                here = [row for row in about if row["region_id"] == place]
                own = [row for row in here if row["scope"] == "own"]
                is_inside = any(
                    row["scope"] == "own" and place in ANCESTORS[row["region_id"]] for row in about
                )
                got: Any = found.get((recalled, place, industry))
                if not here and not is_inside:
                    assert got is None
                    continue
                role, year, is_faded = simple_role(here)
                assert (None if pd.isna(got.role) else got.role) == role
                assert (None if pd.isna(got.year) else got.year) == year
                assert (got.is_faded, got.is_inside) == (is_faded, is_inside)
                assert got.is_regional == any(row["scope"] == "regional" for row in here)
                giving = [
                    row for row in own if row["role"] == role and row["is_recent"] is not is_faded
                ]
                trusts = {row["trust"] for row in giving}
                assert got.is_low_trust == (trusts == {"low"})
                checks = {row["verification"] for row in giving}
                assert got.is_recalled == (checks == {"recalled"})
                counted = {row["publisher"] for row in own if row["is_counted_source"]}
                assert got.source_count == len(counted)
                assert sorted(got.statement_ids) == sorted(row["statement_id"] for row in here)
