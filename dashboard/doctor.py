"""`python -m dashboard doctor`: find what keeps the atlas from running, and say how to fix it.

Packages may be missing, so modules that need one are imported where they are used.
"""

import os
import re
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from importlib.metadata import distributions
from pathlib import Path
from typing import Literal, NamedTuple

from dashboard.server.listen_address import add_address_options, listen_problem, url_host
from data.adcodes import county_codes
from data.borders.source import OWN_BORDERS_VARIABLE, REQUIREMENT, SHA256, border_source
from data.fingerprint import fingerprint
from data.integrity import build_damage, file_damage
from data.memory import free_memory_mb
from data.own.built import FOLDER
from data.read import DERIVED, NotBuilt, read_build

_PROJECT = Path(__file__).parents[1]
_REQUIREMENTS = _PROJECT / "requirements.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s#;]+)", re.MULTILINE)
_LISTED_MAX = 5
_BUNDLE = _PROJECT / "dashboard" / "bundle"
_OLDEST_PYTHON, _NEWEST_PYTHON = (3, 11), (3, 13)
# In MB, with how a shortage is described. Measured on two cores in November 2026, and rounded up: a
# build takes 306 MB of memory, the page's files 272 MB, and both 25 MB of disk beside the old ones.
_NEEDS = {"memory": (400, "a build takes"), "disk": (150, "a build beside the one before takes")}


class Finding(NamedTuple):
    """The result of a check.

    Attributes:
        level: `note`: a feature is missing; `wrong`: nothing runs, or it shows outdated data.
        name: of what was checked.
        text: what was found, without a full stop.
        remedy: what to do, as a sentence; empty if nothing.
    """

    level: Literal["ok", "note", "wrong"]
    name: str
    text: str
    remedy: str = ""


_ok, _note, _wrong = (partial(Finding, level) for level in ("ok", "note", "wrong"))


def doctor(arguments: list[str]) -> int:
    """Print the findings; return 1 if anything is wrong."""
    parser = ArgumentParser(
        prog="python -m dashboard doctor",
        description="Check what the atlas needs to run, and say how to fix what is wrong.",
    )
    add_address_options(parser)
    options = parser.parse_args(arguments)
    findings = list(run_checks(options.host, options.port))
    for level, name, text, remedy in findings:
        sys.stdout.write(f"{level:<5} {name:<8} {text}{remedy and f'. {remedy}'}\n")
    count = sum(finding.level == "wrong" for finding in findings)
    problems = "1 problem" if count == 1 else f"{count} problems"
    sys.stdout.write(f"{problems} to fix\n" if count else "no problems found\n")
    return int(count > 0)


