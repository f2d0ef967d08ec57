"""A thousand names as people write them, made from the names of the atlas by rules."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from data.read import read_columns

COUNT = 1000
_SEED = 32768
_NATION = "156000"
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "　"})
# The marks of the four tones, over the first vowel that takes one.
_TONES = ("āáǎà", "ēéěè", "īíǐì", "ōóǒò", "ūúǔù")
_VOWELS = "aeiou"
# Districts and counties of other provinces; the last part of many is the name of one of ours.
OUTSIDE = (
    "沈阳市和平区", "和平区（沈阳市）", "辽宁省沈阳市和平区", "西安市长安区", "陕西省西安市长安区",
    "平顶山市新华区", "河南省平顶山市新华区", "长春市朝阳区", "吉林省长春市朝阳区", "辽宁省朝阳市",
    "江苏省南通市通州区", "南通市通州区", "山西省大同市", "内蒙古赤峰市红山区", "呼和浩特市新城区",
    "上海市浦东新区", "重庆市大渡口区", "广州市白云区", "广西壮族自治区南宁市", "济南市历下区",
    "山东省德州市", "郑州市二七区", "太原市小店区", "哈尔滨市南岗区", "哈尔滨市道里区",
    "Chaoyang, Liaoning", "Chang'an District, Xi'an, Shaanxi", "Heping District, Shenyang",
    "Tongzhou District, Nantong", "Pudong, Shanghai", "Xinhua District, Pingdingshan, Henan",
    "沈阳市河东区", "临沂市河东区", "临沂市，河东区", "鞍山市铁东区", "370102", "410401000000",
    "610116", "210102.0", "运城市盐湖区", "太原市杏花岭区", "洛阳市西工区", "大连市西岗区",
)  # fmt: skip


class Dirty(NamedTuple):
    """A written name.

    Attributes:
        text: as it is written.
        true: the region that it means; empty: none of ours, or not sure.
        is_clear: whether a reader would know which region it means.
        rule: how it was made.
    """

    text: str
    true: str
    is_clear: bool
    rule: str


def dirty_names(built: Path) -> list[Dirty]:
    """Make the names; the same ones each time."""
    chance = random.Random(_SEED)  # noqa: S311 - the same names each time
    regions = read_columns("regions", built)
    aliases = read_columns("aliases", built)
    rows = [row for row, level in enumerate(regions["level"]) if level == "county"]
    unclear = list(_unclear(regions, aliases, chance))
    clear: list[Dirty] = []
    while len(clear) + len(unclear) < COUNT:
        name = _Name(regions, chance.choice(rows))
        rule, write = chance.choice(_RULES)
        clear.append(Dirty(write(name, chance), name.code, is_clear=True, rule=rule))
    return clear + unclear


class _Name:
    """The names of a county and of the city and province around it."""

    def __init__(self, regions: dict[str, list[Any]], row: int) -> None:
        place_of = {code: number for number, code in enumerate(regions["adcode"])}
        city = place_of[regions["city_adcode"][row]]
        province = place_of[f"{regions['adcode'][row][:2]}0000"]
        self.code = regions["adcode"][row]
        self.zh, self.en = regions["name_zh"][row], regions["name_en"][row]
        self.city_zh, self.city_en = regions["name_zh"][city], regions["name_en"][city]
        self.province_zh = regions["name_zh"][province]
        self.pinyin, self.city_pinyin = regions["pinyin"][row], regions["pinyin"][city]


def _with_tones(text: str, chance: random.Random) -> str:
    """Put a tone on the first vowel of each word."""

    def marked(word: str) -> str:
        at = next((place for place, letter in enumerate(word) if letter in _VOWELS), None)
        if at is None:
            return word
        return word[:at] + chance.choice(_TONES[_VOWELS.index(word[at])]) + word[at + 1 :]

    return " ".join(marked(word) for word in text.split(" "))


def _short(name: str) -> str:
    """Drop the type of the unit if a name of two characters is left."""
    if name.endswith("自治县"):
        return name[:2]
    return name[:-1] if len(name) > 2 else name


def _spaced(text: str, chance: random.Random) -> str:
    return "".join(letter + chance.choice(("", "", " ", "　", "\u00a0")) for letter in text)


def _title(text: str) -> str:
    return "".join(word.title() for word in text.split(" "))


_RULES: tuple[tuple[str, Callable[[_Name, random.Random], str]], ...] = (
    ("upper case", lambda name, _: f"{name.en.upper()}, {name.city_en.upper()}"),
    ("lower case", lambda name, _: f"{name.city_en.lower()} {name.en.lower()}"),
    ("small to large", lambda name, _: f"{name.en} ({name.city_en})"),
    ("blanks", lambda name, chance: _spaced(f"{name.city_zh}{name.zh}", chance)),
    ("full-width", lambda name, _: f"{name.en}, {name.city_en}".translate(_WIDE)),
    ("full-width code", lambda name, _: name.code.translate(_WIDE)),
    ("code of 12 digits", lambda name, _: f" {name.code}000000 "),
    ("code of 9 digits", lambda name, _: f"{name.code}000"),
    ("code as a text", lambda name, _: f"'{name.code}"),
    ("code as a float", lambda name, _: f"{name.code}.0"),
    ("whole chain", lambda name, _: f"{name.province_zh}{name.city_zh}{name.zh}"),
    ("chain with strokes", lambda name, _: f"{name.province_zh}/{name.city_zh}/{name.zh}"),
    ("without suffixes", lambda name, _: f"{_short(name.city_zh)}{_short(name.zh)}"),
    ("city in brackets", lambda name, _: f"{name.zh}（{_short(name.city_zh)}）"),
    ("pinyin", lambda name, _: f"{name.city_pinyin} {name.pinyin}"),
    ("pinyin without blanks", lambda name, _: f"{_title(name.pinyin)}, {_title(name.city_pinyin)}"),
    (
        "pinyin with tones",
        lambda name, chance: _with_tones(f"{name.city_pinyin} {name.pinyin}", chance),
    ),
    ("footnote", lambda name, _: f"{name.city_zh}{name.zh}①"),
    ("numbered", lambda name, _: f"3. {name.city_zh}{name.zh}"),
)


def _unclear(
    regions: dict[str, list[Any]], aliases: dict[str, list[Any]], chance: random.Random
) -> Iterator[Dirty]:
    """Yield old and traditional names, ambiguous ones, places elsewhere and misspelt names."""
    columns = ("alias", "region_id", "kind", "match", "needs_city")
    table = list(zip(*(aliases[name] for name in columns), strict=True))
    meanings: dict[str, set[str]] = {}
    for alias, region, *_ in table:
        meanings.setdefault(alias.lower(), set()).add(region)
    single = [
        row
        for row in table
        if len(meanings[row[0].lower()]) == 1 and row[3] == "exact" and not row[4]
        if row[1] != _NATION
    ]
    for kinds, rule, count in (("old_name", "old name", 90), ("variant", "traditional", 90)):
        for alias, region, *_ in chance.sample([row for row in single if row[2] == kinds], count):
            yield Dirty(alias, region, is_clear=True, rule=rule)
    ambiguous = sorted(alias for alias, found in meanings.items() if len(found) > 1)
    for alias in [*chance.sample(ambiguous, 60), "新华区", "桥西区", "Qiaoxi", "Xinhua District"]:
        yield Dirty(alias, "", is_clear=False, rule="ambiguous")
    for text in OUTSIDE:
        yield Dirty(text, "", is_clear=False, rule="outside")
    yield from _misspelt(regions, set(meanings), chance)


def _misspelt(
    regions: dict[str, list[Any]], known: set[str], chance: random.Random
) -> Iterator[Dirty]:
    """Yield names with a letter left out, doubled or changed that are not other names."""
    plain = {alias.lower().replace(" ", "").replace("'", "") for alias in known}
    for row in chance.sample(range(len(regions["adcode"])), 150):
        name = chance.choice((regions["name_zh"][row], regions["name_en"][row]))
        at = chance.randrange(len(name))
        other = chance.choice("区县市东西南北" if ord(name[0]) > 0x3000 else "aeiounghz")
        text = chance.choice(
            (
                name[:at] + name[at + 1 :],
                name[: at + 1] + name[at:],
                name[:at] + other + name[at + 1 :],
            )
        )
        if text.lower().replace(" ", "").replace("'", "") not in plain:
            yield Dirty(text, regions["adcode"][row], is_clear=False, rule="misspelt")
