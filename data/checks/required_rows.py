"""Checks that the seeds have every row that the build looks up by name."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.derive.constants import CONSTANTS
from data.derive.key_figures import KEY_INDICATORS
from data.errors import SeedFault


def missing_rows(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find constants and indicators that the build uses and the seeds lack.

    Args:
        tables: constants and indicators, as text or typed; a missing table is not checked.
    """
    for file, column, names in (
        ("constants", "name", CONSTANTS),
        ("indicators", "indicator_id", KEY_INDICATORS),
    ):
        for name in sorted(set(names) - set(tables[file][column])) if file in tables else ():
            problem = f"has no row {name}, which the build needs"
            cause = f"{file}:{name}"
            yield SeedFault(f"{file}.csv", 0, column, "", problem, "Put the row back", cause)
