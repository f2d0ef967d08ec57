"""Tables of cases: each row has a name and runs as a test of its own."""

from collections.abc import Mapping, Sequence

import pytest


def cases(arguments: Sequence[str], table: Mapping[str, Sequence[object]]) -> pytest.MarkDecorator:
    """Run a test once for each row of a table.

    Args:
        arguments: names of the test's arguments, in the order of a row's values.
        table: rows by name; the name is the id of the case.
    """
    rows = [pytest.param(*values, id=name) for name, values in table.items()]
    return pytest.mark.parametrize(arguments, rows)
