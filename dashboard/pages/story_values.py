"""The numbers of the story: each has a name, is computed from the tables, and knows its sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.pages.facts import STATED
from dashboard.pages.words import name_of
from data.read import read_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.pages.facts import Facts, Row

BEIJING, TIANJIN, HEBEI, XIONGAN = "110000", "120000", "130000", "133100"
PROVINCES = {"beijing": BEIJING, "tianjin": TIANJIN, "hebei": HEBEI}
PLAN_YEAR = 2023
_WHOLE_MOVES = ("headquarters", "whole_move")
STATUSES = ("operating", "under_construction", "announced", "registered")
_PER_BILLION = 10
_MEASURED = "measured"


@dataclass(frozen=True)
class Value:
    """A number or a name that a sentence of the story holds.

    Attributes:
        number: that its conditions test; of a name, 0.
        en: as the English sentence has it.
        zh: as the Chinese sentence has it.
        source_ids: of the rows that it is computed from, with `; ` between; empty: a count of all
            rows of a table.
    """

    number: float
    en: str
    zh: str
    source_ids: str = ""

    def text(self, lang: str) -> str:
        """Give it as a sentence in a language has it."""
        return self.zh if lang == "zh" else self.en


Values = dict[str, Value]


def story_values(facts: Facts) -> Values:
    """Compute all named values of the story."""
    parts = (_statements, _clusters, _fields, _research, _economies, _incomes, _air, _xiongan)
    found: Values = {}
    for part in (*parts, _moved, _unopened, _silent):
        found |= part(facts)
    return found


def _count(number: float, source_ids: str = "") -> Value:
    return Value(number, f"{number:,.0f}", f"{number:,.0f}", source_ids)


def _year(year: float, source_ids: str = "") -> Value:
    return Value(year, f"{year:.0f}", f"{year:.0f}", source_ids)


def _percent(part: float, source_ids: str) -> Value:
    return Value(part, f"{100 * part:.1f} %", f"{100 * part:.1f}%", source_ids)


def _inside(row: Mapping[str, Any]) -> Value:
    """Give a name as it stands inside a sentence: its first word may be an abbreviation."""
    first, *rest = name_of(row, "en").split(" ", 1)
    inside = first if first.isupper() else first[:1].lower() + first[1:]
    return Value(0, " ".join([inside, *rest]), name_of(row, "zh"))


def _cited(rows: Iterable[Row]) -> str:
    """Join the sources of rows, each once."""
    ids = (one.strip() for row in rows for one in (row["source_id"] or "").split(";"))
    return "; ".join(dict.fromkeys(ids))


def _statements(facts: Facts) -> Values:
    levels = Counter(row["level"] for row in facts.plan)
    names = {"direct": "direct", "proxy": "proxy", "unheld": "none"}
    return {
        "statements": _count(len(facts.plan), "article"),
        **{name: _count(levels[level]) for name, level in names.items()},
    }


def _clusters(facts: Facts) -> Values:
    clusters, ids = facts.tables["clusters"], facts.tables["sources"]["id"]
    cited = {
        year: "; ".join(
            dict.fromkeys(
                ids[source]
                for source, of_year in zip(clusters["source"], clusters["year"], strict=True)
                if of_year == year
            )
        )
        for year in sorted(set(clusters["year"]))
    }
    (first, *_, last) = cited
    [plan] = [row for row in facts.plan if row["statement_id"] == "advanced-clusters"]
    named = plan["industry_ids"].split("; ")
    industries = facts.tables["industries"]["id"]
    listed = {industries[one] for of_cluster in clusters["industries"] for one in of_cluster}
    return {
        "clusters_all": _count(len(clusters["id"]), "; ".join(cited.values())),
        "clusters_first_year": _year(first, cited[first]),
        "clusters_first": _count(clusters["year"].count(first), cited[first]),
        "clusters_last_year": _year(last, cited[last]),
        "clusters_last": _count(clusters["year"].count(last), cited[last]),
        "fields_of_clusters": _count(len(named), "article"),
        "fields_listed": _count(len(set(named) & listed), "; ".join(cited.values())),
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
            found[field] = (len(own), _cited(own))
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
        "fields": _count(len(counts), "article; s001"),
        "cities": _count(len(cities(facts))),
        "cities_naming": _count(len(naming)),
        "most_field": _inside(facts.industries[most]),
        "most_count": _count(most_count, of_most),
        "least_field": _inside(facts.industries[least]),
        "least_count": _count(least_count, of_least),
    }


def _research(facts: Facts) -> Values:
    lasts = {name: facts.series["rd_intensity"][key][-1] for name, key in PROVINCES.items()}
    year = min(row["year"] for row in lasts.values())
    return {
        **{
            f"rd_{name}": _percent(row["value"] / 100, row["source_id"])
            for name, row in lasts.items()
        },
        "rd_year": _year(year),
        "rd_newest_year": _year(max(row["year"] for row in lasts.values())),
        "rd_times": _count(lasts["beijing"]["value"] / lasts["hebei"]["value"]),
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


def _economies(facts: Facts) -> Values:
    shares = gdp_shares(facts)
    first, last = min(shares["hebei"]), max(shares["hebei"])
    # The linked series of the three is GDP itself, whose rows have the sources.
    cited = {year: _observed(facts, "gdp", year) for year in (first, last)}
    tech = _parts(facts, "economic-integration")[0]
    return {
        "gdp_first_year": _year(first),
        "gdp_last_year": _year(last),
        **{
            f"share_{name}_{when}": _percent(of_one[year], cited[year])
            for name, of_one in shares.items()
            for when, year in (("first", first), ("last", last))
        },
        **_course("tech", tech, _billions),
        "tech_times": _count(tech["last_value"] / tech["first_value"]),
    }


def _billions(value: float, source_ids: str) -> Value:
    """Write an amount of 100 million yuan."""
    return Value(value, f"{value / _PER_BILLION:,.2f} billion CNY", f"{value:,.1f}亿元", source_ids)


def _incomes(facts: Facts) -> Values:
    parts = _parts(facts, "income-gaps")
    found: Values = {}
    for name, region in (("hebei", HEBEI), ("tianjin", TIANJIN)):
        of_region = {row["measure"]: row for row in parts if row["region_id"] == region}
        found |= _course(f"income_{name}", of_region["ratio"], _percent)
        behind = of_region["difference"]
        found |= _course(
            f"behind_{name}",
            behind,
            lambda value, ids: Value(value, f"{value:,.0f} CNY", f"{value:,.0f}元", ids),
        )
        found[f"behind_{name}_times"] = _count(behind["last_value"] / behind["first_value"])
    return found


def _air(facts: Facts) -> Values:
    found: Values = {}
    for row in _parts(facts, "pollution"):
        name = next(name for name, key in PROVINCES.items() if key == row["region_id"])
        found |= _course(
            f"air_{name}",
            row,
            lambda value, ids: Value(value, f"{value:g} µg/m³", f"{value:g}微克/立方米", ids),
        )
        found[f"air_{name}_fall"] = _count(1 - row["last_value"] / row["first_value"])
    return found


def _xiongan(facts: Facts) -> Values:
    figures = {row["metric_id"]: row for row in facts.rows("?tab=xiongan", "figures")}
    measured, rounded = figures[_MEASURED], figures["article"]
    distance = facts.tables["xiongan"]["distance"]
    [announced] = [row for row in facts.plan if row["statement_id"] == "xiongan-announced"]
    number = f"{measured['value']:g}"
    return {
        "xiongan_year": _year(announced["year"], announced["source_id"]),
        "distance": Value(measured["value"], f"{number} km", f"{number}公里", "derived"),
        "rounded": Value(
            rounded["value"],
            f"{rounded['value']:g} km",
            f"{rounded['value']:g}公里",
            "article",
        ),
        "bearing": Value(
            distance["bearing_deg"], distance["compass_en"], distance["compass_zh"], "derived"
        ),
    }


def moved_here(facts: Facts, kind: str = "") -> list[Row]:
    """List the single organisations whose move leads to Xiong'an, of a kind or of all."""
    return [
        facts.moves[key]
        for key in facts.organisations
        if facts.moves[key]["adcode"] == XIONGAN and kind in ("", facts.moves[key]["kind"])
    ]


