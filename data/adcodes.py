"""Adcodes that code refers to by name. An adcode is text of six digits, never a number."""

import csv
from contextlib import suppress
from pathlib import Path

NATION = "156000"
BEIJING, TIANJIN, HEBEI = PROVINCES = ("110000", "120000", "130000")
BAODING = "130600"
XIONGAN = "133100"
"""Xiong'an is made of three counties of Baoding, which keep their codes."""


def county_cities(seeds: Path) -> dict[str, str]:
    """Read the adcode of each county, and of its city-level region, from regions.csv.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is not UTF-8.
    """
    with (seeds / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["adcode"]: row["city_adcode"] for row in rows if row.get("level") == "county"}


def county_codes(seeds: Path) -> set[str]:
    """Read the counties' adcodes from regions.csv; empty if they cannot be read."""
    with suppress(OSError, ValueError):
        return set(county_cities(seeds))
    return set()
