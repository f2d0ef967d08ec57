"""A small made-up region, as the page's tables, for tests to change in one place at a time.

`small_tables.json` holds it for the browser's tests as well. What its places state, as the matrix
writes it (capital: recent; small: older or undated; * recalled only; . a place inside states it):

              robotics  steel  medicine  chips  software
    Beijing   L.                                S
    Hebei     □                .         C.
    Baoding   C.               c.        l?.    .
    Xiong'an  S*
    Haidian   L
    Rongcheng
    the zone  L                C         S      S

Haidian lies in Beijing, Rongcheng in Xiong'an, the zone in Baoding. The plan names robotics and
chips.
"""

import json
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("small_tables.json")


def small_tables() -> dict[str, Any]:
    """Read the tables anew, so that a test may change them."""
    tables: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return tables
