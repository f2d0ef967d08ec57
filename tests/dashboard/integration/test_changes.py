"""Maps of changes: falls and rises on either side of zero, in colours that say which is better."""

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from dashboard import theme as tokens
from dashboard.engine import Engine
from data.derive.offers import OFFERS

# Known for one year only: there is nothing to compare.
ONE_YEAR = ("high_tech_enterprises", "hsr_min_from_beijing")
COMPARED = [offer for offer in OFFERS if offer.offer_id not in ONE_YEAR]
INDICATORS = [offer.offer_id for offer in COMPARED]
IS_SHARE = {offer.offer_id: offer.is_share for offer in OFFERS}
SAME = 6
HUES = {
    "higher_is_better": {-1: "worse", 1: "ramp"},
    "lower_is_better": {-1: "ramp", 1: "worse"},
    "neutral": {-1: "fall", 1: "rise"},
}


@cache
def change_maps(engine: Engine, indicator: str) -> list[dict[str, Any]]:
    """List the map of every pair of a year of an indicator and the latest or the first."""
    return list(compared(engine, indicator))


def compared(engine: Engine, indicator: str) -> Iterator[dict[str, Any]]:
    known, tables = engine.known_values()["year"], engine.tables["integration"]
    number, offered = tables["offers"]["id"].index(indicator), tables["offerings"]
    kinds = zip(offered["offer"], offered["level"], offered["years_hide"], strict=True)
    for level, bases in [(level, years) for offer, level, years in kinds if offer == number]:
        link = f"tab=integration&indicator={indicator}&level={level}"
        shown = [engine.select(f"{link}&year={known[end]}")["map"]["year"] for end in (0, -1)]
        for year in {one for one in shown if one}:
            for base in bases:
                query = f"{link}&year={year}&base_year={base}"
                found = engine.select(query)["map"]
                if found["mode"] == "change":
                    yield {"query": query, **found}


def written(change: float, *, is_share: bool) -> float:
    """Round a change as readers see it."""
    return round(abs(change) + 1e-9, 2 if is_share else 1) * (1 if change > 0 else -1)


@pytest.mark.parametrize("offer", COMPARED, ids=INDICATORS)
def test_a_fall_and_a_rise_are_on_different_sides_of_zero(engine: Engine, offer: Any) -> None:  # noqa: ANN401 - a row of offers
    maps = change_maps(engine, offer.offer_id)
    assert maps, "some two years can be compared"
    for shown in maps:
        for change, z in zip(shown["changes"], shown["z"], strict=True):
            if change is None:
                assert z == 0
                continue
            size = written(change, is_share=offer.is_share)
            assert (z > SAME, z < SAME) == (size > 0, size < 0), (shown["query"], change)
        by_change = sorted(
            (change, z)
            for change, z in zip(shown["changes"], shown["z"], strict=True)
            if change is not None
        )
        assert [z for _, z in by_change] == sorted(z for _, z in by_change), shown["query"]


@pytest.mark.parametrize("indicator", ONE_YEAR)
def test_an_indicator_of_one_year_has_no_changes(engine: Engine, indicator: str) -> None:
    assert change_maps(engine, indicator) == []


@pytest.mark.parametrize("indicator", INDICATORS)
def test_where_all_go_one_way_the_map_has_one_hue(engine: Engine, indicator: str) -> None:
    for shown in change_maps(engine, indicator):
        sides = {z > SAME for z in shown["z"] if z not in (0, SAME)}
        listed = {one["side"] for one in shown["classes"]} - {0}
        assert len(listed) == len(sides), shown["query"]
        if len(sides) == 2:
            assert SAME in {one["z"] for one in shown["classes"]}, "zero is shown between them"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("indicator", INDICATORS)
