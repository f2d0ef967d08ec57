"""Reads a reader's corrections of matches, as the page saves them."""

import csv
import re
from collections.abc import Collection
from pathlib import Path

from data.own.errors import OwnDataError

_COLUMNS = ("input", "region_id")
# What a spreadsheet would run as a formula is saved behind an apostrophe.
_MARK = re.compile(r"^'(?=[=+\-@＝＋－＠])")


def read_corrections(path: Path, regions: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Read texts with the region that each means; an empty region leaves its rows out.

    Args:
        path: a CSV with the columns input and region_id.
        regions: the ids that exist.

    Raises:
        OwnDataError: the file cannot be read, lacks a column, or names an unknown region.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path} cannot be read ({error}). Name a CSV in UTF-8."
        raise OwnDataError(msg) from error
    if rows and not set(_COLUMNS) <= rows[0].keys():
        msg = f"{path} has no columns input and region_id. Save the corrections again."
        raise OwnDataError(msg)
    unknown = sorted({row["region_id"] for row in rows} - {*regions, ""})
    if unknown:
        msg = f"{path} names regions that do not exist: {', '.join(unknown)}. Correct the file."
        raise OwnDataError(msg)
    return tuple((_MARK.sub("", row["input"]), row["region_id"]) for row in rows)
