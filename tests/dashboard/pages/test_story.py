"""The story: every number is a value of the tables, and every sentence is true of them."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dashboard.messages import catalogue, message
from dashboard.pages.all import make_page
from dashboard.pages.render import render
from dashboard.pages.story import StoryError, check_story
from dashboard.pages.story_lines import LEAD, STEPS
from dashboard.pages.story_values import story_values
from dashboard.publish.pages import pages
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.pages.facts import Facts
    from dashboard.pages.story_value import Values

LINES = [*LEAD, *(line for step in STEPS for line in step.lines)]
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Names that have a digit, and the date of the plan, which is that of the article.
NAMES = re.compile(r"PM2\.5|May 2023|2023年5月")


@pytest.fixture(scope="module")
def values(facts: Facts) -> Values:
    """The values of the real build."""
    return story_values(facts)


def test_no_sentence_has_a_number_of_its_own() -> None:
    for key in (key for key in catalogue() if key.startswith("story.")):
        for lang in LANGUAGES:
            text = NAMES.sub("", PLACEHOLDER.sub("", message(key, lang)))
            assert not re.search(r"\d", text), key


def test_every_value_is_used_in_a_sentence_or_tested(values: Values) -> None:
    used = {name for line in LINES for name in PLACEHOLDER.findall(message(line.key, "en"))}
    tested = {name for line in LINES for held in line.holds for name in re.findall(r"\w+", held)}
    unused = {name for name in values if name not in used and name not in tested}
    # Years of a pair that a sentence gives once, and Tianjin's way, which the picture shows.
    assert {name for name in unused if not name.startswith(("behind_", "air_tianjin"))} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_with_a_sourced_value_cites_it(facts: Facts, values: Values, lang: str) -> None:
    page = make_page(facts, "story", "", lang)
    assert 8 <= len(page["steps"]) <= 10
    cells = [*page["sentences"], *(cell for step in page["steps"] for cell in step["sentences"])]
    for line, cell in zip(LINES, cells, strict=True):
        names = PLACEHOLDER.findall(message(line.key, lang))
        assert all(values[name].text(lang) in cell["text"] for name in names)
        is_sourced = line.cited or any(values[name].source_ids for name in names)
        assert bool(cell["cited"]) == bool(is_sourced), line.key
    assert not re.search(r"\{\w+\}", " ".join(cell["text"] for cell in cells))


def test_numbers_are_those_of_the_tabs(facts: Facts, values: Values) -> None:
    [moves] = [row for row in facts.plan if row["statement_id"] == "universities-moved"]
    text = moves["evidence_en"]
    assert f"being built: {values['universities_under_construction'].en}; " in text
    assert f"announced: {values['universities_announced'].en}." in text
    [taken_over] = [row for row in facts.plan if row["statement_id"] == "non-capital-functions"]
    assert f"Moved and in use: {values['whole_operating'].en} " in taken_over["evidence_en"]
    [incomes] = [row for row in facts.plan if row["statement_id"] == "income-gaps"]
    course = f"Hebei {values['income_hebei_first'].en} (2013) → {values['income_hebei_last'].en}"
    assert course in incomes["evidence_en"]
    headline = facts.engine.describe("?tab=xiongan&moves=all")["headline"]
    assert f"{values['moves_operating'].en} operating" in headline


def edited(facts: Facts, move: str, **fields: object) -> Facts:
    """Give the facts with one move changed."""
    other = copy.copy(facts)
    other.__dict__["moves"] = {**facts.moves, move: {**facts.moves[move], **fields}}
    return other


def test_an_edit_that_makes_a_sentence_untrue_stops_the_story(facts: Facts) -> None:
    university = next(
        key
        for key, row in facts.moves.items()
        if (row["kind"], row["adcode"]) == ("university", "133100")
    )
    opened = edited(facts, university, status="operating")
    with pytest.raises(StoryError, match=r"none is open there.* universities_operating is 1"):
        make_page(opened, "story", "", "en")
    # A change that no sentence rests on does not.
    renamed = edited(facts, university, name_en="Another university")
    assert make_page(renamed, "story", "", "en")["steps"]


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("air_beijing_fall", 0.6, "more than two thirds"),
        ("tech_times", 9.9, "more than tenfold"),
        ("fields_listed", 4, "more than half"),
        ("income_hebei_last", 0.51, "less than half"),
        ("rd_times", 3, "more than three times"),
    ],
)
def test_a_bound_that_no_longer_holds_is_named(
    values: Values, name: str, number: float, said: str
) -> None:
    check_story(values)
    wrong = {**values, name: replace(values[name], number=number)}
    with pytest.raises(StoryError, match=f"{said}.*{name} is {number:g}"):
        check_story(wrong)


def test_publishing_stops_before_the_first_page(
    facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def untrue(of: Facts) -> Values:
        values = story_values(of)
        return {**values, "tech_times": replace(values["tech_times"], number=2)}

    monkeypatch.setattr("dashboard.publish.pages.story_values", untrue)
    with pytest.raises(StoryError):
        next(pages(facts.derived, "", tmp_path))


def test_the_html_works_without_a_script(facts: Facts) -> None:
    html = render(make_page(facts, "story", "", "zh"), facts)
    assert html.count('<svg class="') == len(STEPS)
    assert '<script src="../../story/story.js" defer>' in html
    assert "<iframe" not in html
    assert len(re.findall(r'data-frame="\.\./\.\./index\.html\?[^"]+embed=', html)) == len(STEPS)
