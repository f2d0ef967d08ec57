"""The page's tables of one real build, for the tests that walk over all of them."""

import shutil
from pathlib import Path

import pytest

import data.read
from dashboard.bundle import ensure_bundle
from dashboard.engine import Engine, build_engine
from dashboard.tables.columns import Tables
from dashboard.tables.whole import whole_tables
from tests.once import made_once


@pytest.fixture(scope="session")
def real_tables(built: Path) -> Tables:
    """The real build's tables; read them, never change them."""
    return whole_tables(built)


@pytest.fixture(scope="session")
def engine(built: Path) -> Engine:
    """The page's own modules with those tables."""
    return build_engine(built)


@pytest.fixture(scope="session")
def bundled(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the page's files for that build, made once a run; read it, never write there."""

    def make(folder: Path) -> None:
        ensure_bundle(built, folder / "bundle")

    return made_once(tmp_path_factory, "page", make) / "bundle"


@pytest.fixture
def derived(built: Path, tmp_path: Path) -> Path:
    """A copy of that build, to change."""
    return Path(shutil.copytree(built, tmp_path / "derived"))


@pytest.fixture
def bundle(bundled: Path, tmp_path: Path) -> Path:
    """A copy of the page's files, to change."""
    return Path(shutil.copytree(bundled, tmp_path / "bundle"))


@pytest.fixture
def in_place(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That build, standing where a notebook looks for one."""
    monkeypatch.setattr(data.read, "DERIVED", built)
    return built
