"""`python -m dashboard`: serve the atlas, or run `export`, `publish` or `doctor`."""

import logging
import sys
from argparse import ArgumentParser
from contextlib import suppress
from importlib import import_module

from dashboard.command_line import INTERRUPTED_STATUS, USAGE_STATUS, fail
from dashboard.server.listen_address import add_address_options, listen_problem, url_host
from data.read import NotBuilt

# Module of each command; its function has the command's name. Each is imported only when used:
# serving needs no browser, and `doctor` must run where packages are missing.
_COMMANDS = {
    "export": "dashboard.exports.command",
    "publish": "dashboard.publish.command",
    "doctor": "dashboard.doctor",
}
_UNKNOWN = (
    "there is no command {!r}; there are {}. "
    "Without a command, python -m dashboard serves the atlas"
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given and given[0] in _COMMANDS:
            module = import_module(_COMMANDS[given[0]])
            status: int = getattr(module, given[0])(given[1:])
            return status
        if given and not given[0].startswith("-"):
            return fail(_UNKNOWN.format(given[0], ", ".join(_COMMANDS)), USAGE_STATUS)
        return _serve(given)
    except KeyboardInterrupt:
        # Output is moved into place when complete: nothing to clean up.
        return fail("stopped", INTERRUPTED_STATUS)


def _serve(arguments: list[str]) -> int:
    parser = ArgumentParser(
        prog="python -m dashboard",
        description="Serve the atlas.",
        epilog="python -m dashboard export --help: make files of charts instead; "
        "python -m dashboard publish --help: write the atlas as files; "
        "python -m dashboard doctor: check what the atlas needs to run.",
    )
    add_address_options(parser)
    options = parser.parse_args(arguments)
    problem = listen_problem(options.host, options.port)
    if problem:
        return fail(problem)
    # Imported late, so that a wrong port is reported at once.
    from werkzeug.serving import make_server  # noqa: PLC0415

    from dashboard.javascript import ScriptError  # noqa: PLC0415
    from dashboard.server.app import create_app  # noqa: PLC0415

    try:
        app = create_app()
    except (NotBuilt, ScriptError) as error:
        return fail(str(error))
    server = make_server(options.host, int(options.port), app.server, threaded=True)
    sys.stdout.write(
        f"JJJ Atlas is open at http://{url_host(options.host)}:{options.port}/ (stop: Ctrl+C)\n"
    )
    sys.stdout.flush()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # no line for each request
    with suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
