"""`python -m dashboard doctor` from the outside."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.doctor.command import look
from data.borders.source import OWN_BORDERS_VARIABLE

if TYPE_CHECKING:
    from dashboard.doctor.finding import Finding

PROJECT = Path(__file__).parents[3]


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def looked(built: Path, bundled: Path) -> dict[str, Finding]:
    findings = look("127.0.0.1", free_port(), derived=built, bundle=bundled)
    return {finding.name: finding for finding in findings}


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOST", "PORT", OWN_BORDERS_VARIABLE, "JJJ_BROWSER"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_is_wrong_where_the_tests_run(built: Path, bundled: Path) -> None:
    found = looked(built, bundled)
    assert [finding for finding in found.values() if finding.sign != "ok"] == []
    assert list(found) == [
        "Python", "memory", "disk", "packages", "fonts", "browser", "borders", "Node", "build",
        "page", "address",
    ]  # fmt: skip


def test_a_browser_that_is_none_and_borders_that_are_missing_are_said(
    built: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JJJ_BROWSER", "no-such-browser")
    monkeypatch.setenv(OWN_BORDERS_VARIABLE, "/nowhere/borders.geojson")
    found = looked(built, bundled)
    assert found["browser"].sign == "note"
    assert "no-such-browser" in found["browser"].said
    assert found["borders"].sign == "wrong"
    # Other borders make another build.
    assert found["build"].sign == "wrong"


def test_page_files_that_are_damaged_are_noted(built: Path, bundled: Path, tmp_path: Path) -> None:
    bundle = Path(shutil.copytree(bundled, tmp_path / "bundle"))
    [style] = bundle.glob("style.*.css")
    style.write_bytes(style.read_bytes() + b" ")
    assert looked(built, bundle)["page"].sign == "note"
    assert looked(tmp_path / "none", bundled)["page"].sign == "note"


def test_a_taken_port_is_said_and_is_the_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        assert main(["doctor", "--port", str(port)]) == 1
    said = capsys.readouterr().out
    assert f"wrong address  cannot listen on 127.0.0.1:{port} (Address already in use)" in said
    assert said.endswith("to be put right\n")


def test_it_speaks_where_no_package_is_installed() -> None:
    answer = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-S", "-m", "dashboard", "doctor", "--port", free_port()],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1, answer.stderr
    assert "wrong packages brotli is not installed; dash is not installed" in answer.stdout
    assert re.search(r"and \d+ more\. Run: \.venv/bin/python -m pip install", answer.stdout)
    assert answer.stderr == ""
