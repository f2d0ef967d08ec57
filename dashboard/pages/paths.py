"""Which pages there are, their paths below the atlas, and where the server keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.read import read_build, read_columns

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("place", "industry", "organisation")
# The key of the page of the region as a whole.
REGION = "jjj"


def place_path(region: str) -> str:
    """Give the path of a place's page."""
    return f"place/{region}/"


def industry_path(industry: str) -> str:
    """Give the path of an industry's page."""
    return f"industry/{industry}/"


def organisation_path(move: str) -> str:
    """Give the path of an organisation's page."""
    return f"organisation/{move}/"


def pages_folder(bundle: Path, derived: Path) -> Path:
    """Give the folder of the pages of a build, beside the bundle.

    Raises:
        NotBuilt: there is no build.
    """
    return bundle.with_name(f"{bundle.name}.pages") / str(read_build(derived)["build_id"])


def page_keys(derived: Path) -> list[tuple[str, str]]:
    """List the pages of a build: kind and key; an empty key is the list of the kind."""

    def column(table: str, name: str) -> list[str]:
        return read_columns(table, derived)[name]

    regions = zip(column("regions", "adcode"), column("regions", "level"), strict=True)
    industries = zip(
        column("industries", "industry_id"), column("industries", "is_group"), strict=True
    )
    names = ("relocation_id", "row_type", "verification", "recalled_fields")
    moves = zip(*(column("relocations", name) for name in names), strict=True)
    keys = {
        "place": [
            REGION,
            *(key for key, level in regions if level != "nation"),
            *column("zones", "zone_id"),
        ],
        "industry": [*(key for key, is_group in industries if not is_group)],
        "organisation": [
            key
            for key, row_type, verification, recalled in moves
            # A move that is unverified, or whose end is, has no page, as it is not on the map.
            if row_type == "single"
            and verification == "seen"
            and "destination_region_id" not in recalled
        ],
    }
    return [(kind, key) for kind in KINDS for key in ("", *keys[kind])]
