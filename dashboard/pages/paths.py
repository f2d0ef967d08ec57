"""Which pages there are, their paths below the atlas, and where the server keeps them."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from dashboard.javascript import sources_key
from data.read import read_build, read_columns

KINDS = ("place", "industry", "organisation")
# Kinds of which there is one page.
STORY = "story"
SCRIPT = "story.js"
CHANGES = "changes"
SINGLE = (STORY, CHANGES)
# An empty file that says that all pages are written.
DONE = "all.txt"
_DASHBOARD = Path(__file__).parents[1]
_SOURCES = (
    "*.py", "colours.json", "pages/*.py", "pages/html/*", "catalogue/*.json", "tables/*.py",
)  # fmt: skip
_VERSION_DIGITS = 8
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
    """Give the folder of the pages of a build and of this version of them, beside the bundle.

    Raises:
        NotBuilt: there is no build.
    """
    name = f"{read_build(derived)['build_id']}-{_version()}"
    return bundle.with_name(f"{bundle.name}.pages") / name


@cache
def _version() -> str:
    """Hash what makes pages besides the tables."""
    paths = sorted(path for pattern in _SOURCES for path in _DASHBOARD.glob(pattern))
    digest = hashlib.sha256(sources_key().encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:_VERSION_DIGITS]


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
    listed = [(kind, key) for kind in KINDS for key in ("", *keys[kind])]
    return [*listed, *((kind, "") for kind in SINGLE)]
