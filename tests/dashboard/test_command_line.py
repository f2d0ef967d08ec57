"""Addresses, as the commands take them."""

import pytest

from dashboard.command_line import is_of_this_machine


@pytest.mark.parametrize(
    ("address", "is_here"),
    [
        ("http://127.0.0.1:8050/", True),
        ("http://127.9.9.9/", True),
        ("http://LOCALHOST/", True),
        ("http://atlas.localhost/jjj/", True),
        ("http://[::1]:80/", True),
        ("http://0.0.0.0/", True),
        ("http://10.0.0.5/", False),
        ("https://localhost.example/", False),
        ("https://atlas.example/127.0.0.1/", False),
    ],
)
def test_addresses_of_this_machine_are_known(address: str, *, is_here: bool) -> None:
    assert is_of_this_machine(address) == is_here
