"""A class holds what its legend says: the number that is written lies inside the bounds."""

import itertools
import re
from typing import Any

import pytest

from dashboard.engine import Engine
from dashboard.tables.columns import Tables
from data.derive.offers import OFFERS

# English says these in billions and millions.
SAID_IN = {
    "100 million CNY": 10,
    "10,000 persons": 100,
    "10,000 passengers": 100,
    "10,000 vehicles": 100,
    "10,000 tonnes": 100,
    "10,000 TEU": 100,
}
NUMBER = r"([\d.,]+)(?: %)?"
# By form of a label: its lower bound, its upper bound, and whether each belongs to it.
FORMS = {
    rf"below {NUMBER}": (None, 1, False, False),
    rf"{NUMBER} to under {NUMBER}": (1, 2, True, False),
    rf"{NUMBER} or more": (1, None, True, False),
    rf"{NUMBER} or less": (None, 1, False, True),
    rf"over {NUMBER} to {NUMBER}": (1, 2, False, True),
    rf"over {NUMBER}": (1, None, False, False),
}


def holds(label: str, value: float) -> bool:
    """Tell whether a number lies inside the bounds of a label."""
    form, found = next(
        (form, found) for form in FORMS if (found := re.fullmatch(form, label)) is not None
    )
    low, high, has_low, has_high = FORMS[form]
    bounds = [None if at is None else float(found[at].replace(",", "")) for at in (low, high)]
    is_above = bounds[0] is None or value > bounds[0] or (has_low and value == bounds[0])
    is_below = bounds[1] is None or value < bounds[1] or (has_high and value == bounds[1])
    return is_above and is_below


def class_labels(engine: Engine, query: str, chart: str) -> list[str]:
    """List the labels of a picture's classes, the lowest first, without that of no value."""
    lines = [one["text"] for one in engine.picture(query, chart)["layout"]["annotations"]]
    legend = " ".join(line for line in lines if "■" in line).split("■</span> ")[1:]
    labels = [re.sub(r"<.*|&nbsp;.*", "", one).strip() for one in legend]
    return [label for label in labels if any(re.fullmatch(form, label) for form in FORMS)]


@pytest.mark.parametrize(
    ("label", "inside", "outside"),
    [
        ("below 0.5", [0, 0.49], [0.5, 0.51]),
        ("0.5 to under 0.8", [0.5, 0.79], [0.49, 0.8]),
        ("2 or more", [2, 3], [1.99]),
        ("35 or less", [35], [35.1]),
        ("over 35 to 50", [35.1, 50], [35, 50.1]),
        ("over 1,400", [1401], [1400]),
    ],
)
def test_labels_are_read_as_a_reader_does(
    label: str, inside: list[float], outside: list[float]
) -> None:
    assert all(holds(label, value) for value in inside)
    assert not any(holds(label, value) for value in outside)


@pytest.mark.parametrize("benchmark", ["jjj", "nation"])
@pytest.mark.parametrize("measure", ["lq", "lq_market", "share"])
def test_a_written_quotient_or_share_lies_in_its_class(
    engine: Engine, measure: str, benchmark: str
) -> None:
    base = f"tab=structure&measure={measure}&benchmark={benchmark}&recalled=show"
    labels = class_labels(engine, base, "sectors")
    assert len(labels) == 5
    for year, level in itertools.product((2010, 2015, 2019), ("province", "city")):
        sectors = engine.select(f"{base}&year={year}&level={level}")["sectors"]
        check(labels, sectors["text"], sectors["z"])


def test_a_written_likeness_lies_in_its_class(engine: Engine) -> None:
    query = "tab=structure"
    labels = class_labels(engine, query, "similarity")
    similarity = engine.select(query)["similarity"]
    check(labels, similarity["text"], similarity["z"])


def check(labels: list[str], texts: list[list[str]], classes: list[list[int]]) -> None:
    pairs = [
        (text.rstrip("*").replace(",", ""), z)
        for row, row_classes in zip(texts, classes, strict=True)
        for text, z in zip(row, row_classes, strict=True)
        if text
    ]
    assert pairs
    assert [pair for pair in pairs if not holds(labels[pair[1] - 1], float(pair[0]))] == []


@pytest.mark.parametrize("offer", OFFERS, ids=[offer.offer_id for offer in OFFERS])
def test_a_written_amount_lies_in_its_class(
    engine: Engine,
    real_tables: Tables,
    offer: Any,  # noqa: ANN401 - a row of offers
) -> None:
    offers = real_tables["integration"]["offers"]
    divisor = SAID_IN.get(offers["unit_en"][offers["id"].index(offer.offer_id)], 1)
    for level in ("province", "city", "county"):
        query = f"tab=integration&indicator={offer.offer_id}&level={level}&recalled=show"
        if not engine.select(query)["map"]["is_at_level"]:
            continue
        labels = class_labels(engine, query, "map")
        for year in engine.known_values()["year"][::4]:
            shown = engine.select(f"{query}&year={year}")["map"]
            for value, z in zip(shown["values"], shown["z"], strict=True):
                assert (value is None) == (z == 0)
                if value is not None:
                    assert holds(labels[z - 1], written(value / divisor)), (year, value)


def written(value: float) -> float:
    """Round an amount as the page writes it."""
    return int(value + 0.5) if value >= 1000 else round(value + 1e-9, 1)
