"""Checks that need more than one row or table: that keys lead somewhere, cells agree, points fit.

They take the typed tables of `validate` and return faults; they raise nothing, so that the faults
of all tables can be shown together.
"""

from collections.abc import Mapping

import pandas as pd

from data.checks.agreement import agreement_faults
from data.checks.positions import check_positions
from data.checks.references import reference_faults
from data.errors import SeedFault

__all__ = ["check_positions", "cross_check"]


def cross_check(tables: Mapping[str, pd.DataFrame]) -> list[SeedFault]:
    """Check the tables against each other.

    Args:
        tables: all tables, typed by `validate`; index `line`.

    Returns:
        Every fault, in file and line order; empty if the tables fit together.
    """
    return sorted([*reference_faults(tables), *agreement_faults(tables)])
