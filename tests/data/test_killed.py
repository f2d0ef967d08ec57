"""A build that is killed at any step leaves a complete build."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from data.__main__ import main
from data.write import build_lock, replace
from tests.data.example_builds import NEW, OLD, contents
from tests.killed import killed_at_every_step


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Skip syncing to disk: only the process is killed, not the machine."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def with_old_build(place: Path) -> Path:
    """Empty a folder and write the old build into it."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    replace(place / "derived", OLD.items())
    return place / "derived"


def test_a_build_killed_at_any_step_leaves_the_old_or_the_new_build(tmp_path: Path) -> None:
    output = with_old_build(tmp_path / "place")

    def work() -> None:
        with build_lock(output):
            replace(output, NEW.items())

    outcomes = []
    for step in killed_at_every_step(output.parent, work):
        # Between the two renames the old build is complete under another name.
        complete = output if output.exists() else next(output.parent.glob("derived.*.old"))
        assert contents(complete) in (OLD, NEW), step
        with build_lock(output):
            outcomes.append(contents(output))
        assert outcomes[-1] in (OLD, NEW), step
        assert [path.name for path in output.parent.iterdir()] == ["derived"], step
        with_old_build(output.parent)
    # Every file is opened and synced, both folders are renamed, and the old one is removed.
    assert len(outcomes) > 15
    assert outcomes == sorted(outcomes, key=lambda outcome: outcome == NEW)
    assert OLD in outcomes
    assert NEW in outcomes


@pytest.fixture
def small_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build only three files."""

    def build(_seeds: Path, output: Path, *_rest: object) -> list[str]:
        replace(output, NEW.items())
        return []

    monkeypatch.setattr("data.build.build", build)


@pytest.mark.usefixtures("small_build")
@pytest.mark.parametrize("call", range(5))
def test_a_full_disk_is_reported_and_leaves_the_earlier_build(
    tmp_path: Path, call: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = with_old_build(tmp_path / "place")
    calls = iter(range(call))
    fsync = os.fsync

    def failing_fsync(descriptor: int) -> None:
        if next(calls, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", failing_fsync)
    assert main(["--output", str(output)]) == 1
    assert capsys.readouterr().err == (
        "[Errno 28] No space left on device. Free disk space, or allow writing there.\n"
        "nothing was written, the earlier build stays\n"
    )
    assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_unwritable_system_folder_is_reported(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--output", "/sys/atlas/derived"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].endswith("'/sys/atlas'. Free disk space, or allow writing there.")
    assert lines[1] == "nothing was written"
