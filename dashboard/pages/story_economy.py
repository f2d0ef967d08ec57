"""The values of the story on research, output, incomes and air."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages.story_value import (
    HEBEI,
    PROVINCES,
    TIANJIN,
    Value,
    Values,
    cited_in,
    count,
    percent,
    year_value,
)
from dashboard.tables.columns import as_rows
from data.read import read_columns

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts, Row


_PER_BILLION = 10


def research(facts: Facts) -> Values:
    """Name the spending on research."""
    lasts = {name: facts.series["rd_intensity"][key][-1] for name, key in PROVINCES.items()}
    years = [row["year"] for row in lasts.values()]
    found = {
        f"rd_{name}": percent(row["value"] / 100, row["source_id"]) for name, row in lasts.items()
    }
    return {
        **found,
        "rd_year": year_value(min(years)),
        "rd_newest_year": year_value(max(years)),
        "rd_times": count(lasts["beijing"]["value"] / lasts["hebei"]["value"]),
    }


def gdp_shares(facts: Facts) -> dict[str, dict[int, float]]:
    """Give the share of each place in the GDP of the three, by year, in one edition of figures."""
    values = {
        name: {row["year"]: row["value"] for row in facts.series["gdp_linked"][key]}
        for name, key in PROVINCES.items()
    }
    years = sorted(set.intersection(*(set(of_one) for of_one in values.values())))
    sums = {year: sum(of_one[year] for of_one in values.values()) for year in years}
    return {
        name: {year: of_one[year] / sums[year] for year in years} for name, of_one in values.items()
    }


def economies(facts: Facts) -> Values:
    """Name the shares of output, and contracts."""
    shares = gdp_shares(facts)
    first, last = min(shares["hebei"]), max(shares["hebei"])
    # The linked series of the three is GDP itself, whose rows have the sources.
    cited = {year: _observed(facts, "gdp", year) for year in (first, last)}
    tech = _parts(facts, "economic-integration")[0]
    return {
        "gdp_first_year": year_value(first),
        "gdp_last_year": year_value(last),
        **{
            f"share_{name}_{when}": percent(of_one[year], cited[year])
            for name, of_one in shares.items()
            for when, year in (("first", first), ("last", last))
        },
        **_course("tech", tech, _billions),
        "tech_times": count(tech["last_value"] / tech["first_value"]),
    }


def _billions(value: float, source_ids: str) -> Value:
    """Write an amount of 100 million yuan."""
    return Value(value, f"{value / _PER_BILLION:,.2f} billion CNY", f"{value:,.1f}亿元", source_ids)


def incomes(facts: Facts) -> Values:
    """Name the gaps in incomes."""
    parts = _parts(facts, "income-gaps")
    found: Values = {}
    for name, region in (("hebei", HEBEI), ("tianjin", TIANJIN)):
        of_region = {row["measure"]: row for row in parts if row["region_id"] == region}
        found |= _course(f"income_{name}", of_region["ratio"], percent)
        behind = of_region["difference"]
        found |= _course(
            f"behind_{name}",
            behind,
            lambda value, ids: Value(value, f"{value:,.0f} CNY", f"{value:,.0f}元", ids),
        )
        found[f"behind_{name}_times"] = count(behind["last_value"] / behind["first_value"])
    return found


def air(facts: Facts) -> Values:
    """Name the course of PM2.5."""
    found: Values = {}
    for row in _parts(facts, "pollution"):
        name = next(name for name, key in PROVINCES.items() if key == row["region_id"])
        found |= _course(
            f"air_{name}",
            row,
            lambda value, ids: Value(value, f"{value:g} µg/m³", f"{value:g}微克/立方米", ids),
        )
        found[f"air_{name}_fall"] = count(1 - row["last_value"] / row["first_value"])
    return found


def _parts(facts: Facts, statement: str) -> list[Row]:
    """List the parts of the evidence on a statement of the plan, each with its sources."""
    items, found = (
        [row for row in _rows(facts, table) if row["statement_id"] == statement]
        for table in ("evidence_items", "evidence_parts")
    )
    for part in found:
        own = [row for row in items if row["part"] == part["part"] and row["state"] == "basis"]
        part["source_ids"] = {
            year: "; ".join(one for row in own if row["year"] == year for one in row["source_ids"])
            for year in (part["first_year"], part["last_year"])
        }
    return found


def _rows(facts: Facts, table: str) -> list[Row]:
    return as_rows(read_columns(table, facts.derived))


def _observed(facts: Facts, indicator: str, year: int) -> str:
    """Join the sources of an indicator of the three places in a year."""
    return cited_in(
        row
        for row in _rows(facts, "observations")
        if row["is_preferred"]
        and (row["indicator_id"], row["year"]) == (indicator, year)
        and row["region_id"] in PROVINCES.values()
    )


def _course(name: str, part: Row, write: Any) -> Values:  # noqa: ANN401 - a function
    """Name the first and last value of a part and their years."""
    found: Values = {}
    for when in ("first", "last"):
        year = part[f"{when}_year"]
        found[f"{name}_{when}"] = write(part[f"{when}_value"], part["source_ids"][year])
        found[f"{name}_{when}_year"] = year_value(year)
    return found
