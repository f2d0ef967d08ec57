"""The doctor as it is without settings."""

import pytest

from data.borders.source import OWN_BORDERS_VARIABLE


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOST", "PORT", OWN_BORDERS_VARIABLE, "JJJ_BROWSER"):
        monkeypatch.delenv(name, raising=False)
