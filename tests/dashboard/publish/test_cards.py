"""Cards have the texts of each tab in each language."""

from pathlib import Path

import pytest

from dashboard.publish.cards import Card, make_cards
from dashboard.registry import TABS


@pytest.fixture(scope="module")
def cards(built: Path) -> dict[tuple[str, str], Card]:
    return {(card.tab, card.lang): card for card in make_cards(built)}


def test_each_tab_has_a_card_in_each_language(cards: dict[tuple[str, str], Card]) -> None:
    assert len(cards) == 14
    assert next(iter(cards)) == ("focus", "en")
    assert len({card.title for card in cards.values()}) == 2 * len(TABS)
    assert len({card.about for card in cards.values()}) == 2 * len(TABS)
    assert all(card.tally and "{" not in "".join(card) for card in cards.values())


def test_a_card_has_the_texts_of_the_page(cards: dict[tuple[str, str], Card]) -> None:
    card = cards["focus", "zh"]
    assert (
        card.headline == "规划的十二个领域：涉及最多的是天津市（9个）、北京市（7个）和保定市（6个）"
    )
    assert card.title == "规划的十二个领域在哪些地方 · 京津冀图集"
    assert card.about.startswith("京津冀哪些地方把某产业列为重点。")
    assert card.alternative_text == f"地图 · {card.headline} · 14个市级单位中14个至少有一个"
    assert (card.page, card.picture) == ("cards/focus.zh.html", "previews/focus.zh.png")


def test_the_picture_has_the_chart_of_the_headline(
    cards: dict[tuple[str, str], Card],
) -> None:
    charts = {tab: card.chart for (tab, _), card in cards.items()}
    assert charts["integration"] == "gaps"
    assert charts["structure"] == "map"
