"""A few made-up moves in the small made-up region.

    Alpha     head office, from Beijing, at work in Xiong'an (Rongcheng) since 2024; recalled: 2022
    Beta      head office, from Haidian (its source says so), being built
    Gamma     university, from Haidian (recalled), announced in 2024
    Delta     office, moved whole to Haidian, at work
    Many      a group row of firms
    Epsilon   head office founded in Xiong'an, at work, no year
    Zeta      company, at work; that it went to Xiong'an is recalled
    Eta       plant, announced in 2014 for some place in Hebei

The newest source is of 2026. `small_xiongan.json` holds them for the browser's tests as well.
"""

import json
from pathlib import Path
from typing import Any

from tests.dashboard.small import small_tables

_FILE = Path(__file__).with_name("small_xiongan.json")


def moves_tables() -> dict[str, Any]:
    """Give the small tables with those of the tab."""
    tables = small_tables()
    tables["xiongan"] = json.loads(_FILE.read_text(encoding="utf-8"))
    for name, values in tables["xiongan"]["order"].items():
        tables["choices"][name] = sorted(values)
    tables["choices"]["year"] = sorted({*tables["choices"]["year"], *map(str, range(2017, 2027))})
    return tables
