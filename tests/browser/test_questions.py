"""The questions of a first visit: they answer, they close for good, and they stand in no way."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser

from dashboard.messages import message
from tests.browser.atlas import Atlas
from tests.browser.conftest import SIZES

BOXES = """() => [...document.querySelectorAll("header, #words, .grid > .card, .map-frame")]
  .map((node) => { const {x, y, width, height} = node.getBoundingClientRect();
    return [node.id, x, y, width, height].join(" "); })"""
# Key of the question, the view that it opens, and a chart that is seen there.
ANSWERS = [
    ("questions.hydrogen", "industries=hydrogen-energy", "map"),
    ("questions.income", "tab=integration&level=province&indicator=income_all", "gaps"),
    ("questions.moved", "tab=xiongan", "answer"),
    ("questions.air", "tab=integration&indicator=pm25&base_year=2014", "map"),
    ("questions.compare", "tab=structure&region=130200&compare=130900", "compare"),
    ("questions.plan", "tab=plan", "plan"),
]


@contextmanager
def first_visit(browser: Browser, address: str, size: str = "desktop") -> Iterator[Atlas]:
    """Open pages with nothing kept from a visit before."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    yield Atlas(context.new_page(), address, is_first_visit=True)
    context.close()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_first_visit_offers_six_answers_and_moves_nothing(
    browser: Browser, address: str, size: str
) -> None:
    with first_visit(browser, address, size) as atlas:
        atlas.open()
        atlas.find("#questions").wait_for()
        assert atlas.probe("layoutShift") <= 0.02
        links = atlas.find("#questions a")
        assert links.all_inner_texts() == [message(key, "en") for key, _, _ in ANSWERS]
        frame, card = (atlas.find(one).bounding_box() for one in (".map-frame", "#questions"))
        assert frame
        assert card
        assert frame["y"] <= card["y"]
        assert card["y"] + card["height"] <= frame["y"] + frame["height"]
        before = atlas.page.evaluate(BOXES)
        atlas.find("#questions button").click()
        assert atlas.find("#questions").count() == 0
        assert atlas.page.evaluate(BOXES) == before
        atlas.open()
        assert atlas.find("#questions").count() == 0, "closed for good"
        assert atlas.complaints == []


def test_each_question_opens_its_answer_and_the_help_brings_them_back(
    browser: Browser, address: str
) -> None:
    with first_visit(browser, address) as atlas:
        atlas.open("lang=zh")
        for key, view, chart in ANSWERS:
            atlas.find("#questions a", has_text=message(key, "zh")).click()
            atlas.await_view(f"{view}&lang=zh")
            assert atlas.find("#questions").count() == 0
            atlas.page.wait_for_function(
                """(id) => {
                  const {top, bottom} = document.getElementById(id).getBoundingClientRect();
                  return bottom > 0 && top < innerHeight;
                }""",
                arg=chart,
            )
            atlas.find("#keys").click()
            atlas.find("#questions-again").click()
            atlas.await_view("lang=zh")
            atlas.find("#questions").wait_for()


@pytest.mark.parametrize("query", ["industries=robotics", "embed=map", "tab=plan"])
def test_a_link_with_a_state_shows_no_questions(browser: Browser, address: str, query: str) -> None:
    with first_visit(browser, address) as atlas:
        atlas.open(query)
        assert atlas.find("#questions").count() == 0


def test_questions_are_not_printed_and_need_no_storage(browser: Browser, address: str) -> None:
    with first_visit(browser, address) as atlas:
        atlas.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('none'); }});"
        )
        atlas.open()
        atlas.find("#questions").wait_for()
        atlas.page.emulate_media(media="print")
        assert not atlas.find("#questions").is_visible()
        atlas.page.emulate_media(media="screen")
        atlas.find("#questions button").click()
        assert atlas.find("#questions").count() == 0
