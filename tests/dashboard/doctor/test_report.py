"""`python -m dashboard doctor`: its report and its exit status."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import doctor
from dashboard.__main__ import main
from dashboard.doctor import Finding
from tests.servers import free_port

PROJECT = Path(__file__).parents[3]
FINE = Finding("ok", "Python", "3.11.7")
NOTE = Finding("note", "fonts", "none", "Install one.")
FAULT = Finding("wrong", "build", "there is none", "Build.")


@pytest.mark.parametrize(
    ("findings", "end", "status"),
    [
        pytest.param([FINE], "no problems found\n", 0, id="ok"),
        pytest.param([FINE, NOTE], "no problems found\n", 0, id="noted"),
        pytest.param([FAULT, FINE], "1 problem to fix\n", 1, id="one fault"),
        pytest.param([FAULT, FAULT], "2 problems to fix\n", 1, id="two faults"),
    ],
)
def test_a_report_ends_with_the_number_of_faults(
    findings: list[Finding],
    end: str,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(doctor, "run_checks", lambda *_: findings)
    assert main(["doctor"]) == status
    assert capsys.readouterr().out.endswith(end)


def test_a_report_has_a_line_for_each_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "run_checks", lambda *_: [FINE, NOTE, FAULT])
    main(["doctor"])
    assert capsys.readouterr().out.splitlines()[:3] == [
        "ok    Python   3.11.7",
        "note  fonts    none. Install one.",
        "wrong build    there is none. Build.",
    ]


def test_a_port_in_use_is_reported_and_sets_the_exit_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert main(["doctor", "--port", str(port)]) == 1
    report = capsys.readouterr().out
    assert f"wrong address  cannot listen on 127.0.0.1:{port} (Address already in use)" in report
    assert report.endswith("to fix\n")


def test_it_runs_where_no_package_is_installed() -> None:
    ended = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-S", "-m", "dashboard", "doctor", "--port", str(free_port())],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stderr
    assert "wrong packages brotli is not installed; dash is not installed" in ended.stdout
    assert re.search(r"and \d+ more\. Run: \.venv/bin/python -m pip install", ended.stdout)
    assert ended.stderr == ""
