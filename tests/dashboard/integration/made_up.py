"""A made-up region with three provinces and eleven cities, as the page's tables with the tab's.

Income (provinces only): Beijing 40 and 60 and 90, Hebei 16 and 25 and 45, Tianjin 20 and 30 and 60,
in 2017, 2018 and 2020; Hebei's of 2018 is recalled. PM2.5: every city has 90 in 2015, 60 in 2016
and 30 in 2018, but Baoding 100, 50 and 36; the provinces as Tianjin, and Tianjin's of 2015 is
recalled. GDP per person of cities: 100 in 2018 (old census), 200 in 2019, 300 in 2020.
"""

from typing import Any

import pandas as pd

from dashboard.tables.integration import tab_tables
from data.derive.gaps import gaps
from data.derive.offers import OFFERS
from tests.dashboard.small import small_tables

CITIES = [f"13{number:02}00" for number in range(1, 12)]
PROVINCES = ["110000", "120000", "130000"]
_EVENT = {"detail_en": "", "detail_zh": "", "source_id": "read", "verification": "seen"}
_EVENTS = [
    {"event_id": "outline-2015", "date": "2015-04-30", "category": "plan", "title_en": "Outline",
     "title_zh": "纲要", "region_ids": PROVINCES, **_EVENT},
    {"event_id": "clean", "date": "2016", "category": "environment", "title_en": "Clean air",
     "title_zh": "蓝天", "region_ids": PROVINCES, **_EVENT},
    {"event_id": "fair", "date": "2016", "category": "industry", "title_en": "Fair",
     "title_zh": "展会", "region_ids": ["110000"], **_EVENT},
]  # fmt: skip


def observed() -> list[dict[str, Any]]:
    """List the observations."""
    rows = []
    incomes = {"110000": (40, 60, 90), "120000": (20, 30, 60), "130000": (16, 25, 45)}
    for region, values in incomes.items():
        for year, value in zip((2017, 2018, 2020), values, strict=True):
            recalled = (region, year) == ("130000", 2018)
            rows.append(_row(region, "income_all", year, value, is_recalled=recalled))
    for region in [*PROVINCES, *CITIES]:
        values = (100, 50, 36) if region == "130600" else (90, 60, 30)
        for year, value in zip((2015, 2016, 2018), values, strict=True):
            recalled = (region, year) == ("120000", 2015)
            rows.append(_row(region, "pm25", year, value, is_recalled=recalled))
        if region != "130000":
            rows.append(_row(region, "gdp_per_capita_pre4ec", 2018, 100))
            rows.append(_row(region, "gdp_per_capita_4ec", 2019, 200))
            rows.append(_row(region, "gdp_per_capita_4ec", 2020, 300))
    return rows


def _row(
    region: str, indicator: str, year: int, value: float, *, is_recalled: bool = False
) -> dict[str, Any]:
    return {
        "region_id": region,
        "indicator_id": indicator,
        "year": year,
        "value": float(value),
        "vintage": "first published",
        "vintage_zh": "首次公布",
        "is_preferred": True,
        "source_id": "recalled" if is_recalled else "read",
        "verification": "recalled" if is_recalled else "seen",
    }


def made_up_tables() -> dict[str, Any]:
    """Return the small tables with those of the tab."""
    tables = small_tables()
    _add_regions(tables["regions"])
    tables["choices"]["indicator"] = [
        *dict.fromkeys(
            [
                *(offer.offer_id for offer in OFFERS),
                "gdp_per_capita_pre4ec",
                "gdp_per_capita_4ec",
                "gdp_growth",
            ]
        )
    ]
    tables["choices"]["year"] = [str(year) for year in range(2010, 2026)]
    tables["integration"] = tab_tables(_reader(tables), tables)
    return tables


def _add_regions(regions: dict[str, list[Any]]) -> None:
    for key in [*PROVINCES, *CITIES]:
        if key in regions["id"]:
            continue
        is_city = key in CITIES
        cells = {
            "id": key,
            "level": "city" if is_city else "province",
            "parent": "130000" if is_city else "156000",
            "city": key,
            "province": f"{key[:2]}0000",
            "name_en": "Tianjin" if key == "120000" else f"City {key[2:4]}",
            "name_zh": "天津市" if key == "120000" else f"{key[2:4]}市",
        }
        for name, values in regions.items():
            values.append(cells.get(name))


def _reader(tables: dict[str, Any]) -> Any:  # noqa: ANN401 - a function
    frame = pd.DataFrame(observed())
    regions = pd.DataFrame(
        {
            "adcode": tables["regions"]["id"],
            "city_adcode": tables["regions"]["city"],
            "province_adcode": tables["regions"]["province"],
        }
    )
    gap_table = gaps(frame, regions).astype("object")
    ids = tables["choices"]["indicator"]
    limits = {"pm25_limit_2": 35, "pm25_limit_1": 15, "pm25_guideline": 5}
    columns: dict[str, Any] = {
        "observations": frame.to_dict("list"),
        "region_totals": {name: [] for name in frame.columns if name != "region_id"},
        "gaps": gap_table.where(gap_table.notna(), None).to_dict("list"),
        "indicators": {
            "indicator_id": ids,
            "unit_en": ["µg/m3" if key == "pm25" else "CNY" for key in ids],
            "unit_zh": ["微克/立方米" if key == "pm25" else "元" for key in ids],
            "direction": [
                "lower_is_better" if key == "pm25" else "higher_is_better" for key in ids
            ],
        },
        "events": pd.DataFrame(_EVENTS).to_dict("list"),
        "constants": {
            "name": list(limits),
            "value": list(limits.values()),
            "note_en": ["A limit"] * 3,
            "note_zh": ["限值"] * 3,
        },
        "sources": {
            "source_id": ["read", "recalled"],
            "title_en": ["Yearbook", "General knowledge"],
            "title_zh": ["年鉴", "一般常识"],
            "publisher_en": ["Office", None],
            "publisher_zh": ["办公室", None],
            "published": ["2021", None],
            "url": ["https://example.org/", None],
            "trust": [None, None],
        },
    }
    return lambda name: columns[name]
