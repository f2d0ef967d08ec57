"""The browser that makes files: what becomes of a command when it dies."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from playwright.sync_api import Error

from dashboard.exports import browser
from dashboard.exports.browser import ExportFailed, open_atlas


def test_a_browser_that_dies_is_a_failed_export(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find_browser", lambda: "chromium")
    monkeypatch.setattr(browser, "read_build", dict)
    monkeypatch.setattr(browser, "sync_playwright", nullcontext)
    monkeypatch.setattr(browser, "_launch", lambda *_: None)
    monkeypatch.setattr(browser, "atlas_in", lambda *_: None)
    message = "Target page, context or browser has been closed\nCall log: …"
    with pytest.raises(ExportFailed) as failed, open_atlas("https://a.example/"):
        raise Error(message)
    assert str(failed.value) == "Target page, context or browser has been closed"
