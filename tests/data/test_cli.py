"""`python -m data` as a command: its output, its exit status, and what it leaves unchanged."""

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from data.__main__ import main
from data.borders.source import OWN_BORDERS_VARIABLE
from data.diff import COMMAND as DIFF_COMMAND
from data.own.command import COMMANDS as OWN_DATA_COMMANDS
from data.write import build_lock
from tests.data.real_seeds import corrupt
from tests.loaded import loaded

PROJECT = Path(__file__).parents[2]


def run(
    *arguments: str | Path, borders: Path | None = None, folder: Path = PROJECT
) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != OWN_BORDERS_VARIABLE}
    if borders:
        environment[OWN_BORDERS_VARIABLE] = str(borders)
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "data", *map(str, arguments)],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "seeds", tmp_path / "seeds"))


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "derived"))


def test_the_help_names_every_command_and_each_says_what_it_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def help_of(*command: str) -> str:
        with pytest.raises(SystemExit) as ended:
            main([*command, "--help"])
        assert ended.value.code == 0
        return capsys.readouterr().out

    commands = [*OWN_DATA_COMMANDS, DIFF_COMMAND]
    named = " ".join(help_of().split()).partition("Other commands: ")[2].partition(";")[0]
    assert named.split(", ") == commands
    for name in commands:
        usage, words, *_ = help_of(name).split("\n\n")
        assert usage.startswith(f"usage: python -m data {name}")
        assert words.endswith(".")


def test_a_second_run_prints_unchanged_and_loads_no_table_library(output: Path) -> None:
    before = bytes_of(output)
    ended = run("--output", output)
    assert ended.returncode == 0
    assert ended.stdout.startswith("unchanged: build ")
    assert ended.stderr == ""
    assert bytes_of(output) == before
    again = f"from data.__main__ import main; assert main(['--output', {str(output)!r}]) == 0"
    assert loaded(again, ("pandas", "geopandas", "shapely", "pandera", "pyarrow")) == []


def undated_package(files: dict[str, bytes]) -> dict[str, Any]:
    """Take the data package's description out of a build's files; give it without its time."""
    text = files.pop("package/datapackage.json")
    assert gzip.decompress(files.pop("gzip/datapackage.json.gz")) == text
    package: dict[str, Any] = json.loads(text)
    assert package.pop("version").endswith(f"+{package['id']}")
    assert package.pop("created")
    return package


def test_a_full_build_reports_each_step_and_equals_the_previous_build_to_the_byte(
    built: Path, output: Path
) -> None:
    (output / "notes.txt").write_text("mine", encoding="utf-8")
    ended = run("--output", output, "--force")
    assert ended.returncode == 0
    *steps, kept = ended.stderr.splitlines()
    assert kept == "kept, as an earlier run did not write them: notes.txt"
    assert [step.split()[0] for step in steps] == [f"[{number}/10]" for number in range(1, 11)]
    assert steps[3].startswith("[4/10] checks: no faults, ")
    assert ended.stdout.startswith("built: build ")
    again, before = bytes_of(output), bytes_of(built)
    assert again.pop("notes.txt") == b"mine"
    # Only these contain the time.
    assert again.pop("build.json") != before.pop("build.json")
    packages = [undated_package(files) for files in (again, before)]
    assert packages[0] == packages[1]
    assert again == before


def test_a_corrupt_row_is_reported_with_its_remedy_and_the_earlier_build_stays(
    seeds: Path, output: Path
) -> None:
    before = bytes_of(output)
    corrupt(seeds, "focus.csv", 2, ",support,", ",suport,")
    corrupt(seeds, "sites.csv", 2, ",117.12,", ",east,")
    ended = run("--seeds", seeds, "--output", output)
    assert ended.returncode == 1
    assert (
        'seeds/focus.csv line 2, role: "suport" is not one of lead, core, support. '
        "Write one of them.\n"
    ) in ended.stderr
    assert 'seeds/sites.csv line 2, lon: "east" is not a number.' in ended.stderr
    assert ended.stderr.endswith("2 faults: nothing was written, the earlier build stays\n")
    assert "Traceback" not in ended.stderr
    assert bytes_of(output) == before


def test_a_missing_seed_file_is_one_fault_and_nothing_is_built(seeds: Path, tmp_path: Path) -> None:
    (seeds / "zones.csv").unlink()
    ended = run("--seeds", seeds, "--output", tmp_path / "derived")
    assert ended.returncode == 1
    assert "seeds/zones.csv: is missing." in ended.stderr
    assert ended.stderr.endswith("1 fault: nothing was written\n")
    assert not (tmp_path / "derived").exists()


def test_unreadable_borders_are_reported_without_a_traceback(output: Path, tmp_path: Path) -> None:
    before = bytes_of(output)
    ended = run("--output", output, borders=tmp_path / "none.geojson")
    assert ended.returncode == 1
    assert OWN_BORDERS_VARIABLE in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stderr.endswith("nothing was written, the earlier build stays\n")
    assert bytes_of(output) == before


