"""The story: every number is a value of the tables, and every sentence is true of them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.engine import Engine, build_engine
from dashboard.messages import catalogue, message
from dashboard.pages.all import StoryError, make_page
from dashboard.pages.render import render
from dashboard.publish.pages import pages
from dashboard.registry import LANGUAGES
from dashboard.tables.columns import Tables
from tests.dashboard.node import ask_node

SCRIPT = Path(__file__).parents[2] / "js" / "story_values.mjs"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Names that have a digit, and the date of the plan, which is that of the article.
NAMES = re.compile(r"PM2\.5|May 2023|2023年5月")
Row = dict[str, Any]
# Gives the folder of a build with another value: of a tab's table, in a row, in a column.
Edit = Callable[[str, str, int, str, object], Path]


@pytest.fixture(scope="module")
def told(real_tables: Tables) -> dict[str, list[Row]]:
    """The sentences of the story, and the values of the real build."""
    return ask_node(real_tables, {"queries": []}, SCRIPT)


@pytest.fixture(scope="module")
def lines(told: dict[str, list[Row]]) -> list[Row]:
    """The sentences: `key`, and some with `holds` and `cited`."""
    return told["lines"]


@pytest.fixture(scope="module")
def values(told: dict[str, list[Row]]) -> dict[str, Row]:
    """The values by name."""
    return {row["name"]: row for row in told["values"]}


@pytest.fixture
def edited(
    real_tables: Tables, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Edit:
    """Make a build with one value changed."""

    def edit(tab: str, table: str, row: int, column: str, value: object) -> Path:
        columns = real_tables[tab][table]
        changed = [*columns[column][:row], value, *columns[column][row + 1 :]]
        of_tab = real_tables[tab] | {table: columns | {column: changed}}
        monkeypatch.setattr("dashboard.engine.whole_tables", lambda _: real_tables | {tab: of_tab})
        # Another folder has an engine of its own.
        folder = tmp_path / f"{table}-{column}"
        folder.symlink_to(built)
        return folder

    return edit


def test_no_sentence_has_a_number_of_its_own() -> None:
    for key in (key for key in catalogue() if key.startswith("story.")):
        for lang in LANGUAGES:
            text = NAMES.sub("", PLACEHOLDER.sub("", message(key, lang)))
            assert not re.search(r"\d", text), key


def test_every_value_is_used_in_a_sentence_or_tested(
    lines: list[Row], values: dict[str, Row]
) -> None:
    used = {name for line in lines for name in PLACEHOLDER.findall(message(line["key"], "en"))}
    held = " ".join(condition for line in lines for condition in line.get("holds", ()))
    tested = set(re.findall(r"\w+", held))
    unused = {name for name in values if name not in used and name not in tested}
    # Years of a pair that a sentence gives once, and Tianjin's way, which the picture shows.
    assert {name for name in unused if not name.startswith(("behind_", "air_tianjin"))} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_with_a_sourced_value_cites_it(
    engine: Engine, lines: list[Row], values: dict[str, Row], lang: str
) -> None:
    page = make_page(engine, "story", "", lang)
    assert 8 <= len(page["steps"]) <= 10
    cells = [*page["sentences"], *(cell for step in page["steps"] for cell in step["sentences"])]
    for line, cell in zip(lines, cells, strict=True):
        names = PLACEHOLDER.findall(message(line["key"], lang))
        assert all(values[name][lang] in cell["text"] for name in names)
        is_sourced = "cited" in line or any(values[name]["sources"] for name in names)
        assert bool(cell["cited"]) == is_sourced, line["key"]
    assert not re.search(r"\{\w+\}", " ".join(cell["text"] for cell in cells))


def test_numbers_are_those_of_the_tabs(engine: Engine, values: dict[str, Row]) -> None:
    plan = {row["statement_id"]: row for row in engine.rows("?tab=plan", "plan")}
    text_of = {name: row["en"] for name, row in values.items()}
    moves = plan["universities-moved"]
    text = moves["evidence_en"]
    assert f"being built: {text_of['universities_under_construction']}; " in text
    assert f"announced: {text_of['universities_announced']}." in text
    taken_over = plan["non-capital-functions"]
    assert f"Moved and in use: {text_of['whole_operating']} " in taken_over["evidence_en"]
    incomes = plan["income-gaps"]
    course = f"Hebei {text_of['income_hebei_first']} (2013) → {text_of['income_hebei_last']}"
    assert course in incomes["evidence_en"]
    headline = engine.describe("?tab=xiongan&moves=all")["headline"]
    assert f"{text_of['moves_operating']} operating" in headline


def test_an_edit_that_makes_a_sentence_untrue_stops_the_story(
    real_tables: Tables, moves: dict[str, Row], edited: Edit
) -> None:
    university = next(
        key
        for key, row in moves.items()
        if (row["kind"], row["adcode"]) == ("university", "133100")
    )
    row = real_tables["xiongan"]["moves"]["id"].index(university)
    opened = build_engine(edited("xiongan", "moves", row, "status", "operating"))
    with pytest.raises(StoryError, match=r"none is open there.* universities_operating is 1"):
        make_page(opened, "story", "", "en")
    # A change that no sentence rests on does not.
    renamed = build_engine(edited("xiongan", "moves", row, "name_en", "Another university"))
    assert make_page(renamed, "story", "", "en")["steps"]


def test_publishing_stops_before_the_first_page(
    real_tables: Tables, edited: Edit, tmp_path: Path
) -> None:
    statements = real_tables["plan"]["statements"]
    part = statements["first"][statements["id"].index("economic-integration")]
    # A half of the contracts of 748.7 units now.
    untrue = edited("plan", "parts", part, "first_value", 374.35)
    with pytest.raises(StoryError, match=r"more than tenfold.* tech_times is 2[.]"):
        next(pages(untrue, "", tmp_path))


def test_the_html_works_without_a_script(engine: Engine) -> None:
    page = make_page(engine, "story", "", "zh")
    html = render(page)
    count = len(page["steps"])
    assert html.count('<svg class="') == count
    assert '<script src="../../story/story.js" defer>' in html
    assert "<iframe" not in html
    assert len(re.findall(r'data-frame="\.\./\.\./index\.html\?[^"]+embed=', html)) == count
