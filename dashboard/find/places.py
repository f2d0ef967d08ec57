"""Search entries for regions, zones, industries and sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.find.entry import Both, Entry, dotted, in_both, opening
from dashboard.find.topics import other_words
from dashboard.pages.paths import page_path
from dashboard.registry import ROLES
from dashboard.tables.columns import Row, Tables, as_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIZES = {"province": 0, "city": 1, "county": 2, "zone": 3}
# In English, by ending of the Chinese name, longest first; English names in tables lack them.
_GENERICS = {
    "自治县": "Autonomous County",
    "区": "District",
    "县": "County",
    "市": "City",
    "省": "Province",
}
_NEW_AREA = "新区"


def region_entries(tables: Tables) -> Iterator[Entry]:
    """List the regions and zones."""
    regions = {row["id"]: row for row in as_rows(tables["regions"])}
    for key, region in regions.items():
        level, names = region["level"], both(region)
        parent = regions.get(region["parent"])
        yield Entry(
            "zone" if level == "zone" else "region",
            key,
            names,
            dotted(in_both(f"level.one.{level}"), both(parent) if parent else ("", "")),
            opening(region=key),
            (*_with_generic(*names), region["pinyin"], key.removeprefix("z-")),
            # A zone's pinyin is of a shorter name than its Chinese one.
            reading="" if level == "zone" else region["pinyin"],
            size=_SIZES[level],
            page=page_path("place", key),
        )


def industry_entries(tables: Tables) -> Iterator[Entry]:
    """List the industries and their groups."""
    industries = as_rows(tables["industries"])
    groups = {row["id"]: row for row in as_rows(tables["groups"])}
    for key, group in groups.items():
        leaves = sorted(row["id"] for row in industries if row["group"] == key)
        yield Entry(
            "industry",
            key,
            both(group),
            in_both("find.group", count=len(leaves)),
            opening("focus", industries=leaves, roles=list(ROLES)),
            both(group, "short"),
        )
    for industry in industries:
        key = industry["id"]
        yield Entry(
            "industry",
            key,
            both(industry),
            both(groups[industry["group"]]),
            opening("focus", industries=[key], roles=list(ROLES)),
            (*both(industry, "short"), *other_words(key)),
            size=1,
            page=page_path("industry", key),
        )


def site_entries(tables: Tables) -> Iterator[Entry]:
    """List the sites; the map shows those of the chosen industries."""
    regions, industries = as_rows(tables["regions"]), tables["industries"]["id"]
    for site in as_rows(tables["sites"]):
        key, place = site["id"], regions[site["region"]]
        include = {
            "layers": ["sites"],
            "industries": sorted(industries[number] for number in site["industries"]),
        }
        yield Entry(
            "site",
            key,
            both(site),
            dotted(in_both(f"kind.{site['kind']}"), both(place)),
            opening("focus", region=place["id"], include=include, site=key),
            is_recalled=site["is_recalled"],
        )


def both(row: Row, name: str = "name") -> Both:
    """Return a text of a row in both languages."""
    return row[f"{name}_en"], row[f"{name}_zh"]


def _with_generic(english: str, chinese: str) -> tuple[str, ...]:
    """Add the generic term to a region's English name, as in "Haidian District"."""
    if chinese.endswith(_NEW_AREA):
        return ()
    found = [word for ending, word in _GENERICS.items() if chinese.endswith(ending)]
    return (f"{english} {found[0]}",) if found and not english.endswith(found[0]) else ()
