"""The checks of all seed tables against each other."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data.checks.agreement import agreement_faults
from data.checks.hosts import host_faults
from data.checks.improbable import improbable_faults
from data.checks.references import reference_faults
from data.errors import SeedFault


def cross_check(
    raw: Mapping[str, pd.DataFrame], tables: Mapping[str, pd.DataFrame]
) -> list[SeedFault]:
    """Check the tables against each other.

    Args:
        raw: all readable tables, as text; index `line`.
        tables: those without faults of their own, typed by `validate`; index `line`.

    Returns:
        All faults, in file and line order; empty if the tables fit together.
    """
    known = merge_faults(sorted(reference_faults(raw)), agreement_faults(tables))
    known = merge_faults(known, host_faults(tables))
    return merge_faults(known, improbable_faults(tables))


def merge_faults(known: list[SeedFault], more: Iterable[SeedFault]) -> list[SeedFault]:
    """Add faults, without those whose cell or row already has one."""
    places = {(fault.file, fault.line, fault.column) for fault in known}
    return [
        *known,
        *(
            fault
            for fault in more
            if not places & {(fault.file, fault.line, name) for name in (fault.column, "")}
        ),
    ]
