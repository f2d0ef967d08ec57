"""Search entries for regions, zones, industries and sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.find.entry import Both, Entry, dotted, in_both, opening
from dashboard.find.topics import other_words
from dashboard.pages.paths import industry_path, place_path
from dashboard.registry import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Columns, Tables

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
    regions = tables["regions"]
    row_of = {key: row for row, key in enumerate(regions["id"])}
    for row, key in enumerate(regions["id"]):
        level = regions["level"][row]
        names = both(regions, row)
        parent = regions["parent"][row]
        where = both(regions, row_of[parent]) if parent in row_of else ("", "")
        yield Entry(
            "zone" if level == "zone" else "region",
            key,
            names,
            dotted(in_both(f"level.one.{level}"), where),
            opening(region=key),
            (*_with_generic(*names), regions["pinyin"][row], key.removeprefix("z-")),
            # A zone's pinyin is of a shorter name than its Chinese one.
            reading="" if level == "zone" else regions["pinyin"][row],
            size=_SIZES[level],
            page=place_path(key),
        )


def industry_entries(tables: Tables) -> Iterator[Entry]:
    """List the industries and their groups."""
    industries, groups = tables["industries"], tables["groups"]
    group_names = {key: both(groups, row) for row, key in enumerate(groups["id"])}
    for row, key in enumerate(groups["id"]):
        leaves = sorted(
            leaf
            for leaf, group in zip(industries["id"], industries["group"], strict=True)
            if group == key
        )
        yield Entry(
            "industry",
            key,
            both(groups, row),
            in_both("find.group", count=len(leaves)),
            opening("focus", industries=leaves, roles=list(ROLES)),
            both(groups, row, "short"),
        )
    for row, key in enumerate(industries["id"]):
        yield Entry(
            "industry",
            key,
            both(industries, row),
            group_names[industries["group"][row]],
            opening("focus", industries=[key], roles=list(ROLES)),
            (*both(industries, row, "short"), *other_words(key)),
            size=1,
            page=industry_path(key),
        )


def site_entries(tables: Tables) -> Iterator[Entry]:
    """List the sites; the map shows those of the chosen industries."""
    sites, regions = tables["sites"], tables["regions"]
    industries = tables["industries"]["id"]
    for row, key in enumerate(sites["id"]):
        place = sites["region"][row]
        include = {
            "layers": ["sites"],
            "industries": sorted(industries[number] for number in sites["industries"][row]),
        }
        yield Entry(
            "site",
            key,
            both(sites, row),
            dotted(in_both(f"kind.{sites['kind'][row]}"), both(regions, place)),
            opening("focus", region=regions["id"][place], include=include, site=key),
            is_recalled=sites["is_recalled"][row],
        )


def both(table: Columns, row: int, name: str = "name") -> Both:
    """Return a text of a table in both languages."""
    return table[f"{name}_en"][row], table[f"{name}_zh"][row]


def _with_generic(english: str, chinese: str) -> tuple[str, ...]:
    """Add the generic term to a region's English name, as in "Haidian District"."""
    if chinese.endswith(_NEW_AREA):
        return ()
    found = [word for ending, word in _GENERICS.items() if chinese.endswith(ending)]
    return (f"{english} {found[0]}",) if found and not english.endswith(found[0]) else ()
