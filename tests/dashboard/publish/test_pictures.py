"""`python -m dashboard publish` draws preview pictures, or says why it leaves them out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.exports.browser import BROWSER_SETTING
from dashboard.exports.page import ExportError
from dashboard.publish import command
from dashboard.publish.cards import Card
from dashboard.publish.command import publish
from dashboard.publish.site import DrawPictures

CARD = Card("plan", "en", "Title", "Headline", "tally", "about")


@pytest.fixture
def only_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish the pictures of a card, and a page."""

    def files(address: str, draw: DrawPictures) -> Iterator[tuple[str, bytes]]:
        yield from draw([CARD], address).items()
        yield "index.html", b"<p>new</p>"

    monkeypatch.setattr(command, "site_files", files)


@pytest.mark.usefixtures("only_pictures")
def test_without_a_browser_pictures_are_left_out_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(BROWSER_SETTING, "no-such-browser")
    site = tmp_path / "site"
    assert publish([str(site), "--address", "https://a.example/"]) == 0
    errors = capsys.readouterr().err
    assert errors.startswith("preview pictures are left out: JJJ_BROWSER is 'no-such-browser'")
    assert "apt-get install chromium" in errors
    assert [path.name for path in site.iterdir() if path.suffix == ".html"] == ["index.html"]
    assert not (site / "previews").exists()


@pytest.mark.usefixtures("only_pictures")
def test_pictures_that_cannot_be_drawn_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> dict[str, bytes]:
        message = "the map could not be drawn"
        raise ExportError(message)

    monkeypatch.setattr(command, "draw_previews", fails)
    assert publish([str(tmp_path / "site"), "--address", "https://a.example/"]) == 0
    errors = capsys.readouterr().err
    assert errors == "preview pictures are left out: the map could not be drawn\n"


@pytest.mark.usefixtures("only_pictures")
def test_pictures_can_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = {"previews/plan.en.png": b"picture"}
    monkeypatch.setattr(command, "draw_previews", lambda *_: drawn)
    site = tmp_path / "site"
    call = [str(site), "--address", "https://a.example/"]
    assert publish(call) == 0
    assert (site / "previews" / "plan.en.png").read_bytes() == b"picture"
    assert publish([*call, "--no-pictures"]) == 0
    assert not (site / "previews").exists()
    assert capsys.readouterr().err == "preview pictures are left out: --no-pictures\n"
