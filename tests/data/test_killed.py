"""A build that is killed, wherever that happens, leaves a whole build."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from data.__main__ import main
from data.write import build_lock, replace
from tests.killed import killed_at_every_step

if TYPE_CHECKING:
    from pathlib import Path

OLD = {"build.json": "old", "tables/a.csv": "old a"}
NEW = {"tables/a.csv": "new a", "tables/b.csv": "new b", "build.json": "new"}


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Force nothing to disk: a process is killed here, not the machine."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def put_back(place: Path) -> Path:
    """Empty a folder but for the old build in it."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    replace(place / "derived", OLD.items())
    return place / "derived"


def test_a_build_killed_before_any_step_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    output = put_back(tmp_path / "place")

    def work() -> None:
        with build_lock(output):
            replace(output, NEW.items())

    outcomes = []
    for step in killed_at_every_step(output.parent, work):
        # Between the two renames the old build stands beside its place, whole.
        aside = [path for path in output.parent.glob("derived.*.old") if not output.exists()]
        assert contents(output if output.exists() else aside[0]) in (OLD, NEW), step
        with build_lock(output):
            outcomes.append(contents(output))
        assert outcomes[-1] in (OLD, NEW), step
        assert [path.name for path in output.parent.iterdir()] == ["derived"], step
        put_back(output.parent)
    # Every file is opened and forced to disk, both folders moved, and the old one cleared.
    assert len(outcomes) > 15
    assert outcomes == sorted(outcomes, key=lambda outcome: outcome == NEW)
    assert OLD in outcomes
    assert NEW in outcomes


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build three files: making them all is another test's."""
    monkeypatch.setattr(
        "data.build.build", lambda _seeds, output, _own, _id: replace(output, NEW.items())
    )


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("call", range(5))
def test_a_full_disk_is_said_and_leaves_the_earlier_build(
    tmp_path: Path, call: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = put_back(tmp_path / "place")
    calls = iter(range(call))
    fsync = os.fsync

    def forced(descriptor: int) -> None:
        if next(calls, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", forced)
    assert main(["--output", str(output)]) == 1
    assert capsys.readouterr().err == (
        "[Errno 28] No space left on device. Make room or give the right to write there.\n"
        "nothing was written, the earlier build stays\n"
    )
    assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_a_place_of_the_system_that_nobody_may_write_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--output", "/sys/atlas/derived"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0].endswith("'/sys/atlas'. Make room or give the right to write there.")
    assert said[1] == "nothing was written"
