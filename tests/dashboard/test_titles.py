"""The filter and the window title of each tab, in both languages; cases as in `test_describe`."""

import pytest

from tests.dashboard.described import Cases, by_tab, words

FILTERS: Cases = {
    "focus": {
        "default": ("", "the plan's twelve fields · 3 city-level regions"),
        "all industries": ("industries=all&level=province", "all 5 industries · 2 provinces"),
        "every chosen one is named": (
            "industries=chips,medicine,software,steel&level=county",
            "Steel, Medicine, Chips, Software · 2 counties and districts",
        ),
        "roles": (
            "roles=support,lead",
            "the plan's twelve fields · 3 city-level regions · only lead and support",
        ),
        "everything that filters, and nothing else": (
            "recalled=show&region=130629&roles=core&layers=sites&theme=dark",
            (
                "the plan's twelve fields · 3 city-level regions · only core"
                " · unverified included · chosen: Rongcheng (Xiong'an)"
            ),
        ),
        "in Chinese": (
            "recalled=show&region=110108&roles=core&lang=zh&industries=steel",
            "钢铁 · 3个市级单位 · 仅重点 · 含待核实 · 所选：海淀区（北京市）",
        ),
    },
    "xiongan": {
        "every choice": (
            "kinds=company,bank&moves=all&recalled=show&region=133100",
            (
                "Kind: Banks and insurers, Companies · Type of move: all · Status: all"
                " · moves to Xiong'an · unverified included · chosen: Xiong'an"
            ),
        )
    },
    "plan": {
        "all": ("", "all 4 statements"),
        "unverified": ("recalled=show", "all 4 statements · unverified included"),
        "chosen": ("industries=robotics,steel", "1 of 4 statements, those on Robotics, Steel"),
        "Chinese": ("industries=robotics&lang=zh", "4条表述中涉及机器人的1条"),
    },
    "data": {
        "table, region and what is hidden": (
            "table=observations&region=130629",
            "Observations · 4 values · chosen: Rongcheng (Xiong'an)",
        )
    },
}
TITLES: Cases = {
    "focus": {
        "default": ("", "Where the plan's twelve fields are named · JJJ Atlas"),
        "a region first": (
            "industries=steel&region=z-htz",
            "Baoding zone · Steel: where it is named as a focus · JJJ Atlas",
        ),
        "Chinese": ("region=130600&lang=zh", "保定市 · 规划的十二个领域在哪些地方 · 京津冀图集"),
    },
    "data": {"the headline and the atlas": ("table=distances", "Distances: 1 regions · JJJ Atlas")},
}


@by_tab(FILTERS)
def test_the_filter_is_one_line(tab: str, query: str, expected: str) -> None:
    assert words(tab, query)["filter"] == expected


@by_tab(TITLES)
def test_the_window_title_names_the_state(tab: str, query: str, expected: str) -> None:
    assert words(tab, query)["title"] == expected


@pytest.mark.parametrize("query", ["", "lang=zh", "industries=steel"])
def test_the_window_title_of_the_plan_begins_with_its_headline(query: str) -> None:
    found = words("plan", query)
    assert found["title"].startswith(found["headline"])


def test_the_filter_of_structure_names_section_region_and_comparison() -> None:
    query = "indicator=section-B&region=110000&compare=130600&recalled=hide"
    found = words("structure", query)["filter"]
    assert "B Mining" in found
    assert "chosen: Beijing" in found
    assert "compared with: Baoding" in found
