"""Locating the package with the borders without running its code."""

import importlib
import sys
from pathlib import Path

import pytest

from data.borders.source import border_source


def test_the_package_is_located_but_not_imported() -> None:
    path = border_source()
    assert path is not None
    assert path.name == "china_district.geojson"
    assert path.is_file()
    assert "GeoToolCN" not in sys.modules


def test_a_missing_package_gives_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    importlib.invalidate_caches()
    assert border_source() is None


def test_code_of_the_package_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "GeoToolCN"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit('was run')")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    importlib.invalidate_caches()
    assert border_source() == package / "data" / "china_district.geojson"
