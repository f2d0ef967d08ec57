"""The state of each tab in words, in both languages: headline and tally.

Cases stand by tab: what a case shows, its link on the small tables of the tab, and the words.
"""

from tests.dashboard.described import Cases, by_tab, words

HEADLINES: Cases = {
    "focus": {
        "the plan": ("", "The plan's twelve fields are named most in Baoding (2)"),
        "the plan in Chinese": ("lang=zh", "规划的十二个领域：涉及最多的是保定市（2个）"),
        "all": ("industries=all", "Of 5 industries, most are named in Baoding (3)"),
        "all in Chinese": ("industries=all&lang=zh", "全部5个产业：涉及最多的是保定市（3个）"),
        "one": ("industries=robotics&region=130600", "Robotics: a leading industry of Beijing"),
        "one in Chinese": ("industries=robotics&lang=zh", "机器人：北京市的主导产业"),
        "two": ("industries=software,steel", "Steel and Software: named most in Beijing (1)"),
        "three, in table order": (
            "industries=medicine,software,steel",
            "Steel, Medicine and Software: named most in Beijing and Baoding (1 each)",
        ),
        "three in Chinese": (
            "industries=medicine,software,steel&lang=zh",
            "钢铁、医药和软件：涉及最多的是北京市和保定市（各1个）",
        ),
        "more are counted": (
            "industries=chips,medicine,software,steel",
            "4 chosen industries: named most in Baoding (2)",
        ),
        "some roles": (
            "industries=all&roles=lead",
            "Of 5 industries, most are named in Beijing and Baoding (1 each); only lead counted",
        ),
        "a role that is nowhere the strongest": (
            "industries=robotics&roles=support",
            "Robotics: for no city is the strongest role one of those counted (support)",
        ),
        "a role that is nowhere the strongest, in Chinese": (
            "industries=robotics&roles=core,support&level=county&lang=zh",
            "机器人：没有区县的最强角色属于所计角色（重点和辅助）",
        ),
    },
    "structure": {
        "a region": (
            "region=130600&benchmark=nation",
            "Baoding specialises in mining (4 times the national share); 2019",
        ),
        "in Chinese": (
            "region=130600&benchmark=nation&lang=zh",
            "保定市的专长是采矿业（为全国比重的4倍）；2019年",
        ),
        "nothing stands out": ("region=110000", "Beijing stands out in no section"),
        "left out": (
            "region=130600&year=2018",
            "Baoding has no values in 2018: the note below the table says why",
        ),
        "without data": ("region=133100", "No employment by section is known for Xiong'an"),
        "a county speaks of the city around it": (
            "region=110108&benchmark=nation",
            (
                "Beijing, around Haidian (Beijing), specialises in information and software "
                "(2 times the national share); 2019"
            ),
        ),
        "a section": (
            "indicator=section-B&benchmark=nation",
            ("Mining is strongest in Baoding (4 times), against the national share; 2019"),
        ),
        "a hidden section": (
            "indicator=section-A",
            "No values are shown for farming: the note below the table says why",
        ),
        "listed companies of provinces": (
            "measure=listed",
            (
                "Where listed companies have their seat: Beijing (16 companies) and Hebei "
                "(8 companies); 2025"
            ),
        ),
        "no headline on unverified counts": (
            "measure=listed&region=130600",
            "The seats of Baoding's listed companies are partly unverified: see the counts below",
        ),
        "a cluster": ("indicator=cluster-health", "cluster-health name_en: Hebei leads"),
        # Beijing's part in it is unverified.
        "a chain": (
            "indicator=chain-robots",
            "chain-robots name_en: Baoding and Haidian (Beijing) take part",
        ),
        "a chain in Chinese": (
            "indicator=chain-robots&lang=zh",
            "chain-robots name_zh：保定市和海淀区（北京市）参与",
        ),
    },
    "xiongan": {
        "what truly moved": (
            "",
            "Head offices and whole moves in Xiong'an: 2 operating and 1 being built",
        ),
        "Chinese": ("lang=zh", "雄安的总部和整体搬迁单位：2家已入驻运营和1家在建"),
        "all types": (
            "moves=all",
            "Organisations in Xiong'an: 2 operating, 1 being built and 1 only announced",
        ),
        "one kind": (
            "moves=all&kinds=university",
            "Universities in Xiong'an: none operating and 1 only announced",
        ),
        "a status that is filtered out is not said to be none": (
            "moves=all&status=announced",
            "Organisations in Xiong'an: 1 only announced",
        ),
        "a year of the past": (
            "year=2023&recalled=hide",
            (
                "Head offices and whole moves in Xiong'an by the end of 2023:"
                " none operating and 2 only announced"
            ),
        ),
        "a year of the past in Chinese": (
            "year=2024&lang=zh",
            "截至2024年底雄安的总部和整体搬迁单位：1家已入驻运营和1家仅公布",
        ),
        "before anything": (
            "year=2019",
            (
                "Head offices and whole moves: none is known to be moving to Xiong'an "
                "by the end of 2019"
            ),
        ),
        "none": (
            "moves=all&kinds=government_agency",
            "Government agencies: none is known to be moving to Xiong'an",
        ),
        "none under a filter is not none": (
            "kinds=university",
            "Universities in Xiong'an: none of the chosen types of move and status",
        ),
        "none under a filter by a year of the past, in Chinese": (
            "year=2023&kinds=university&lang=zh",
            "截至2023年底雄安的高校：没有符合所选搬迁方式和状态的",
        ),
        "no headline rests on a recalled destination or a group": (
            "moves=branch",
            "The chosen organisations: none is known to be moving to Xiong'an",
        ),
    },
    "plan": {
        "all": ("", "2 of 4 statements can be checked directly"),
        "Chinese": ("lang=zh", "4条表述中2条可直接检验"),
        "none": ("industries=steel", "No statement names the chosen industries"),
    },
    "data": {
        "focus": ("", "Focus statements: 2 statements from 2 sources"),
        "focus with what is unverified": (
            "recalled=show",
            "Focus statements: 3 statements from 3 sources",
        ),
        "focus in Chinese": ("lang=zh", "产业重点表述：2条表述，来自2个来源"),
        "one source": ("table=relocations", "Moves: 1 moves from one source"),
        "without sources": ("table=distances", "Distances: 1 regions"),
    },
}
TALLIES: Cases = {
    "focus": {
        "several": ("", "2 of 3 city-level regions name at least one"),
        "several, unverified ones too": (
            "recalled=show",
            "3 of 3 city-level regions name at least one",
        ),
        "several in Chinese": ("lang=zh", "3个市级单位中2个至少有一个"),
        "several, by some roles": (
            "roles=lead",
            "2 of 3 city-level regions name at least one, only lead counted",
        ),
        "one, by role": ("industries=robotics", "1 lead · 1 core of 3 city-level regions"),
        "one, unverified ones too": (
            "industries=robotics&recalled=show",
            "1 lead · 1 core · 1 support of 3 city-level regions",
        ),
        "one in Chinese": ("industries=robotics&lang=zh", "3个市级单位中：主导1个 · 重点1个"),
        "only an older one": ("industries=chips", "1 older or undated of 3 city-level regions"),
        "roles found only": ("industries=chips&level=province", "1 core of 2 provinces"),
        "county": ("level=county", "1 of 2 counties and districts name at least one"),
        "none": ("industries=steel", "no statement found at this level"),
    },
    "structure": {
        "what is measured against what and when": (
            "benchmark=nation&year=2018",
            "Location quotients of employment, China's cities = 1, 2018",
        ),
        "a chain": ("indicator=chain-robots", "2 places named by the source, 2025"),
    },
    "xiongan": {
        "a year of the past": (
            "year=2023",
            (
                "By the years of announcement, start and opening that sources give."
                " Organisations without any year, left out: 1."
            ),
        ),
        "the whole and how old the newest source is": (
            "",
            (
                "All types of move: 2 operating, 1 being built, 1 only announced."
                " Each as of its source, the newest of 2026."
            ),
        ),
    },
    "plan": {
        "verdicts that any statement has": ("", "1 not borne out · 2 on course · 1 cannot be told"),
        "no statement chosen": ("industries=steel", "4 statements in all"),
    },
    # One of three is 33.33 %, one of the two that are left 50 %, one of five 20 %.
    "data": {
        "unverified and low": ("", "1 unverified (33.3 %), left out · 1 of low trust (50.0 %)"),
        "unverified shown, and low": (
            "recalled=show",
            "1 unverified (33.3 %) · 1 of low trust (33.3 %)",
        ),
        "left out": ("table=observations", "1 unverified (20.0 %), left out"),
        "unverified": ("table=observations&recalled=show", "1 unverified (20.0 %)"),
        "fields": ("table=relocations", "1 with unverified fields (100.0 %)"),
        "derived": ("table=distances", "computed from the other tables"),
    },
}


@by_tab(HEADLINES)
def test_the_headline_says_what_is_seen(tab: str, query: str, expected: str) -> None:
    assert words(tab, query)["headline"] == expected


@by_tab(TALLIES)
def test_the_tally_counts_what_is_seen(tab: str, query: str, expected: str) -> None:
    assert words(tab, query)["tally"] == expected


def test_the_tally_of_the_moves_counts_those_to_other_places() -> None:
    assert words("xiongan", "layers=elsewhere")["tally"].endswith("Shown with other places: 5.")
