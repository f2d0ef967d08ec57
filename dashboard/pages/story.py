"""The story: what became of the plan of May 2023, from the article's claims to the tables.

A sentence is true of the tables or there is no story: a condition that fails is an error with the
sentence and the new value.
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dashboard.messages import message
from dashboard.pages.model import CITED_MAX, Cell, Page, Sources
from dashboard.pages.paths import STORY, page_path
from dashboard.pages.story_lines import LEAD, STEPS
from dashboard.pages.story_pictures import picture
from dashboard.pages.story_values import story_values
from dashboard.pages.words import in_both

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.pages.facts import Facts
    from dashboard.pages.story_lines import Line
    from dashboard.pages.story_value import Values

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_HALF = "half of "
_RELATIONS: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
}


class StoryError(ValueError):
    """A sentence of the story is no longer true; the message has it and the new values."""


@dataclass(frozen=True)
class Step:
    """A step as the page shows it.

    Attributes:
        name: the same in both languages.
        heading: in the page's language.
        sentences: with their sources.
        view: query of the atlas's state, in the page's language.
        frame: query of the chart of that state, alone.
        svg: picture for readers without a script, or with a narrow window.
        caption: what the picture shows.
    """

    name: str
    heading: str
    sentences: tuple[Cell, ...]
    view: str
    frame: str
    svg: str
    caption: str


def story_page(facts: Facts, lang: str) -> Page:
    """Make the story.

    Raises:
        StoryError: a sentence is not true of the tables.
    """
    values = story_values(facts)
    check_story(values)
    page = Page(
        page_path(STORY),
        lang,
        in_both("story.title"),
        Sources(facts.sources),
        message("story.kind", lang),
        message("story.about", lang),
        view="?tab=plan",
        template="story.html",
    )
    page.sentences = [_cell(line, values, page) for line in LEAD]
    page.steps = tuple(_steps(facts, values, page))
    return page


def check_story(values: Values) -> None:
    """Test every condition.

    Raises:
        StoryError: one or more fail.
    """
    lines = [*LEAD, *(line for step in STEPS for line in step.lines)]
    failed = [
        f"{_words(line.key, values, 'en')!r} ({line.key}) needs {condition}, "
        f"but {', '.join(_named_numbers(condition, values))}"
        for line in lines
        for condition in line.holds
        if not _is_true(condition, values)
    ]
    if failed:
        remedy = "Change the sentence in dashboard/catalogue/story.json and its conditions"
        msg = f"the story is no longer true: {'; '.join(failed)}. {remedy}"
        raise StoryError(msg)


def _is_true(condition: str, values: Values) -> bool:
    left, relation, right = re.split(" ([<=>]) ", condition)
    return _RELATIONS[relation](_number(left, values), _number(right, values))


def _number(side: str, values: Values) -> float:
    """Work out a side of a condition: a number, a value, a sum of values, or half of one."""
    if side.startswith(_HALF):
        return _number(side.removeprefix(_HALF), values) / 2
    if " + " in side:
        return sum(_number(part, values) for part in side.split(" + "))
    return values[side].number if side in values else float(Fraction(side))


def _named_numbers(condition: str, values: Values) -> Iterator[str]:
    for name in re.findall(r"\w+", condition):
        if name in values:
            yield f"{name} is {values[name].number:g}"


def _steps(facts: Facts, values: Values, page: Page) -> Iterator[Step]:
    for step in STEPS:
        query = f"{step.view}{'&' if step.view else ''}lang={page.lang}"
        caption, svg = picture(step.name, facts, values, page.lang)
        yield Step(
            name=step.name,
            heading=page.message(f"story.{step.name}.heading"),
            sentences=tuple(_cell(line, values, page) for line in step.lines),
            view=f"?{query}",
            frame=f"?{query}&embed={step.chart}",
            svg=svg,
            caption=caption,
        )


def _cell(line: Line, values: Values, page: Page) -> Cell:
    names = _PLACEHOLDER.findall(message(line.key, page.lang))
    ids = "; ".join([line.cited, *(values[name].source_ids for name in names)])
    text = _words(line.key, values, page.lang)
    return Cell(text, cited=page.sources.cite(ids, CITED_MAX))


def _words(key: str, values: Values, lang: str) -> str:
    text = message(key, lang)
    names = set(_PLACEHOLDER.findall(text))
    return message(key, lang, **{name: values[name].text(lang) for name in names})
