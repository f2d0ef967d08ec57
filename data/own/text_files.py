"""Reads CSV and its kin: any of the usual separators and encodings; the header may come late."""

import codecs
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from data.own.addresses import open_address
from data.own.errors import OwnDataError
from data.own.page import text_dialect

SKIPPED = b"skipped"
_SAMPLE_BYTES = 1 << 18
# What the page reads at most; a longer list of plain letters is taken for UTF-8.
_SEARCHED_BYTES = 300_000_000
_NOT_PLAIN = re.compile(rb"[\x80-\xff]")
_BLOCK_BYTES = 1 << 23
_SAMPLES_MAX = 10
# As many as the page looks at.
_SAMPLE_LETTERS = 50_000
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
        lines: how many stand before those of the rows, the header's among them.
        names: of the columns; unnamed and repeated ones get a number.
        has_rows: whether any row follows the header.
    """

    encoding: str
    separator: str
    lines: int
    names: tuple[str, ...]
    has_rows: bool


def read_tables(address: str) -> Iterator[pa.Table]:
    """Read a file in blocks; all cells are texts.

    Raises:
        OwnDataError: it is no text, is damaged, or has no header.
    """
    dialect = read_dialect(address)
    if not dialect.has_rows:
        return
    skipped: list[str] = []

    def skip(row: pyarrow.csv.InvalidRow) -> str:
        if row.text.strip(f'" \t\r\n{dialect.separator}'):  # a blank line is no row
            skipped.append(row.text)
        return "skip"

    with open_address(address) as file:
        reader = pa.csv.open_csv(
            file,
            pa.csv.ReadOptions(
                block_size=_BLOCK_BYTES,
                encoding=dialect.encoding,
                skip_rows=dialect.lines,
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
            for texts in (*batch.columns, pa.array(skipped, pa.string())):
                _refuse_nul(address, texts)
            table = without_blank(pa.Table.from_batches([batch]))
            yield table.replace_schema_metadata({SKIPPED: skipped_record(skipped)})
            skipped.clear()


def skipped_record(texts: Sequence[str]) -> bytes:
    """Write how many lines were passed over, and the first of them."""
    return json.dumps([len(texts), texts[:_SAMPLES_MAX]]).encode()


def skipped_lines(table: pa.Table) -> tuple[int, list[str]]:
    """Read what `skipped_record` wrote into a table's metadata."""
    count, texts = json.loads((table.schema.metadata or {}).get(SKIPPED, b"[0, []]"))
    return count, texts


def without_blank(table: pa.Table) -> pa.Table:
    """Leave out the rows whose cells are all blank: they are no rows."""
    is_blank = np.ones(table.num_rows, dtype=np.bool_)
    for column in table.columns:
        # Most rows have something in their first cell, so that the others need no look.
        open_rows = np.flatnonzero(is_blank)
        if not len(open_rows):
            return table
        cells = column.take(pa.array(open_rows)) if len(open_rows) < len(is_blank) else column
        blank = pc.equal(pc.utf8_trim_whitespace(cells), "")
        is_blank[open_rows] = blank.to_numpy(zero_copy_only=False).astype(bool)
    return table.filter(pa.array(~is_blank)) if is_blank.any() else table


def read_dialect(address: str) -> Dialect:
    """Find out how a file is written, by its beginning.

    Raises:
        OwnDataError: it is no text, or has no header.
    """
    with open_address(address) as file:
        start = file.read(_SAMPLE_BYTES)
        later = _later_sample(file) if start.isascii() and b"\0" not in start else b""
    encoding, text = _decode(address, start)
    if later:
        encoding, _ = _decode_plain(address, later)
    if not text.strip():
        msg = f"{address} is empty. Name a file with a header and rows."
        raise OwnDataError(msg)
    text = text.removeprefix("\ufeff")
    found = text_dialect(text[:_SAMPLE_LETTERS])
    has_rows = found["hasRows"] or len(text) > _SAMPLE_LETTERS
    return Dialect(
        encoding, found["separator"], found["lines"], tuple(found["names"]), has_rows=has_rows
    )


def _later_sample(file: IO[bytes]) -> bytes:
    """Read from the first bytes that tell the encoding: a list may begin with plain letters."""
    while chunk := file.read(_SAMPLE_BYTES):
        found = _NOT_PLAIN.search(chunk)
        if found:
            return chunk[found.start() :] + file.read(_SAMPLE_BYTES)
        if file.tell() > _SEARCHED_BYTES:
            break
    return b""


def _decode(address: str, start: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding, start.decode(encoding, errors="ignore")
    return _decode_plain(address, start)


def _decode_plain(address: str, start: bytes) -> tuple[str, str]:
    """Decode bytes of a file without a mark of its encoding."""
    if b"\0" not in start:
        # As if it had a mark: pyarrow leaves plain UTF-8 undecoded, and what is none of it is lost.
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                # Not final: the sample may end within a character.
                return encoding, codecs.getincrementaldecoder(encoding)().decode(start)
            except UnicodeDecodeError:
                continue
    raise _no_text(address)


def _refuse_nul(address: str, texts: pa.Array) -> None:
    """Refuse a file that has the character NUL further down: it is no text either."""
    if pc.any(pc.match_substring(texts, "\0")).as_py():
        raise _no_text(address)


def _no_text(address: str) -> OwnDataError:
    return OwnDataError(
        f"{address} is no text in UTF-8, UTF-16 or GB18030. "
        "Save the table as CSV in UTF-8, or name another file."
    )
