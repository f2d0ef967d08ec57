"""For a production server: `gunicorn dashboard.wsgi:server`."""

from __future__ import annotations

from dashboard.server import create_app

server = create_app().server