def run_checks(
    host: str, port: str, derived: Path = DERIVED, bundle: Path = _BUNDLE
) -> Iterator[Finding]:
    """Run all checks of the machine and these folders, in the order to fix faults in."""
    seeds = _PROJECT / "seeds"
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    own_borders = Path(own) if own else None
    yield check_python(sys.version_info[:3])
    yield check_free("memory", free_memory_mb())
    yield check_free("disk", shutil.disk_usage(_PROJECT).free // 10**6)
    pinned = pins(_REQUIREMENTS.read_text(encoding="utf-8") if _REQUIREMENTS.is_file() else "")
    packages = check_packages(pinned, installed(pinned))
    yield packages
    if packages.level == "ok":
        yield check_fonts()
        yield check_browser()
        if own_borders:
            yield check_own_borders(own_borders, county_codes(seeds))
        else:
            yield check_borders(border_source())
        yield check_node()
    yield check_build(derived, fingerprint(seeds, _PROJECT, own_borders, FOLDER))
    yield check_bundle(derived, bundle)
    yield check_address(host, port)


def check_python(version: tuple[int, int, int]) -> Finding:
    """Check the version of Python."""
    found, oldest, newest = (
        ".".join(map(str, numbers)) for numbers in (version, _OLDEST_PYTHON, _NEWEST_PYTHON)
    )
    if version[:2] < _OLDEST_PYTHON:
        remedy = f"Install Python {oldest}, then: rm -rf .venv && make run PYTHON=python{oldest}"
        return _wrong("Python", f"{found} is older than {oldest}", remedy)
    if version[:2] > _NEWEST_PYTHON:
        text = f"{found}, while the atlas is tested with {oldest} to {newest}"
        return _note("Python", text, f"If something fails, try it with {newest}.")
    return _ok("Python", found)


def check_free(name: str, free_mb: int | None) -> Finding:
    """Check the free memory or disk space; None if the system does not report it."""
    least_mb, need = _NEEDS[name]
    if free_mb is None:
        text = "this system does not report how much is free"
        return _note(name, text, f"A build takes up to {least_mb} MB.")
    if free_mb >= least_mb:
        return _ok(name, f"{free_mb:,} MB free")
    remedy = "Make room on the disk that holds the atlas."
    if name == "memory":
        remedy = "Close other programs, or build elsewhere and copy data/derived here."
    return _wrong(name, f"{free_mb} MB free; {need} {least_mb}", remedy)


def pins(requirements: str) -> dict[str, str]:
    """Read the pinned version of each package from the text of requirements.txt."""
    return dict(_PIN.findall(requirements))


def installed(names: Mapping[str, str]) -> dict[str, str]:
    """Read the installed version of each of these packages that is installed."""
    return {name: package.version for name in names for package in distributions(name=name)}


def differences(pinned: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Describe the packages whose version is not the pinned one, the first five of them."""
    faults = [
        f"{name} is {found[name]}, not {version}" if name in found else f"{name} is not installed"
        for name, version in pinned.items()
        if found.get(name) != version
    ]
    more = len(faults) - _LISTED_MAX
    return [*faults[:_LISTED_MAX], *([f"and {more} more"] if more > 0 else [])]


def check_packages(pinned: Mapping[str, str], found: Mapping[str, str]) -> Finding:
    """Compare the installed version of each package with the pinned one."""
    if not pinned:
        text = "requirements.txt is missing or empty"
        return _wrong("packages", text, "Restore it from the repository.")
    if faults := differences(pinned, found):
        remedy = "Run: .venv/bin/python -m pip install -r requirements.lock"
        return _wrong("packages", "; ".join(faults), remedy)
    return _ok("packages", f"{len(pinned)}, as pinned in requirements.txt")


def check_fonts() -> Finding:
    """Check for the font that exported drawings embed."""
    from dashboard.exports.fonts import has_font  # noqa: PLC0415

    if has_font():
        return _ok("fonts", "Noto Sans CJK")
    text = "no Noto Sans CJK: Chinese text in exported pictures would show as boxes"
    return _note("fonts", text, "Debian: apt-get install fonts-noto-cjk fontconfig")


def check_browser() -> Finding:
    """Check for the browser of the export command."""
    from dashboard.exports.browser import NoBrowserError, find_browser  # noqa: PLC0415

    try:
        return _ok("browser", find_browser())
    except NoBrowserError as error:
        text = f"{str(error)[0].upper()}{str(error)[1:]}"
        return _note("browser", text, "Only exports and the pictures of cards need it.")


def check_node() -> Finding:
    """Check for Node, which makes the page's scripts."""
    from dashboard.javascript import ScriptError, node_path  # noqa: PLC0415

    try:
        return _ok("Node", f"in {node_path()}")
    except ScriptError as error:
        return _note("Node", str(error))


def check_borders(package: Path | None) -> Finding:
    """Check the border file of the package; None if the package is not installed."""
    if not package or file_damage(package, SHA256):
        fault = "not the expected one" if package and package.is_file() else "missing"
        remedy = f"Run: .venv/bin/python -m pip install --force-reinstall {REQUIREMENT}"
        return _wrong("borders", f"the file of {REQUIREMENT} is {fault}", remedy)
    return _ok("borders", f"the file of {REQUIREMENT}; {OWN_BORDERS_VARIABLE} is not set")


def check_own_borders(path: Path, counties: set[str]) -> Finding:
    """Check that the operator's border file holds all counties, given by adcode."""
    from data.borders.file import adcode_problem  # noqa: PLC0415

    problem = adcode_problem(path, counties)
    if not problem:
        return _ok("borders", f"{OWN_BORDERS_VARIABLE} names {path}, which has all counties")
    return _wrong("borders", problem, f"Name another file in {OWN_BORDERS_VARIABLE}, or unset it.")


def check_build(derived: Path, fingerprint: str) -> Finding:
    """Check the build against the fingerprint of the current seeds, code and borders."""
    remedy = "Run: .venv/bin/python -m data"
    try:
        build = read_build(derived)
    except NotBuilt:
        return _wrong("build", "it is missing or damaged", remedy)
    if damage := build_damage(derived, build):
        return _wrong("build", f"its file {damage}", remedy)
    name = f"{build['build_id']} of {build['built'][:10]}"
    if build["build_id"] != fingerprint:
        return _wrong("build", f"{name} is older than the seeds, the borders or the code", remedy)
    return _ok("build", f"{name}, {len(build['counts'])} tables, up to date with the seeds")


def check_bundle(derived: Path, bundle: Path) -> Finding:
    """Check the page's files, which serving makes if they are missing, damaged or out of date."""
    with suppress(NotBuilt, ImportError):
        from dashboard.bundle import is_current  # noqa: PLC0415

        if is_current(derived, bundle):
            return _ok("page", "its files are intact and up to date")
    text = "its files are missing, damaged or out of date"
    if os.access(bundle.parent, os.W_OK):
        return _note("page", text, "Serving makes them.")
    return _wrong("page", text, "Allow writing in dashboard/, or serve once as a user who may.")


def check_address(host: str, port: str) -> Finding:
    """Check the address to serve at."""
    if problem := listen_problem(host, port):
        return _wrong("address", problem)
    return _ok("address", f"{url_host(host)}:{port} is free")
