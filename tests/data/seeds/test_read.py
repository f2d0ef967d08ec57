"""Reading seed files: every malformed file is reported with its line and remedy."""

import os
from pathlib import Path

import pandas as pd
import pytest

from data.schemas.tables import TABLES
from data.seeds.read import read_seeds
from tests.cases import cases
from tests.data.real_seeds import SEEDS

CONSTANTS = "name,value,note_en,note_zh\n"
HEADER = CONSTANTS.encode()
CHECK_COMMAS = "Check the commas; put quotes around a cell that contains one."
CHECK_QUOTES = 'Check the quotes; write " inside a cell as "".'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder in which every file has only its header."""
    for name, table in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(",".join(table.columns) + "\n", encoding="utf-8")
    return tmp_path


def faults_of(folder: Path) -> list[str]:
    _, faults = read_seeds(folder)
    return [str(fault) for fault in sorted(faults)]


def table_of(folder: Path, name: str) -> pd.DataFrame:
    tables, faults = read_seeds(folder)
    assert faults == []
    return tables[name]


def test_cells_are_text_and_rows_are_indexed_by_line(folder: Path) -> None:
    (folder / "constants.csv").write_text(CONSTANTS + "a,010,NA,\nb,,,零\n", encoding="utf-8")
    constants = table_of(folder, "constants")
    assert constants.to_dict("index") == {
        2: {"name": "a", "value": "010", "note_en": "NA", "note_zh": ""},
        3: {"name": "b", "value": "", "note_en": "", "note_zh": "零"},
    }


def test_a_row_after_a_cell_of_several_lines_has_the_right_line(folder: Path) -> None:
    rows = 'a,1,"one\ntwo\nthree",x\nb,2,y,z\n'
    (folder / "constants.csv").write_text(CONSTANTS + rows, encoding="utf-8")
    assert list(table_of(folder, "constants").index) == [2, 5]


def test_only_a_line_feed_ends_a_line(folder: Path) -> None:
    (folder / "constants.csv").write_text(CONSTANTS + "a,1,x\u2028y,z\nb,2,y,z\n", encoding="utf-8")
    assert list(table_of(folder, "constants").index) == [2, 3]


def test_columns_are_in_the_order_of_the_schema(folder: Path) -> None:
    (folder / "constants.csv").write_text("value,name,note_zh,note_en\n1,a,z,e\n", encoding="utf-8")
    assert list(table_of(folder, "constants").columns) == ["name", "value", "note_en", "note_zh"]


@cases(
    ("content", "line", "problem", "remedy"),
    {
        "empty": (b"", 1, "has no header", "Begin it with name,value,note_en,note_zh."),
        "too few cells": (HEADER + b"a,1,e\n", 2, "has 3 cells, not 4", CHECK_COMMAS),
        "too many cells": (
            HEADER + b"a,1,e,z\nb,1,000,e,z\n",
            3,
            "has 5 cells, not 4",
            CHECK_COMMAS,
        ),
        "blank line": (HEADER + b"a,1,e,z\n\nb,1,e,z\n", 3, "is a blank line", "Delete it."),
        "another encoding": (
            HEADER + b"a,1,e,z\nb,1,caf\xe9,z\n",
            3,
            "is not UTF-8",
            "Save it as UTF-8.",
        ),
        "byte order mark": (
            b"\xef\xbb\xbf" + HEADER,
            1,
            "begins with a byte order mark",
            "Save it as UTF-8 without the mark.",
        ),
        "Windows line ends": (
            HEADER + b"a,1,e,z\r\n",
            2,
            "contains a carriage return",
            "Save it with Unix line ends (LF).",
        ),
        "stray quote": (
            HEADER + b'a,1,"e"x,z\n',
            2,
            "is not CSV (',' expected after '\"')",
            CHECK_QUOTES,
        ),
        "quote never closed": (
            HEADER + b'a,1,e,z\nb,1,"e,z\nc,1,e,z\n',
            3,
            "is not CSV (unexpected end of data)",
            CHECK_QUOTES,
        ),
    },
)
def test_a_malformed_file_is_reported_with_its_line(
    folder: Path, *, content: bytes, line: int, problem: str, remedy: str
) -> None:
    (folder / "constants.csv").write_bytes(content)
    assert faults_of(folder) == [f"seeds/constants.csv line {line}: {problem}. {remedy}"]


@cases(
    ("content", "problem", "remedy"),
    {
        "semicolons": (
            "name;value;note_en;note_zh\na;1;e;中\nb;2;e;中\n".encode(),
            "is separated by semicolons",
            "Save it with commas between the cells.",
        ),
        "tabs, Windows line ends and a byte order mark": (
            "\ufeffname\tvalue\tnote_en\tnote_zh\r\na\t1\te, f\t中\r\n".encode(),
            "is separated by tabs",
            "Save it with commas between the cells.",
        ),
        "GB18030": (
            (CONSTANTS + "a,1,e,北京\nb,2,e,“天津”，河北\n").encode("gb18030"),
            "is saved as GB18030",
            "Save it as UTF-8.",
        ),
        "UTF-16": (
            (CONSTANTS + "a,1,e,中\r\n").encode("utf-16"),
            "is saved as UTF-16",
            "Save it as UTF-8.",
        ),
        "UTF-16 of another byte order, without a mark": (
            (CONSTANTS + "a,1,e,中\n").encode("utf-16-be"),
            "is saved as UTF-16",
            "Save it as UTF-8.",
        ),
        "a spreadsheet's Unicode text": (
            "name\tvalue\tnote_en\tnote_zh\r\na\t1\te\t中\r\n".encode("utf-16"),
            "is saved as UTF-16 and is separated by tabs",
            "Save it as UTF-8, with commas between the cells.",
        ),
        "GB18030 with semicolons": (
            "name;value;note_en;note_zh\na;1;e;中文\n".encode("gb18030"),
            "is saved as GB18030 and is separated by semicolons",
            "Save it as UTF-8, with commas between the cells.",
        ),
    },
)
def test_another_encoding_or_separator_is_named_in_one_fault(
    folder: Path, *, content: bytes, problem: str, remedy: str
) -> None:
    (folder / "constants.csv").write_bytes(content)
    assert faults_of(folder) == [f"seeds/constants.csv: {problem}. {remedy}"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_real_file_is_recognised_in_other_encodings(
    folder: Path, name: str, encoding: str
) -> None:
    text = (SEEDS / f"{name}.csv").read_text(encoding="utf-8")
    (folder / f"{name}.csv").write_bytes(text.encode(encoding))
    shown = encoding.removesuffix("-le").upper()
    fault = f"seeds/{name}.csv: is saved as {shown}. Save it as UTF-8."
    # Plain ASCII is the same in GB18030 and UTF-8.
    is_same = text.isascii() and encoding == "gb18030"
    assert faults_of(folder) == ([] if is_same else [fault])


def test_a_row_with_too_many_cells_gets_the_hint_of_lists(folder: Path) -> None:
    header = (folder / "events.csv").read_text(encoding="utf-8")
    row = "a,2024,t,t,policy,110000,120000,,,paper,seen\n"
    (folder / "events.csv").write_text(header + row, encoding="utf-8")
    [fault] = faults_of(folder)
    assert fault.endswith('contains one, and ";" between the items of a list.')


def test_every_wrong_header_is_reported(folder: Path) -> None:
    (folder / "constants.csv").write_text("name,value,value,note_en,remark\n", encoding="utf-8")
    assert faults_of(folder) == [
        'seeds/constants.csv line 1: "remark" is not a column of this file. Remove or rename it.',
        'seeds/constants.csv line 1: "value" is the header of two columns. Remove one of them.',
        "seeds/constants.csv line 1, note_zh: is missing from the header. Add the column.",
    ]


def test_missing_unknown_and_broken_files_are_reported_together(folder: Path) -> None:
    (folder / "chains.csv").unlink()
    (folder / "notes.csv").write_text("a\n", encoding="utf-8")
    (folder / "X.CSV").write_text("a\n", encoding="utf-8")
    (folder / "focus.Csv").write_text("a\n", encoding="utf-8")
    (folder / "plan.csv").write_bytes(b"")
    assert [fault.split(":")[0] for fault in faults_of(folder)] == [
        "seeds/X.CSV",
        "seeds/chains.csv",
        "seeds/focus.Csv",
        "seeds/notes.csv",
        "seeds/plan.csv line 1",
    ]


def test_byte_order_marks_and_carriage_returns_do_not_hide_other_faults(folder: Path) -> None:
    rows = "a,1,e,z\r\nb,2\r\n\r\nc,3,e,z,more\r\n"
    text = CONSTANTS.replace("\n", "\r\n") + rows
    (folder / "constants.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    tables, faults = read_seeds(folder)
    assert [(fault.line, fault.problem) for fault in sorted(faults)] == [
        (1, "begins with a byte order mark"),
        (1, "contains a carriage return"),
        (3, "has 2 cells, not 4"),
        (4, "is a blank line"),
        (5, "has 5 cells, not 4"),
    ]
    assert list(tables["constants"].itertuples(name=None)) == [
        (2, "a", "1", "e", "z"),
        (3, "b", "2", "", ""),
        (4, "", "", "", ""),
        (5, "c", "3", "e", "z"),
    ]


def test_unreadable_tables_are_left_out(folder: Path) -> None:
    (folder / "plan.csv").unlink()
    (folder / "chains.csv").write_text("chain\n", encoding="utf-8")
    tables, _ = read_seeds(folder)
    assert set(TABLES) - set(tables) == {"plan", "chains"}


def test_a_folder_named_like_a_file_is_reported(folder: Path) -> None:
    (folder / "plan.csv").unlink()
    (folder / "plan.csv").mkdir()
    assert faults_of(folder) == [
        (
            "seeds/plan.csv: cannot be read (Is a directory). "
            "Put a file there that the user who builds may read."
        )
    ]


def test_a_pipe_named_like_a_file_does_not_block(folder: Path) -> None:
    (folder / "plan.csv").unlink()
    os.mkfifo(folder / "plan.csv")
    assert faults_of(folder) == [
        (
            "seeds/plan.csv: cannot be read (it is a pipe or a device). "
            "Put a file there that the user who builds may read."
        )
    ]


def test_a_broken_link_is_a_missing_file(folder: Path) -> None:
    (folder / "plan.csv").unlink()
    (folder / "plan.csv").symlink_to(folder / "nowhere")
    assert faults_of(folder) == [
        "seeds/plan.csv: is missing. Put the file back, or its header line."
    ]
