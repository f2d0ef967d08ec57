"""Every package is pinned with its hashes, in one version; `make` installs from these locks."""

import json
import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
FILES = sorted(
    path
    for pattern in ("requirements.txt", "*/requirements.txt", "*/*/requirements.txt")
    for path in PROJECT.glob(pattern)
    if not path.parent.name.startswith(".")
)
NAMES = [path.relative_to(PROJECT).as_posix() for path in FILES]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;#]+)", re.MULTILINE)
ENTRY = re.compile(
    r"^([A-Za-z0-9._-]+)==([^\s;]+)(?: ; [^\\]+)? \\\n"
    r"(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+",
    re.MULTILINE,
)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def text_of(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """Read the version of each package from the lock beside a requirements file."""
    lock = text_of(name.replace(".txt", ".lock"))
    return {normal(package): version for package, version in ENTRY.findall(lock)}


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_has_every_pin_of_its_file(name: str) -> None:
    pins = {normal(package): version for package, version in PIN.findall(text_of(name))}
    assert pins.items() <= locked(name).items()


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_a_lock_is_a_pin_with_hashes(name: str) -> None:
    lock = text_of(name.replace(".txt", ".lock"))
    rest = [line for line in ENTRY.sub("", lock).splitlines() if not line.startswith("#")]
    assert rest == []


def test_all_locks_have_the_same_version_of_a_package() -> None:
    versions: dict[str, set[str]] = {}
    for name in NAMES:
        for package, version in locked(name).items():
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def test_the_tests_install_what_runs_the_atlas() -> None:
    assert locked("requirements.txt").items() <= locked("tests/requirements.txt").items()


def test_make_installs_from_locks_alone() -> None:
    makefile = text_of("Makefile")
    installs = re.findall(r"\$\(PIP\) -r (\S+)", makefile)
    assert len(installs) == 3
    assert all(name.endswith("requirements.lock") for name in installs)
    assert makefile.count("pip install") == 1
    assert "--require-hashes" in makefile


def test_the_bills_of_material_list_every_package(tmp_path: Path) -> None:
    subprocess.run(  # noqa: S603 - our own Makefile
        ["make", "--old-file=.venv/.test", "sbom", f"SBOM={tmp_path}"],  # noqa: S607
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    python, javascript = (
        json.loads((tmp_path / f"{name}.cdx.json").read_text(encoding="utf-8"))
        for name in ("python", "javascript")
    )
    assert python["bomFormat"] == javascript["bomFormat"] == "CycloneDX"
    listed = {normal(one["name"]): one["version"] for one in python["components"]}
    assert listed == locked("requirements.txt")
    lock = json.loads(text_of("dashboard/browser/package-lock.json"))["packages"]
    wanted = {path.rpartition("node_modules/")[2] for path in lock}
    assert {one["name"] for one in javascript["components"]} == wanted - {""}
    assert all(one["hashes"] for one in javascript["components"])
