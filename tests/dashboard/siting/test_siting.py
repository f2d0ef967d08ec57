"""The Siting tab: its scores against an independent computation, and what it says of them."""

import json
import random
import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.tables.columns import Tables
from data.read import read_columns
from tests.dashboard.node import ask_node
from tests.dashboard.siting.independent import Independent
from tests.dashboard.small_engines import small_engine

Criterion = dict[str, Any]
Row = dict[str, Any]

LINKS = 200
CITIES = 14
# Codes of every family, and indicators whose best year differs.
CODES = (
    "role-robotics", "role-hydrogen-energy", "role-steel", "inside-integrated-circuits",
    "inside-new-energy-vehicles", "lq-C", "lq-I", "jobs-M", "km-110000", "km-133100",
    "km-tianjin-port", "km-port", "km-airport", "pm25", "gdp", "income_urban",
    "wage_urban_nonprivate", "patents_granted", "resident_population", "hsr_min_from_beijing",
)  # fmt: skip
PRESETS = {
    "hydrogen-bus": "role-hydrogen-energy",
    "chip-packaging": "inside-integrated-circuits",
    "robot-site": "inside-robotics",
    "back-office": "km-110000",
}
_NODE_SCRIPT = Path(__file__).parents[2] / "js" / "siting.mjs"


def drawn_links() -> list[tuple[str, list[Criterion], str, str]]:
    """Draw links: the query, its criteria, and how scores are made and joined."""
    chance = random.Random(17)  # noqa: S311 - not for secrets
    links = []
    for _ in range(LINKS):
        codes = sorted(chance.sample(CODES, chance.randint(1, 8)))
        criteria = [drawn_criterion(chance, code) for code in codes]
        scaling = chance.choice(("rank", "range"))
        mean = chance.choice(("arithmetic", "geometric"))
        words = ",".join(map(word_of, criteria))
        links.append((f"tab=siting&criteria={words}&scaling={scaling}&mean={mean}",
                      criteria, scaling, mean))  # fmt: skip
    return links


def drawn_criterion(chance: random.Random, code: str) -> Criterion:
    limits: dict[str, float | None] = {"min": None, "max": None}
    if chance.random() < 0.2:
        top = {"km": 250, "pm25": 37}.get(code.partition("-")[0], 2)
        limits[chance.choice(("min", "max"))] = top
    weight, prefer = chance.randint(0, 5), chance.choice(("", "", "low", "high"))
    return {"code": code, "weight": weight, "prefer": prefer, **limits}


def word_of(one: Criterion) -> str:
    limits = [f"{side}{one[side]}" for side in ("min", "max") if one[side] is not None]
    return ":".join(filter(None, [one["code"], str(one["weight"]), one["prefer"], *limits]))


@pytest.fixture(scope="module")
def independent(built: Path) -> Independent:
    return Independent(partial(read_columns, folder=built))


def test_an_independent_computation_agrees_for_200_links(
    engine: Engine, independent: Independent
) -> None:
    ranked = 0
    for query, criteria, scaling, mean in drawn_links():
        assert engine.view(query)["notices"] == []
        expected = independent.ranking(criteria, scaling=scaling, mean=mean)
        rows = engine.rows(query, "ranking")
        assert {row["adcode"] for row in rows} == set(expected.index)
        for row in rows:
            assert_same(row, expected.loc[row["adcode"]].to_dict(), criteria, query)
            ranked += row["rank"] is not None
    assert ranked > LINKS * CITIES / 3


def assert_same(row: Row, expected: dict[str, Any], criteria: list[Criterion], query: str) -> None:
    context = (query, row["adcode"])
    for name in ("score", "rank", *(f"score_{one['code']}" for one in criteria)):
        known = None if expected[name] != expected[name] else expected[name]  # NaN
        assert row[name] == (known if known is None else pytest.approx(known, abs=2e-6)), context
    assert row["coverage"] == pytest.approx(expected["coverage"]), context
    assert (row["status"] == "excluded") == expected["is_excluded"], context
    assert row["is_listed_separately"] == expected["is_separate"], context


def test_the_draws_are_the_same_on_another_machine(engine: Engine, real_tables: Tables) -> None:
    """Node's engine and the one embedded in Python differ in their mathematics."""
    queries = [query for query, *_ in drawn_links()[:40]]
    queries.append("tab=siting&level=county&criteria=role-robotics,km-110000,income_urban:2:low")
    ours = [engine.rows(query, "ranking") for query in queries]
    theirs = ask_node(real_tables, {"queries": queries}, _NODE_SCRIPT)["rankings"]
    assert json.dumps(theirs) == json.dumps(ours)


