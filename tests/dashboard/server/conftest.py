"""A client for the server of the real build."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.server.app import create_app
from tests.servers import client_of


@pytest.fixture(scope="session")
def client(built: Path, bundled: Path) -> FlaskClient:
    return client_of(create_app(built, bundled).server)
