"""`python -m dashboard export`: what it rejects before it opens a browser."""

from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.exports.browser import BROWSER_SETTING
from dashboard.exports.command import export
from tests.cases import cases

MAP_PNG = ["--chart", "map", "-o", "map.png"]


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without a browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(BROWSER_SETTING, raising=False)


@cases(
    ("arguments", "problem"),
    {
        "nothing": ([], "no output: give -o FILE"),
        "no chart": (["-o", "map.png"], "no chart: give --chart"),
        "no ending": (["--chart", "map", "-o", "map"], "-o ends in ''"),
        "another ending": (["--chart", "map", "-o", "map.jpg"], "-o ends in 'jpg'"),
        "two formats": (
            ["--chart", "map", "-o", "a", "--format", "png", "--format", "svg"],
            "one file takes one --format",
        ),
        "all and one chart": (["--all", "d", "--chart", "map"], "leave out --chart"),
        "all and one file": (["--all", "d", "-o", "f.png"], "leave out --output"),
        "another format than the extension": ([*MAP_PNG, "--format", "svg"], "make them agree"),
    },
)
def test_contradictory_options_are_rejected(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_rejected(arguments, problem, capsys)


@cases(
    ("address", "problem"),
    {
        "no web address": ("ftp://a", "it must begin with http:// or https://"),
        "an address with a query": ("https://a.example/?x", "end before any ? or #"),
        "no port": ("https://a.example:99999", "a port is a number from 1 to 65535"),
    },
)
def test_an_address_that_is_not_of_an_atlas_is_rejected(
    address: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_rejected([*MAP_PNG, "--address", address], problem, capsys)


def assert_rejected(arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Check that the command ends with a message on its options and writes nothing else."""
    assert export(arguments) == 2
    output = capsys.readouterr()
    assert problem in output.err
    assert output.out == ""


@pytest.mark.parametrize("option", [["--format", "jpg"], ["--scale", "3"], ["--nothing"]])
def test_unknown_options_and_values_are_rejected(
    option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        export([*MAP_PNG, *option])
    assert option[0] in capsys.readouterr().err


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "map.png"
    assert main(["export", "--chart", "map", "-o", str(target)]) == 1
    errors = capsys.readouterr().err
    assert "no Chromium or Chrome was found" in errors
    assert "apt-get install chromium" in errors
    assert not target.exists()


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize("address", ["", "http://localhost:8050/"])
def test_links_that_lead_to_this_machine_are_warned_of(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["export", "--chart", "map", "-o", str(tmp_path / "map.png")]
    main([*call, *(["--address", address] if address else [])])
    named = address or "http://127.0.0.1:8050/"
    warning = f"links in the files open on this machine only ({named}): give --address"
    assert capsys.readouterr().err.startswith(warning)
    main([*call, "--address", "https://atlas.example/"])
    assert "links in the files" not in capsys.readouterr().err


def test_a_named_browser_that_is_missing_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv(BROWSER_SETTING, "no-such-browser")
    assert export(["--chart", "map", "-o", str(tmp_path / "map.png")]) == 1
    assert "JJJ_BROWSER is 'no-such-browser'" in capsys.readouterr().err
