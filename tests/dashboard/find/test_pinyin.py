"""Chinese names in pinyin."""

from dashboard.find.pinyin import syllables
from tests.cases import cases


@cases(
    ("name", "reading", "spelled"),
    {
        "a syllable for each character": ("雄安新区", "", "xiong an xin qu"),
        "a known reading": ("泊头市", "botou", "bo tou shi"),
        "of a character with two readings": ("大城县", "daicheng", "dai cheng xian"),
        "a reading in two words": ("乐亭县", "le ting", "le ting xian"),
        "a reading of another name": ("海淀区", "zhongguancun", "hai dian qu"),
        "other text stays": ("PM2.5年均浓度", "", "PM2.5 nian jun nong du"),
        "empty": ("", "", ""),
    },
)
def test_a_name_is_spelled_in_pinyin(name: str, reading: str, spelled: str) -> None:
    assert syllables(name, reading) == spelled