def _moved(facts: Facts) -> Values:
    rows = moved_here(facts)
    whole = [row for row in rows if row["move_type"] in _WHOLE_MOVES]
    working = [row for row in whole if row["status"] == "operating"]
    early = [row for row in working if row["opened_year"] and row["opened_year"] < PLAN_YEAR]
    return {
        "moves_all": _count(len(rows)),
        **{
            f"moves_{status}": _count(len(found), _cited(found))
            for status in STATUSES
            for found in [[row for row in rows if row["status"] == status]]
        },
        "whole_operating": _count(len(working), _cited(working)),
        "whole_early": _count(len(early)),
        "whole_building": _count(
            sum(row["status"] == "under_construction" for row in whole),
            _cited(row for row in whole if row["status"] == "under_construction"),
        ),
        "plan_year": _year(PLAN_YEAR),
    }


def _unopened(facts: Facts) -> Values:
    universities = moved_here(facts, "university")
    agencies = [row for row in facts.moves.values() if row["kind"] == "government_agency"]
    found = {
        f"universities_{status}": _count(len(rows), _cited(rows))
        for status in STATUSES
        for rows in [[row for row in universities if row["status"] == status]]
    }
    elsewhere = [row for row in agencies if row["adcode"] != XIONGAN]
    place = facts.regions[elsewhere[0]["adcode"]]
    return {
        **found,
        "universities": _count(len(universities), _cited(universities)),
        "agencies_here": _count(len(agencies) - len(elsewhere)),
        "agencies_elsewhere": _count(len(elsewhere), _cited(elsewhere)),
        "agencies_place": Value(0, name_of(place, "en"), name_of(place, "zh")),
        "agencies_places": _count(len({row["adcode"] for row in elsewhere})),
    }


