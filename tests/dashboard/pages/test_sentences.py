"""What pages say in sentences: dated, whole, and in plain words of both languages."""

import re

from dashboard.engine import Engine
from dashboard.pages.all import make_page
from dashboard.registry import LANGUAGES, ROLES
from tests.dashboard.pages.conftest import Row, Statements, section_of


def sentences(engine: Engine, kind: str, key: str, lang: str) -> list[str]:
    return [one["text"] for one in make_page(engine, kind, key, lang)["sentences"]]


def test_a_status_is_that_of_the_date_of_its_source(engine: Engine, single: dict[str, Row]) -> None:
    for key, move in single.items():
        for lang, undated in (("en", "By an undated source, "), ("zh", "据无日期的来源，")):
            about = make_page(engine, "organisation", key, lang)["about"]
            year = (move["as_of"] or "")[:4]
            assert year in about if year else about.startswith(undated), key
            assert not re.search(r" is | are | has ", about.replace(move["name_en"], "")) or (
                about.endswith(" is not known.")
            ), about
    page = make_page(engine, "organisation", "bjtu-xa", "en")
    start = "As of 22 September 2026, building was under way in Xiong'an New Area for Beijing"
    assert page["about"].startswith(start)


def test_what_had_not_happened_by_then_is_not_unknown(engine: Engine) -> None:
    def record(key: str) -> dict[str, str]:
        found = section_of(make_page(engine, "organisation", key, "en"), "record")
        return {row[0]["text"]: row[1]["text"] for row in found["rows"]}

    assert record("bjtu-xa")["Opened"] == "not by that date"
    assert record("shijia-tz")["Started"] == "not by that date"
    assert record("icbc-xa")["Opened"] == "not stated"
    # A registered seat is not open, and a new body comes from nowhere.
    registered = record("q360-xa17")
    assert registered["Registered"] == "2017"
    assert "Opened" not in registered
    assert record("bj4-exp2")["From"] == "founded there"


def test_a_place_counts_the_moves_of_its_parts(engine: Engine, single: dict[str, Row]) -> None:
    def in_beijing(region: str | None) -> bool:
        return (region or "")[:2] == "11"

    left = sum(
        in_beijing(one["from_adcode"]) and not in_beijing(one["adcode"]) for one in single.values()
    )
    moved = sum(
        in_beijing(one["from_adcode"]) and in_beijing(one["adcode"]) for one in single.values()
    )
    texts_of = sentences(engine, "place", "110000", "en")
    assert f"opened a site elsewhere or are to: {left} (" in texts_of[-2]
    assert f"another site inside, or are to: {moved} (" in texts_of[-1]
    # A move into a county is one into its city and province.
    for place in ("130209", "130200", "130000"):
        assert any(
            "Organisations that came here" in one for one in sentences(engine, "place", place, "en")
        )
    # The counties of Xiong'an are not parts of Baoding, as their codes would have it.
    for place, is_inside in (("133100", True), ("130600", False)):
        parts = section_of(make_page(engine, "place", place, "en"), "inside")["items"]
        assert any("/130629/" in one["href"] for one in parts) == is_inside


def test_a_sentence_on_roles_tells_the_years_and_what_is_old(engine: Engine) -> None:
    texts_of = sentences(engine, "place", "130900", "en")
    lead = "metal products, pipes and wire mesh; and petrochemicals"
    assert texts_of[1].startswith(f"Leading industries: {lead} (newest sources: 20")
    assert any(one.startswith("Named only by sources that are older than 2017") for one in texts_of)
    # What it names by an older source is not missing there.
    page = make_page(engine, "place", "130900", "en")
    alike = section_of(page, "alike")
    matrix = engine.rows("?industries=all&level=city", "matrix")
    own = [one for one in matrix if one["adcode"] == "130900"]
    named = {one["industry_en"].lower() for one in own if one["status"] in ROLES}
    assert named
    for row in alike["rows"]:
        assert not named & set(row[3]["text"].lower().split("; "))


def test_what_a_later_source_contradicts_is_said(
    engine: Engine, regions: dict[str, Row], statements: Statements
) -> None:
    texts_of = sentences(engine, "place", "130100", "en")
    wanted = "Named, but contradicted by a later source: wind, solar and other new energy."
    assert texts_of[-1] == wanted
    assert not any("older than 2017" in one and "wind" in one for one in texts_of)
    page = make_page(engine, "industry", "new-energy", "zh")
    places = section_of(page, "places")
    roles = {row[0]["text"]: row[2]["text"] for row in places["rows"]}
    assert roles["石家庄市"] == "重点（后有不同说法）"
    assert roles["曹妃甸区"] == "辅助（较早或无年份）"
    # A statement bears the mark of its second reading, as in the profile.
    few = [key for key in regions if 0 < len(statements(key)) < 10]
    marked = {key: [one["reread"] for one in statements(key)] for key in few}
    place = next(key for key, marks in marked.items() if "weaker_role" in marks)
    page = make_page(engine, "place", place, "en")
    built = section_of(page, "builds_on")
    shown = [row[2]["text"].endswith("(weaker on second reading)") for row in built["rows"]]
    assert sum(shown) == marked[place].count("weaker_role")


def test_a_change_is_not_rounded_away(engine: Engine) -> None:
    page = make_page(engine, "place", "130400", "en")
    figures = section_of(page, "figures")
    [row] = [row for row in figures["rows"] if row[0]["text"].startswith("Resident population")]
    assert row[1]["text"] == "9.17 million persons"
    assert row[4]["text"] == "9.18 million persons in 2024"


def test_a_kind_of_county_is_named_by_its_chinese_name(engine: Engine) -> None:
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
            assert make_page(engine, "place", key, lang)["about"].endswith(ending)


def test_places_of_one_name_are_told_apart(engine: Engine) -> None:
    listed = {
        (item["href"].split("/")[-2], lang): item["text"]
        for lang in LANGUAGES
        for part in make_page(engine, "place", "", lang)["sections"]
        for item in part["items"]
    }
    assert listed["120119", "en"] == "Jizhou (Tianjin)"
    assert listed["131103", "en"] == "Jizhou (Hengshui)"
    assert listed["120119", "zh"] == "蓟州区"
    assert listed["130104", "zh"] == "桥西区（石家庄市）"


def test_a_branch_has_not_moved(engine: Engine, single: dict[str, Row]) -> None:
    for key, move in single.items():
        about = make_page(engine, "organisation", key, "en")["about"]
        has_moved = "had moved from" in about
        assert not has_moved or move["move_type"] in ("headquarters", "whole_move"), key
        assert not has_moved or move["status"] in ("operating", "opened"), key
