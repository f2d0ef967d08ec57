"""The small region of `tests/dashboard/small.py` with four small tables, from `small_data.json`.

Of the observations, Beijing's two of 2023 differ: 33 in a yearbook of low trust, 32.5 (preferred)
in a bulletin. Baoding's of 2024 is recalled. Of the one move, the place it came from is recalled.
"""

import json
from pathlib import Path
from typing import Any

from tests.dashboard.small import small_tables

_FILE = Path(__file__).parents[1] / "small_data.json"


def data_tables() -> dict[str, Any]:
    """Give the small tables with those of the tab; a test may change them."""
    return small_tables() | {"data": json.loads(_FILE.read_text(encoding="utf-8"))}
