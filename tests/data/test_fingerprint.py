"""The fingerprint changes with every input that could change the build, and only then."""

import os
from pathlib import Path

import pytest

from data.fingerprint import fingerprint


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "seeds/focus.csv": "a\n1\n",
        "seeds/zones.csv": "b\n2\n",
        "data/build.py": "x = 1\n",
        "geo/area.py": "y = 1\n",
        "own.geojson": "{}",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def fingerprint_of(project: Path, *, own: bool = False) -> str:
    return fingerprint(project / "seeds", project, project / "own.geojson" if own else None)


def test_the_same_inputs_have_the_same_twelve_characters(project: Path) -> None:
    first = fingerprint_of(project)
    (project / "data" / "notes.txt").write_text("no code", encoding="utf-8")
    assert fingerprint_of(project) == first
    assert len(first) == 12


@pytest.mark.parametrize(
    "name", ["seeds/focus.csv", "data/build.py", "geo/area.py", "seeds/README.md", "geo/new.py"]
)
def test_a_change_of_any_input_changes_the_fingerprint(project: Path, name: str) -> None:
    before = fingerprint_of(project)
    (project / name).write_text("changed\n", encoding="utf-8")
    assert fingerprint_of(project) != before


def test_a_row_moved_to_another_file_changes_the_fingerprint(project: Path) -> None:
    before = fingerprint_of(project)
    (project / "seeds" / "focus.csv").write_text("a\n", encoding="utf-8")
    (project / "seeds" / "zones.csv").write_text("1\nb\n2\n", encoding="utf-8")
    assert fingerprint_of(project) != before


def test_the_contents_of_own_borders_change_the_fingerprint(project: Path) -> None:
    package, own = fingerprint_of(project), fingerprint_of(project, own=True)
    (project / "own.geojson").write_text("{ }", encoding="utf-8")
    assert len({package, own, fingerprint_of(project, own=True)}) == 3


def test_a_missing_border_file_is_no_error(project: Path) -> None:
    (project / "own.geojson").unlink()
    assert len(fingerprint_of(project, own=True)) == 12


def test_unreadable_files_are_no_error(project: Path) -> None:
    before = fingerprint_of(project)
    (project / "seeds" / "focus.csv").unlink()
    (project / "seeds" / "focus.csv").mkdir()
    (project / "seeds" / "a.b").mkdir()
    (project / "seeds" / "plan.csv").symlink_to(project / "nowhere")
    os.mkfifo(project / "seeds" / "events.csv")
    assert fingerprint_of(project) != before


def test_a_pipe_as_own_borders_does_not_block(project: Path) -> None:
    (project / "own.geojson").unlink()
    os.mkfifo(project / "own.geojson")
    assert len(fingerprint_of(project, own=True)) == 12
