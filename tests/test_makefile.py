"""The Makefile chooses a Python that is new enough, and makes a `.venv` of it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parents[1] / "Makefile"
# Answers as Python does to the questions of the Makefile.
FAKE = """#!/bin/sh
case "$1" in
  --version) echo "Python {version}.4" ;;
  -m) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  -c) case "$2" in *exit*) exit {status} ;; *) echo {version} ;; esac ;;
esac
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(MAKEFILE, tmp_path)
    return tmp_path


def fake(folder: Path, version: str, name: str = "") -> Path:
    """Write a fake Python; returns its path."""
    path = folder / (name or f"python{version}")
    path.parent.mkdir(parents=True, exist_ok=True)
    is_old = tuple(map(int, version.split("."))) < (3, 11)
    path.write_text(FAKE.format(version=version, status=int(is_old)), encoding="utf-8")
    path.chmod(0o755)
    return path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make with only the fake Pythons of the folder on the PATH, beside make and its shell."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name in ("make", "sh", "rm", "mkdir", "cp", "touch", "["):
        found = shutil.which(name)
        if found and not (tools / name).exists():
            (tools / name).symlink_to(found)
    # As from a shell: a make that runs these tests would add its level, flags and PYTHON=....
    ours = {name: value for name, value in os.environ.items() if name != "PYTHON"}
    return subprocess.run(  # noqa: S603 - our own Makefile
        [str(tools / "make"), *arguments],
        cwd=folder,
        env={**ours, "PATH": f"{folder}:{tools}", "MAKEFLAGS": "", "MAKELEVEL": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("version", ["2.7", "3.9", "3.10"])
def test_an_older_python_ends_at_once_with_a_sentence(folder: Path, version: str) -> None:
    old = fake(folder, version)
    ended = make(folder, "run", f"PYTHON={old}")
    assert ended.returncode == 2
    assert f"needs Python 3.11, 3.12 or 3.13, and {old} is Python {version}.4." in ended.stderr
    assert "make run PYTHON=/path/to/python3.12" in ended.stderr
    assert ended.stdout == ""


def test_without_any_python_the_sentence_says_so(folder: Path) -> None:
    ended = make(folder, "test")
    assert ended.returncode == 2
    assert "and python3 is missing." in ended.stderr


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_each_tested_python_is_found_and_makes_the_venv(folder: Path, version: str) -> None:
    fake(folder, version)
    assert make(folder, f".venv/python-{version}").returncode == 0
    assert (folder / ".venv" / "bin" / "python").is_file()


def test_a_venv_of_another_version_is_made_anew(folder: Path) -> None:
    fake(folder, "3.11", ".venv/bin/python")
    (folder / ".venv" / "python-3.11").touch()
    ended = make(folder, ".venv/python-3.12", f"PYTHON={fake(folder, '3.12')}")
    assert ended.returncode == 0, ended.stderr
    assert {path.name for path in (folder / ".venv").iterdir()} == {"bin", "python-3.12"}
    assert "3.12" in (folder / ".venv" / "bin" / "python").read_text(encoding="utf-8")


def test_a_venv_that_is_too_old_is_made_anew(folder: Path) -> None:
    fake(folder, "3.9", ".venv/bin/python")
    fake(folder, "3.13")
    ended = make(folder, ".venv/python-3.13")
    assert ended.returncode == 0, ended.stderr
    assert "3.13" in (folder / ".venv" / "bin" / "python").read_text(encoding="utf-8")


def test_a_python_that_cannot_make_a_venv_is_passed_over(folder: Path) -> None:
    text = fake(folder, "3.11").read_text(encoding="utf-8")
    (folder / "python3.11").write_text(text.replace("*exit*)", "*ensurepip*) exit 1 ;; *exit*)"))
    fake(folder, "3.13")
    assert make(folder, ".venv/python-3.13").returncode == 0
    assert "3.13" in (folder / ".venv" / "bin" / "python").read_text(encoding="utf-8")


def test_a_venv_that_serves_is_kept(folder: Path) -> None:
    fake(folder, "3.12", ".venv/bin/python")
    fake(folder, "3.13")
    (folder / ".venv" / "installed").touch()
    assert make(folder, ".venv/python-3.12").returncode == 0
    assert (folder / ".venv" / "installed").exists()


def test_cleaning_needs_no_python(folder: Path) -> None:
    (folder / ".venv").mkdir()
    assert make(folder, "clean").returncode == 0
    assert not (folder / ".venv").exists()
