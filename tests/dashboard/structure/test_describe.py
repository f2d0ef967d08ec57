"""The tab in words."""

from __future__ import annotations

import pytest

from tests.dashboard.structure.links import engine, link


def words(query: str) -> dict[str, str]:
    return engine().describe(link(query))


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        pytest.param(
            "region=130600&benchmark=nation",
            "Baoding specialises in mining (4 times the national share); 2019",
            id="a region",
        ),
        pytest.param(
            "region=130600&benchmark=nation&lang=zh",
            "保定市的专长是采矿业（为全国比重的4倍）；2019年",
            id="in Chinese",
        ),
        pytest.param("region=110000", "Beijing stands out in no section", id="nothing stands out"),
        pytest.param(
            "region=130600&year=2018",
            "Baoding has no values in 2018: the note below the table says why",
            id="left out",
        ),
        pytest.param(
            "region=133100",
            "No employment by section is known for Xiong'an",
            id="without data",
        ),
        pytest.param(
            "region=110108&benchmark=nation",
            "Beijing, around Haidian (Beijing), specialises in information and software "
            "(2 times the national share); 2019",
            id="a county speaks of the city around it",
        ),
        pytest.param(
            "indicator=section-B&benchmark=nation",
            "Mining weighs most in Baoding (4 times) and Beijing (0.5 times), against the national "
            "share; 2019",
            id="a section",
        ),
        pytest.param(
            "indicator=section-A",
            "No values are shown for farming: the note below the table says why",
            id="a hidden section",
        ),
        pytest.param(
            "measure=listed",
            "Where listed companies have their seat: Beijing (16 companies) and Hebei "
            "(8 companies); 2025",
            id="listed companies of provinces",
        ),
        pytest.param(
            "measure=listed&region=130600",
            "The seats of Baoding's listed companies partly rest on memory: see the counts below",
            id="no headline on recalled counts",
        ),
        pytest.param(
            "indicator=cluster-health",
            "cluster-health name_en: who takes part",
            id="a cluster",
        ),
    ],
)
def test_the_headline_says_what_is_seen(query: str, headline: str) -> None:
    assert words(query)["headline"] == headline


def test_the_tally_says_what_is_measured_against_what_and_when() -> None:
    assert words("benchmark=nation&year=2018")["tally"] == (
        "Location quotients of employment, the nation's cities = 1, 2018"
    )
    assert words("indicator=chain-robots")["tally"] == "2 places named by the source, 2025"


def test_the_filter_names_section_region_and_comparison() -> None:
    text = words("indicator=section-B&region=110000&compare=130600&recalled=hide")["filter"]
    assert "B Mining" in text
    assert "chosen: Beijing" in text
    assert "compared with: Baoding" in text
