"""The colophon, from small tables and a record of a build."""

from __future__ import annotations

import platform
from typing import Any

import dash
import plotly

from dashboard.colophon import colophon, versions

BUILD = {
    "build_id": "0123456789ab",
    "built": "2026-01-31T12:00:00+00:00",
    "borders": "package",
    "borders_edition": "geotool-cn==1.1.0",
    "counts": {"focus": 3, "regions": 2, "sources": 4},
}
TABLES: dict[str, dict[str, list[Any]]] = {
    "focus": {"source_id": ["paper", "series", "recalled"]},
    "regions": {"adcode": ["110000", "120000"]},
    "sources": {
        "source_id": ["paper", "series", "a-paper", "recalled"],
        "title_en": ["Paper", "Series", "Another paper", "Recalled"],
        "title_zh": ["报", "列", "另一报", "忆"],
        "publisher_en": ["P", "Q", "R", "-"],
        "publisher_zh": ["甲", "乙", "丙", "-"],
        "url": ["https://p.example/", None, None, None],
        "published": ["2024-05", "2020/2025", "2025", None],
    },
}


def small_colophon(**source_columns: list[Any]) -> dict[str, Any]:
    tables = TABLES | {"sources": TABLES["sources"] | source_columns}
    return colophon(tables.__getitem__, BUILD, ["focus", "regions"], {"Python": "3.11.7"})


def test_the_build_and_its_software_are_named() -> None:
    found = small_colophon()
    assert found["build"] == {name: BUILD[name] for name in found["build"]}
    assert list(found["build"]) == ["build_id", "built", "borders", "borders_edition"]
    assert found["versions"] == {"Python": "3.11.7"}
    assert found["counts"] == {"tables": 3, "rows": 9}


def test_a_table_has_its_row_count_and_the_last_day_of_its_newest_source() -> None:
    assert small_colophon()["tables"] == [
        {"name": "focus", "rows": 3, "newest": "2025"},
        {"name": "regions", "rows": 2, "newest": ""},
    ]


def test_of_several_newest_sources_the_first_by_id_is_named() -> None:
    assert small_colophon()["sources"] == {
        "count": 3,
        "newest": {
            "title_en": "Another paper",
            "title_zh": "另一报",
            "publisher_en": "R",
            "publisher_zh": "丙",
            "published": "2025",
            "url": None,
        },
    }


def test_sources_without_any_date_have_no_newest() -> None:
    found = small_colophon(published=[None] * 4)
    assert found["sources"] == {"count": 0, "newest": None}
    assert found["tables"][0]["newest"] == ""


def test_versions_are_those_of_the_running_software() -> None:
    assert versions() == {
        "Python": platform.python_version(),
        "Dash": dash.__version__,
        "plotly.py": plotly.__version__,
    }
