"""Checks of a cell and of a row: each fault is reported with its place and remedy."""

import pytest

from data.schemas.fields import RESERVED
from tests.data.valid_rows import ROWS, faults_of, table

SOURCE = dict.fromkeys(
    [
        "publisher_en", "publisher_zh", "url", "published", "language", "trust", "terms", "note",
    ],
    "",
) | {"source_id": "paper", "title_en": "A paper", "title_zh": "报纸", "kind": "news"}  # fmt: skip
INDUSTRY = {
    "industry_id": "robotics",
    "name_en": "Robots",
    "name_zh": "机器人",
    "pinyin": "ji qi ren",
    "short_en": "Robots",
    "short_zh": "机器人",
    "group_id": "g-equip",
    "is_group": "no",
    "named_in_plan": "yes",
    "nbs_code": "",
    "description_en": "Robots",
    "description_zh": "机器人",
}


@pytest.mark.parametrize(
    "change",
    [
        {"url": "https://example.org"},
        {"url": "http://example.org/a/b?c=1,2&d=%E5"},
        {"url": "http://example.org:8080/a"},
        {"published": "2024"},
        {"published": "2023/2025"},
        {"published": "2025-10/2026-03"},
    ],
    ids=str,
)
def test_web_addresses_and_periods_are_accepted(change: dict[str, str]) -> None:
    assert faults_of(sources=table(SOURCE | change)) == []


@pytest.mark.parametrize(
    "address",
    [
        "example.org/a",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "https://a.org/a b",
        "https://",
    ],
)
def test_an_invalid_web_address_is_reported(address: str) -> None:
    assert faults_of(sources=table(SOURCE | {"url": address})) == [
        (
            f'seeds/sources.csv line 2, url: "{address}" is not a web address. '
            "Begin it with http:// or https://, or leave it empty."
        )
    ]


