"""In which order the server's pages are written."""

from pathlib import Path
from typing import Any

import pytest

from dashboard.javascript import ScriptError
from dashboard.pages import __main__ as writing
from dashboard.pages.paths import DONE, PageName, ask_for, asked_folder, asked_pages


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[PageName]:
    """Three pages of small content; while the first is made, a reader asks for the last."""
    found: list[PageName] = []

    def make(_: object, *page: str) -> dict[str, Any]:
        kind, key, lang = page
        found.append((kind, key, lang))
        ask_for(tmp_path / "build", ("industry", "robotics", "zh"))
        return {"name": "-".join(page)}

    monkeypatch.setattr(writing, "build_engine", lambda _: None)
    monkeypatch.setattr(writing, "page_keys", lambda _: [("place", "1"), ("industry", "robotics")])
    monkeypatch.setattr(writing, "make_page", make)
    monkeypatch.setattr(writing, "page_files", lambda page: [(page["name"], b"")])
    return found


def test_pages_that_readers_wait_for_are_written_first(
    made: list[PageName], tmp_path: Path
) -> None:
    folder = tmp_path / "build"
    ask_for(folder, ("place", "1", "zh"))
    (asked_folder(folder) / ".stray").touch()
    assert writing.main([str(folder), "derived"]) == 0
    assert made == [
        ("place", "1", "zh"),
        ("industry", "robotics", "zh"),
        ("place", "1", "en"),
        ("industry", "robotics", "en"),
    ]
    assert sorted(path.name for path in folder.iterdir()) == [
        DONE,
        "industry-robotics-en",
        "industry-robotics-zh",
        "place-1-en",
        "place-1-zh",
    ]
    assert not asked_folder(folder).exists()


def test_lists_and_the_only_page_of_a_kind_have_no_key(tmp_path: Path) -> None:
    ask_for(tmp_path / "build", ("story", "", "en"))
    assert asked_pages(tmp_path / "build") == [("story", "", "en")]


def test_where_nothing_was_asked_for_no_page_comes_first(tmp_path: Path) -> None:
    assert asked_pages(tmp_path / "build") == []


@pytest.mark.parametrize(
    ("error", "words"),
    [(ScriptError("no Node"), "no Node"), (KeyboardInterrupt(), "stopped")],
)
def test_what_stops_the_writing_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    words: str,
) -> None:
    def stop(_: object) -> None:
        raise error

    monkeypatch.setattr(writing, "build_engine", stop)
    assert writing.main([str(tmp_path / "build"), "derived"]) != 0
    assert capsys.readouterr().err == f"{words}\n"
