"""The paths of pages below the atlas, without the language, and where the server keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.read import read_build

if TYPE_CHECKING:
    from pathlib import Path


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
