"""Own data in a folder of its own, placed by the names of a real build."""

from pathlib import Path

import pytest

from data import read
from data.own import sets


@pytest.fixture
def own(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the data sets, empty at first."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setattr(read, "DERIVED", built)
    monkeypatch.setattr(sets, "FOLDER", folder)
    return folder
