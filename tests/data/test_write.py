"""A build replaces the previous one completely, or not at all."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.write import BuildRunningError, build_lock, remove_leftovers, replace, write_whole
from tests.data.example_builds import NEW, OLD, contents


class FullDiskError(OSError):
    """An error in the middle of a write."""


def files_then_error(count: int) -> Iterator[tuple[str, str]]:
    yield from list(NEW.items())[:count]
    raise FullDiskError


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "derived"
    replace(folder, OLD.items())
    return folder


def test_a_new_build_replaces_the_old_one_completely(output: Path) -> None:
    assert replace(output, NEW.items()) == 3
    assert contents(output) == NEW
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_build_that_fails_at_any_file_leaves_the_old_one_intact(output: Path, count: int) -> None:
    with pytest.raises(FullDiskError):
        replace(output, files_then_error(count))
    assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


KILLED_BUILD = """
import os, signal, sys
from pathlib import Path
from data.write import build_lock, replace

def files():
    yield "columns/a.csv", "new a"
    os.kill(os.getpid(), signal.SIGKILL)
    yield "build.json", "new"

output = Path(sys.argv[1])
with build_lock(output):
    replace(output, files())
"""


def test_after_a_killed_build_the_old_one_stays_and_the_next_start_cleans_up(output: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", KILLED_BUILD, str(output)], check=False
    )
    assert ended.returncode == -signal.SIGKILL
    assert contents(output) == OLD
    assert len(list(output.parent.glob("derived.*.new"))) == 1
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_a_crash_between_the_two_renames_is_repaired_at_the_next_start(output: Path) -> None:
    replace(output.with_name("derived.atlas-123.new"), NEW.items())
    output.rename(output.with_name("derived.atlas-123.old"))
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_old_build_left_after_the_swap_is_removed(output: Path) -> None:
    replace(output.with_name("derived.atlas-123.old"), NEW.items())
    with build_lock(output):
        assert contents(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_leftover_links_are_removed_without_their_targets(output: Path, tmp_path: Path) -> None:
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


def test_files_of_other_programs_beside_the_folder_stay(tmp_path: Path) -> None:
    others = {
        "derived.2024.old/thesis.txt": "a manual copy",
        "derived.mine.new/thesis.txt": "work in progress",
        "derived.conf.old": "settings",
        "derived.lock": "pins of a package manager",
    }
    for name, text in others.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    output = tmp_path / "derived"
    with build_lock(output):
        replace(output, NEW.items())
    remove_leftovers(output)
    assert contents(output) == NEW
    shutil.rmtree(output)
    assert contents(tmp_path) == others


def test_a_lock_file_that_is_a_link_does_not_empty_its_target(output: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("content", encoding="utf-8")
    output.with_name("derived.atlas-lock").symlink_to(elsewhere)
    with pytest.raises(OSError, match="atlas-lock"), build_lock(output):
        pytest.fail("the lock was taken")
    assert elsewhere.read_text(encoding="utf-8") == "content"


@pytest.mark.parametrize("is_link", [True, False], ids=["a link", "a file"])
def test_only_a_folder_is_restored(tmp_path: Path, *, is_link: bool) -> None:
    leftover = tmp_path / "derived.atlas-1.old"
    if is_link:
        replace(tmp_path / "elsewhere", NEW.items())
        leftover.symlink_to(tmp_path / "elsewhere")
    else:
        leftover.write_text("a file", encoding="utf-8")
    with build_lock(tmp_path / "derived"):
        assert not (tmp_path / "derived").exists()
    assert not leftover.is_symlink()
    assert not leftover.exists()


def test_a_folder_name_with_brackets_is_cleaned_up_as_well(tmp_path: Path) -> None:
    output = tmp_path / "derived[1]"
    replace(output, OLD.items())
    replace(output.with_name("derived[1].atlas-123.new"), NEW.items())
    with build_lock(output):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["derived[1]"]


def test_an_interrupted_swap_restores_the_old_build(
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


def test_an_interruption_after_the_swap_has_no_effect(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path) -> None:
        if path.suffix == ".old":
            raise KeyboardInterrupt
        shutil.rmtree(path)

    monkeypatch.setattr("data.write._remove", interrupted)
    assert replace(output, NEW.items()) == 3
    assert contents(output) == NEW


def test_a_second_build_at_the_same_time_fails_and_changes_nothing(output: Path) -> None:
    unfinished = output.with_name("derived.atlas-123.new")
    with build_lock(output):
        replace(unfinished, NEW.items())
        with (
            pytest.raises(BuildRunningError, match=r"another build is writing .*Wait until"),
            build_lock(output),
        ):
            pass
        assert contents(unfinished) == NEW


def test_the_lock_is_released_after_an_error(output: Path) -> None:
    with pytest.raises(FullDiskError), build_lock(output):
        raise FullDiskError
    with build_lock(output):
        assert contents(output) == OLD


def test_the_temporary_folder_cannot_be_guessed_or_entered_by_others(output: Path) -> None:
    seen = []

    def files() -> Iterator[tuple[str, str]]:
        yield "columns/a.csv", "new a"
        [new] = output.parent.glob("derived.*.new")
        seen.append((new.name, new.stat().st_mode & 0o777))
        yield "build.json", "new"

    for _ in range(2):
        replace(output, files())
    (first, first_mode), (second, second_mode) = seen
    assert first != second
    assert str(os.getpid()) not in first
    assert (first_mode, second_mode) == (0o700, 0o700)


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o755), (0o027, 0o750)])
def test_the_finished_folder_has_the_usual_permissions(
    tmp_path: Path, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        replace(tmp_path / "derived", NEW.items())
    finally:
        os.umask(before)
    assert (tmp_path / "derived").stat().st_mode & 0o777 == mode
    assert (tmp_path / "derived" / "columns").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("link", ["columns", "build.json"])
def test_nothing_is_written_through_a_link_that_is_already_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str
) -> None:
    """Another user may have made the temporary folder, with a link to where only root may write."""
    target = tmp_path / "root"
    target.mkdir()
    place = tmp_path / "place"
    place.mkdir()
    prepared = place / f"derived.atlas-{os.getpid()}.new"
    prepared.mkdir()
    (prepared / link).symlink_to(target / "build.json" if "." in link else target)
    replace(place / "derived", NEW.items())
    assert list(target.iterdir()) == []
    assert contents(place / "derived") == NEW
    # Not even if it were made within the folder.
    monkeypatch.setattr("data.write._new_folder", lambda _: prepared)
    if "." in link:
        with pytest.raises(FileExistsError):
            replace(place / "derived", NEW.items())
        assert list(target.iterdir()) == []


def test_a_leftover_of_another_user_is_neither_restored_nor_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leftover = tmp_path / "derived.atlas-abc.old"
    replace(leftover, NEW.items())
    monkeypatch.setattr("os.geteuid", lambda: leftover.stat().st_uid + 1)
    with build_lock(tmp_path / "derived"):
        assert not (tmp_path / "derived").exists()
    assert contents(leftover) == NEW


def test_what_completes_the_new_folder_belongs_to_the_replacement(output: Path) -> None:
    replace(output, NEW.items(), lambda new: (new / "more").write_text("more", encoding="utf-8"))
    assert contents(output) == {**NEW, "more": "more"}

    def fail(_: Path) -> None:
        raise FullDiskError

    with pytest.raises(FullDiskError):
        replace(output, OLD.items(), fail)
    assert contents(output) == {**NEW, "more": "more"}
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "digests.json"
    write_whole(file, b"old")

    def fill_disk(path: Path, content: bytes) -> None:
        with path.open("wb") as opened:
            opened.write(content[:1])
        raise FullDiskError

    monkeypatch.setattr(Path, "write_bytes", fill_disk)
    with pytest.raises(FullDiskError):
        write_whole(file, b"new")
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert file.read_bytes() == b"old"
