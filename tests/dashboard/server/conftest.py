"""A client for the server of the real build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.server.app import create_app
from tests.servers import client_of

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient


@pytest.fixture(scope="session")
def client(built: Path, bundled: Path) -> FlaskClient:
    return client_of(create_app(built, bundled).server)
