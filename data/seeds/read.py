"""Reading seeds/: the only place that opens its files.

Every cell is text here; nothing is guessed, so "010" stays "010" and an empty cell stays empty.
A row is known by the line of the file on which it begins.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pandas as pd

from data.errors import SeedFault
from data.regular_file import read_regular_file
from data.schemas.tables import TABLES

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CARRIAGE_RETURN = b"\r"


def read_seeds(folder: Path) -> tuple[dict[str, pd.DataFrame], list[SeedFault]]:
    """Read every seed file as text.

    Args:
        folder: where the CSV files lie.

    Returns:
        By table name ("focus"), of those that can be read as tables: columns as text, "" where a
        cell is empty; index `line`, the line on which the row begins, the header being 1. A row
        of another width than the header is filled up or cut off. And what is wrong with missing,
        unknown or badly formed files and rows.
    """
    faults = [*_unknown_files(folder)]
    frames = {}
    for name, table in TABLES.items():
        frame, found = _read(folder / f"{name}.csv", table.columns)
        faults += found
        if frame is not None:
            frames[name] = frame
    return frames, faults


def _unknown_files(folder: Path) -> Iterator[SeedFault]:
    known = {f"{name}.csv" for name in TABLES}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".csv" and path.name not in known:
            yield SeedFault(
                path.name, 0, "", "", "is not a table of the atlas", "Describe it or remove it"
            )


def _read(path: Path, columns: list[str]) -> tuple[pd.DataFrame | None, list[SeedFault]]:
    try:
        content = read_regular_file(path)
    except FileNotFoundError:
        remedy = "Put the file back, or its header line"
        return None, [SeedFault(path.name, 0, "", "", "is missing", remedy)]
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        remedy = "Put a file there that the user who builds may read"
        return None, [SeedFault(path.name, 0, "", "", problem, remedy)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [SeedFault(path.name, line, "", "", "is not UTF-8", "Save it as UTF-8")]
    frame, faults = _parsed(path.name, text.replace("\r\n", "\n").replace("\r", "\n"), columns)
    return frame, [*_byte_faults(path.name, content), *faults]


def _byte_faults(file: str, content: bytes) -> Iterator[SeedFault]:
    """Tell what editors put in unasked; the file can be read all the same."""
    if content.startswith(_BYTE_ORDER_MARK):
        problem = "begins with a byte order mark"
        yield SeedFault(file, 1, "", "", problem, "Save it as UTF-8 without the mark")
    if _CARRIAGE_RETURN in content:
        line = content[: content.index(_CARRIAGE_RETURN)].count(b"\n") + 1
        problem = "holds a carriage return"
        yield SeedFault(file, line, "", "", problem, "Save it with Unix line ends (LF)")


def _parsed(
    file: str, text: str, columns: list[str]
) -> tuple[pd.DataFrame | None, list[SeedFault]]:
    try:
        lines, rows = _rows(text)
    except csv.Error as error:
        line = int(str(error.args[1]))
        problem = f"is not CSV ({error.args[0]})"
        remedy = 'Check the quotes; write " inside a cell as ""'
        return None, [SeedFault(file, line, "", "", problem, remedy)]
    if not rows:
        problem, remedy = "has no header", f"Begin it with {','.join(columns)}"
        return None, [SeedFault(file, 1, "", "", problem, remedy)]
    header, *rows = rows
    ragged = [*_ragged(file, lines[1:], rows, len(header))]
    if faults := [*_header_faults(file, header, columns)]:
        return None, [*faults, *ragged]
    missing = [""] * len(header)
    cells = [[*row, *missing][: len(header)] for row in rows]
    index = pd.Index(lines[1:], name="line", dtype="int64")
    return pd.DataFrame(cells, columns=header, index=index, dtype="str")[columns], ragged


def _rows(text: str) -> tuple[list[int], list[list[str]]]:
    """Split CSV text, keeping for each row the line on which it begins."""
    lines: list[int] = []
    rows: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline="\n"), strict=True)
    begins = 1
    try:
        for row in reader:
            lines.append(begins)
            rows.append(row)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(str(error), begins) from error
    return lines, rows


def _header_faults(file: str, header: list[str], columns: list[str]) -> Iterator[SeedFault]:
    for name in columns:
        if name not in header:
            yield SeedFault(file, 1, name, "", "is missing from the header", "Add the column")
    for name, times in Counter(header).items():
        if name not in columns:
            problem = "is not a column of this file"
            yield SeedFault(file, 1, "", name, problem, "Remove or rename it")
        elif times > 1:
            yield SeedFault(file, 1, "", name, "heads two columns", "Remove one of them")


def _ragged(file: str, lines: list[int], rows: list[list[str]], width: int) -> Iterator[SeedFault]:
    for line, row in zip(lines, rows, strict=True):
        if not row:
            yield SeedFault(file, line, "", "", "is a blank line", "Delete it")
        elif len(row) != width:
            problem = f"has {len(row)} cells, not {width}"
            remedy = "Put a cell that holds a comma in quotes; end no cell early"
            yield SeedFault(file, line, "", "", problem, remedy)
