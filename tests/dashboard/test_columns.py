"""What the columns of every chart's rows mean: all are described, and nothing else is.

A column is described under its own key of the chart, `column.<tab>.<chart>.<name>`, or else under
the key that charts share, `column.<name>`. The Data tab's table has its own descriptions.
"""

from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.messages import catalogue_of
from dashboard.registry import LANGUAGES, TAB_CHARTS
from tests.dashboard.small import small_tables
from tests.dashboard.small_engines import engine_on

Columns = dict[str, set[Any]]

DESCRIBED = catalogue_of("columns")
ELSEWHERE = ("data", "table")
CHARTS = [
    (tab, chart)
    for tab, charts in TAB_CHARTS.items()
    for chart in charts
    if (tab, chart) != ELSEWHERE
]
# What a file says of itself in every row.
OF_THE_FILE = "column.export_"
# Views enough that every column appears, the optional ones as well, with all values of a choice.
QUERIES = {
    "focus": (
        "",
        "industries=all&layers=sites,clusters",
        "level=county&industries=robotics&region=z-bda",
        "level=province&industries=biomedicine&recalled=hide&roles=lead",
        "region=110000&level=county&roles=support",
    ),
    "integration": (
        "base_year=2020&layers=events",
        "level=province&indicator=income_all&recalled=hide&measure=difference",
        "level=county&indicator=pm25&base_year=2015&layers=events&region=130600",
        "measure=cv",
        "measure=gini&level=province",
        "measure=theil&recalled=hide&region=133100",
        "indicator=urbanisation_rate&level=province&base_year=2015",
        "indicator=rail_passengers&level=province",
        "indicator=civil_vehicles&level=province",
        "indicator=expressway_length&level=province",
        "indicator=industrial_enterprises",
        "indicator=hsr_min_from_beijing",
        "indicator=income_urban&level=county",
    ),
    "structure": (
        "region=130100&compare=110000,133100",
        "level=county&region=130629&compare=110105",
        "level=province&measure=share&indicator=section-C",
        "measure=lq_market&benchmark=nation&year=2012",
        "benchmark=nation&year=2015&indicator=section-F&region=133100",
        "measure=listed&indicator=section-C",
        "indicator=chain-hydrogen&recalled=hide",
        "indicator=cluster-baoding-power&level=province",
        "indicator=chain-fuelcell-group&level=county&measure=listed&region=131000",
    ),
    "plan": ("", "industries=robotics"),
    "xiongan": (
        "",
        "moves=all&kinds=all&status=all&layers=cities,elsewhere",
        "level=county&moves=all&layers=elsewhere&region=110112",
        "level=province&moves=all&recalled=hide",
    ),
    "data": ("", "level=province&region=z-bda&recalled=hide", "level=county&region=130600"),
    "siting": (
        "",
        "criteria=role-robotics:3:min2,pm25:2:max40,km-port,lq-C,gdp:1:low",
        "criteria=inside-hydrogen-energy:5,wage_urban_nonprivate:4:low,jobs",
        "criteria=good_air_days,hsr_trains_from_beijing,income_urban_rural_ratio&scaling=range",
        "level=county&criteria=role-robotics,income_urban:2:low,km-110000&mean=geometric",
    ),
}
# Columns whose values are words of the tables that a description must name, all of them.
CHOICES = [
    ("focus.map", "level"),
    ("focus.map", "status"),
    ("focus.map", "verification"),
    ("focus.matrix", "level"),
    ("focus.matrix", "status"),
    ("focus.ranking", "status"),
    ("focus.ranking", "unit"),
    ("focus.profile", "kind"),
    ("focus.profile", "reread"),
    ("integration.map", "level"),
    ("integration.map", "status"),
    ("integration.map", "verification"),
    ("integration.trend", "level"),
    ("integration.trend", "status"),
    ("integration.gaps", "measure"),
    ("integration.gaps", "part"),
    ("integration.gaps", "verification"),
    ("integration.scatter", "gdp_per_person_unit"),
    ("integration.scatter", "pm25_unit"),
    ("structure.map", "level"),
    ("structure.map", "status"),
    ("structure.map", "benchmark"),
    ("structure.sectors", "doubt"),
    ("structure.similarity", "scope"),
    ("structure.chains", "group"),
    ("structure.chains", "value"),
    ("structure.chains", "unit"),
    ("structure.compare", "kind"),
    ("plan.plan", "topic"),
    ("plan.plan", "level"),
    ("plan.plan", "direction"),
    ("plan.plan", "verdict"),
    ("plan.plan", "test"),
    ("plan.plan", "basis"),
    ("xiongan.map", "level"),
    ("xiongan.map", "status"),
    ("xiongan.map", "unit"),
    ("xiongan.flows", "by"),
    ("xiongan.timeline", "row_type"),
    ("xiongan.timeline", "kind"),
    ("xiongan.timeline", "move_type"),
    ("xiongan.timeline", "status"),
    ("xiongan.figures", "topic"),
    ("data.coverage", "level"),
    ("siting.map", "status"),
    ("siting.ranking", "status"),
    ("siting.table", "status"),
    ("siting.table", "prefer"),
    ("siting.compare", "status"),
    ("data.coverage", "chosen_value"),
]


