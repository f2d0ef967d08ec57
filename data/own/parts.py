"""Cuts files into parts that are read one after the other, or by several processes.

A part of a Parquet file is a row group; another file is one part. A part is read in batches, so
that memory does not grow with the file. Cells of text files are texts; Parquet keeps its types.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from data.own import text_files, workbooks
from data.own.addresses import file_format, open_address
from data.own.errors import OwnDataError
from data.own.geometries import GEOMETRY_COLUMNS, geojson_table, with_positions

BATCH_ROWS = 1 << 18
# As many as the page looks at to tell the decimal mark.
_SAMPLE_ROWS = 1000


@dataclass(frozen=True)
class Part:
    """What one task reads.

    Attributes:
        address: of the file.
        form: csv, parquet, xlsx or geojson.
        group: number of the row group of a Parquet file; otherwise 0.
        rows: how many it has; None if that is not known without reading it.
        sheet: of a workbook; empty otherwise.
        is_whole: whether it is all of its file.
    """

    address: str
    form: str
    group: int = 0
    rows: int | None = None
    sheet: str = ""
    is_whole: bool = True


def list_parts(files: Sequence[str], sheet: str = "") -> list[Part]:
    """List the parts of files.

    Args:
        files: addresses.
        sheet: of workbooks; empty: the only one.

    Raises:
        OwnDataError: a file cannot be read, or a workbook has several sheets and none is named.
    """
    return [part for file in files for part in _parts_of(file, sheet)]


def _parts_of(address: str, sheet: str) -> Iterator[Part]:
    form = file_format(address)
    if form == "parquet":
        with open_address(address) as file:
            metadata = _parquet(address, file).metadata
            is_whole = metadata.num_row_groups == 1
            for group in range(metadata.num_row_groups):
                rows = metadata.row_group(group).num_rows
                yield Part(address, form, group, rows, is_whole=is_whole)
    elif form == "xlsx":
        yield Part(address, form, sheet=workbooks.choose_sheet(address, sheet))
    else:
        yield Part(address, form)


def read_head(part: Part) -> pa.Table:
    """Read the first rows of a part, all columns."""
    return next(read_batches(part), pa.table({})).slice(0, _SAMPLE_ROWS)


def read_batches(part: Part, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
    """Read a part, a batch of rows at a time.

    Args:
        part: to read.
        columns: names of those to read; None: all.

    Yields:
        Tables, which may have no rows; `text_files.skipped_lines` tells of lines that have another
        number of cells than the header.

    Raises:
        OwnDataError: the part cannot be read, or lacks a column.
    """
    try:
        for table in _tables_of(part, columns):
            _require(part, table, columns)
            chosen = table.select(columns) if columns is not None else table
            for start in range(0, max(table.num_rows, 1), BATCH_ROWS):
                yield chosen.slice(start, BATCH_ROWS)
                # What it tells of the table as a whole counts once.
                chosen = chosen.replace_schema_metadata(None)
    except (pa.ArrowInvalid, UnicodeDecodeError) as error:
        msg = f"{part.address} cannot be read: {error}. Repair the file, or save it again as UTF-8."
        raise OwnDataError(msg) from error


def _tables_of(part: Part, columns: Sequence[str] | None) -> Iterator[pa.Table]:
    if part.form == "csv":
        yield from text_files.read_tables(part.address)
    elif part.form == "xlsx":
        yield workbooks.read_sheet(part.address, part.sheet)
    elif part.form == "geojson":
        yield geojson_table(part.address)
    else:
        with open_address(part.address) as file:
            yield from _read_group(part, _parquet(part.address, file), columns)


def _read_group(
    part: Part, file: pq.ParquetFile, columns: Sequence[str] | None
) -> Iterator[pa.Table]:
    wanted = None
    if columns is not None and not set(columns) & set(GEOMETRY_COLUMNS):
        wanted = [name for name in columns if name in file.schema_arrow.names]
    batches = file.iter_batches(BATCH_ROWS, row_groups=[part.group], columns=wanted)
    for batch in batches:
        yield with_positions(pa.Table.from_batches([batch]), part.address, file.schema_arrow)


def _parquet(address: str, file: object) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(file)
    except pa.ArrowInvalid as error:
        msg = f"{address} is no Parquet file, or it is damaged. Write it again."
        raise OwnDataError(msg) from error


def _require(part: Part, table: pa.Table, columns: Sequence[str] | None) -> None:
    missing = [name for name in columns or () if name not in table.column_names]
    if missing:
        msg = (
            f"{part.address} has no column {', '.join(missing)}. "
            f"It has {', '.join(table.column_names)}."
        )
        raise OwnDataError(msg)
