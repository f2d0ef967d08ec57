"""Reads a sheet of an XLSX workbook, as texts."""

import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from data.own.addresses import open_address
from data.own.errors import OwnDataError, needs
from data.own.page import table_head
from data.own.text_files import without_blank

# Of the unpacked files; a table of a million rows has less.
_LARGEST_BYTES = 1_000_000_000
_LISTED_MAX = 20
# As many as the page looks at.
_HEAD_ROWS = 200


def choose_sheet(address: str, sheet: str) -> str:
    """Choose the sheet to read.

    Raises:
        OwnDataError: the workbook cannot be read, has no such sheet, or has several with rows.
    """
    workbook = _open(address)
    if sheet:
        if sheet in workbook.sheet_names:
            return sheet
        msg = f"{address} has no sheet {sheet}. It has {_listed(workbook.sheet_names)}."
        raise OwnDataError(msg)
    # A sheet with a line of notes alone is not asked about, as on the page.
    filled = [name for name in workbook.sheet_names if _table_of(workbook, address, name).num_rows]
    if len(filled) == 1:
        return str(filled[0])
    problem = f"{len(filled)} sheets with rows: {_listed(filled)}" if filled else "no rows"
    remedy = "Choose one with --sheet NAME." if filled else "Name another file."
    msg = f"{address} has {problem}. {remedy}"
    raise OwnDataError(msg)


def read_sheet(address: str, sheet: str) -> pa.Table:
    """Read a sheet; cells of formulas hold their last results."""
    return _table_of(_open(address), address, sheet)


def _table_of(workbook: Any, address: str, sheet: str) -> pa.Table:  # noqa: ANN401 - no types
    from python_calamine import CalamineError  # noqa: PLC0415 - an extra

    try:
        cells = workbook.get_sheet_by_name(sheet).to_python()
    except CalamineError as error:
        raise _damaged(address) from error
    rows = [[_text(cell) for cell in row] for row in cells]
    if not rows:
        return pa.table({})
    header, names = table_head(rows[:_HEAD_ROWS])
    columns = zip(*rows[header + 1 :], strict=True) if len(rows) > header + 1 else [()] * len(names)
    return without_blank(
        pa.table(
            {name: pa.array(cells, pa.string()) for name, cells in zip(names, columns, strict=True)}
        )
    )


def _open(address: str) -> Any:  # noqa: ANN401 - no types
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise needs(package="python-calamine", purpose=f"Reading {address}") from error
    try:
        with open_address(address) as file:
            with zipfile.ZipFile(file) as packed:
                size = sum(entry.file_size for entry in packed.infolist())
            if size > _LARGEST_BYTES:
                msg = (
                    f"{address} would unpack to {size / 1e9:.1f} GB, more than a workbook holds. "
                    "Save the table as CSV or Parquet."
                )
                raise OwnDataError(msg)
            file.seek(0)
            return CalamineWorkbook.from_filelike(file)
    except (zipfile.BadZipFile, CalamineError) as error:
        raise _damaged(address) from error


def _damaged(address: str) -> OwnDataError:
    return OwnDataError(
        f"{address} is no XLSX workbook, or it is damaged. Save it again, or as CSV."
    )


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _LISTED_MAX
    return ", ".join(names[:_LISTED_MAX]) + (f" and {rest} more" if rest > 0 else "")