def test_a_build_fails_while_another_is_running(output: Path) -> None:
    with build_lock(output):
        ended = run("--output", output, "--force")
    assert ended.returncode == 1
    assert f"another build is writing {output} (process {os.getpid()})" in ended.stderr


def test_an_unwritable_output_is_reported_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    ended = run("--output", tmp_path / "file" / "derived")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "nothing was written" in ended.stderr


def test_a_folder_without_a_build_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("dear", encoding="utf-8")
    ended = run("--output", tmp_path / "letters")
    assert ended.returncode == 1
    assert "is not a build" in ended.stderr
    assert bytes_of(tmp_path / "letters") == {"dear.txt": b"dear"}


def test_a_build_json_of_another_program_does_not_make_a_folder_replaceable(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "app"
    folder.mkdir()
    (folder / "build.json").write_text('{"target": "web"}', encoding="utf-8")
    (folder / "columns").mkdir()
    (folder / "main.c").write_text("int main;", encoding="utf-8")
    before = bytes_of(folder)
    ended = run("--output", folder)
    assert ended.returncode == 1
    assert "is not a build" in ended.stderr
    assert bytes_of(folder) == before


@pytest.mark.parametrize("leads_to_a_build", [True, False], ids=["to a build", "to nowhere"])
def test_an_output_that_is_a_link_is_refused_and_kept(
    output: Path, tmp_path: Path, *, leads_to_a_build: bool
) -> None:
    target = output if leads_to_a_build else tmp_path / "nowhere"
    link = tmp_path / "link"
    link.symlink_to(target)
    before = sorted(tmp_path.iterdir())
    ended = run("--output", link, "--force")
    assert ended.returncode == 1
    assert f"{link} is a link, and a build would replace it" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert sorted(tmp_path.iterdir()) == before
    assert link.readlink() == target


def test_an_output_that_is_a_file_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "derived").write_text("dear", encoding="utf-8")
    ended = run("--output", tmp_path / "derived")
    assert ended.returncode == 1
    assert "derived is a file" in ended.stderr
    assert bytes_of(tmp_path) == {"derived": b"dear"}


def test_the_current_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("dear", encoding="utf-8")
    ended = run("--output", ".", folder=tmp_path)
    assert ended.returncode == 1
    assert "is not a build" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_missing_seeds_folder_is_reported_in_one_line(output: Path) -> None:
    ended = run("--output", output, "--seeds", output / "none")
    assert ended.returncode == 1
    assert ended.stderr == (
        f"There is no folder of seeds at {output / 'none'}. Name the right one with --seeds, or "
        "put it back.\nnothing was written, the earlier build stays\n"
    )


def test_a_damaged_build_is_built_again(output: Path) -> None:
    (output / "build.json").write_bytes(b"[]")
    ended = run("--output", output)
    assert ended.returncode == 0
    assert ended.stdout.startswith("built: build ")
    assert run("--output", output).stdout.startswith("unchanged: build ")


def test_an_unchanged_run_cleans_up_after_a_crash(output: Path) -> None:
    shutil.copytree(output, output.with_name("derived.atlas-1.old"))
    output.with_name("derived.atlas-2.new").mkdir()
    ended = run("--output", output)
    assert ended.stdout.startswith("unchanged: build ")
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_unchanged_run_does_not_disturb_a_running_build(output: Path) -> None:
    under_way = output.with_name("derived.atlas-2.new")
    with build_lock(output):
        under_way.mkdir()
        ended = run("--output", output)
    assert ended.stdout.startswith("unchanged: build ")
    assert under_way.is_dir()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let child processes receive Ctrl+C, which a shell blocks for background processes."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_build_reports_it_in_one_line_and_changes_nothing(output: Path) -> None:
    before = bytes_of(output)
    command = [sys.executable, "-m", "data", "--force", "--output", str(output)]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, cwd=PROJECT, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as started:
        assert started.stderr is not None
        output_text = started.stderr.readline()
        started.send_signal(signal.SIGINT)
        output_text += started.stderr.read()
    assert started.returncode == 130
    # Between two steps the signal stops none of them.
    assert output_text.endswith("\nstopped: nothing was written, the earlier build stays\n")
    assert "Traceback" not in output_text
    assert bytes_of(output) == before
    assert [path.name for path in output.parent.iterdir()] == ["derived"]


def test_an_unknown_command_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bild"]) == 2
    errors = capsys.readouterr().err
    assert errors.startswith("there is no command 'bild'; there are add, ")
    assert errors.endswith(". Without a command, python -m data builds the tables\n")


def test_a_missing_library_is_reported_with_the_install_command(tmp_path: Path) -> None:
    without = (
        "import sys; sys.modules['shapely'] = None; from data.__main__ import main; "
        f"sys.exit(main(['--output', {str(tmp_path / 'derived')!r}]))"
    )
    ended = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", without], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr == (
        "The library shapely is not installed. Run pip install -r requirements.lock.\n"
        "nothing was written\n"
    )
