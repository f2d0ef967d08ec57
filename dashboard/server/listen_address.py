"""The address that the server listens on, and what prevents it."""

import errno
import os
import re
import socket
from argparse import ArgumentParser

_PORT_MAX = 65_535
_REMEDIES = {
    errno.EADDRINUSE: "Stop what uses it, or choose another: PORT=8051 make run",
    errno.EACCES: "Ports below 1024 need root: choose another, such as PORT=8051 make run",
}


def add_address_options(parser: ArgumentParser) -> None:
    """Add `--host` and `--port`, whose defaults the environment may set."""
    parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
    parser.add_argument("--port", default=os.environ.get("PORT", "8050"))


def listen_problem(host: str, port: str) -> str:
    """Try to bind an address; return what prevents it and what to do, or an empty string.

    Args:
        host: a host name or IP address of this machine.
        port: as typed.
    """
    if not re.fullmatch("[0-9]{1,5}", port) or not 0 < int(port) <= _PORT_MAX:
        return f"PORT is {port!r}; it must be a number from 1 to {_PORT_MAX}"
    if not host:
        return "HOST is empty; name an address of this machine, such as 127.0.0.1 or 0.0.0.0"
    try:
        found = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        return f"HOST is {host!r}, which is not an address of this machine ({error})"
    family, _, _, _, address = found[0]
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            other = "Name an address of this machine: HOST=127.0.0.1 make run"
            remedy = _REMEDIES.get(error.errno or 0, other)
            return f"cannot listen on {host}:{port} ({error.strerror}). {remedy}"
    return ""


def url_host(host: str) -> str:
    """Write a host as in a URL: an IPv6 address goes in brackets."""
    return f"[{host}]" if ":" in host else host
