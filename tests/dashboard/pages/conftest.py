"""The facts of the real build, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.pages.facts import Facts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def facts(built: Path) -> Facts:
    """What the pages of the real seeds are made of."""
    return Facts(built)
