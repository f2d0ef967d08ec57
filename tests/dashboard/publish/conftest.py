"""Publishing without the hundreds of pages, which have tests of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.publish import command

if TYPE_CHECKING:
    from collections.abc import Iterable


@pytest.fixture(autouse=True)
def _without_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(files: Iterable[tuple[str, bytes]], *_: object) -> Iterable[tuple[str, bytes]]:
        return files

    monkeypatch.setattr(command, "with_pages", without)
