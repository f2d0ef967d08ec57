"""`python -m dashboard`: serve the atlas; `export` makes files of charts, `publish` of it all.

`doctor` says what stands in the way of that.
"""

from __future__ import annotations

import logging
import os
import sys
from argparse import ArgumentParser
from contextlib import suppress

from dashboard.command_line import INTERRUPTED_STATUS, fail
from dashboard.server.listen_address import HOST, PORT, listening_problem, shown_host
from data.read import NotBuilt


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped, or make files; return the exit status."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        # What is made is moved into place whole: there is nothing to clear up.
        return fail("stopped", INTERRUPTED_STATUS)


def _run(given: list[str]) -> int:
    if given[:1] == ["export"]:
        from dashboard.exports.command import export  # noqa: PLC0415 - serving needs no browser

        return export(given[1:])
    if given[:1] == ["publish"]:
        from dashboard.publish.command import publish  # noqa: PLC0415 - likewise

        return publish(given[1:])
    if given[:1] == ["doctor"]:
        from dashboard.doctor.command import doctor  # noqa: PLC0415 - likewise

        return doctor(given[1:])
    return _serve(given)


def _serve(arguments: list[str]) -> int:
    parser = ArgumentParser(
        prog="python -m dashboard",
        description="Serve the atlas.",
        epilog="python -m dashboard export --help: make files of charts instead; "
        "python -m dashboard publish --help: write the atlas as files; "
        "python -m dashboard doctor: say what stands in the way.",
    )
    parser.add_argument("--host", default=os.environ.get("HOST", HOST))
    parser.add_argument("--port", default=os.environ.get("PORT", str(PORT)))
    options = parser.parse_args(arguments)
    problem = listening_problem(options.host, options.port)
    if problem:
        return fail(problem)
    try:
        from werkzeug.serving import make_server  # noqa: PLC0415 - a wrong port is said at once

        from dashboard.bundle import UNWRITABLE  # noqa: PLC0415 - likewise
        from dashboard.javascript import ScriptError  # noqa: PLC0415 - likewise
        from dashboard.server.app import create_app  # noqa: PLC0415 - likewise

        app = create_app()
    except (NotBuilt, ScriptError) as error:
        return fail(str(error))
    except OSError as error:
        return fail(UNWRITABLE.format(error=error))
    server = make_server(options.host, int(options.port), app.server, threaded=True)
    sys.stdout.write(
        f"JJJ Atlas is open at http://{shown_host(options.host)}:{options.port}/ (stop: Ctrl+C)\n"
    )
    sys.stdout.flush()
    # A line for each request tells whoever runs it nothing and hides what matters.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
