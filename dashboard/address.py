"""Where the atlas stands, as whoever runs a command names it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_FORM = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


def whole_address(address: str) -> str:
    """End an address in a slash, so that names follow it."""
    return address if address.endswith("/") else f"{address}/"


def address_problem(address: str) -> str:
    """Say what is wrong with an address, or nothing."""
    if not _FORM.fullmatch(address):
        return (
            f"--address is {address!r}; it must begin with http:// or https:// "
            "and end before any ? or #"
        )
    if not _is_port(address):
        return f"--address is {address!r}; a port is a number from 1 to 65535"
    return ""


def _is_port(address: str) -> bool:
    """Tell whether an address names a port that exists, or none."""
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False
