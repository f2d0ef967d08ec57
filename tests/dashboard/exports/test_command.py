"""`python -m dashboard export` from the outside: what it says before it opens a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.exports.browser import BROWSER_SETTING
from dashboard.exports.command import export

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without a browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(BROWSER_SETTING, raising=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param([], "no output: give -o FILE", id="nothing"),
        pytest.param(["-o", "map.png"], "no chart: give --chart", id="no chart"),
        pytest.param(["--chart", "map", "-o", "map"], "-o ends in ''", id="no ending"),
        pytest.param(["--chart", "map", "-o", "map.jpg"], "-o ends in 'jpg'", id="another ending"),
        pytest.param(
            ["--chart", "map", "-o", "a", "--format", "png", "--format", "svg"],
            "one file takes one --format",
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
            "make them agree",
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
    assert "JJJ_BROWSER is 'no-such-browser'" in capsys.readouterr().err
