"""Publishing without the hundreds of pages, which have tests of their own."""

from collections.abc import Iterable

import pytest

from dashboard.publish import command


@pytest.fixture(autouse=True)
def _without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(files: Iterable[tuple[str, bytes]], *_: object) -> Iterable[tuple[str, bytes]]:
        return files

    monkeypatch.setattr(command, "with_pages", without)
