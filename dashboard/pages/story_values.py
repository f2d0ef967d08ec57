"""The numbers of the story: each has a name, is computed from the tables, and knows its sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.pages.facts import STATED
from dashboard.pages.story_economy import air, economies, incomes, research
from dashboard.pages.story_moves import moved, unopened, xiongan
from dashboard.pages.story_value import Values, cited_in, count, count_of, name_inside, year_value

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts


def story_values(facts: Facts) -> Values:
    """Compute all named values of the story."""
    parts = (_statements, _clusters, _fields, research, economies, incomes, air, xiongan)
    found: Values = {}
    for part in (*parts, moved, unopened, _silent):
        found |= part(facts)
    return found


def _statements(facts: Facts) -> Values:
    levels = Counter(row["level"] for row in facts.plan)
    return {
        "statements": count(len(facts.plan), "article"),
        "direct": count(levels["direct"]),
        "proxy": count(levels["proxy"]),
        "unheld": count(levels["none"]),
    }


def _clusters(facts: Facts) -> Values:
    clusters = facts.page_rows("clusters")
    years = [row["year"] for row in clusters]
    first, last = min(years), max(years)
    of_first, of_last = ([row for row in clusters if row["year"] == year] for year in (first, last))
    [plan] = [row for row in facts.plan if row["statement_id"] == "advanced-clusters"]
    named = plan["industry_ids"].split("; ")
    industries = facts.tables["industries"]["id"]
    listed = {industries[one] for row in clusters for one in row["industries"]}
    by_year = sorted(clusters, key=lambda row: row["year"])
    return {
        "clusters_all": count_of(by_year),
        "clusters_first_year": year_value(first, cited_in(of_first)),
        "clusters_first": count_of(of_first),
        "clusters_last_year": year_value(last, cited_in(of_last)),
        "clusters_last": count_of(of_last),
        "fields_of_clusters": count(len(named), "article"),
        "fields_listed": count(len(set(named) & listed), cited_in(by_year)),
    }


def cities(facts: Facts) -> list[str]:
    """List the city-level regions."""
    return list(dict.fromkeys(row["city"] for row in facts.regions.values() if row["city"]))


def field_counts(facts: Facts) -> dict[str, tuple[int, str]]:
    """Count the city-level regions that name each field of the plan, and list their sources."""
    found = {}
    for field, row in facts.industries.items():
        cells = [facts.cells.get(city, {}).get(field) for city in cities(facts)]
        own = [cell for cell in cells if cell and cell["status"] in STATED]
        if row["in_plan"]:
            found[field] = (len(own), cited_in(own))
    return dict(sorted(found.items(), key=lambda item: -item[1][0]))


def _fields(facts: Facts) -> Values:
    counts = field_counts(facts)
    (most, (most_count, of_most)), *_ = counts.items()
    *_, (least, (least_count, of_least)) = counts.items()
    naming = [
        city
        for city in cities(facts)
        if any(facts.cells.get(city, {}).get(one, {}).get("status") in STATED for one in counts)
    ]
    return {
        "fields": count(len(counts), "article; s001"),
        "cities": count(len(cities(facts))),
        "cities_naming": count(len(naming)),
        "most_field": name_inside(facts.industries[most]),
        "most_count": count(most_count, of_most),
        "least_field": name_inside(facts.industries[least]),
        "least_count": count(least_count, of_least),
    }


def _silent(facts: Facts) -> Values:
    counties = [key for key, row in facts.regions.items() if row["level"] == "county"]
    return {
        "counties": count(len(counties)),
        "counties_silent": count(sum(not facts.statements(key) for key in counties)),
    }
