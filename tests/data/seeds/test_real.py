"""The real seeds have no fault, and as many rows as they should."""

import re

from data.checks.tables import cross_check
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from tests.data.real_seeds import SEEDS


def test_the_real_seeds_have_no_fault() -> None:
    raw, unread = read_seeds(SEEDS)
    tables, invalid = validate(raw)
    assert [*unread, *invalid, *cross_check(raw, tables)] == []
    assert {name: len(table) for name, table in tables.items()} == {
        "aliases": 2754,
        "constants": 11,
        "regions": 215,
        "zones": 12,
        "industries": 75,
        "focus": 1381,
        "sites": 150,
        "relocations": 168,
        "events": 133,
        "clusters": 7,
        "chains": 16,
        "indicators": 81,
        "observations": 5823,
        "region_totals": 10,
        "sectors": 3817,
        "classification": 134,
        "xiongan_figures": 123,
        "plan": 26,
        "sources": 1173,
    }


def test_no_text_names_a_source_by_its_key() -> None:
    frames, _ = read_seeds(SEEDS)
    # A key without a hyphen, such as "article", can be an ordinary word.
    keys = {key for key in frames["sources"]["source_id"] if "-" in key}
    named = [
        (name, line, word)
        for name, frame in frames.items()
        for column in frame.columns
        if column.endswith(("_en", "_zh"))
        for line, text in frame[column].items()
        for word in re.findall(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]", text)
        if word in keys
    ]
    assert named == []


def test_the_seeds_have_all_regions() -> None:
    raw, _ = read_seeds(SEEDS)
    tables, _ = validate({"regions": raw["regions"]})
    regions = tables["regions"]
    assert regions["level"].value_counts().to_dict() == {
        "county": 199,
        "city": 12,
        "province": 3,
        "nation": 1,
    }
    assert regions["city_adcode"].nunique() == 14
    xiongan = regions[regions["city_adcode"] == "133100"]["adcode"]
    assert set(xiongan) == {"133100", "130629", "130632", "130638"}
