"""Small tables of the Siting tab beside the small region, worked out by hand.

PM2.5 is known of Beijing and Baoding, of which two sources differ; the port is a made-up point.
"""

from typing import Any

from tests.dashboard.small import small_tables


def siting_tables() -> dict[str, Any]:
    """Give the small tables with those of the Siting tab."""
    tables = small_tables()
    rows = [row for row, level in enumerate(tables["regions"]["level"]) if level != "zone"]
    row_of = {key: row for row, key in enumerate(tables["regions"]["id"])}
    tables["siting"] = {
        "indicators": {
            "id": ["pm25"],
            "name_en": ["Fine dust"],
            "name_zh": ["细颗粒物"],
            "unit_en": ["µg/m3"],
            "unit_zh": ["微克/立方米"],
            "topic": ["environment"],
            "direction": ["lower_is_better"],
        },
        "sections": {"code": ["C"], "name_en": ["Manufacturing"], "name_zh": ["制造业"]},
        "series": {
            "code": ["pm25"],
            "level": ["city"],
            "recalled": ["hide"],
            "year": [2024],
            "regions": [[row_of["110000"], row_of["130600"]]],
            "values": [[30.5, 40]],
            "sources": [[1, 1]],
            "is_recalled": [[False, False]],
            "others": [[[], [42]]],
            "vintages": [[0, 1]],
        },
        "vintages": {
            "en": ["measured", "measured, without Xiong'an"],
            "zh": ["监测", "监测，不含雄安"],
        },
        "distances": {
            "regions": rows,
            "is_seat": [True for _ in rows],
            "targets": {
                "id": ["110000", "port-a"],
                "kind": ["city", "port"],
                "lon": [116.4, 117.8],
                "lat": [39.9, 39],
                "name_en": ["Beijing", "Port A"],
                "name_zh": ["北京市", "甲港"],
                "is_recalled": [False, False],
            },
            "km": [[10.5 * place for place in range(len(rows))], [100 for _ in rows]],
        },
        "computed": 0,
        "sources": {
            "id": ["derived", "air"],
            "title_en": ["Computed", "Air bulletin"],
            "title_zh": ["计算", "空气公报"],
            "publisher_en": ["JJJ Atlas", "Bureau"],
            "publisher_zh": ["京津冀图集", "生态环境局"],
            "url": [None, "https://air.example/"],
            "published": [None, "2025"],
        },
    }
    return tables
