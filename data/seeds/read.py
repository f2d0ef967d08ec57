"""Reads the CSV files of seeds/ as text.

Nothing is converted, so "010" stays "010" and an empty cell stays empty. A row is identified by the
line of the file on which it begins.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pandas as pd

from data.errors import SeedFault
from data.regular_file import read_regular_file
from data.schemas.fields import LIST_SEPARATOR
from data.schemas.tables import TABLES
from data.seeds.form import wrong_form

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CARRIAGE_RETURN = b"\r"


def read_seeds(folder: Path) -> tuple[dict[str, pd.DataFrame], list[SeedFault]]:
    """Read every seed file as text.

    Args:
        folder: of the CSV files.

    Returns:
        The readable tables by name ("focus"): columns of text, "" for an empty cell; index `line`,
        the line on which the row begins (the header is line 1). A row of another width than the
        header is padded or cut. And the faults of missing, unknown or malformed files and rows.
    """
    faults = [*_unknown_files(folder)]
    frames = {}
    for name, table in TABLES.items():
        frame, file_faults = _read(folder / f"{name}.csv", table.columns)
        faults += file_faults
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
    if form := wrong_form(content, columns):
        return None, [SeedFault(path.name, 0, "", "", *form)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [SeedFault(path.name, line, "", "", "is not UTF-8", "Save it as UTF-8")]
    frame, faults = _parse(path.name, text.replace("\r\n", "\n").replace("\r", "\n"), columns)
    return frame, [*_byte_faults(path.name, content), *faults]


def _byte_faults(file: str, content: bytes) -> Iterator[SeedFault]:
    """Report bytes that some editors add; the file is still readable."""
    if content.startswith(_BYTE_ORDER_MARK):
        problem = "begins with a byte order mark"
        yield SeedFault(file, 1, "", "", problem, "Save it as UTF-8 without the mark")
    if _CARRIAGE_RETURN in content:
        line = content[: content.index(_CARRIAGE_RETURN)].count(b"\n") + 1
        problem = "contains a carriage return"
        yield SeedFault(file, line, "", "", problem, "Save it with Unix line ends (LF)")


def _parse(file: str, text: str, columns: list[str]) -> tuple[pd.DataFrame | None, list[SeedFault]]:
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
    row_faults = [*_row_faults(file, lines[1:], rows, len(header))]
    if faults := [*_header_faults(file, header, columns)]:
        return None, [*faults, *row_faults]
    padding = [""] * len(header)
    cells = [[*row, *padding][: len(header)] for row in rows]
    index = pd.Index(lines[1:], name="line", dtype="int64")
    return pd.DataFrame(cells, columns=header, index=index, dtype="str")[columns], row_faults


def _rows(text: str) -> tuple[list[int], list[list[str]]]:
    """Split CSV text into rows, with the line on which each begins."""
    lines: list[int] = []
    rows: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline="\n"), strict=True)
    first_line = 1
    try:
        for row in reader:
            lines.append(first_line)
            rows.append(row)
            first_line = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(str(error), first_line) from error
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
            yield SeedFault(file, 1, "", name, "is the header of two columns", "Remove one of them")


def _row_faults(
    file: str, lines: list[int], rows: list[list[str]], width: int
) -> Iterator[SeedFault]:
    has_lists = any(field.kind == "list" for field in TABLES[Path(file).stem].fields)
    for line, row in zip(lines, rows, strict=True):
        if not row:
            yield SeedFault(file, line, "", "", "is a blank line", "Delete it")
        elif len(row) != width:
            problem = f"has {len(row)} cells, not {width}"
            remedy = "Check the commas; put quotes around a cell that contains one"
            if has_lists and len(row) > width:
                remedy += f', and "{LIST_SEPARATOR}" between the items of a list'
            yield SeedFault(file, line, "", "", problem, remedy)
