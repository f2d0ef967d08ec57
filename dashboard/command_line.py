"""What the commands share: exit statuses, error output, and the `--address` option."""

import re
import sys
from ipaddress import ip_address
from urllib.parse import urlsplit

USAGE_STATUS = 2
INTERRUPTED_STATUS = 130
_HTTP_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


def fail(problem: str, status: int = 1) -> int:
    """Write a problem to standard error and return the exit status."""
    sys.stderr.write(f"{problem}\n")
    return status


def with_slash(address: str) -> str:
    """End an address in a slash, so that file names can follow it."""
    return address if address.endswith("/") else f"{address}/"


def is_of_this_machine(address: str) -> bool:
    """Tell whether an address leads every reader to the reader's own machine."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        number = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return number.is_loopback or number.is_unspecified


def address_problem(address: str) -> str:
    """Check `--address`; return what is wrong with it, or an empty string."""
    if not _HTTP_URL.fullmatch(address):
        return (
            f"--address is {address!r}; it must begin with http:// or https:// "
            "and end before any ? or #"
        )
    try:
        has_valid_port = urlsplit(address).port != 0
    except ValueError:
        has_valid_port = False
    return "" if has_valid_port else f"--address is {address!r}; a port is a number from 1 to 65535"
