"""WSGI entry point: `gunicorn dashboard.wsgi:server`."""

from dashboard.javascript import ScriptError
from dashboard.server.app import create_app
from data.read import NotBuilt

try:
    server = create_app().server
except (NotBuilt, ScriptError) as error:
    raise SystemExit(str(error)) from None