@pytest.fixture(scope="module")
def own_rows() -> list[dict[str, Any]]:
    """The rows of the Focus tab's map on small tables, with the reader's own data over it."""
    tables = small_tables()
    layer = {"region": [0], "industry": [0], "count": [3]}
    points = {"lon": [116.4], "lat": [39.9], "region": [0], "industry": [0]}
    source = {"id": "own:x", "title_en": "X", "title_zh": "X", "publisher_en": "", "url": None}
    whole = {"name": "x", "title": "X", "source": source, **layer, "points": points}
    rows = engine_on({**tables, "own_layers": [whole]}).rows("industries=all&layers=own:x", "map")
    assert [row["status"] for row in rows[-2:]] == ["own_data", "own_data"]
    return rows


@pytest.fixture(scope="module")
def found(engine: Engine, own_rows: list[dict[str, Any]]) -> dict[str, Columns]:
    """Every value of every column, by `<tab>.<chart>`; lists in a cell are taken apart."""
    columns: dict[str, Columns] = {f"{tab}.{chart}": {} for tab, chart in CHARTS}
    for tab, chart in CHARTS:
        for query in QUERIES[tab]:
            whole = f"tab={tab}&{query}"
            assert engine.view(whole)["notices"] == []
            is_own = (tab, chart, query) == ("focus", "map", "")
            for row in engine.rows(whole, chart) + (own_rows if is_own else []):
                for name, value in row.items():
                    values = value.split("; ") if isinstance(value, str) else [value]
                    columns[f"{tab}.{chart}"].setdefault(name, set()).update(values)
    return columns


def key_of(chart: str, name: str) -> str:
    """Name the description of a column: its own, or else that which charts share."""
    own, shared = f"column.{chart}.{name}", f"column.{name}"
    # The columns of each criterion, such as `value_pm25`, are described once for all.
    of_code = f"column.{chart}.{name.partition('_')[0]}_of_code"
    return next((key for key in (own, shared) if key in DESCRIBED), of_code)


@pytest.mark.parametrize("chart", [f"{tab}.{chart}" for tab, chart in CHARTS])
def test_every_column_of_a_chart_is_described(found: dict[str, Columns], chart: str) -> None:
    assert found[chart] != {}
    assert [name for name in found[chart] if key_of(chart, name) not in DESCRIBED] == []


def test_no_description_is_left_over(found: dict[str, Columns]) -> None:
    used = {key_of(chart, name) for chart, columns in found.items() for name in columns}
    left_over = {key for key in DESCRIBED if not key.startswith(OF_THE_FILE)} - used
    assert left_over == set()


@pytest.mark.parametrize("key", DESCRIBED)
def test_a_description_is_one_sentence_in_each_language(key: str) -> None:
    texts = DESCRIBED[key]
    assert list(texts) == list(LANGUAGES)
    assert texts["en"].endswith(".")
    assert texts["zh"].endswith("。")
    assert all(text.strip() == text for text in texts.values())


@pytest.mark.parametrize(("chart", "name"), CHOICES)
def test_a_description_names_every_value_that_occurs(
    found: dict[str, Columns], chart: str, name: str
) -> None:
    texts = DESCRIBED[key_of(chart, name)]
    values = {value for value in found[chart][name] if value}
    assert values != set()
    unnamed = {value for value in values if not all(value in texts[lang] for lang in LANGUAGES)}
    assert unnamed == set()
