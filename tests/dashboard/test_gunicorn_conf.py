"""Reloading gunicorn: the newest build is served, and a damaged one does not stop the server."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard import gunicorn_conf
from dashboard.javascript import ScriptError
from data.read import NotBuilt


def server() -> SimpleNamespace:
    """What the settings use of gunicorn's main process."""
    return SimpleNamespace(app=SimpleNamespace(callable="old"), log=logging.getLogger("gunicorn"))


def test_a_reload_serves_the_newest_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gunicorn_conf, "create_app", lambda: SimpleNamespace(server="new"))
    main_process = server()
    gunicorn_conf.on_reload(main_process)
    assert main_process.app.callable == "new"


@pytest.mark.parametrize("kind", [NotBuilt, ScriptError, OSError])
def test_a_reload_without_an_intact_build_continues_with_the_old_one(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    kind: type[Exception],
) -> None:
    def fail() -> None:
        raise kind(tmp_path)

    monkeypatch.setattr(gunicorn_conf, "create_app", fail)
    main_process = server()
    gunicorn_conf.on_reload(main_process)
    assert main_process.app.callable == "old"
    assert "the new build is not served" in caplog.text
    assert str(tmp_path) in caplog.text


@pytest.mark.parametrize(("kind", "is_logged"), [(BlockingIOError, False), (OSError, True)])
def test_a_connection_that_reached_a_limit_is_not_logged(
    kind: type[Exception], *, is_logged: bool
) -> None:
    record = logging.LogRecord("", logging.ERROR, "", 0, "", (), (kind, kind(), None))
    assert gunicorn_conf.is_worth_logging(record) is is_logged
