"""Sentences that summarise the evidence on a statement, in English and Chinese.

They contain only numbers and years read in a source, and claim no cause.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from data.evidence.counts import MOVE_STATES, ROLE_STATES
from data.evidence.facts import Facts, Row
from data.evidence.part import Part

Texts = tuple[str, str]

_LANGUAGES = ("en", "zh")
_NO_DECIMALS_FROM = 1000
_MINUS = "\N{MINUS SIGN}"
_DEGREES_PER_POINT = 22.5
_COMPASS_POINTS = (
    ("north", "北"), ("north-north-east", "东北偏北"), ("north-east", "东北"),
    ("east-north-east", "东北偏东"), ("east", "东"), ("east-south-east", "东南偏东"),
    ("south-east", "东南"), ("south-south-east", "东南偏南"), ("south", "南"),
    ("south-south-west", "西南偏南"), ("south-west", "西南"), ("west-south-west", "西南偏西"),
    ("west", "西"), ("west-north-west", "西北偏西"), ("north-west", "西北"),
    ("north-north-west", "西北偏北"),
)  # fmt: skip
_ROLES = {
    "lead": ("lead", "主导"), "core": ("core", "重点"), "support": ("support", "辅助"),
    "older": ("older or undated", "较早或无年份"),
}  # fmt: skip
_MOVES = {
    "moved": (
        "Moved and in use: {count} ({before} before {year})",
        "已迁入并启用{count}家（{year}年以前{before}家）",
    ),
    "under_construction": ("being built: {count}", "在建{count}家"),
    "announced": ("announced: {count}", "已宣布{count}家"),
    "placed": (
        "not counted as moves: {count} (branches, subsidiaries, seats, what Beijing built)",
        "不计为搬迁{count}家（分支机构、子公司、注册地和北京援建项目）",
    ),
}  # fmt: skip


def note(statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    """Summarise the parts of a statement."""
    writers: dict[str, Callable[[Row, Sequence[Part], Facts], Texts]] = {
        "clusters": _clusters, "industry": _industries, "naming": _industries, "trend": _trend,
        "gap": _gap, "moves": _moves, "moved": _moves, "event": _event, "distance": _distance,
        "none": _none,
    }  # fmt: skip
    return writers[statement["test"]](statement, parts, facts)


def number(value: float) -> str:
    """Format a number with grouped thousands and one decimal; from 1,000 on without decimals.

    A negative one has a true minus sign, for readers.
    """
    digits = 0 if abs(value) >= _NO_DECIMALS_FROM else 1
    text = f"{value:,.{digits}f}".removesuffix(".0")
    return text.replace("-", _MINUS)


def percent(share: float) -> str:
    """Format a share of 0 to 1 as percent with one decimal."""
    return f"{share * 100:.1f}"


def _in_both(write: Callable[[str], str]) -> Texts:
    english, chinese = map(write, _LANGUAGES)
    return english, chinese


def _none(_statement: Row, _parts: Sequence[Part], _facts: Facts) -> Texts:
    return "No table holds a measure of this.", "没有表格可以衡量。"


def _clusters(_statement: Row, parts: Sequence[Part], _facts: Facts) -> Texts:
    years = Counter(item.year for item in parts[0].items)
    total = len(parts[0].items)
    lists_en = ", ".join(f"{count} on the list of {year}" for year, count in sorted(years.items()))
    lists_zh = "，".join(f"{year}年名单{count}个" for year, count in sorted(years.items()))
    return (
        f"National clusters of the region: {total} ({lists_en}).",
        f"本地区国家级集群{total}个（{lists_zh}）。",
    )


def _industries(_statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    """Give for each industry the lists it is on and the number of places that name it."""
    texts: dict[str, list[str]] = {"en": [], "zh": []}
    names = {part.industry_id for part in parts}
    for part in parts:
        industry = facts.industries[str(part.industry_id)]
        for lang, sentence in zip(_LANGUAGES, _industry_part(part, facts), strict=True):
            is_first = part.measure == "clusters" or part.is_main
            colon = ": " if lang == "en" else "："
            name = f"{industry[f'name_{lang}']}{colon}" if is_first and len(names) > 1 else ""
            texts[lang].append(f"{name}{sentence}")
    return " ".join(texts["en"]), "".join(texts["zh"])


def _industry_part(part: Part, facts: Facts) -> Texts:
    if part.measure == "places":
        return _place_words(part, facts)
    if not part.items:
        return "On no list of national clusters.", "未列入国家级集群名单。"
    years = sorted({str(item.year) for item in part.items})
    count = len(part.items)
    clusters = "cluster" if count == 1 else "clusters"
    return (
        f"On the national lists: {count} {clusters} ({', '.join(years)}).",
        f"国家级集群名单：{count}个（{'、'.join(years)}年）。",
    )


def _place_words(part: Part, facts: Facts) -> Texts:
    counts = Counter(item.state for item in part.items)
    roles = [role for role in ROLE_STATES if counts[role]]
    if not roles:
        return (
            f"No statement found in the {facts.city_count} city-level regions.",
            f"{facts.city_count}个市级单位未见表述。",
        )
    by_role_en = ", ".join(f"{counts[role]} {_ROLES[role][0]}" for role in roles)
    by_role_zh = "、".join(f"{_ROLES[role][1]}{counts[role]}个" for role in roles)
    total = len(part.items)
    return (
        f"Named by {total} of {facts.city_count} city-level regions ({by_role_en}).",
        f"{facts.city_count}个市级单位中{total}个列为重点（{by_role_zh}）。",
    )


def _trend(statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    indicator = facts.indicators[str(statement["test_indicator_id"])]

    def write(lang: str) -> str:
        changes = [_change(part, facts, lang, number) for part in parts]
        unit = indicator[f"unit_{lang}"]
        if lang == "en":
            return f"{indicator['name_en']}, {unit}: {'; '.join(changes)}."
        return f"{indicator['name_zh']}（{unit}）：{'；'.join(changes)}。"

    return _in_both(write)


def _gap(statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    indicator = facts.indicators[str(statement["test_indicator_id"])]
    ratios = [part for part in parts if part.measure == "ratio"]
    differences = [part for part in parts if part.measure == "difference"]

    def write(lang: str) -> str:
        shares = [
            _change(part, facts, lang, percent, " %" if lang == "en" else "%") for part in ratios
        ]
        amounts = [_change(part, facts, lang, number) for part in differences]
        unit = indicator[f"unit_{lang}"]
        if lang == "en":
            return (
                f"{indicator['name_en']}, as a share of Beijing's: {'; '.join(shares)}. "
                f"Behind Beijing by {unit}, not adjusted for prices: {'; '.join(amounts)}."
            )
        return (
            f"{indicator['name_zh']}与北京之比：{'；'.join(shares)}。"
            f"与北京相差（{unit}，未剔除价格因素）：{'；'.join(amounts)}。"
        )

    return _in_both(write)


def _change(
    part: Part, facts: Facts, lang: str, write: Callable[[float], str], sign: str = ""
) -> str:
    """Write the first and last value of a region with their years."""
    name = facts.regions[str(part.region_id)][f"name_{lang}"]
    space = " " if lang == "en" else ""
    if part.first_value is None or part.last_value is None:
        return f"{name}{space}{'no value read' if lang == 'en' else '没有读到的数值'}"
    first, last = write(part.first_value) + sign, write(part.last_value) + sign
    if lang == "en":
        return f"{name} {first} ({part.first_year}) → {last} ({part.last_year})"
    return f"{name}{first}（{part.first_year}年）→ {last}（{part.last_year}年）"


def _moves(_statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    """Count the moves by state; if none goes to Xiong'an, name where they go."""
    part = parts[0]
    counts = Counter(item.state for item in part.items)
    if not any(counts[state] for state in MOVE_STATES[:-1]):
        return _elsewhere(part, facts)
    values = {"before": int(part.first_value or 0), "year": (part.first_year or 0) + 1}
    clauses = [
        [text.format(count=counts[state], **values) for text in _MOVES[state]]
        for state in _MOVES
        if state == "moved" or counts[state]
    ]
    english, chinese = zip(*clauses, strict=True)
    return f"{'; '.join(english)}.", f"{'，'.join(chinese)}。"


