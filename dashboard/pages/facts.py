"""What pages are made of: rows of charts, from the page's modules, each read once."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from dashboard.engine import build_engine
from dashboard.messages import message
from dashboard.pages.words import name_of
from dashboard.tables.columns import as_rows
from data.read import read_build, read_columns

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, Any]
LEVELS = ("province", "city", "county")
ZONE = "zone"
# Of a cell in which a place states that it builds on an industry.
STATED = ("lead", "core", "support")
# An organisation that leaves nothing behind; others keep their home and add a place.
WHOLE_MOVES = ("headquarters", "whole_move")
_MOVES = "?tab=xiongan&moves=all&kinds=all&layers=elsewhere"


class Facts:
    """The rows of a build, by what pages ask for.

    Attributes:
        regions: by id: `level`, `parent`, `city`, `province`, names, `label_lon`, `label_lat`.
        industries: by id: names, descriptions, `in_plan`.
        sources: by id: titles, publishers, `url`, `published`, `trust`.
        build: the build's record.
        engine: the page's modules with the build's tables.
    """

    def __init__(self, derived: Path) -> None:
        """Read the tables of a build.

        Raises:
            NotBuilt: there is no build.
        """
        self.derived = derived
        self.build = read_build(derived)
        self.engine = build_engine(derived)
        self.tables = self.engine.tables
        self.regions = _by_id(self.tables["regions"])
        self.industries = _by_id(self.tables["industries"])
        self.sources = _by_id(read_columns("sources", derived), "source_id")

    @cache  # noqa: B019 - one object for all pages
    def rows(self, query: str, chart: str) -> list[Row]:
        """Give the table behind a chart of a view."""
        return self.engine.rows(query, chart)

    def on_industry(self, table: str, industry: str) -> list[Row]:
        """List the clusters or sites of the page that name an industry, with their `source_id`."""
        number = self.tables["industries"]["id"].index(industry)
        return [one for one in self.page_rows(table) if number in one["industries"]]

    def page_rows(self, table: str) -> list[Row]:
        """List the rows of one of the page's tables that have a source, with its `source_id`."""
        ids = self.tables["sources"]["id"]
        return [{**one, "source_id": ids[one["source"]]} for one in as_rows(self.tables[table])]

    def profile(self, region: str) -> list[Row]:
        """List what the profile of a place holds: figures, statements, sites, neighbours."""
        level = self.regions[region]["level"]
        at = f"&level={level}" if level in LEVELS else ""
        return self.rows(f"?region={region}&industries=all{at}", "profile")

    def place_name(self, region: str, lang: str) -> str:
        """Name a place; one of several with its name also by what it lies in."""
        row = self.regions[region]
        name = name_of(row, lang)
        if self._name_counts[lang][name] == 1:
            return name
        around = self.regions[str(row["city"] or row["province"])]
        return message("name.inside", lang, name=name, parent=name_of(around, lang))

    @cached_property
    def _name_counts(self) -> dict[str, Counter[str]]:
        rows = self.regions.values()
        return {lang: Counter(name_of(row, lang) for row in rows) for lang in ("en", "zh")}

    @cache  # noqa: B019 - one object for all pages
    def within(self, region: str) -> frozenset[str]:
        """List a place and all places inside it; the counties of Xiong'an are in Xiong'an."""
        level = self.regions[region]["level"]
        column = {"county": "parent", ZONE: "id"}.get(level, str(level))
        inside = (key for key, row in self.regions.items() if row[column] == region)
        return frozenset((region, *inside))

    def statements(self, region: str) -> list[Row]:
        """List a place's own statements, the strongest and newest first."""
        found = [row for row in self.profile(region) if row["kind"] == "statement"]
        own = [row for row in found if row["adcode"] == region and row["value"] in STATED]
        return sorted(own, key=lambda row: (STATED.index(row["value"]), -(row["year"] or 0)))

    @cached_property
    def cells(self) -> dict[str, dict[str, Row]]:
        """What every place says of every industry, as the matrix shows it: by place, industry."""
        found: dict[str, dict[str, Row]] = {}
        for level in LEVELS:
            for row in self.rows(f"?industries=all&level={level}", "matrix"):
                found.setdefault(row["adcode"], {})[row["industry_id"]] = row
        return found

    def ever_stated(self, region: str) -> dict[str, Row]:
        """Give the cells of a place in which it states a role, by industry."""
        cells = self.cells.get(region, {})
        return {industry: row for industry, row in cells.items() if row["status"] in STATED}

    def age(self, cell: Row) -> str:
        """Say why a cell does not count as recent: older, contradicted; empty: it does."""
        if not cell["is_faded"]:
            return ""
        # A statement that a later text contradicts is not recent, whatever its year.
        is_late = (cell["year"] or 0) >= self.tables["build"]["recent_from_year"]
        return "contradicted" if is_late else "older"

    def stated(self, region: str) -> dict[str, Row]:
        """Give the cells of a place in which it states a recent role, by industry."""
        cells = self.ever_stated(region)
        return {industry: row for industry, row in cells.items() if not row["is_faded"]}

    @cached_property
    def series(self) -> dict[str, dict[str, list[Row]]]:
        """The values of every indicator of the Integration tab: by indicator, place; by year."""
        found: dict[str, dict[str, list[Row]]] = {}
        offers = self.tables["integration"]["offerings"]
        ids = self.tables["integration"]["offers"]["id"]
        for offer, level in zip(offers["offer"], offers["level"], strict=True):
            rows = self.rows(f"?tab=integration&indicator={ids[offer]}&level={level}", "trend")
            for row in rows:
                if row.get("adcode") and row["value"] is not None:
                    series = found.setdefault(ids[offer], {}).setdefault(row["adcode"], [])
                    if all(row["year"] != other["year"] for other in series):
                        series.append(row)
        return found

    @cached_property
    def indicators(self) -> dict[str, Row]:
        """Indicators of the Integration tab by id; a reader's own data are on no page."""
        ids = self.tables["integration"]["offers"]["id"]
        return {one: self.all_indicators[one] for one in ids if one in self.all_indicators}

    @cached_property
    def all_indicators(self) -> dict[str, Row]:
        """All indicators by id."""
        return _by_id(read_columns("indicators", self.derived), "indicator_id")

    @cached_property
    def moves(self) -> dict[str, Row]:
        """All moves by id."""
        return {row["relocation_id"]: row for row in self.rows(_MOVES, "timeline")}

    @cached_property
    def organisations(self) -> list[str]:
        """The moves of single organisations, which have a page each."""
        return [key for key, row in self.moves.items() if row["row_type"] == "single"]

    @cached_property
    def chains(self) -> list[Row]:
        """The chains and clusters, a row for each member."""
        return self.rows("?tab=structure", "chains")

    @cached_property
    def plan(self) -> list[Row]:
        """The statements of the plan with their evidence."""
        return self.rows("?tab=plan", "plan")

    def similar(self, region: str) -> list[Row]:
        """List the places whose employment is most like a city-level region's, best first."""
        rows = self.rows("?tab=structure", "similarity")
        own = [row for row in rows if row["adcode"] == region and row["other_adcode"] != region]
        known = [row for row in own if row["value"] is not None]
        return sorted(known, key=lambda row: -row["value"])


def _by_id(columns: dict[str, list[Any]], key: str = "id") -> dict[str, Row]:
    return {row[key]: row for row in as_rows(columns)}
