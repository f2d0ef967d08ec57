"""The steps of the story: their sentences, what must hold for each to be true, and the views.

The words are in `catalogue/story.json`. A sentence that says more than its numbers ("more than
half", "none", "rose") lists here what it says as conditions on named values; `story.py` tests them.
A side of a condition is a number, a value, a sum of values, or `half of` one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A sentence.

    Attributes:
        key: of its words, which hold names of values in braces.
        holds: what must be true of values for the sentence to be.
        cited: ids of sources besides those of its values.
    """

    key: str
    holds: tuple[str, ...] = ()
    cited: str = ""


@dataclass(frozen=True)
class StepPlan:
    """A step of the story.

    Attributes:
        name: of the step and its picture.
        lines: its sentences.
        view: query of the atlas's state.
        chart: of that view, which stands beside the text.
    """

    name: str
    lines: tuple[Line, ...]
    view: str
    chart: str


LEAD = (
    Line("story.lead.article", cited="article; s001"),
    Line("story.lead.statements", ("direct > 0", "proxy > 0", "unheld > 0")),
)
_PROVINCES = "tab=integration&level=province"
STEPS = (
    StepPlan(
        "clusters",
        (
            Line("story.clusters.claim", cited="article; s001"),
            Line(
                "story.clusters.lists",
                (
                    "clusters_first_year < plan_year",
                    "clusters_last_year > plan_year",
                    "clusters_all = clusters_first + clusters_last",
                ),
            ),
            Line("story.clusters.fields", ("fields_listed > half of fields_of_clusters",)),
            Line("story.clusters.open"),
        ),
        "layers=cities,clusters",
        "map",
    ),
    StepPlan(
        "fields",
        (
            Line("story.fields.claim", cited="article; s001"),
            Line("story.fields.everywhere", ("cities_naming = cities",)),
            Line("story.fields.most", ("most_count > half of cities", "least_count < most_count")),
            Line("story.fields.open"),
        ),
        "",
        "matrix",
    ),
    StepPlan(
        "research",
        (
            Line("story.research.claim", cited="article"),
            Line("story.research.spending", ("rd_year = rd_newest_year", "rd_times > 3")),
            Line("story.research.open"),
        ),
        f"{_PROVINCES}&indicator=rd_intensity",
        "trend",
    ),
    StepPlan(
        "economies",
        (
            Line("story.economies.claim", cited="article"),
            Line(
                "story.economies.shares",
                (
                    "share_beijing_last > share_beijing_first",
                    "share_hebei_last < share_hebei_first",
                    "share_tianjin_last < share_tianjin_first",
                ),
            ),
            Line("story.economies.contracts", ("tech_times > 10",)),
        ),
        f"{_PROVINCES}&indicator=gdp_linked",
        "trend",
    ),
    StepPlan(
        "incomes",
        (
            Line("story.incomes.claim", cited="article"),
            Line(
                "story.incomes.hebei",
                ("income_hebei_last > income_hebei_first", "income_hebei_last < 0.5"),
            ),
            Line("story.incomes.yuan", ("behind_hebei_times > 1.8", "behind_hebei_times < 2")),
            Line("story.incomes.tianjin", ("income_tianjin_last < income_tianjin_first",)),
        ),
        f"{_PROVINCES}&indicator=income_all&measure=ratio",
        "gaps",
    ),
    StepPlan(
        "air",
        (
            Line("story.air.claim", cited="article"),
            Line("story.air.beijing", ("air_beijing_fall > 2/3",)),
            Line("story.air.hebei", ("air_hebei_fall > 0.5",)),
            Line("story.air.open"),
        ),
        f"{_PROVINCES}&indicator=pm25",
        "trend",
    ),
    StepPlan(
        "xiongan",
        (
            Line("story.xiongan.announced"),
            Line("story.xiongan.distance", ("distance > 95", "distance < 105", "rounded = 100")),
            Line("story.xiongan.direction", ("bearing > 191.25", "bearing < 213.75")),
        ),
        "tab=xiongan",
        "map",
    ),
    StepPlan(
        "moved",
        (
            Line("story.moved.claim", cited="article"),
            Line("story.moved.all", ("moves_operating < half of moves_all",)),
            Line("story.moved.whole", ("whole_operating > 0", "whole_early = 0")),
            Line("story.moved.open"),
        ),
        "tab=xiongan&moves=all",
        "timeline",
    ),
    StepPlan(
        "unopened",
        (
            Line("story.unopened.claim", cited="article"),
            Line(
                "story.unopened.universities",
                ("universities_operating = 0", "universities_registered = 0"),
            ),
            Line("story.unopened.agencies", ("agencies_here = 0", "agencies_places = 1")),
            Line("story.unopened.open"),
        ),
        "tab=xiongan&moves=all&kinds=government_agency,university&layers=cities,elsewhere",
        "flows",
    ),
    StepPlan(
        "unknown",
        (
            Line("story.unknown.traffic", ("unheld > 0",), cited="article"),
            Line("story.unknown.silent", ("counties_silent > 0",)),
            Line("story.unknown.trips"),
            Line("story.unknown.end"),
        ),
        "tab=data",
        "coverage",
    ),
)
