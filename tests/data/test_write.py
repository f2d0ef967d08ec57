"""A build is put in place whole, or the one before stays."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.write import BuildRunningError, build_lock, remove_leftovers, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = {"build.json": "old", "tables/a.csv": "old a"}
NEW = {"tables/a.csv": "new a", "tables/b.csv": "new b", "build.json": "new"}


class FullDiskError(OSError):
    """What stops a write half way."""


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def stopping_after(count: int) -> Iterator[tuple[str, str]]:
    yield from list(NEW.items())[:count]
    raise FullDiskError


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "derived"
    replace(folder, OLD.items())
    return folder


def test_a_new_build_replaces_the_old_one_whole(output: Path) -> None:
    assert replace(output, NEW.items()) == 3
    assert contents(output) == NEW
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_build_that_stops_at_any_file_leaves_the_old_one_whole(output: Path, count: int) -> None:
    with pytest.raises(FullDiskError):
        replace(output, stopping_after(count))
    assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


KILLED_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from data.write import build_lock, replace

def files():
    yield "tables/a.csv", "new a"
    os.kill(os.getpid(), signal.SIGKILL)
    yield "build.json", "new"

output = Path(sys.argv[1])
with build_lock(output):
    replace(output, files())
"""


def test_a_killed_build_leaves_the_old_one_and_the_next_start_clears_up(output: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", KILLED_HALF_WAY, str(output)], check=False
    )
    assert ended.returncode == -signal.SIGKILL
    assert contents(output) == OLD
    assert len(list(output.parent.glob("derived.*.new"))) == 1
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_a_crash_between_the_two_renames_is_put_right_at_the_next_start(output: Path) -> None:
    replace(output.with_name("derived.atlas-123.new"), NEW.items())
    output.rename(output.with_name("derived.atlas-123.old"))
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_old_build_left_behind_after_the_swap_is_removed(output: Path) -> None:
    replace(output.with_name("derived.atlas-123.old"), NEW.items())
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_leftovers_that_are_no_folders_are_removed_without_what_they_lead_to(
    output: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    replace(elsewhere, NEW.items())
    for ending in ("old", "new"):
        output.with_name(f"derived.atlas-1.{ending}").symlink_to(elsewhere)
        output.with_name(f"derived.atlas-2.{ending}").write_text("a file", encoding="utf-8")
        output.with_name(f"derived.atlas-3.{ending}").symlink_to(tmp_path / "nowhere")
    with build_lock(output):
        assert contents(output) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["derived", "elsewhere"]
    assert contents(elsewhere) == NEW


def test_what_somebody_else_keeps_beside_a_folder_stays(tmp_path: Path) -> None:
    theirs = {
        "derived.2024.old/thesis.txt": "a copy by hand",
        "derived.mine.new/thesis.txt": "work of somebody",
        "derived.conf.old": "settings",
        "derived.lock": "pins of a package manager",
    }
    for name, text in theirs.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    output = tmp_path / "derived"
    with build_lock(output):
        replace(output, NEW.items())
    remove_leftovers(output)
    assert contents(output) == NEW
    shutil.rmtree(output)
    assert contents(tmp_path) == theirs


def test_a_lock_that_is_a_link_empties_no_file_elsewhere(output: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("theirs", encoding="utf-8")
    output.with_name("derived.atlas-lock").symlink_to(elsewhere)
    with pytest.raises(OSError, match="atlas-lock"), build_lock(output):
        pytest.fail("it was held")
    assert elsewhere.read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize("is_link", [True, False], ids=["a link", "a file"])
def test_only_a_folder_is_put_back(tmp_path: Path, *, is_link: bool) -> None:
    aside = tmp_path / "derived.atlas-1.old"
    if is_link:
        replace(tmp_path / "elsewhere", NEW.items())
        aside.symlink_to(tmp_path / "elsewhere")
    else:
        aside.write_text("a file", encoding="utf-8")
    with build_lock(tmp_path / "derived"):
        assert not (tmp_path / "derived").exists()
    assert not aside.is_symlink()
    assert not aside.exists()


def test_a_name_with_brackets_is_cleared_up_after_as_well(tmp_path: Path) -> None:
    output = tmp_path / "derived[1]"
    replace(output, OLD.items())
    replace(output.with_name("derived[1].atlas-123.new"), NEW.items())
    with build_lock(output):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["derived[1]"]


def test_a_swap_that_is_interrupted_puts_the_old_build_back(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self.suffix == ".new":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace(output, NEW.items())
    assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_interruption_after_the_swap_comes_too_late(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path) -> None:
        if path.suffix == ".old":
            raise KeyboardInterrupt
        shutil.rmtree(path)

    monkeypatch.setattr("data.write._remove", interrupted)
    assert replace(output, NEW.items()) == 3
    assert contents(output) == NEW


def test_two_builds_at_once_end_in_a_clear_message_and_touch_nothing(output: Path) -> None:
    unfinished = output.with_name("derived.atlas-123.new")
    with build_lock(output):
        replace(unfinished, NEW.items())
        with (
            pytest.raises(BuildRunningError, match=r"another build is writing .*Wait until"),
            build_lock(output),
        ):
            pass
        assert contents(unfinished) == NEW


def test_the_lock_is_free_again_after_an_error(output: Path) -> None:
    with pytest.raises(FullDiskError), build_lock(output):
        raise FullDiskError
    with build_lock(output):
        assert contents(output) == OLD
