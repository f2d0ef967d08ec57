"""The small made-up region with employment of its own.

Three places (Beijing, Baoding, Hebei), three sections, two years; in 2018 Baoding is left out.

              mining B   chips I    admin S   farms A
    Beijing   0.5        2          0.8       3
    Baoding   4 (2019)   1.5*       1.2       0.4
    Hebei     3          0.6        1.1       1

Quotients against the nation; * is doubtful. Against the region all are 1. Listed companies: Beijing
5, 10, 1 and 0; Baoding 4 from memory, 0, 0, 0; Hebei 6, 2, 0, 0.
"""

from typing import Any

from tests.dashboard.small import small_tables

CODES = ["B", "I", "S", "A"]
QUOTIENTS = [[0.5, 2, 0.8, 3], [4, 1.5, 1.2, 0.4], [3, 0.6, 1.1, 1]]
SHARES = [[0.05, 0.4, 0.25, 0.3], [0.4, 0.3, 0.25, 0.05], [0.3, 0.2, 0.4, 0.1]]
_NONE = [None] * 4
_EVEN = [[1] * 4] * 3
_ENTRY: dict[str, Any] = {"year": None, "is_recalled": False, "source": 1}


_SOURCES: list[dict[str, Any]] = [
    {"id": "book", "title_en": "The book", "title_zh": "书", "publisher_en": "Bureau",
     "publisher_zh": "统计局", "url": None, "published": "2020"},
    {"id": "list", "title_en": "The list", "title_zh": "名单", "publisher_en": None,
     "publisher_zh": None, "url": "https://example.org/list", "published": "2025-11-03"},
]  # fmt: skip


def columns_of(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Turn rows into columns."""
    return {name: [row[name] for row in rows] for name in rows[0]}


def structure_tables() -> dict[str, Any]:
    """Write the tab's tables."""
    earlier = [QUOTIENTS[0], _NONE, QUOTIENTS[2]]
    market = [[2.5, 0.7, None, 1]] * 3
    no_doubt = [_NONE] * 3
    entries: list[dict[str, Any]] = [
        _ENTRY
        | {"id": "chain-robots", "group": "chains", "lead": None, "members": [2, 4],
           "recalled_members": [0]},
        _ENTRY
        | {"id": "cluster-health", "group": "national", "lead": 1, "members": [1],
           "recalled_members": [], "year": 2022},
    ]  # fmt: skip
    for entry in entries:
        names = {name: f"{entry['id']} {name}" for name in ("name_en", "name_zh")}
        entry.update(names | {"text_en": "who does what", "text_zh": "谁做什么"})
    return {
        "years": [2018, 2019],
        "sections": {
            "code": CODES,
            "name_en": ["Mining", "Information", "Public administration", "Agriculture"],
            "name_zh": ["采矿业", "信息业", "公共管理", "农业"],
            "kind": ["extract", "knowledge", "public", "make"],
        },
        "places": [0, 2, 1],
        "sources": columns_of(_SOURCES),
        "year_sources": [0, 0],
        "employment": {
            "persons": [[[10] * 4] * 3] * 2,
            "share": [[SHARES[0], _NONE, SHARES[2]], SHARES],
            "lq_nation": [earlier, QUOTIENTS],
            "lq_jjj": [[_EVEN[0], _NONE, _EVEN[2]], _EVEN],
            "lq_market_nation": [market, market],
            "lq_market_jjj": [market, market],
            "doubt": [no_doubt, [_NONE, [None, "misread", "benchmark", None], _NONE]],
        },
        "similarity": {
            scope: [[[1, None, 0.5], [None] * 3, [0.5, None, 1]],
                    [[1, 0.655, 0.5], [0.655, 1, 0.9], [0.5, 0.9, 1]]]
            for scope in ("all", "market")
        },
        "krugman": {
            f"{scope}_{benchmark}": [[0.4, None, 0.2], [0.4, 0.6, 0.2]]
            for scope in ("all", "market")
            for benchmark in ("jjj", "nation")
        },
        "listed": {
            "companies": [[5, 10, 1, 0], [4, 0, 0, 0], [6, 2, 0, 0]],
            "expected": [[4, 4, 1, 1], [5, 1, 1, 0.2], [4, 1, 1, 0.2]],
            "quotient": [[1.25, 2.5, None, None], [0.8, None, None, None], [1.5, None, None, None]],
            "is_recalled": [[False] * 4, [True, True, True, True], [False] * 4],
            "is_quotient_recalled": [[False] * 4, [True] * 4, [False] * 4],
            "year": 2025,
            "source": 1,
        },
        "lists": {"group": ["chains"], "text_en": ["six"], "text_zh": ["六"], "source": [1]},
        "entries": columns_of(entries),
        "related": {
            "industries": [0, 1, 2],
            "places": [6, 5, 5],
            "proximity": [[0, 0.5, 0], [0.5, 0, 0.2], [0, 0.2, 0]],
            "test": {"first_year": 2019, "last_year": 2025, "pairs": 9, "proximity": 0.5,
                     "counts": 0.6},
        },
        "provinces": _provinces(),
        "totals": {"region": [0, 1], "year": [2020, 2020], "value": [800, 600], "source": [0, 0]},
    }  # fmt: skip


def _provinces() -> dict[str, list[Any]]:
    """Write what is known of Beijing and Hebei after 2019: two parts of each measure."""
    measures = [("employment_province", 2020), ("value_added", 2024)]
    rows = [
        (measure, year, region, code)
        for measure, year in measures
        for code in ("B", "I")
        for region in (0, 1)
    ]
    count = len(rows)
    return {
        "measure": [measure for measure, _, _, _ in rows],
        "year": [year for _, year, _, _ in rows],
        "region": [region for _, _, region, _ in rows],
        "code": [code for _, _, _, code in rows],
        "name_en": [{"B": "Mining", "I": "Information"}[code] for _, _, _, code in rows],
        "name_zh": [{"B": "采矿业", "I": "信息业"}[code] for _, _, _, code in rows],
        "value": [100] * count,
        "share": [0.1] * count,
        "lq_jjj": [1.0] * count,
        "lq_nation": [1.2] * count,
        "source": [0] * count,
    }


def structure_page_tables() -> dict[str, Any]:
    """Give the small tables with those of the tab."""
    tables = small_tables() | {"structure": structure_tables()}
    entries = tables["structure"]["entries"]["id"]
    tables["choices"]["indicator"] += [*(f"section-{code}" for code in CODES), *entries]
    tables["choices"]["year"] += ["2018", "2019"]
    return tables
