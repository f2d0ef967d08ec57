"""Which plotly.js the page gets, and what the small one has to bring."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.bundle import ensure_bundle
from dashboard.page_data import PageData
from dashboard.plotly_bundle import __main__ as command
from dashboard.plotly_bundle import choose
from dashboard.plotly_bundle.choose import HERE, chosen_plotly, version_of, with_head
from data.read import read_build, read_columns

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = "4.1.1"
BODY = b'var Plotly=(()=>{"small"})();\n'


@pytest.fixture
def stock(tmp_path: Path) -> Path:
    path = tmp_path / "stock.js"
    path.write_text(f"/**\n* plotly.js v{VERSION}\n*/\n", encoding="utf-8")
    return path


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "plotly.js"
    path.write_bytes(with_head(BODY, VERSION))
    return path


def test_the_small_file_is_taken_where_it_is_made(made: Path, stock: Path) -> None:
    found = chosen_plotly(made, stock)
    assert (found.path, found.name) == (made, "plotly.js 4.1.1 with the atlas's traces alone")


def drop(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def alter(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"small", b"other"))


def of_another_version(path: Path) -> None:
    path.write_bytes(with_head(BODY, "4.1.0"))


def of_another_recipe(path: Path) -> None:
    path.write_text(
        path.read_text(encoding="utf-8").replace(choose.recipe(), "0" * 12), encoding="utf-8"
    )


@pytest.mark.parametrize("spoil", [drop, cut, empty, alter, of_another_version, of_another_recipe])
def test_the_stock_file_stands_in_for_one_that_is_not_right(
    made: Path, stock: Path, spoil: Callable[[Path], None]
) -> None:
    small = chosen_plotly(made, stock)
    spoil(made)
    found = chosen_plotly(made, stock)
    assert (found.path, found.key != small.key) == (stock, True)
    assert found.name == "stock plotly.js 4.1.1 (make plotly: a third of it)"


def test_the_page_takes_the_file_that_is_chosen_and_another_as_soon_as_that_changes(
    built: Path, bundled: Path, made: Path, stock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = Path(shutil.copytree(bundled, made.parent / "bundle"))
    monkeypatch.setattr(PageData, "_templates", lambda *_: {})  # they take most of the time
    monkeypatch.setattr("dashboard.bundle.chosen_plotly", lambda: chosen_plotly(made, stock))
    assert (bundle / ensure_bundle(built, bundle)["plotly"]).read_bytes() == made.read_bytes()
    drop(made)
    assert (bundle / ensure_bundle(built, bundle)["plotly"]).read_bytes() == stock.read_bytes()


def test_the_package_that_the_small_file_is_made_from_is_of_the_stock_files_version() -> None:
    package = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    stock = version_of(choose._stock())  # noqa: SLF001 - it is what stands in
    assert package["devDependencies"]["plotly.js"] == stock
    assert lock["packages"]["node_modules/plotly.js"]["version"] == stock
    assert all("integrity" in one for name, one in lock["packages"].items() if name)


def test_the_small_file_brings_every_trace_that_is_drawn(built: Path) -> None:
    entry = (HERE / "entry.js").read_text(encoding="utf-8")
    brought = {"scatter", *re.findall(r'require\("plotly\.js/lib/(\w+)"\)', entry)} - {"core"}
    data = PageData(lambda name: read_columns(name, built), read_build(built))
    drawn = {
        trace["type"]
        for tab in ("focus", *data.tabs)
        for figure in data._templates(tab).values()  # noqa: SLF001 - as the page gets them
        for trace in figure["data"]
    }
    assert brought == drawn


def test_a_file_that_cannot_be_made_is_said_and_is_no_fault_where_it_need_not_be(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def offline(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "npm", stderr="npm error network\n")

    made.unlink()
    monkeypatch.setattr(command, "MADE", made)
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/npm")
    monkeypatch.setattr(subprocess, "run", offline)
    assert command.main([]) == 1
    assert capsys.readouterr().err == (
        "npm error network\nplotly.js is not made; the page takes the stock one.\n"
    )
    assert command.main(["--if-possible"]) == 0
    assert not made.exists()


def test_without_npm_it_is_said_that_npm_is_missing(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made.unlink()
    monkeypatch.setattr(command, "MADE", made)
    monkeypatch.setenv("PATH", str(made.parent))
    assert command.main([]) == 1
    assert capsys.readouterr().err.startswith("There is no npm here, which comes with Node.\n")