def _silent(facts: Facts) -> Values:
    counties = [key for key, row in facts.regions.items() if row["level"] == "county"]
    return {
        "counties": _count(len(counties)),
        "counties_silent": _count(sum(not facts.statements(key) for key in counties)),
    }


def _parts(facts: Facts, statement: str) -> list[Row]:
    """List the parts of the evidence on a statement of the plan, each with its sources."""
    items = _rows(facts, "evidence_items", statement)
    found = _rows(facts, "evidence_parts", statement)
    for part in found:
        own = [row for row in items if row["part"] == part["part"] and row["state"] == "basis"]
        part["source_ids"] = {
            year: "; ".join(one for row in own if row["year"] == year for one in row["source_ids"])
            for year in (part["first_year"], part["last_year"])
        }
    return found


def _rows(facts: Facts, table: str, statement: str) -> list[Row]:
    columns = read_columns(table, facts.derived)
    rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
    return [row for row in rows if row["statement_id"] == statement]


def _observed(facts: Facts, indicator: str, year: int) -> str:
    """Join the sources of an indicator of the three places in a year."""
    columns = read_columns("observations", facts.derived)
    names = ("indicator_id", "region_id", "year", "is_preferred", "source_id")
    rows = zip(*(columns[name] for name in names), strict=True)
    ids = (
        source
        for of, region, one, is_preferred, source in rows
        if of == indicator and one == year and is_preferred and region in PROVINCES.values()
    )
    return "; ".join(dict.fromkeys(ids))


def _course(name: str, part: Row, write: Any) -> Values:  # noqa: ANN401 - a function
    """Name the first and last value of a part and their years."""
    found: Values = {}
    for when in ("first", "last"):
        year = part[f"{when}_year"]
        found[f"{name}_{when}"] = write(part[f"{when}_value"], part["source_ids"][year])
        found[f"{name}_{when}_year"] = _year(year)
    return found
