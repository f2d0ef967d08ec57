"""What a run shares is made by one process."""

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.once import made_once

PROCESSES = 4


class _Factory:
    """Gives the folder that pytest gives a worker."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def getbasetemp(self) -> Path:
        return self.folder


def _share(worker: Path) -> Path:
    """Share a folder as a worker does."""
    os.environ["PYTEST_XDIST_WORKER"] = worker.name

    def make(folder: Path) -> None:
        (folder / f"by-{worker.name}").touch()

    return made_once(_Factory(worker), "shared", make)  # type: ignore[arg-type]


def test_of_several_processes_one_makes_it(tmp_path: Path) -> None:
    workers = [tmp_path / f"gw{number}" for number in range(PROCESSES)]
    with get_context("fork").Pool(PROCESSES) as pool:
        folders = pool.map(_share, workers)
    assert folders == [tmp_path / "shared"] * PROCESSES
    assert len([*(tmp_path / "shared").iterdir()]) == 1


def test_what_failed_is_made_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    factory = _Factory(tmp_path)
    with pytest.raises(ZeroDivisionError):
        made_once(factory, "shared", lambda _: 1 / 0)  # type: ignore[arg-type]
    made = made_once(factory, "shared", lambda folder: (folder / "a").touch())  # type: ignore[arg-type]
    assert [path.name for path in made.iterdir()] == ["a"]
