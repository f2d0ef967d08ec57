"""Names as people write them, matched by the page's modules: none wrong, nearly all placed."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dashboard.own_names import OwnNames
from dashboard.tables.own import own_tables
from data.read import read_columns
from tests.data.own.dirty_names import COUNT, Dirty, dirty_names

CLEAR_SHARE = 0.98


@pytest.fixture(scope="module")
def matches(built: Path) -> list[tuple[Dirty, dict[str, Any]]]:
    """Each name with its match."""
    names = dirty_names(built)
    found = OwnNames(own_tables(partial(read_columns, folder=built))).places(
        [one.text for one in names]
    )
    return list(zip(names, found, strict=True))


def test_of_a_thousand_names_none_is_placed_wrong(
    matches: list[tuple[Dirty, dict[str, Any]]],
) -> None:
    assert len(matches) >= COUNT
    wrong = [
        (one, match["region"])
        for one, match in matches
        if match["status"] == "matched" and match["region"] != one.true
    ]
    assert wrong == []


def test_nearly_all_clear_names_are_placed(matches: list[tuple[Dirty, dict[str, Any]]]) -> None:
    clear = [(one, match) for one, match in matches if one.is_clear]
    left = [one for one, match in clear if match["status"] != "matched"]
    assert len(left) <= (1 - CLEAR_SHARE) * len(clear), Counter(one.rule for one in left)


def test_ambiguous_names_give_their_candidates_and_places_elsewhere_none(
    matches: list[tuple[Dirty, dict[str, Any]]],
) -> None:
    of_rule = {
        rule: [match for one, match in matches if one.rule == rule]
        for rule in ("ambiguous", "outside", "misspelt")
    }
    assert min(map(len, of_rule.values())) > 40
    assert {match["status"] for match in of_rule["ambiguous"]} == {"ambiguous"}
    assert all(len(match["candidates"]) > 1 for match in of_rule["ambiguous"])
    assert {match["status"] for match in of_rule["outside"]} <= {"outside", "none"}
    # A misspelt name is offered what it is like.
    offered = [bool(match["candidates"]) for match in of_rule["misspelt"]]
    assert sum(offered) > len(offered) / 2
