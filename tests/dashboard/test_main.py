"""`python -m dashboard`: options, and what it says when it cannot serve."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.__main__ import main

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def used_port() -> Iterator[int]:
    """A port that is in use."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port: int = listener.getsockname()[1]
        yield port


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOST", "PORT"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("command", "function"),
    [
        ("", "dashboard.server.app.create_app"),
        ("doctor", "dashboard.doctor.doctor"),
        ("export", "dashboard.exports.command.export"),
        ("publish", "dashboard.publish.command.publish"),
    ],
)
def test_an_interrupted_command_prints_no_traceback(
    command: str,
    function: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupt(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("dashboard.__main__.listen_problem", lambda *_: "")
    monkeypatch.setattr(function, interrupt)
    assert main(command.split()) == 130
    assert capsys.readouterr().err == "stopped\n"


@pytest.mark.parametrize("port", ["", "http", "0", "-1", "65536", "80.5", "²", "８０８０", "8050 "])
def test_an_invalid_port_is_rejected(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"--port={port}"]) == 1
    output = capsys.readouterr()
    assert output.err == f"PORT is {port!r}; it must be a number from 1 to 65535\n"
    assert output.out == ""


def test_a_used_port_is_reported_with_a_remedy(
    used_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--port", str(used_port)]) == 1
    assert capsys.readouterr().err == (
        f"cannot listen on 127.0.0.1:{used_port} (Address already in use). "
        "Stop what uses it, or choose another: PORT=8051 make run\n"
    )


@pytest.mark.parametrize(
    ("host", "problem"),
    [
        ("", "HOST is empty; name an address of this machine, such as 127.0.0.1 or 0.0.0.0\n"),
        ("192.0.2.1", "Name an address of this machine: HOST=127.0.0.1 make run\n"),
        ("no host at all", "which is not an address of this machine"),
    ],
)
def test_an_invalid_host_is_rejected(
    host: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([f"--host={host}"]) == 1
    assert problem in capsys.readouterr().err


def test_the_environment_sets_host_and_port(
    used_port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", str(used_port))
    monkeypatch.setenv("HOST", "0.0.0.0")  # noqa: S104 - the name is read, nothing is served
    assert main([]) == 1
    assert f"cannot listen on 0.0.0.0:{used_port}" in capsys.readouterr().err


def test_options_override_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "8050")
    assert main(["--port", "nine"]) == 1
    assert "PORT is 'nine'" in capsys.readouterr().err


def test_an_unknown_option_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--prot", "8051"])
    assert ended.value.code == 2
    assert "unrecognized arguments: --prot 8051" in capsys.readouterr().err


def test_an_unknown_command_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exprot", "--chart", "map"]) == 2
    output = capsys.readouterr()
    assert output.err == (
        "there is no command 'exprot'; there are export, publish, doctor. "
        "Without a command, python -m dashboard serves the atlas\n"
    )
    assert output.out == ""


def test_without_a_build_it_says_how_to_make_one(tmp_path: Path) -> None:
    for package in ("dashboard", "data", "geo"):
        shutil.copytree(
            PROJECT / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("derived", "bundle", "__pycache__"),
        )
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "--port", "8050"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name not in ("HOST", "PORT")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr == "no build in data/derived: run python -m data\n"
    assert ended.stdout == ""
