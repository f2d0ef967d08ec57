"""The unit of systemd: valid, with the documented command, and with few rights."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[3]
UNIT = PROJECT / "dashboard" / "deploy" / "jjj-atlas.service"
FOLDER = "/opt/jjj-atlas"
# What systemd says that the service may still do, from 0 (nothing) to 10.
EXPOSURE_MAX = 1.5


def values(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)


def test_it_runs_the_command_of_the_deploy_page() -> None:
    page = (PROJECT / "docs" / "deploy.md").read_text(encoding="utf-8")
    [call] = re.findall(r"^\.venv/bin/gunicorn .*$", page, re.MULTILINE)
    assert values("ExecStart") == [f"{FOLDER}/{call}"]
    assert values("WorkingDirectory") == [FOLDER]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DynamicUser", "yes"),
        ("ProtectSystem", "strict"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
    ],
)
def test_it_has_a_user_of_its_own_that_can_write_nothing(name: str, value: str) -> None:
    assert values(name) == [value]
    assert values("ReadWritePaths") == values("StateDirectory") == []


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit with paths that exist here."""
    path = tmp_path / UNIT.name
    text = UNIT.read_text(encoding="utf-8").replace(FOLDER, str(PROJECT))
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this system has no systemd")
def test_systemd_accepts_it(unit: Path) -> None:
    ended = subprocess.run(  # noqa: S603
        ["systemd-analyze", "verify", str(unit)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this system has no systemd")
def test_systemd_calls_it_safe(unit: Path) -> None:
    ended = subprocess.run(  # noqa: S603
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    match = re.search(r"exposure level for \S+: ([\d.]+)", ended.stdout)
    assert match
    assert float(match[1]) <= EXPOSURE_MAX
