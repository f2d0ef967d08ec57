"""Real seeds with random mistakes give either faults or exactly the tables that the files hold.

Hypothesis picks a file and a mistake: a cell overwritten, a row or a column deleted, duplicated or
swapped, characters inserted. The result must be faults, each with file, line and remedy, or tables
that equal the files cell by cell, with all other tables unchanged. It must never be another
exception, a lost row or an unknown key.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.build import _derive
from data.errors import InputError, SeedFault
from data.inputs import Inputs, read_inputs
from data.progress import Progress
from data.schemas.derived.tables import NAMES, fields, key
from data.schemas.fields import KINDS, LIST_SEPARATOR
from data.schemas.tables import TABLES
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from tests.data.real_seeds import SEEDS

CHECKED, DERIVED = 30, 3
JUNK = (
    "", " ", "0", "-1", "1e3", "nan", "NULL", "2023", "99999", "110000", "z-none", "all", "yes",
    "maybe", "seen", "lead", "robotics", "110000;133100", ";", "=1+1", '"', "a,b", "a\nb", "\ufeff",
    "\u200b", "雄安", "<img src=x onerror=alert(1)>", "http://", "2024-02-30", "x" * 3_000, "３",
)  # fmt: skip
# These files can have faults without a line: a missing row that the build or the borders need.
WITHOUT_LINE = {"constants.csv", "indicators.csv", "regions.csv"}
Rows = list[list[str]]


@dataclass(frozen=True, repr=False)
class Mistake:
    """A table and the text of its file after a mistake; printed as the first changed line."""

    name: str
    text: str

    def __repr__(self) -> str:
        pairs = zip_longest(text_of(self.name).split("\n"), self.text.split("\n"))
        for line, (before, after) in enumerate(pairs, start=1):
            if before != after:
                return f"<{self.name}.csv line {line}: {before!r:.300} became {after!r:.300}>"
        return f"<{self.name}.csv as it is>"


def parse(text: str) -> Rows:
    return list(csv.reader(io.StringIO(text, newline="\n"), strict=True))


def to_text(rows: Rows) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


@cache
def text_of(name: str) -> str:
    return (SEEDS / f"{name}.csv").read_text(encoding="utf-8")


def overwrite_cell(rows: Rows, draw: Callable[[int], int], junk: str) -> None:
    row = rows[draw(len(rows))]
    row[draw(len(row))] = junk


def copy_cell(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    """Overwrite a cell with another of its column, which is more likely to be valid."""
    column = draw(len(rows[0]))
    rows[1 + draw(len(rows) - 1)][column] = rows[1 + draw(len(rows) - 1)][column]


def delete_row(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    del rows[draw(len(rows))]


def duplicate_row(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    rows.append(list(rows[draw(len(rows))]))


def swap_rows(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    one, other = draw(len(rows)), draw(len(rows))
    rows[one], rows[other] = rows[other], rows[one]


def delete_column(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    column = draw(len(rows[0]))
    for row in rows:
        del row[column]


def duplicate_column(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    column = draw(len(rows[0]))
    for row in rows:
        row.append(row[column])


def swap_columns(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    """Swap two columns with their headers, which changes nothing, or without."""
    one, other, begin = draw(len(rows[0])), draw(len(rows[0])), draw(2)
    for row in rows[begin:]:
        row[one], row[other] = row[other], row[one]


CHANGES = (
    overwrite_cell, copy_cell, delete_row, duplicate_row, swap_rows, delete_column,
    duplicate_column, swap_columns,
)  # fmt: skip


@st.composite
def mistakes(draw: st.DrawFn) -> Mistake:
    """Draw a table and one or two changes of its file."""
    name = draw(st.sampled_from(sorted(TABLES)))

    def below(count: int) -> int:
        return draw(st.integers(0, max(count - 1, 0)))

    if draw(st.integers(0, 5)) == 0:
        text = text_of(name)
        begin = below(len(text))
        junk = draw(st.sampled_from(JUNK))
        return Mistake(name, text[:begin] + junk + text[begin + below(3) :])
    rows = parse(text_of(name))
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)):
        change(rows, below, draw(st.sampled_from(JUNK)))
    return Mistake(name, to_text(rows))


class Reader:
    """Reads the seeds as a build does, but checks unchanged tables only once.

    Attributes:
        original: the inputs without a mistake.
    """

    def __init__(self) -> None:
        self._raw, _ = read_seeds(SEEDS)
        self.original = read_inputs(SEEDS, None, Progress(4))

    def read(self, mistake: Mistake) -> tuple[Inputs | None, list[SeedFault]]:
        """Read the seeds with a mistake; return the inputs or the faults."""
        with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            for path in SEEDS.iterdir():
                (Path(folder) / path.name).symlink_to(path)
            changed = Path(folder) / f"{mistake.name}.csv"
            changed.unlink()
            changed.write_text(mistake.text, encoding="utf-8", newline="")
            patch.setattr("data.inputs.validate", self._validate)
            if mistake.name != "regions":
                borders = self.original.borders
                patch.setattr("data.inputs.load_borders", lambda _own, _seeds: borders)
            try:
                return read_inputs(Path(folder), None, Progress(4)), []
            except InputError as error:
                return None, list(error.faults)

    def _validate(
        self, raw: Mapping[str, pd.DataFrame]
    ) -> tuple[dict[str, pd.DataFrame], list[SeedFault]]:
        changed = {name: frame for name, frame in raw.items() if not frame.equals(self._raw[name])}
        typed, faults = validate(changed)
        typed |= {name: self.original.tables[name] for name in raw if name not in changed}
        return {name: typed[name] for name in raw if name in typed}, faults


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def assert_equals_file(table: pd.DataFrame, mistake: Mistake) -> None:
    """Compare a typed table with the text of its file, cell by cell."""
    header, *rows = parse(mistake.text)
    assert len(table) == len(rows)
    for field in TABLES[mistake.name].fields:
        cells = [row[header.index(field.name)] for row in rows]
        values = table[field.name].astype("object").where(table[field.name].notna(), None).tolist()
        if field.kind == "yes/no":
            expected: list[object] = [{"yes": True, "no": False, "": None}[cell] for cell in cells]
        elif KINDS[field.kind] == "string":
            expected = [cell or None for cell in cells]
        else:
            expected = [float(cell) if cell else None for cell in cells]
        assert values == expected, field.name


def assert_keys_resolve(tables: Mapping[str, pd.DataFrame], names: tuple[str, ...]) -> None:
    """Check that every reference has its row and that keys are unique."""
    regions, industries = tables["regions"], tables["industries"]
    known = {
        "region": set(regions["adcode"]),
        "place": {*regions["adcode"], *tables["zones"]["zone_id"]},
        "industry": set(industries.loc[~industries["is_group"], "industry_id"]),
        "group": set(industries.loc[industries["is_group"], "industry_id"]),
        "indicator": set(tables["indicators"]["indicator_id"]),
        "source": set(tables["sources"]["source_id"]),
    }
    for name in names:
        assert not tables[name].duplicated(list(key(name))).any(), name
        for field in fields(name):
            if field.refers in known and field.name in tables[name]:
                references = set(items_of(tables[name][field.name].dropna(), field.kind))
                assert references <= known[field.refers], (name, field.name)


def items_of(cells: "pd.Series[Any]", kind: str) -> Iterator[str]:
    for cell in cells:
        if kind != "list":
            yield cell
        else:
            yield from cell.split(LIST_SEPARATOR) if isinstance(cell, str) else cell


@settings(max_examples=CHECKED, derandomize=True, database=None, phases=[Phase.generate])
@given(mistakes())
def test_a_mistake_gives_faults_or_exactly_the_tables_as_written(
    reader: Reader, mistake: Mistake
) -> None:
    inputs, faults = reader.read(mistake)
    assert (inputs is None) == bool(faults)
    for fault in faults:
        assert fault.line > 0 or fault.file in WITHOUT_LINE, fault
        assert str(fault).startswith(f"seeds/{fault.file}")
        assert fault.problem
        assert fault.remedy
    if inputs is None:
        return
    for name, table in inputs.tables.items():
        if name != mistake.name:
            pd.testing.assert_frame_equal(table, reader.original.tables[name])
    assert_equals_file(inputs.tables[mistake.name], mistake)
    assert_keys_resolve(inputs.tables, tuple(TABLES))


@settings(max_examples=DERIVED, derandomize=True, database=None, phases=[Phase.generate])
@given(mistakes())
def test_accepted_seeds_can_be_built(reader: Reader, mistake: Mistake) -> None:
    inputs, _ = reader.read(mistake)
    if inputs is None:
        return
    derived = _derive(Progress(10), inputs.tables, inputs.borders)
    assert_keys_resolve(derived, NAMES)
    for name in NAMES:
        for field in fields(name):
            if field.required and field.kind != "list":
                assert derived[name][field.name].notna().all(), (name, field.name)


def test_reordered_columns_are_accepted_and_a_duplicate_row_is_not(reader: Reader) -> None:
    focus = parse(text_of("focus"))
    reordered = Mistake("focus", to_text([list(reversed(row)) for row in focus]))
    inputs, _ = reader.read(reordered)
    assert inputs is not None
    inputs, faults = reader.read(Mistake("focus", to_text([*focus, focus[1]])))
    assert inputs is None
    assert {(fault.file, fault.line) for fault in faults} >= {("focus.csv", len(focus) + 1)}
