"""Chinese names in pinyin."""

from __future__ import annotations

import pytest

from dashboard.find.pinyin import syllables


@pytest.mark.parametrize(
    ("name", "reading", "spelled"),
    [
        pytest.param("雄安新区", "", "xiong an xin qu", id="a syllable for each character"),
        pytest.param("泊头市", "botou", "bo tou shi", id="a known reading"),
        pytest.param("大城县", "daicheng", "dai cheng xian", id="of a character with two readings"),
        pytest.param("乐亭县", "le ting", "le ting xian", id="a reading in two words"),
        pytest.param("海淀区", "zhongguancun", "hai dian qu", id="a reading of another name"),
        pytest.param("PM2.5年均浓度", "", "PM2.5 nian jun nong du", id="other text stays"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_a_name_is_spelled_in_pinyin(name: str, reading: str, spelled: str) -> None:
    assert syllables(name, reading) == spelled
