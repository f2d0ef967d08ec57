"""The first picture: the default view, as the page's own modules describe it."""

import json
import re
from collections.abc import Iterator
from typing import Any

import brotli
import pytest

from dashboard.engine import Engine
from dashboard.layout.nodes import to_html

_MAP_MAX_BYTES = 35_000


def texts(nodes: list[Any]) -> Iterator[str]:
    """Give the texts of nodes and of all in them."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from texts(node["children"])


@pytest.fixture(scope="module", params=["en", "zh"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


@pytest.fixture(scope="module")
def first(engine: Engine, lang: str) -> dict[str, list[Any]]:
    return engine.first(f"lang={lang}")


def test_it_has_the_words_of_the_view(
    engine: Engine, first: dict[str, list[Any]], lang: str
) -> None:
    words = engine.describe(f"lang={lang}")
    assert first["headline"] == [words["headline"]]
    assert first["tally"] == [words["tally"]]


def test_it_draws_every_region_and_name_of_the_map(
    engine: Engine, first: dict[str, list[Any]], lang: str
) -> None:
    selection = engine.select(f"lang={lang}")["map"]
    shapes, marks = first["map-plot"]
    groups = {group["attributes"]["class"]: group["children"] for group in shapes["children"]}
    assert len(groups["regions"]) == len(selection["ids"]) == 14
    assert {"outline_province", "xiongan"} <= set(groups)
    assert list(texts([marks])).count("•") == selection["signs"]["text"].count("•")
    zones = next(g for g in marks["children"] if g["attributes"].get("class") == "zones")
    assert len(zones["children"]) == len(selection["zones"]["ids"])


def test_its_map_is_small(first: dict[str, list[Any]]) -> None:
    html = "".join(map(to_html, first["map-plot"]))
    assert len(brotli.compress(html.encode())) <= _MAP_MAX_BYTES


def test_its_colours_are_those_of_the_theme_that_the_reader_has(
    first: dict[str, list[Any]],
) -> None:
    # A colour of its own would be wrong in the other theme.
    assert re.findall(r"#[0-9a-f]{3,6}\b|rgb", json.dumps(first)) == []


def test_its_ranking_has_a_head_and_a_bar_for_each_region(
    engine: Engine, first: dict[str, list[Any]], lang: str
) -> None:
    selection = engine.select(f"lang={lang}")["ranking"]
    heads = [head["attributes"]["data-region"] for head in first["ranking-heads"]]
    [bars] = first["ranking-plot"]
    assert heads == selection["ids"]
    assert [label.strip() for label in texts([bars])] == selection["labels"]
