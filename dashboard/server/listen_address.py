"""Where the server listens: what is wrong with an address, and what to do about it."""

from __future__ import annotations

import errno
import re
import socket

HOST = "127.0.0.1"
PORT = 8050
_PORT_MAX = 65_535
_PORT_FORM = re.compile(r"[0-9]{1,5}")


def listening_problem(host: str, port: str) -> str:
    """Say why an address cannot be served, or nothing.

    Args:
        host: a name or number of this machine.
        port: as it was written.
    """
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


def shown_host(host: str) -> str:
    """Write a host as an address has it."""
    return f"[{host}]" if ":" in host else host