def test_a_period_without_an_end_is_reported() -> None:
    assert faults_of(sources=table(SOURCE | {"published": "2023/"})) == [
        (
            'seeds/sources.csv line 2, published: "2023/" is not a date that exists. '
            "Write YYYY, YYYY-MM or YYYY-MM-DD."
        )
    ]


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        pytest.param(
            "events",
            {"category": "polcy"},
            'category: "polcy" is not one of plan, policy, xiongan, industry, infrastructure, '
            "environment, income. Write one of them.",
            id="an unknown choice",
        ),
        pytest.param(
            "events",
            {"title_en": ""},
            "title_en: is empty. Fill it: this column has a value in every row.",
            id="a required cell",
        ),
        pytest.param(
            "events",
            {"detail_en": "something"},
            "detail_zh: is empty though detail_en is filled. "
            "Fill all of detail_en, detail_zh, or none.",
            id="one language only",
        ),
        pytest.param(
            "events",
            {"date": "2023-02-30"},
            'date: "2023-02-30" is not a date that exists. Write YYYY, YYYY-MM or YYYY-MM-DD.',
            id="a day that does not exist",
        ),
        pytest.param(
            "events",
            {"date": "٢٠٢٣-١٢-٢٧"},
            'date: "٢٠٢٣-١٢-٢٧" is not a date that exists. Write YYYY, YYYY-MM or YYYY-MM-DD.',
            id="digits of another script",
        ),
        pytest.param(
            "events",
            {"date": "2023-1"},
            'date: "2023-1" is not a date that exists. Write YYYY, YYYY-MM or YYYY-MM-DD.',
            id="a month of one digit",
        ),
        pytest.param(
            "events",
            {"title_en": "A line opens "},
            'title_en: "A line opens " begins or ends with a space. Delete the space.',
            id="a space at the end",
        ),
        pytest.param(
            "events",
            {"title_en": "A line\nopens"},
            'title_en: "A line\\nopens" contains a line break or an invisible character. '
            "Write it as one line of plain text.",
            id="a line break",
        ),
        pytest.param(
            "events",
            {"title_zh": "线路\u200b开通"},
            'title_zh: "线路\\u200b开通" contains a line break or an invisible character. '
            "Write it as one line of plain text.",
            id="an invisible character",
        ),
        pytest.param(
            "events",
            {"region_ids": "110000; 133100"},
            'region_ids: "110000; 133100" is not a list of different items. '
            'Put ";" between items, without spaces, each once.',
            id="a list with spaces",
        ),
        pytest.param(
            "events",
            {"region_ids": "110000;110000"},
            'region_ids: "110000;110000" is not a list of different items. '
            'Put ";" between items, without spaces, each once.',
            id="a list with an item twice",
        ),
        pytest.param(
            "events",
            {"region_ids": "110000, 133100"},
            'region_ids: "110000, 133100" has another separator than a semicolon. '
            'Put ";" between items, without spaces.',
            id="a list with commas",
        ),
        pytest.param(
            "events",
            {"region_ids": "110000、133100"},
            'region_ids: "110000、133100" has another separator than a semicolon. '
            'Put ";" between items, without spaces.',
            id="a list with Chinese commas",
        ),
        pytest.param(
            "events",
            {"event_id": "an opening"},
            'event_id: "an opening" is not a key. Use letters, digits, . : _ and -.',
            id="a key with a space",
        ),
        pytest.param(
            "relocations",
            {"functions": "soe_hq;sport"},
            'functions: "soe_hq;sport" is not one of soe_hq, administration, education, health, '
            "research, finance, logistics, manufacturing. Use only these.",
            id="a list with an unknown item",
        ),
        pytest.param(
            "relocations",
            {"lon": "39.03", "lat": "115.98"},
            'lon: "39.03" is not from 113 to 120. Correct it, or leave an unknown value empty.',
            id="longitude and latitude swapped",
        ),
        pytest.param(
            "relocations",
            {"coord_precision_km": "0"},
            'coord_precision_km: "0" is not from 0.1 to 200. '
            "Correct it, or leave an unknown value empty.",
            id="a precision of zero",
        ),
        pytest.param(
            "relocations",
            {"lat": ""},
            "lat: is empty though lon is filled. "
            "Fill all of lon, lat, coord_precision_km, coord_basis, or none.",
            id="half a point",
        ),
        pytest.param(
            "relocations",
            {"started_year": "2025"},
            'opened_year: "2024" is before started_year. Correct one of the two.',
            id="opened before it was started",
        ),
        pytest.param(
            "observations",
            {"value": "1,234"},
            'value: "1,234" is not a number. '
            "Write digits, with a point before decimals; leave an unknown value empty.",
            id="a number with a comma",
        ),
        pytest.param(
            "observations",
            {"value": "inf"},
            'value: "inf" is not a number. '
            "Write digits, with a point before decimals; leave an unknown value empty.",
            id="infinity",
        ),
        pytest.param(
            "observations",
            {"year": "2032"},
            'year: "2032" is not from 1990 to 2030. Correct it.',
            id="a future year",
        ),
        pytest.param(
            "observations",
            {"year": "20 23"},
            'year: "20 23" is not a year. Write four digits; leave an unknown year empty.',
            id="not a year",
        ),
        pytest.param(
            "observations",
            {"is_preferred": "Yes"},
            'is_preferred: "Yes" is not yes or no. Write one of them.',
            id="a capital letter",
        ),
    ],
)
def test_an_invalid_cell_is_reported_with_its_remedy(
    name: str, change: dict[str, str], fault: str
) -> None:
    assert f"seeds/{name}.csv line 2, {fault}" in faults_of(**{name: table(ROWS[name] | change)})


def test_a_too_long_short_name_is_reported() -> None:
    long = INDUSTRY | {"short_en": "Robots of every kind and make"}
    assert faults_of(industries=table(long)) == [
        (
            'seeds/industries.csv line 2, short_en: "Robots of every kind and make" is longer than '
            "22 characters. Shorten it."
        )
    ]


def test_an_industry_may_not_have_the_key_that_means_all_in_links() -> None:
    assert "all" in RESERVED
    assert faults_of(industries=table(INDUSTRY | {"industry_id": "all"})) == [
        (
            'seeds/industries.csv line 2, industry_id: "all" has a meaning of its own in links. '
            "Choose another key."
        )
    ]


@pytest.mark.parametrize(
    "character",
    [
        "\u00ad", "\u061c", "\u200b", "\u200d", "\u202e", "\u2060", "\u2066", "\u2069", "\u206a",
        "\ufeff", "\ufff9", "\U000e0041", "\ue000", "\U0010fffd", "\u0378", "\uffff", "\u0085",
        "\u2028", "\u3164", "\ufe0f", "\u2800", "\x1b", "\x7f",
    ],
    ids=ascii,
)  # fmt: skip
def test_invisible_and_direction_characters_are_refused(character: str) -> None:
    title = f"线{character}路"
    [fault] = faults_of(events=table(ROWS["events"] | {"title_zh": title}))
    assert "contains a line break or an invisible character" in fault


@pytest.mark.parametrize(
    "character", ["é", "μ", "₂", "㎡", "𠮷", "\U0002ebf0", "\u3000", "·"], ids=ascii
)
def test_visible_characters_are_accepted_even_new_chinese_ones(character: str) -> None:
    title = f"线{character}路"
    assert faults_of(events=table(ROWS["events"] | {"title_zh": title})) == []
