"""Progress is a line for each step, and a bar on a terminal only."""

import os
import pty
import re
import sys
import termios

import pytest

from data.progress import Progress


def test_a_step_writes_its_number_name_summary_and_seconds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert Progress(2).step("cells", lambda: [1, 2], lambda made: f"{len(made)} rows") == [1, 2]
    written = capsys.readouterr()
    assert written.out == ""
    assert re.fullmatch(r"\[1/2\] cells: 2 rows, \d+\.\d s\n", written.err)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_step_that_fails_is_reported_as_stopped(
    error: type[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(error):
        Progress(2).step("cells", fail, str)
    assert capsys.readouterr().err == "[1/2] cells: stopped\n"


def test_a_terminal_shows_the_step_while_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    with os.fdopen(terminal, "w", encoding="utf-8") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        shown = Progress(2).step("cells", lambda: os.read(reader, 1000), lambda _: "2 rows")
    os.close(reader)
    assert b"[1/2] cells: " in shown
