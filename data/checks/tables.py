"""Checks that need more than one row or table: that keys lead somewhere, cells agree, points fit.

They return faults and raise nothing, so that the faults of all tables can be shown together. What
they need of tables that are at fault themselves they leave out, rather than blame others for it.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from data.checks.agreement import agreement_faults
from data.checks.counties import county_faults
from data.checks.positions import check_positions
from data.checks.references import reference_faults
from data.errors import SeedFault

__all__ = ["check_positions", "county_faults", "cross_check", "merge_faults"]


def cross_check(
    raw: Mapping[str, pd.DataFrame], tables: Mapping[str, pd.DataFrame]
) -> list[SeedFault]:
    """Check the tables against each other.

    Args:
        raw: all tables that can be read, as text; index `line`.
        tables: those of them that are free of faults, typed by `validate`; index `line`.

    Returns:
        Every fault, in file and line order; empty if the tables fit together.
    """
    return merge_faults(sorted(reference_faults(raw)), agreement_faults(tables))


def merge_faults(told: list[SeedFault], found: Iterable[SeedFault]) -> list[SeedFault]:
    """Add what was found to what was told, unless the same cell, row or file was told already."""
    places = {(fault.file, fault.line, fault.column) for fault in told}
    return [
        *told,
        *(
            fault
            for fault in found
            if not places & {(fault.file, fault.line, name) for name in (fault.column, "")}
        ),
    ]
