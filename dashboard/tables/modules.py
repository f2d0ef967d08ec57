"""The steps of making tables that `browser/tables/` has: words, links, columns, bounds and axes."""

from functools import cache
from typing import Any


def ask(function: str, *arguments: object) -> Any:  # noqa: ANN401 - JSON
    """Call a function of `browser/tables/engine.js`."""
    return _modules().call(function, *arguments)


@cache
def _modules() -> Any:  # noqa: ANN401 - see the import
    from dashboard.engine import Modules  # noqa: PLC0415 - it imports the tables

    return Modules("tables.js", tuple)
