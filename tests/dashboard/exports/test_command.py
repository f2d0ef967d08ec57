"""`python -m dashboard export` from the outside: what it says before it opens a browser."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.exports.browser import BROWSER_SETTING, find_browser
from dashboard.exports.command import _link_for, _read, _write, _write_out, export


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without a browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(BROWSER_SETTING, raising=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param([], "say where the file goes", id="nothing"),
        pytest.param(["-o", "map.png"], "say which chart", id="no chart"),
        pytest.param(["--chart", "map", "-o", "map"], "-o ends in ''", id="no ending"),
        pytest.param(["--chart", "map", "-o", "map.jpg"], "-o ends in 'jpg'", id="another ending"),
        pytest.param(
            ["--chart", "map", "-o", "a", "--format", "png", "--format", "svg"],
            "one file has one --format",
            id="two formats",
        ),
        pytest.param(["--all", "d", "--chart", "map"], "leave out --chart", id="all and one"),
        pytest.param(["--all", "d", "-o", "f.png"], "leave out --output", id="two places"),
        pytest.param(
            ["--chart", "map", "-o", "map.png", "--address", "ftp://a"],
            "it must begin with http:// or https://",
            id="no web address",
        ),
        pytest.param(
            ["--chart", "map", "-o", "map.png", "--address", "https://a.example/?x"],
            "end before any ? or #",
            id="an address with a query",
        ),
        pytest.param(
            ["--chart", "map", "-o", "map.png", "--address", "https://a.example:99999"],
            "a port is a number from 1 to 65535",
            id="no port",
        ),
        pytest.param(
            ["--chart", "map", "-o", "map.png", "--format", "svg"],
            "let them agree",
            id="two minds",
        ),
    ],
)
def test_a_call_that_cannot_be_meant_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(arguments) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


@pytest.mark.parametrize("wrong", [["--format", "jpg"], ["--scale", "3"], ["--nothing"]])
def test_an_argument_that_does_not_exist_is_said(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        export(["--chart", "map", "-o", "map.png", *wrong])
    assert wrong[0] in capsys.readouterr().err


@pytest.mark.usefixtures("no_browser")
def test_a_machine_without_a_browser_is_told_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "map.png"
    assert main(["export", "--chart", "map", "-o", str(target)]) == 1
    said = capsys.readouterr().err
    assert "no Chromium or Chrome was found" in said
    assert "apt-get install chromium" in said
    assert not target.exists()


def test_a_browser_that_is_named_but_none_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv(BROWSER_SETTING, "no-such-browser")
    assert export(["--chart", "map", "-o", str(tmp_path / "map.png")]) == 1
    assert "JJJ_BROWSER names 'no-such-browser'" in capsys.readouterr().err


def test_a_browser_that_does_not_run_is_said(tmp_path: Path) -> None:
    # A process of its own: Playwright starts only once in one, and other tests may have.
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


def test_a_browser_that_hangs_at_its_start_is_said(tmp_path: Path) -> None:
    hanging = tmp_path / "hanging"
    hanging.write_text("#!/bin/sh\nexec sleep 1000\n", encoding="utf-8")
    hanging.chmod(0o755)
    script = (
        "import sys; from dashboard.exports import browser, command;"
        " browser._STARTS_WITHIN_S = 1; sys.exit(command.export(sys.argv[1:]))"
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


def test_standard_output_that_is_closed_is_a_fault_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="standard output is closed"):
        _write_out(b"content")


def test_a_reader_that_has_enough_ends_the_writing_once() -> None:
    script = (
        "import sys; from dashboard.exports.command import _write_out\n"
        "try:\n    while True: _write_out(b'x' * 1_000_000)\n"
        "except BrokenPipeError: sys.exit(7)"
    )
    with subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.read(1)
        writer.stdout.close()
        assert writer.stderr.read() == b"", "nothing at the end of the process"
    assert writer.returncode == 7


@pytest.mark.parametrize(
    ("view", "tab", "link"),
    [
        ("?industries=robotics&embed=map", "focus", "industries=robotics&tab=focus"),
        ("https://a.example/?tab=data&table=sites#find=x", "data", "tab=data&table=sites#find=x"),
        ("?table=sites#find=x&sort=-year", "plan", "table=sites&tab=plan"),
        ("?table=sites#find=x&sort=-year", "data", "table=sites&tab=data#find=x&sort=-year"),
    ],
)
def test_a_view_of_another_tab_keeps_what_is_meant_for_it(view: str, tab: str, link: str) -> None:
    assert _link_for(_read(["--all", "d", "--view", view]), tab) == link


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    taken = tmp_path / "map.png"
    taken.mkdir()
    with pytest.raises(OSError, match="directory"):
        _write(taken, b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["map.png"]


def test_a_pipe_is_written_into_and_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "map.csv", tmp_path / "link.csv"
    target.write_bytes(b"old")
    link.symlink_to(target)
    _write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    device = Path("/dev/null")
    _write(device, b"content")
    assert device.is_char_device()


def test_the_browser_that_is_named_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.write_text("#!/bin/sh\n", encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setenv(BROWSER_SETTING, str(own))
    assert find_browser() == str(own)
