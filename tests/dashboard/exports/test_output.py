"""Export files are written whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.exports.output import write_file, write_stdout


def test_closed_standard_output_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="standard output is closed"):
        write_stdout(b"content")


def test_a_closed_pipe_is_one_error() -> None:
    script = (
        "import sys; from dashboard.exports.output import write_stdout\n"
        "try:\n    while True: write_stdout(b'x' * 1_000_000)\n"
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


def test_a_failure_leaves_no_file_behind(tmp_path: Path) -> None:
    taken = tmp_path / "map.png"
    taken.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_file(taken, b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["map.png"]


def test_devices_are_written_directly_and_links_stay_links(tmp_path: Path) -> None:
    target, link = tmp_path / "map.csv", tmp_path / "link.csv"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    device = Path("/dev/null")
    write_file(device, b"content")
    assert device.is_char_device()
