"""A small made-up plan beside the small region: four statements, worked out by hand.

robots: a cluster list (one cluster, 2024) and one place that names robotics; chips: nothing held;
air: a course of PM2.5 with a recalled value between; agencies: a claim that differs.
"""

from typing import Any

from tests.dashboard.small import small_tables


def plan_tables_small() -> dict[str, Any]:
    """Give the small tables with those of the Plan tab."""
    tables = small_tables()
    industry = {key: row for row, key in enumerate(tables["industries"]["id"])}
    tables["plan"] = {
        "rule": {"no_clear_change_pct": 5, "trend_years_min": 5},
        "statements": {
            "id": ["robots", "chips", "air", "agencies"],
            "topic": ["industry", "industry", "environment", "relocation"],
            "date": ["2023-05-23"] * 4,
            "text_en": ["Robots.", "Chips.", "Clean air.", "Agencies moved."],
            "text_zh": ["机器人。", "芯片。", "空气。", "机构迁移。"],
            "claim_en": ["Robots", "Chips", "Clean air", "Agencies moved"],
            "claim_zh": ["机器人", "芯片", "空气", "机构迁移"],
            "limits_en": ["No output.", "Nothing.", "No cause.", "No register."],
            "limits_zh": ["无产量。", "无。", "无原因。", "非名录。"],
            "industries": [[industry["robotics"]], [industry["chips"]], [], []],
            "source": [0, 0, 0, 0],
            "test": ["industry", "none", "trend", "moved"],
            "level": ["proxy", "none", "direct", "direct"],
            "direction": ["toward", "not_applicable", "toward", "no_clear_change"],
            "is_differing": [False, False, False, True],
            "is_split": [False, False, False, False],
            "basis": [["clusters", "cells"], [], ["observations"], ["relocations"]],
            "indicator_id": [None, None, "pm25", None],
            "region_ids": [[], [], ["110000"], ["133100"]],
            "first_year": [2024, None, 2013, 2022],
            "first_value": [1, None, 90.5, 0],
            "last_year": [2024, None, 2024, 2024],
            "last_value": [1, None, 30, 0],
            "unit_en": ["national clusters", None, "µg/m3", "bodies"],
            "unit_zh": ["个", None, "微克", "家"],
            "count": [1, None, None, 0],
            "as_of": ["2024", None, "2024", "2024-02-01"],
            "note_en": ["One list.", "Nothing.", "Fell.", "None."],
            "note_zh": ["一个。", "无。", "下降。", "无。"],
            "link": ["industries=robotics", "tab=integration", "tab=integration", "tab=xiongan"],
            "indicator_en": [None, None, "PM2.5", None],
            "indicator_zh": [None, None, "细颗粒物", None],
            "first": [0, 0, 2, 3],
            "size": [2, 0, 1, 1],
        },
        "parts": {
            "measure": ["clusters", "places", "level", "moves"],
            "is_main": [True, False, True, True],
            "level": ["proxy", "proxy", "direct", "direct"],
            "direction": ["toward", "not_applicable", "toward", "no_clear_change"],
            "first_year": [2024, None, 2013, 2022],
            "first_value": [1, None, 90.5, 0],
            "last_year": [2024, 2024, 2024, 2024],
            "last_value": [1, 1, 30, 0],
            "change_pct": [None, None, -66.85, None],
            "unit_en": ["national clusters", "of 3", "µg/m3", "bodies"],
            "unit_zh": ["个", "个", "微克", "家"],
            "region": [None, None, 0, 2],
            "industry": [industry["robotics"], industry["robotics"], None, None],
            "first": [0, 1, 2, 5],
            "size": [1, 1, 3, 1],
        },
        "items": {
            "item": ["c", "110000:robotics", "110000:2013", "110000:2020", "110000:2024", "m"],
            "state": ["listed", "lead", "basis", "other", "basis", "elsewhere"],
            "year": [2024, 2024, 2013, 2020, 2024, 2019],
            "value": [None, None, 90.5, 50, 30, None],
            "is_recalled": [False, False, False, True, False, False],
            "name_en": ["Cluster", "Beijing", "Beijing", "Beijing", "Beijing", "City hall"],
            "name_zh": ["集群", "北京市", "北京市", "北京市", "北京市", "市政府"],
            "sources": [[1], [1, 2], [2], [0], [1, 2], [2]],
        },
        "sources": {
            "id": ["article", "paper", "bulletin"],
            "title_en": ["Report", "Paper", "Bulletin"],
            "title_zh": ["报道", "报纸", "公报"],
            "publisher_en": ["News", "House", "Office"],
            "publisher_zh": ["新闻", "报社", "办公室"],
            "url": [None, "https://example.org/paper", None],
            "published": ["2023-05-23", "2024", "2024-02-01"],
        },
    }
    return tables
