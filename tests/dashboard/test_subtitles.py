"""The line under a picture's title: sentences that end once, in the signs of the language."""

import json
import re

import pytest

from dashboard.engine import Engine


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("query", "chart"),
    [
        ("?tab=structure&measure=listed", "similarity"),
        ("?tab=structure&measure=listed", "alike"),
        ("?tab=structure", "sectors"),
        ("?tab=integration&indicator=pm25", "gaps"),
    ],
)
def test_sentences_end_once(engine: Engine, query: str, chart: str, lang: str) -> None:
    told = json.loads(engine.file(f"{query}&lang={lang}", chart, "json"))
    # The first part is the chart's own; the tally follows a dash.
    subtitle = told["subtitle"].partition(" — ")[0]
    stops = (".", "。")
    assert not any(one + other in subtitle.replace(" ", "") for one in stops for other in stops)
    if lang == "zh":
        assert not re.search(r"\. ", subtitle)


def test_the_largest_employer_is_not_called_a_speciality(engine: Engine) -> None:
    told = json.loads(engine.file("?tab=structure&measure=share", "map", "json"))
    assert told["subtitle"].startswith("The section with the most jobs in each place")
    assert told["legend"][0].startswith("Most jobs in")
    other = json.loads(engine.file("?tab=structure", "map", "json"))
    assert other["legend"][0].startswith("Most specialised in")
