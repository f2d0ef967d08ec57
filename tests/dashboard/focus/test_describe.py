"""The state in words: headline, tally, filter and title, in both languages."""

from __future__ import annotations

import pytest

from tests.dashboard.small_engines import small_engine


def words(query: str) -> dict[str, str]:
    return small_engine("focus").describe(query)


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param("", "Where the plan's twelve fields are named", id="the plan"),
        pytest.param("lang=zh", "规划的十二个领域在哪些地方", id="the plan in Chinese"),
        pytest.param("industries=all", "Where any of the 5 industries is named", id="all"),
        pytest.param("industries=all&lang=zh", "全部5个产业在哪些地方", id="all in Chinese"),
        pytest.param(
            "industries=robotics&region=130600", "Robotics: where it is named as a focus", id="one"
        ),
        pytest.param(
            "industries=robotics&lang=zh", "机器人：哪些地方列为重点", id="one in Chinese"
        ),
        pytest.param(
            "industries=software,steel", "Steel and Software: where they are named", id="two"
        ),
        pytest.param(
            "industries=medicine,software,steel",
            "Steel, Medicine and Software: where they are named",
            id="three, in table order",
        ),
        pytest.param(
            "industries=medicine,software,steel&lang=zh",
            "钢铁、医药和软件：哪些地方列为重点",
            id="three in Chinese",
        ),
        pytest.param(
            "industries=chips,medicine,software,steel",
            "Where 4 chosen industries are named",
            id="more are counted",
        ),
    ],
)
def test_the_headline_names_what_was_chosen(query: str, headline: str) -> None:
    assert words(query)["headline"] == headline


@pytest.mark.parametrize(
    ("query", "tally"),
    [
        pytest.param("", "3 of 3 city-level regions name at least one", id="several"),
        pytest.param("lang=zh", "3个城市级地区中3个至少有一个", id="several in Chinese"),
        pytest.param(
            "industries=robotics",
            "1 lead · 1 core · 1 support of 3 city-level regions",
            id="one, by role",
        ),
        pytest.param(
            "industries=robotics&lang=zh",
            "3个城市级地区中：主导1个 · 重点1个 · 辅助1个",
            id="one in Chinese",
        ),
        pytest.param(
            "industries=chips", "1 older or undated of 3 city-level regions", id="only an older one"
        ),
        pytest.param(
            "industries=chips&level=province", "1 core of 2 provinces", id="roles found only"
        ),
        pytest.param(
            "level=county", "1 of 2 counties and districts name at least one", id="county"
        ),
        pytest.param("industries=steel", "no statement found at this level", id="none"),
    ],
)
def test_the_tally_counts_what_is_seen(query: str, tally: str) -> None:
    assert words(query)["tally"] == tally


@pytest.mark.parametrize(
    ("query", "line"),
    [
        pytest.param("", "the plan's twelve fields · 3 city-level regions", id="default"),
        pytest.param(
            "industries=all&level=province", "all 5 industries · 2 provinces", id="all industries"
        ),
        pytest.param(
            "industries=chips,medicine,software,steel&level=county",
            "Steel, Medicine, Chips, Software · 2 counties and districts",
            id="every chosen one is named",
        ),
        pytest.param(
            "roles=support,lead",
            "the plan's twelve fields · 3 city-level regions · only lead and support",
            id="roles",
        ),
        pytest.param(
            "recalled=hide&region=130629&roles=core&layers=sites&theme=dark",
            "the plan's twelve fields · 3 city-level regions · only core"
            " · without recalled statements · chosen: Rongcheng (Xiong'an)",
            id="everything that filters, and nothing else",
        ),
        pytest.param(
            "recalled=hide&region=110108&roles=core&lang=zh&industries=steel",
            "钢铁 · 3个城市级地区 · 仅重点 · 不含凭记忆的表述 · 所选：海淀区（北京市）",
            id="in Chinese",
        ),
    ],
)
def test_the_filter_is_one_line(query: str, line: str) -> None:
    assert words(query)["filter"] == line


@pytest.mark.parametrize(
    ("query", "title"),
    [
        pytest.param("", "Where the plan's twelve fields are named · JJJ Atlas", id="default"),
        pytest.param(
            "industries=steel&region=z-htz",
            "Baoding zone · Steel: where it is named as a focus · JJJ Atlas",
            id="a region first",
        ),
        pytest.param(
            "region=130600&lang=zh",
            "保定市 · 规划的十二个领域在哪些地方 · 京津冀图集",
            id="Chinese",
        ),
    ],
)
def test_the_window_title_names_the_state(query: str, title: str) -> None:
    assert words(query)["title"] == title
