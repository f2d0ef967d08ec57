"""What pages say in sentences: dated, whole, and in plain words of both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.pages.all import make_page
from dashboard.pages.words import (
    day_words,
    inside,
    joined,
    rank_words,
    sentence,
    shortened,
    years_words,
)

if TYPE_CHECKING:
    from dashboard.pages.facts import Facts


def sentences(facts: Facts, kind: str, key: str, lang: str) -> list[str]:
    return [one["text"] for one in make_page(facts, kind, key, lang)["sentences"]]


def test_a_status_is_that_of_the_date_of_its_source(facts: Facts) -> None:
    for key in facts.organisations:
        move = facts.moves[key]
        for lang, undated in (("en", "By an undated source, "), ("zh", "据无日期的来源，")):
            about = make_page(facts, "organisation", key, lang)["about"]
            year = (move["as_of"] or "")[:4]
            assert year in about if year else about.startswith(undated), key
            assert not re.search(r" is | are | has ", about.replace(move["name_en"], "")) or (
                about.endswith(" is not known.")
            ), about
    page = make_page(facts, "organisation", "bjtu-xa", "en")
    start = "As of 22 September 2026, building was under way in Xiong'an New Area for Beijing"
    assert page["about"].startswith(start)


def test_what_had_not_happened_by_then_is_not_unknown(facts: Facts) -> None:
    def record(key: str) -> dict[str, str]:
        [found] = [
            one
            for one in make_page(facts, "organisation", key, "en")["sections"]
            if one["name"] == "record"
        ]
        return {row[0]["text"]: row[1]["text"] for row in found["rows"]}

    assert record("bjtu-xa")["Opened"] == "not by that date"
    assert record("shijia-tz")["Started"] == "not by that date"
    assert record("icbc-xa")["Opened"] == "not stated"
    # A registered seat is not open, and a new body comes from nowhere.
    registered = record("q360-xa17")
    assert registered["Registered"] == "2017"
    assert "Opened" not in registered
    assert record("bj4-exp2")["From"] == "founded there"


def test_a_place_counts_the_moves_of_its_parts(facts: Facts) -> None:
    single = [row for row in facts.moves.values() if row["row_type"] == "single"]

    def in_beijing(region: str | None) -> bool:
        return (region or "")[:2] == "11"

    left = sum(in_beijing(one["from_adcode"]) and not in_beijing(one["adcode"]) for one in single)
    moved = sum(in_beijing(one["from_adcode"]) and in_beijing(one["adcode"]) for one in single)
    texts_of = sentences(facts, "place", "110000", "en")
    assert f"opened a site elsewhere or are to: {left} (" in texts_of[-2]
    assert f"another site inside, or are to: {moved} (" in texts_of[-1]
    # A move into a county is one into its city and province.
    for place in ("130209", "130200", "130000"):
        assert any(
            "Organisations that came here" in one for one in sentences(facts, "place", place, "en")
        )
    # The counties of Xiong'an are not parts of Baoding, as their codes would have it.
    assert "130629" in facts.within("133100")
    assert "130629" not in facts.within("130600")


def test_a_sentence_on_roles_tells_the_years_and_what_is_old(facts: Facts) -> None:
    texts_of = sentences(facts, "place", "130900", "en")
    lead = "metal products, pipes and wire mesh; and petrochemicals"
    assert texts_of[1].startswith(f"Leading industries: {lead} (newest sources: 20")
    assert any(one.startswith("Named only by sources that are older than 2017") for one in texts_of)
    # What it names by an older source is not missing there.
    page = make_page(facts, "place", "130900", "en")
    [alike] = [one for one in page["sections"] if one["name"] == "alike"]
    named = {one["industry_en"].lower() for one in facts.ever_stated("130900").values()}
    for row in alike["rows"]:
        assert not named & set(row[3]["text"].lower().split("; "))


def test_what_a_later_source_contradicts_is_said(facts: Facts) -> None:
    texts_of = sentences(facts, "place", "130100", "en")
    wanted = "Named, but contradicted by a later source: wind, solar and other new energy."
    assert texts_of[-1] == wanted
    assert not any("older than 2017" in one and "wind" in one for one in texts_of)
    page = make_page(facts, "industry", "new-energy", "zh")
    [places] = [one for one in page["sections"] if one["name"] == "places"]
    roles = {row[0]["text"]: row[2]["text"] for row in places["rows"]}
    assert roles["石家庄市"] == "重点（后有不同说法）"
    assert roles["曹妃甸区"] == "辅助（较早或无年份）"
    # A statement bears the mark of its second reading, as in the profile.
    few = [key for key in facts.cells if 0 < len(facts.statements(key)) < 10]
    marked = {key: [one["reread"] for one in facts.statements(key)] for key in few}
    place = next(key for key, marks in marked.items() if "weaker_role" in marks)
    page = make_page(facts, "place", place, "en")
    [built] = [one for one in page["sections"] if one["name"] == "builds_on"]
    shown = [row[2]["text"].endswith("(weaker on second reading)") for row in built["rows"]]
    assert sum(shown) == marked[place].count("weaker_role")


def test_a_change_is_not_rounded_away(facts: Facts) -> None:
    page = make_page(facts, "place", "130400", "en")
    [figures] = [one for one in page["sections"] if one["name"] == "figures"]
    [row] = [row for row in figures["rows"] if row[0]["text"].startswith("Resident population")]
    assert row[1]["text"] == "9.17 million persons"
    assert row[4]["text"] == "9.18 million persons in 2024"


def test_a_kind_of_county_is_named_by_its_chinese_name(facts: Facts) -> None:
    kinds = {
        "110101": ("a district in Beijing.", "北京市的市辖区。"),
        "130981": ("a county-level city in Cangzhou, Hebei.", "河北省沧州市下辖的县级市。"),
        "130930": ("an autonomous county in Cangzhou, Hebei.", "河北省沧州市下辖的自治县。"),
        "130627": ("a county in Baoding, Hebei.", "河北省保定市下辖的县。"),
        "130900": ("a prefecture-level city in Hebei.", "河北省的地级市。"),
        "133100": ("a new area in Hebei, here at the level of the cities.", "本图集列为市级单位。"),
    }
    for key, endings in kinds.items():
        for lang, ending in zip(("en", "zh"), endings, strict=True):
            assert make_page(facts, "place", key, lang)["about"].endswith(ending)


def test_places_of_one_name_are_told_apart(facts: Facts) -> None:
    assert facts.place_name("120119", "en") == "Jizhou (Tianjin)"
    assert facts.place_name("131103", "en") == "Jizhou (Hengshui)"
    assert facts.place_name("120119", "zh") == "蓟州区"
    assert facts.place_name("130104", "zh") == "桥西区（石家庄市）"


def test_a_branch_has_not_moved(facts: Facts) -> None:
    for key in facts.organisations:
        move = facts.moves[key]
        about = make_page(facts, "organisation", key, "en")["about"]
        has_moved = "had moved from" in about
        assert not has_moved or move["move_type"] in ("headquarters", "whole_move"), key
        assert not has_moved or move["status"] in ("operating", "opened"), key


def test_lists_and_sentences() -> None:
    assert joined(["A", "B", "C"], "en") == "A, B and C"
    assert shortened(["A", "B", "C", "D"], "en", 2) == "A, B and 2 more"
    assert shortened(["A", "B", "C"], "zh", 2) == "A、B和C"
    assert sentence("its tower opened", "en") == "Its tower opened."
    assert sentence("大楼启用", "zh") == "大楼启用。"
    assert sentence("in use (inferred)", "en") == "In use (inferred)."
    assert joined(["Food and beverages", "steel"], "en") == "Food and beverages; and steel"
    assert joined(["金属制品与丝网", "钢铁"], "zh") == "金属制品与丝网、钢铁"
    assert shortened(["A and B", "C", "D", "E"], "en", 2) == "A and B; C; and 2 more"
    assert shortened(["甲", "乙", "丙", "丁"], "zh", 2) == "甲、乙和另外2个"
    assert [inside(one, "en") for one in ("Robots", "IT services")] == ["robots", "IT services"]


def test_dates_years_and_ranks() -> None:
    assert day_words("2026-09-22", "en") == "22 September 2026"
    assert day_words("2026-09", "zh") == "2026年9月"
    assert day_words("2026", "en") == "2026"
    assert years_words([2021, 2019, 2021], "en") == "2019–2021"
    assert years_words([2021], "zh") == "2021"
    ranks = [rank_words(rank, 199, "en").split()[0] for rank in (1, 2, 3, 4, 11, 12, 21, 113, 122)]
    assert ranks == ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "113th", "122nd"]
    assert rank_words(3, 14, "zh") == "第3（共14）"
