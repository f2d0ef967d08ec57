"""Small facts and statements for tests of the evidence."""

from typing import Any

from data.evidence.facts import Facts

Row = dict[str, Any]


def observation(region: str, year: int, value: float, **more: str) -> Row:
    return {
        "region_id": region, "year": year, "value": value, "vintage": "first",
        "verification": "seen", "source_id": f"s{year}", **more,
    }  # fmt: skip


def cluster(key: str, year: int, industries: str) -> Row:
    return {"cluster_id": key, "list_year": year, "industry_ids": industries, "source_id": "s"}


def move(key: str, **more: object) -> Row:
    return {
        "relocation_id": key, "kind": "university", "origin_region_id": "110108",
        "destination_region_id": "133100", "move_type": "new_campus", "status": "operating",
        "opened_year": None, "started_year": None, "recalled_fields": None, "source_id": "s",
        **more,
    }  # fmt: skip


def facts(**more: object) -> Facts:
    given: dict[str, Any] = {
        "values": {}, "clusters": [], "cells": [], "sources_of_cell": {}, "moves": [],
        "events": [], "distances": {}, "industries": {}, "regions": {},
        "city_of": {"110000": "110000", "133100": "133100", "130629": "133100"},
        "indicators": {
            "pm25": {"indicator_id": "pm25", "direction": "lower_is_better", "unit_en": "µg/m3",
                     "unit_zh": "微克"},
            "income": {"indicator_id": "income", "direction": "higher_is_better",
                       "unit_en": "CNY", "unit_zh": "元"},
        },
        "published": {"s": "2024-03/2024-05", "late": "2026"},
        "no_clear_change_pct": 5.0, "trend_years_min": 5,
    }  # fmt: skip
    return Facts(**{**given, **more})


def statement(**more: object) -> Row:
    return {
        "date": "2023-05-23", "topic": "xiongan", "test_fit": "itself", "industry_ids": None,
        "relocation_kinds": None, "test_indicator_id": None, **more,
    }  # fmt: skip
