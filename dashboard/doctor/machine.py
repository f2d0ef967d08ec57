"""Checks of the machine: each takes what is there and judges it; none looks for itself.

What is needed was measured on two cores with the tables of November 2026, and rounded up: a build
takes 306 MB of memory, the page's files 272 MB, both together 25 MB of disk. A new build and a new
page are written whole beside those before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.doctor.finding import Finding, note, ok, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PYTHON = (3, 11)
NODE_LEAST = 20
MEMORY_LEAST_MB = 400
DISK_LEAST_MB = 150
_INSTALL = "Run: .venv/bin/python -m pip install -r requirements.txt"
_PIN = re.compile(r"([A-Za-z0-9._-]+)==([^\s#;]+)")
_LISTED_MAX = 5


def check_python(version: tuple[int, int, int]) -> Finding:
    """Judge the version of Python."""
    said = ".".join(map(str, version))
    wanted = ".".join(map(str, PYTHON))
    if version[:2] < PYTHON:
        remedy = f"Install Python {wanted}, then: rm -rf .venv && make run PYTHON=python{wanted}"
        return wrong("Python", f"{said} is older than {wanted}", remedy)
    if version[:2] > PYTHON:
        remedy = f"If something fails, try it with {wanted}."
        return note("Python", f"{said}, while the atlas is tested with {wanted}", remedy)
    return ok("Python", said)


def check_memory(free_mb: int | None) -> Finding:
    """Judge the memory that is free; None: the system does not tell."""
    if free_mb is None:
        remedy = f"A build takes up to {MEMORY_LEAST_MB} MB."
        return note("memory", "this system does not tell how much is free", remedy)
    if free_mb < MEMORY_LEAST_MB:
        remedy = "Close other programs, or build elsewhere and copy data/derived here."
        return wrong("memory", f"{free_mb} MB free; a build takes {MEMORY_LEAST_MB}", remedy)
    return ok("memory", f"{free_mb:,} MB free")


def check_disk(free_mb: int) -> Finding:
    """Judge the room where builds are written."""
    if free_mb < DISK_LEAST_MB:
        said = f"{free_mb} MB free; a build beside the one before takes {DISK_LEAST_MB}"
        return wrong("disk", said, "Make room on the disk that holds the atlas.")
    return ok("disk", f"{free_mb:,} MB free")


def pins(requirements: str) -> dict[str, str]:
    """Read name and version of each pinned package; remarks are passed over."""
    lines = (line.split("#")[0].strip() for line in requirements.splitlines())
    return {found[1]: found[2] for line in lines if (found := _PIN.fullmatch(line))}


def check_packages(wanted: Mapping[str, str], installed: Mapping[str, str | None]) -> Finding:
    """Hold the packages that are installed against those that are asked for.

    Args:
        wanted: version by package.
        installed: likewise; None: not installed.
    """
    faults = list(_package_faults(wanted, installed))
    if not wanted:
        remedy = "Put it back as it stands in the repository."
        return wrong("packages", "requirements.txt is missing, or names none", remedy)
    if faults:
        rest = len(faults) - _LISTED_MAX
        more = [f"and {rest} more"] if rest > 0 else []
        return wrong("packages", "; ".join([*faults[:_LISTED_MAX], *more]), _INSTALL)
    return ok("packages", f"{len(wanted)} of requirements.txt, as pinned")


def _package_faults(
    wanted: Mapping[str, str], installed: Mapping[str, str | None]
) -> Iterator[str]:
    for name, version in wanted.items():
        found = installed.get(name)
        if found is None:
            yield f"{name} is not installed"
        elif found != version:
            yield f"{name} is {found}, not {version}"


def check_fonts(*, is_found: bool) -> Finding:
    """Judge whether drawings can be given Chinese glyphs."""
    if not is_found:
        remedy = "Debian: apt-get install fonts-noto-cjk fontconfig"
        said = "no Noto Sans CJK: exports from here would show Chinese as boxes"
        return note("fonts", said, remedy)
    return ok("fonts", "Noto Sans CJK")


def check_browser(program: str, problem: str) -> Finding:
    """Judge the browser that makes files from the command line.

    Args:
        program: what was found.
        problem: why none was, with a remedy.
    """
    if problem:
        return note(
            "browser",
            f"{problem[0].upper()}{problem[1:]}",
            "Only exports and the pictures of cards need it.",
        )
    return ok("browser", program)


def check_node(version: str) -> Finding:
    """Judge Node, which only the tests need; its version as it says it, or nothing."""
    found = re.match(r"v?(\d+)", version)
    if not found:
        return note("Node", "not found", f"Only the tests need it: install {NODE_LEAST} or newer.")
    if int(found[1]) < NODE_LEAST:
        remedy = f"Only the tests need it: install {NODE_LEAST} or newer."
        return note("Node", f"{version} is older than {NODE_LEAST}", remedy)
    return ok("Node", version)


def check_port(address: str, problem: str) -> Finding:
    """Judge the address where the atlas would stand; a problem names its remedy."""
    return wrong("address", problem, "") if problem else ok("address", f"{address} is free")