@pytest.mark.parametrize(("preset", "main"), PRESETS.items())
def test_an_example_gives_an_answer_with_reasons(
    engine: Engine, preset: str, main: str, presets: dict[str, list[str]]
) -> None:
    query = f"tab=siting&criteria={','.join(presets[preset])}"
    read = engine.view(query)
    assert read["notices"] == []
    assert read["view"]["criteria"] == presets[preset]
    assert any(word.startswith(f"{main}:") for word in presets[preset])
    rows = engine.rows(query, "ranking")
    ranked = [row for row in rows if row["rank"] is not None]
    assert len(ranked) >= 2
    assert ranked[0]["name_en"] in engine.describe(query)["headline"]
    [table] = engine.picture(query, "compare")["data"]
    reasons = " ".join(cells[-1] for cells in table["cells"]["values"][1:])
    assert "For it:" in reasons.replace("<br>", " ")


@pytest.fixture(scope="module")
def presets(real_tables: Tables) -> dict[str, list[str]]:
    return dict(ask_node(real_tables, {"queries": []}, _NODE_SCRIPT)["presets"])


def test_what_is_not_known_is_empty_and_lowers_the_coverage(engine: Engine) -> None:
    query = "tab=siting&criteria=pm25:4,hsr_min_from_beijing:1"
    xiongan = next(row for row in engine.rows(query, "ranking") if row["adcode"] == "133100")
    assert (xiongan["value_pm25"], xiongan["score_pm25"]) == (None, None)
    assert xiongan["coverage"] < 1
    assert xiongan["score"] != 0


def test_an_unmet_requirement_names_the_closest_place(engine: Engine) -> None:
    query = "tab=siting&criteria=pm25:3:max15"
    rows = engine.rows(query, "ranking")
    assert {row["status"] for row in rows} == {"excluded"}
    closest = min((row for row in rows if row["value_pm25"]), key=lambda row: row["value_pm25"])
    headline = engine.describe(query)["headline"]
    assert headline.startswith("No place meets all requirements; the closest,")
    assert closest["name_en"] in headline
    assert f"by {round(closest['value_pm25'] - 15, 1):g}" in headline
    assert "PM2.5" in engine.describe(f"{query}&lang=zh")["headline"]
    assert engine.empty_charts(query) == ["intervals", "compare"]


def test_places_that_meet_all_requirements_are_not_said_to_miss_one(engine: Engine) -> None:
    # One in four of the weights is known of every county: none can be ranked.
    query = "tab=siting&level=county&criteria=km-110000:1:max40,pm25:3"
    status = [row["status"] for row in engine.rows(query, "ranking")]
    count = status.count("separate")
    assert set(status) == {"separate", "excluded"}
    words = engine.describe(query)["headline"]
    assert words.startswith(f"Places that meet all requirements: {count}, but too little is known")
    assert f"{count}个" in engine.describe(f"{query}&lang=zh")["headline"]


def test_without_a_weight_it_is_not_knowledge_that_is_missing(engine: Engine) -> None:
    tally = engine.describe("tab=siting&criteria=pm25:0:max35")["tally"]
    assert "too little is known" not in tally
    assert "without a rank" in tally


def test_places_that_share_the_second_rank_are_named_together(engine: Engine) -> None:
    for criteria in ("role-steel:3", "role-biomedicine:3", "inside-steel:3", "role-logistics:3"):
        query = f"tab=siting&criteria={criteria}"
        ranks = {row["name_en"]: row["rank"] for row in engine.rows(query, "ranking")}
        words = engine.describe(query)["headline"]
        for rank in {rank for rank in ranks.values() if rank is not None}:
            named = [name for name, of in ranks.items() if of == rank and name in words]
            tied = [name for name, of in ranks.items() if of == rank]
            assert named in ([], tied) or "more" in words, (criteria, rank)


def test_a_province_has_no_siting(engine: Engine) -> None:
    query = "tab=siting&level=province&criteria=pm25"
    assert engine.rows(query, "ranking") == []
    assert engine.describe(query)["headline"] == "Siting compares cities or counties, not provinces"


def test_counties_are_ranked_by_roles_distances_and_incomes(engine: Engine) -> None:
    query = "tab=siting&level=county&criteria=inside-robotics:1,km-110000:3,income_urban:3:low"
    rows = engine.rows(query, "ranking")
    assert len(rows) == 199
    assert sum(row["rank"] is not None for row in rows) > 100


