"""The browser that makes files: how it is found, and what happens when it fails."""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Error

from dashboard.exports import browser
from dashboard.exports.browser import BROWSER_SETTING, find_browser, open_atlas
from dashboard.exports.page import ExportError


def test_a_browser_that_crashes_is_an_export_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find_browser", lambda: "chromium")
    monkeypatch.setattr(browser, "read_build", dict)
    monkeypatch.setattr(browser, "sync_playwright", nullcontext)
    monkeypatch.setattr(browser, "_launch", lambda *_: None)
    monkeypatch.setattr(browser, "atlas_in", lambda *_: None)
    message = "Target page, context or browser has been closed\nCall log: …"
    with pytest.raises(ExportError) as failed, open_atlas("https://a.example/"):
        raise Error(message)
    assert str(failed.value) == "Target page, context or browser has been closed"


def test_the_named_browser_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_text("#!/bin/sh\n", encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setenv(BROWSER_SETTING, str(own))
    assert find_browser() == str(own)


def test_a_program_that_is_no_browser_is_reported(tmp_path: Path) -> None:
    # In another process: Playwright starts only once per process, and other tests may have.
    call = ["-m", "dashboard", "export", "--chart", "map", "-o", str(tmp_path / "map.png")]
    ended = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, *call],
        cwd=Path(__file__).parents[3],
        env={**os.environ, BROWSER_SETTING: "/bin/false"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "/bin/false does not run as a browser" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_browser_that_hangs_at_its_start_is_reported(tmp_path: Path) -> None:
    hanging = tmp_path / "hanging"
    hanging.write_text("#!/bin/sh\nexec sleep 1000\n", encoding="utf-8")
    hanging.chmod(0o755)
    script = (
        "import sys; from dashboard.exports import browser, command;"
        " browser._START_LIMIT_S = 1; sys.exit(command.export(sys.argv[1:]))"
    )
    ended = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-c", script, "--chart", "map", "-o", str(tmp_path / "map.png")],
        cwd=Path(__file__).parents[3],
        env={**os.environ, BROWSER_SETTING: str(hanging)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert f"{hanging} did not start within 1 s" in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["hanging"]