def _elsewhere(part: Part, facts: Facts) -> Texts:
    rows = {row["relocation_id"]: row for row in facts.moves}
    destinations = Counter(rows[item.item]["destination_region_id"] for item in part.items)

    def write(lang: str) -> str:
        separator = ", " if lang == "en" else "、"
        places = separator.join(
            f"{facts.regions[region][f'name_{lang}']} {count}"
            for region, count in destinations.most_common(3)
        )
        total = sum(destinations.values())
        if lang == "en":
            return f"No row goes to Xiong'an; {total} go to other places ({places})."
        return f"没有一行迁往雄安；{total}行迁往其他地方（{places}）。"

    return _in_both(write)


def _event(_statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    events = {row["event_id"]: row for row in facts.events}
    rows = [events[item.item] for item in parts[0].items]
    if not rows:
        return "No event of that day is held.", "没有当日的事件记录。"
    english = "; ".join(f"{row['date']}: {row['title_en']}" for row in rows)
    chinese = "；".join(f"{row['date']}：{row['title_zh']}" for row in rows)
    return f"{english}.", f"{chinese}。"


def _distance(_statement: Row, parts: Sequence[Part], facts: Facts) -> Texts:
    if not parts[0].region_id:
        return "No distance is held.", "没有距离数据。"
    row = facts.distances[parts[0].region_id]
    point = round(row["bearing_deg"] / _DEGREES_PER_POINT) % len(_COMPASS_POINTS)
    english, chinese = _COMPASS_POINTS[point]
    km, degrees = number(row["distance_km"]), f"{row['bearing_deg']:.0f}°"
    return (
        f"{km} km from Tiananmen to Rongdong, Xiong'an's built-up part, {english} ({degrees}).",
        f"天安门到雄安已建成的容东片区{km}公里，方位{chinese}（{degrees}）。",
    )