def test_an_export_names_the_criteria_in_words(engine: Engine) -> None:
    query = "tab=siting&criteria=pm25:2:max40,role-robotics:5"
    text = engine.file(query, "ranking", "csv").decode("utf-8-sig")
    assert "PM2.5 annual mean (weight 2, less is better, at most 40 µg/m³)" in text
    assert "Robots: named by the place itself (weight 5, more is better)" in text


def test_small_tables_by_hand() -> None:
    """Beijing has 30.5 and Baoding 40; Xiong'an is not known. Baoding has 42 in another source."""
    query = "tab=siting&criteria=pm25:2"
    rows = {row["adcode"]: row for row in small_engine("siting").rows(query, "ranking")}
    assert [rows[key]["score"] for key in ("110000", "130600", "133100")] == [100, 0, None]
    assert [rows[key]["rank"] for key in ("110000", "130600", "133100")] == [1, 2, None]
    assert rows["133100"]["status"] == "unscored"
    assert rows["110000"]["source_pm25"] == "air"
    table = small_engine("siting").rows(query, "table")
    assert [row["other_values"] for row in table if row["adcode"] == "130600"] == ["42"]
    assert [row["vintage"] for row in table if row["adcode"] == "130600"] == [
        "measured, without Xiong'an"
    ]


def test_values_that_came_about_otherwise_and_that_differ_are_said_in_words() -> None:
    engine = small_engine("siting")
    query = "tab=siting&criteria=pm25:2"
    [table] = engine.picture(query, "table")["data"]
    words = " ".join(" ".join(column) for column in table["cells"]["values"]).replace("<br>", " ")
    assert "40 (2024): 0; measured, without Xiong'an" in words
    figure = json.dumps(engine.picture(query, "intervals")).replace("<br>", " ")
    assert "one of the stated values where there are several (1 here)" in figure


def test_the_outlines_around_the_chosen_place_have_a_legend(engine: Engine) -> None:
    figure = json.dumps(engine.picture("tab=siting&region=130600", "map"))
    assert "shares a border with Baoding" in figure
    assert "shares a border" not in json.dumps(engine.picture("tab=siting", "map"))


def test_without_a_rank_the_map_promises_no_numbers(engine: Engine) -> None:
    for query, words in (
        ("tab=siting&criteria=none", "No criteria yet"),
        ("tab=siting&criteria=pm25:3:max15", "No place has a rank"),
    ):
        figure = json.dumps(engine.picture(query, "map"))
        assert words in figure
        assert "the first three are numbered" not in figure
        assert "too little is known" not in figure
    assert "the first three are numbered" in json.dumps(engine.picture("tab=siting", "map"))


def test_amounts_in_sentences_have_units_as_they_are_said(engine: Engine) -> None:
    words = engine.describe("tab=siting&criteria=gdp:3:min5000,resident_population")["filter"]
    assert "at least 500 billion CNY" in words
    [table] = engine.picture("tab=siting&criteria=gdp:3,resident_population", "compare")["data"]
    reasons = " ".join(cells[-1] for cells in table["cells"]["values"][1:]).replace("<br>", " ")
    assert "million persons" in reasons
    assert not re.search("[0-9] (100|10,000) ", reasons)


def test_a_place_without_a_weighed_criterion_is_not_said_to_be_unknown() -> None:
    query = "tab=siting&criteria=pm25:0"
    engine = small_engine("siting")
    rows = {row["adcode"]: row for row in engine.rows(query, "ranking")}
    assert (rows["110000"]["status"], rows["110000"]["value_pm25"]) == ("unscored", 30.5)
    words = str(engine.picture(query, "map")["layout"]["annotations"])
    assert "? no weight is set" in words
    assert "too little is known" not in words
    assert "no weight is set" in str(engine.picture(query, "table")["data"][0]["cells"])


def test_fewer_than_three_ranked_places_are_not_called_three() -> None:
    """Of the three places Beijing has 30.5, Baoding 40, and Xiong'an is not known."""
    engine = small_engine("siting")
    two = str(engine.picture("tab=siting&criteria=pm25:2", "compare")["layout"]["annotations"])
    assert "The two with a rank side by side" in two
    assert "the first three" not in two
    one = engine.picture("tab=siting&criteria=pm25:2:max35", "compare")["layout"]["annotations"]
    assert "The only one with a rank" in str(one)
    for query in ("tab=siting&criteria=pm25:2", "tab=siting&criteria=pm25:2:max35"):
        assert "ranked places are numbered" in str(engine.picture(query, "map")["layout"])
