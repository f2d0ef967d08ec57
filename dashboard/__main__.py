"""`python -m dashboard`: serve the atlas; `export` makes files of charts, `publish` of it all."""

from __future__ import annotations

import errno
import logging
import os
import re
import socket
import sys
from argparse import ArgumentParser
from contextlib import suppress

from data.read import NotBuilt

_HOST = "127.0.0.1"
_PORT = 8050
_PORT_MAX = 65_535
_PORT_FORM = re.compile(r"[0-9]{1,5}")


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped, or make files; return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["export"]:
        from dashboard.exports.command import export  # noqa: PLC0415 - serving needs no browser

        return export(given[1:])
    if given[:1] == ["publish"]:
        from dashboard.publish.command import publish  # noqa: PLC0415 - likewise

        return publish(given[1:])
    parser = ArgumentParser(
        prog="python -m dashboard",
        description="Serve the atlas.",
        epilog="python -m dashboard export --help: make files of charts instead; "
        "python -m dashboard publish --help: write the atlas as files.",
    )
    parser.add_argument("--host", default=os.environ.get("HOST", _HOST))
    parser.add_argument("--port", default=os.environ.get("PORT", str(_PORT)))
    options = parser.parse_args(given)
    problem = _port_problem(options.host, options.port)
    if problem:
        return _fail(problem)
    try:
        from werkzeug.serving import make_server  # noqa: PLC0415 - a wrong port is said at once

        from dashboard.bundle import UNWRITABLE  # noqa: PLC0415 - likewise
        from dashboard.plotly_bundle.choose import chosen_plotly  # noqa: PLC0415 - likewise
        from dashboard.server import create_app  # noqa: PLC0415 - likewise

        app = create_app()
    except NotBuilt as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(UNWRITABLE.format(error=error))
    sys.stdout.write(f"It draws with {chosen_plotly().name}.\n")
    server = make_server(options.host, int(options.port), app.server, threaded=True)
    sys.stdout.write(
        f"JJJ Atlas is open at http://{_shown(options.host)}:{options.port}/ (stop: Ctrl+C)\n"
    )
    sys.stdout.flush()
    # A line for each request tells whoever runs it nothing and hides what matters.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


def _port_problem(host: str, port: str) -> str:
    """Say why the address cannot be served, or nothing."""
    if not _PORT_FORM.fullmatch(port) or not 0 < int(port) <= _PORT_MAX:
        return f"PORT is {port!r}; it must be a number from 1 to {_PORT_MAX}"
    if not host:
        return "HOST is empty; name an address of this machine, such as 127.0.0.1 or 0.0.0.0"
    try:
        [(family, _, _, _, address), *_] = socket.getaddrinfo(
            host, int(port), type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        return f"HOST is {host!r}, which is no address of this machine ({error})"
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            return f"cannot listen on {host}:{port} ({error.strerror}). {_remedy(error)}"
    return ""


def _remedy(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "Stop what uses it, or choose another: PORT=8051 make run"
    if error.errno == errno.EACCES:
        return "Ports below 1024 belong to the system: choose another, as PORT=8051 make run"
    return "Name an address of this machine: HOST=127.0.0.1 make run"


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _fail(problem: str) -> int:
    sys.stderr.write(f"{problem}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
