"""Reads CSV and its kin: any of the usual separators and encodings; the header may come late."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.csv

from data.own.addresses import open_address
from data.own.errors import OwnDataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SKIPPED = b"skipped"
_SAMPLE_BYTES = 1 << 18
_BLOCK_BYTES = 1 << 23
_HEADER_WITHIN = 10
_SEPARATORS = ",;\t|"
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@dataclass(frozen=True)
class Dialect:
    """How a file is written.

    Attributes:
        encoding: as Python names it.
        separator: between cells.
        header_line: number of its line, from 0.
        names: of the columns; unnamed and repeated ones get a number.
    """

    encoding: str
    separator: str
    header_line: int
    names: tuple[str, ...]


def read_tables(address: str) -> Iterator[pa.Table]:
    """Read a file in blocks; all cells are texts.

    Raises:
        OwnDataError: it is no text, or has no header.
    """
    dialect = read_dialect(address)
    skipped: list[str] = []

    def skip(row: pyarrow.csv.InvalidRow) -> str:
        skipped.append(row.text)
        return "skip"

    with open_address(address) as file:
        reader = pa.csv.open_csv(
            file,
            pa.csv.ReadOptions(
                block_size=_BLOCK_BYTES,
                encoding=dialect.encoding,
                skip_rows=dialect.header_line + 1,
                column_names=list(dialect.names),
            ),
            pa.csv.ParseOptions(
                delimiter=dialect.separator, newlines_in_values=True, invalid_row_handler=skip
            ),
            pa.csv.ConvertOptions(
                column_types=dict.fromkeys(dialect.names, pa.string()), strings_can_be_null=False
            ),
        )
        for batch in reader:
            table = pa.Table.from_batches([batch])
            yield table.replace_schema_metadata({SKIPPED: str(len(skipped)).encode()})
            skipped.clear()


def read_dialect(address: str) -> Dialect:
    """Find out how a file is written, by its beginning.

    Raises:
        OwnDataError: it is no text, or has no header.
    """
    with open_address(address) as file:
        start = file.read(_SAMPLE_BYTES)
    encoding, text = _decode(address, start)
    lines = text.splitlines()[:200]
    if not any(line.strip() for line in lines):
        msg = f"{address} is empty. Name a file with a header and rows."
        raise OwnDataError(msg)
    separator = _separator(lines)
    rows = list(
        csv.reader(io.StringIO("\n".join(lines[: _HEADER_WITHIN + 1])), delimiter=separator)
    )
    header = header_row(rows)
    return Dialect(encoding, separator, header, column_names(rows[header]))


def _decode(address: str, start: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding, start.decode(encoding, errors="ignore")
    if b"\0" not in start:
        for encoding in ("utf-8", "gb18030"):
            try:
                # Not final: the sample may end within a character.
                return encoding, codecs.getincrementaldecoder(encoding)().decode(start)
            except UnicodeDecodeError:
                continue
    msg = (
        f"{address} is no text in UTF-8, UTF-16 or GB18030. "
        "Save the table as CSV in UTF-8, or name another file."
    )
    raise OwnDataError(msg)


def _separator(lines: Sequence[str]) -> str:
    """Choose the separator that splits most lines into the same number of cells, two at least."""

    def same_lines(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
        wide = [width for width in widths if width > 1]
        most = max(set(wide), key=wide.count, default=0)
        return wide.count(most), most

    return max(_SEPARATORS, key=same_lines)


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Find the header: the first of the first rows that fills as many cells as any of them.

    Titles, units and notes above a table fill fewer.
    """
    filled = [len({cell.strip() for cell in row if cell.strip()}) for row in rows[:_HEADER_WITHIN]]
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows[:_HEADER_WITHIN]]
    # A first row that names all columns but one or two is still the header.
    return next((row for row, count in enumerate(filled) if count >= max(widths) - 1), 0)


def column_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Name columns by the header's cells; unnamed and repeated ones get a number."""
    names: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split()) or f"column {place}"
        names.append(f"{name} ({place})" if name in names else name)
    return tuple(names)