def test_colours_say_what_is_better_and_the_legend_agrees(
    engine: Engine, indicator: str, theme: str
) -> None:
    shown = change_maps(engine, indicator)[0]
    picture = engine.picture(f"{shown['query']}&theme={theme}", "map")
    regions = next(one for one in picture["data"] if one["meta"]["name"] == "regions")
    colours = [colour for _, colour in regions["colorscale"]][::2]
    legend = " ".join(one["text"] for one in picture["layout"]["annotations"])
    for z in {z for z in shown["z"] if z not in (0, SAME)}:
        side = 1 if z > SAME else -1
        token = f"{HUES[shown['look']][side]}-{abs(z - SAME)}"
        assert colours[z] == tokens.THEMES[theme][token]
        assert f"color:{colours[z]}" in legend


@pytest.mark.parametrize("indicator", INDICATORS)
def test_classes_lie_beside_each_other_and_hold_their_bound(engine: Engine, indicator: str) -> None:
    for shown in change_maps(engine, indicator):
        for side in (-1, 1):
            classes = [one for one in shown["classes"] if one["side"] == side][::side]
            for inner, outer in itertools.pairwise(classes):
                assert inner["high"] == outer["low"]
        for change, z in zip(shown["changes"], shown["z"], strict=True):
            held = [one for one in shown["classes"] if one["z"] == z]
            assert len(held) == (change is not None), shown["query"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("indicator", INDICATORS)
def test_the_headline_names_direction_extremes_and_how_many_places(
    engine: Engine, indicator: str, lang: str
) -> None:
    name = f"name_{lang}"
    for shown in change_maps(engine, indicator)[::5]:
        query = f"{shown['query']}&recalled=hide&lang={lang}"
        rows = [row for row in engine.rows(query, "map") if row.get("change") is not None]
        headline = engine.describe(query)["headline"]
        if not rows:
            continue
        changes = [row["change"] for row in rows]
        in_words = {1: "the one place|", 2: "both places|"} if lang == "en" else {}
        count = rf"{in_words.get(len(rows), '')}(?<!\d){len(rows)}(?!\d)"
        assert re.search(count, headline), headline
        for end in (min(changes), max(changes)):
            places = [row[name] for row in rows if row["change"] == end]
            assert any(place in headline for place in places), headline
        as_read = [written(change, is_share=IS_SHARE[indicator]) for change in changes]
        ways = {(change > 0) - (change < 0) for change in as_read}
        verbs = {1: r"rose in|上升", -1: r"fell in|下降", 0: r"hardly|did not|没有变化|无变化"}
        if shown["year"] < shown["base"]:
            verbs = {1: r"higher than|高于", -1: r"\blower\b|低于", 0: r"same|as in|大致相同|均与"}
        for way, verb in verbs.items():
            assert bool(re.search(verb, headline)) == (way in ways), headline


def test_air_since_2013_is_all_blue_and_says_by_how_much_it_fell(engine: Engine) -> None:
    query = "tab=integration&recalled=show&indicator=pm25&base_year=2013"
    shown = engine.select(query)["map"]
    assert {z < SAME for z in shown["z"] if z} == {True}
    assert shown["look"] == "lower_is_better"
    headline = engine.describe(query)["headline"]
    assert re.fullmatch(
        r"From 2013 to \d{4}, PM2.5 fell in all \d+ places [\w ]+: "
        r"most in [\w ]+ \(\N{MINUS SIGN}[\d.]+ %\), least in [\w ]+ \(\N{MINUS SIGN}[\d.]+ %\)",
        headline,
    )


def test_nothing_fell_or_rose_since_a_later_year(engine: Engine) -> None:
    query = "tab=integration&recalled=show&indicator=pm25&year=2015&base_year=2020"
    said = engine.describe(query)["headline"]
    assert said.startswith("In 2015, PM2.5 was higher than in 2020 in all ")
    texts = [one["text"] for one in engine.picture(query, "map")["layout"]["annotations"]]
    legend = next(text for text in texts if "■" in text)
    assert "higher by" in legend
    assert not re.search("rose|fell", legend)
