"""Checks that the rows of a seed file are in order, so that a change shows as few changed lines."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

import pandas as pd

from data.errors import SeedFault
from data.schemas.tables import TABLES


def order_faults(
    raw: Mapping[str, pd.DataFrame], with_faults: Collection[str]
) -> Iterator[SeedFault]:
    """Find the first row of each file that belongs before an earlier one.

    Args:
        raw: by table name, frames of text as `read_seeds` returns them; index `line`.
        with_faults: files whose other faults may be the reason; they are not checked.
    """
    for name, frame in raw.items():
        columns, file = TABLES[name].sorted_by, f"{name}.csv"
        if not columns or file in with_faults:
            continue
        keys = frame[list(columns)].itertuples(name=None)
        for (earlier, *before), (line, *key) in pairwise(keys):
            if key < before:
                problem = f"belongs before line {earlier}: rows are sorted by {', '.join(columns)}"
                value = " ".join(key)
                yield SeedFault(file, line, "", value, problem, "Sort the rows of this file")
                break
