"""Look at the machine and the atlas, have it judged, and say so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.doctor import atlas, machine
from dashboard.doctor.finding import report, status
from dashboard.server.listen_address import add_address_options, listen_problem, url_host
from data.borders.source import OWN_BORDERS_VARIABLE, border_source
from data.fingerprint import fingerprint
from data.read import DERIVED, NotBuilt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.doctor.finding import Finding

_PROJECT = Path(__file__).parents[2]
_BUNDLE = _PROJECT / "dashboard" / "bundle"
_BYTES_PER_MB = 1_000_000
_KB_PER_MB = 1000
_ANSWERS_WITHIN_S = 20
_GROUP = Path("/sys/fs/cgroup")


def doctor(arguments: list[str]) -> int:
    """Say what is as it should be, what is not and what to do; return the exit status."""
    parser = ArgumentParser(
        prog="python -m dashboard doctor",
        description="Say what stands in the way of running the atlas, and what to do about it.",
    )
    add_address_options(parser)
    options = parser.parse_args(arguments)
    findings = list(look(options.host, options.port))
    sys.stdout.write(report(findings))
    return status(findings)


def look(
    host: str, port: str, project: Path = _PROJECT, derived: Path = DERIVED, bundle: Path = _BUNDLE
) -> Iterator[Finding]:
    """Make every check, in the order in which one would put things right.

    Args:
        host: where the atlas would be served.
        port: likewise, as written.
        project: folder of requirements.txt, seeds/ and the code.
        derived: folder of the build.
        bundle: folder of the page's files.
    """
    yield machine.check_python(sys.version_info[:3])
    yield machine.check_memory(_free_memory_mb())
    yield machine.check_disk(shutil.disk_usage(project).free // _BYTES_PER_MB)
    wanted = machine.pins(_text(project / "requirements.txt"))
    packages = machine.check_packages(wanted, {name: _installed(name) for name in wanted})
    yield packages
    own = os.environ.get(OWN_BORDERS_VARIABLE)
    own_borders = Path(own) if own else None
    if packages.sign == "ok":
        yield machine.check_fonts(is_found=_has_font())
        yield machine.check_browser(*_browser())
        counties = atlas.county_codes(project / "seeds")
        yield atlas.check_borders(own_borders, border_source(), counties)
    yield machine.check_node(_node())
    yield atlas.check_build(derived, fingerprint(project / "seeds", project, own_borders))
    yield atlas.check_bundle(is_current=_is_current(derived, bundle), may_write=_may_write(bundle))
    yield machine.check_port(f"{url_host(host)}:{port}", listen_problem(host, port))


def _free_memory_mb() -> int | None:
    """Read how much memory a new program may take, within the limit of its group if it has one."""
    lines = _text(Path("/proc/meminfo")).splitlines()
    free = [int(line.split()[1]) // _KB_PER_MB for line in lines if line.startswith("MemAvailable")]
    limit, used = (_text(_GROUP / f"memory.{name}").strip() for name in ("max", "current"))
    if limit.isdigit() and used.isdigit():
        free.append((int(limit) - int(used)) // _BYTES_PER_MB)
    return min(free, default=None)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _has_font() -> bool:
    from dashboard.exports.fonts import has_font  # noqa: PLC0415 - its package may be missing

    return has_font()


def _browser() -> tuple[str, str]:
    """Find the browser, or say why there is none."""
    from dashboard.exports.browser import NoBrowser, find_browser  # noqa: PLC0415 - likewise

    try:
        return find_browser(), ""
    except NoBrowser as error:
        return "", str(error)


def _node() -> str:
    program = shutil.which("node")
    if not program:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603 - what the system has under that name
            [program, "--version"],
            capture_output=True,
            text=True,
            check=False,
            timeout=_ANSWERS_WITHIN_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()


def _is_current(derived: Path, bundle: Path) -> bool:
    try:
        from dashboard.bundle import is_current  # noqa: PLC0415 - its packages may be missing

        return is_current(derived, bundle)
    except (NotBuilt, ImportError):
        return False


def _may_write(bundle: Path) -> bool:
    return os.access(bundle.parent, os.W_OK)
