"""Checks of what was built: the tables, the page's files, the borders they rest on."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING

from dashboard.doctor.finding import Finding, note, ok, wrong
from data.borders.source import OWN_BORDERS_VARIABLE, REQUIREMENT, SHA256
from data.integrity import build_damage
from data.read import NotBuilt, read_build
from data.regular_file import read_regular_file

if TYPE_CHECKING:
    from pathlib import Path

_BUILD = "Run: .venv/bin/python -m data"


def check_build(derived: Path, wanted: str) -> Finding:
    """Judge the build.

    Args:
        derived: its folder.
        wanted: the fingerprint of the seeds, code and borders as they are now.
    """
    try:
        build = read_build(derived)
    except NotBuilt:
        return wrong("build", "there is none, or it is damaged", _BUILD)
    if damage := build_damage(derived, build):
        return wrong("build", f"its file {damage}", _BUILD)
    named = f"{build['build_id']} of {build['built'][:10]}"
    if build["build_id"] != wanted:
        return wrong("build", f"{named} is older than the seeds, the borders or the code", _BUILD)
    return ok("build", f"{named}, {len(build['counts'])} tables, up to date with the seeds")


def check_bundle(*, is_current: bool, may_write: bool) -> Finding:
    """Judge the page's files, which serving makes where they are not up to date.

    Args:
        is_current: they are there, whole and of this build.
        may_write: their folder can be replaced.
    """
    if is_current:
        return ok("page", "its files are whole and of this build")
    if not may_write:
        remedy = "Give the right to write in dashboard/, or serve once as who has it."
        return wrong("page", "its files are not of this build and cannot be made", remedy)
    return note("page", "its files are not of this build, or not whole", "Serving makes them.")


def check_borders(own: Path | None, package: Path | None, counties: set[str]) -> Finding:
    """Judge the file of borders.

    Args:
        own: what the operator names; None: the package's file is used.
        package: where the package's file should be; None: it is not installed.
        counties: the adcodes that have to be there.
    """
    return _own_borders(own, counties) if own else _package_borders(package)


def _own_borders(path: Path, counties: set[str]) -> Finding:
    from data.borders.file import county_adcodes  # noqa: PLC0415 - its packages may be missing

    remedy = f"Name another file in {OWN_BORDERS_VARIABLE}, or unset it."
    try:
        missing = counties - county_adcodes(read_regular_file(path))
    except OSError as error:
        return wrong("borders", f"{path} cannot be read ({error.strerror})", remedy)
    except ExceptionGroup as error:
        return wrong("borders", f"{path}: {error.exceptions[0]}", remedy)
    if missing:
        said = f"{path} lacks {len(missing)} of {len(counties)} counties, such as {min(missing)}"
        return wrong("borders", said, remedy)
    return ok("borders", f"{OWN_BORDERS_VARIABLE} names {path}, which has all counties")


def _package_borders(path: Path | None) -> Finding:
    remedy = f"Run: .venv/bin/python -m pip install --force-reinstall {REQUIREMENT}"
    try:
        content = path.read_bytes() if path else None
    except OSError:
        content = None
    if content is None:
        return wrong("borders", f"the file of {REQUIREMENT} is missing", remedy)
    if hashlib.sha256(content).hexdigest() != SHA256:
        return wrong("borders", f"the file of {REQUIREMENT} is not the one meant", remedy)
    return ok("borders", f"{REQUIREMENT}, its file as meant; {OWN_BORDERS_VARIABLE} is not set")


def county_codes(seeds: Path) -> set[str]:
    """Read the counties' adcodes from the seeds; none where they cannot be read."""
    try:
        with (seeds / "regions.csv").open(encoding="utf-8", newline="") as file:
            return {row["adcode"] for row in csv.DictReader(file) if row["level"] == "county"}
    except (OSError, ValueError, KeyError):
        return set()
