"""Real seeds, spoilt anywhere by chance: listed faults, or exactly the tables that were written.

Hypothesis picks a file and what a slip does to it: a cell typed over, a row or a column lost,
doubled or swapped, characters in between. It may end in faults, each with file, line and remedy;
or in tables that say what the files say, cell by cell, while all others are as before. There is no
third way: no exception, no row lost in silence, no key that leads nowhere.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.build import _derive
from data.errors import InputError
from data.inputs import read_inputs
from data.progress import Progress
from data.schemas.derived.tables import NAMES, fields, key
from data.schemas.fields import KINDS, LIST_SEPARATOR
from data.schemas.tables import TABLES
from data.schemas.validation import validate
from data.seeds.read import read_seeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from data.errors import SeedFault
    from data.inputs import Inputs

SEEDS = Path(__file__).parents[2] / "seeds"
CHECKED, DERIVED = 60, 4
JUNK = (
    "", " ", "0", "-1", "1e3", "nan", "NULL", "2023", "99999", "110000", "z-none", "all", "yes",
    "maybe", "seen", "lead", "robotics", "110000;133100", ";", "=1+1", '"', "a,b", "a\nb", "\ufeff",
    "\u200b", "雄安", "<img src=x onerror=alert(1)>", "http://", "2024-02-30", "x" * 3_000, "３",
)  # fmt: skip
# Faults of a file as a whole: what the build asks these for by name, or the borders hold, is gone.
WITHOUT_LINE = {"constants.csv", "indicators.csv", "regions.csv"}
Rows = list[list[str]]


@dataclass(frozen=True, repr=False)
class Slip:
    """A table and what its file holds after a slip; shown by the first line that differs."""

    name: str
    text: str

    def __repr__(self) -> str:
        pairs = zip_longest(text_of(self.name).split("\n"), self.text.split("\n"))
        for line, (before, after) in enumerate(pairs, start=1):
            if before != after:
                return f"<{self.name}.csv line {line}: {before!r:.300} became {after!r:.300}>"
        return f"<{self.name}.csv as it is>"


def parsed(text: str) -> Rows:
    return list(csv.reader(io.StringIO(text, newline="\n"), strict=True))


def written(rows: Rows) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


@cache
def text_of(name: str) -> str:
    return (SEEDS / f"{name}.csv").read_text(encoding="utf-8")


def typed_over(rows: Rows, draw: Callable[[int], int], junk: str) -> None:
    row = rows[draw(len(rows))]
    row[draw(len(row))] = junk


def copied(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    """Fill a cell with what stands in another of its column, which is likelier to be allowed."""
    column = draw(len(rows[0]))
    rows[1 + draw(len(rows) - 1)][column] = rows[1 + draw(len(rows) - 1)][column]


def row_lost(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    del rows[draw(len(rows))]


def row_doubled(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    rows.append(list(rows[draw(len(rows))]))


def rows_swapped(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    one, other = draw(len(rows)), draw(len(rows))
    rows[one], rows[other] = rows[other], rows[one]


def column_lost(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    column = draw(len(rows[0]))
    for row in rows:
        del row[column]


def column_doubled(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    column = draw(len(rows[0]))
    for row in rows:
        row.append(row[column])


def columns_swapped(rows: Rows, draw: Callable[[int], int], _: str) -> None:
    """Swap two columns with their heads, which changes nothing, or without."""
    one, other, begin = draw(len(rows[0])), draw(len(rows[0])), draw(2)
    for row in rows[begin:]:
        row[one], row[other] = row[other], row[one]


SLIPS = (
    typed_over, copied, row_lost, row_doubled, rows_swapped, column_lost, column_doubled,
    columns_swapped,
)  # fmt: skip


@st.composite
def spoilt(draw: st.DrawFn) -> Slip:
    """Draw a table's name and what its file holds after a slip or two."""
    name = draw(st.sampled_from(sorted(TABLES)))

    def below(count: int) -> int:
        return draw(st.integers(0, max(count - 1, 0)))

    if draw(st.integers(0, 5)) == 0:
        text = text_of(name)
        begin = below(len(text))
        junk = draw(st.sampled_from(JUNK))
        return Slip(name, text[:begin] + junk + text[begin + below(3) :])
    rows = parsed(text_of(name))
    for slip in draw(st.lists(st.sampled_from(SLIPS), min_size=1, max_size=2)):
        slip(rows, below, draw(st.sampled_from(JUNK)))
    return Slip(name, written(rows))


class Reader:
    """Reads the seeds as a build does, but checks no table twice.

    Attributes:
        right: the seeds as they are.
    """

    def __init__(self) -> None:
        self._raw, _ = read_seeds(SEEDS)
        self.right = read_inputs(SEEDS, None, Progress(4))

    def read(self, slip: Slip) -> tuple[Inputs | None, list[SeedFault]]:
        """Read the seeds after a slip: what came of it, or every fault."""
        with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            for path in SEEDS.iterdir():
                (Path(folder) / path.name).symlink_to(path)
            changed = Path(folder) / f"{slip.name}.csv"
            changed.unlink()
            changed.write_text(slip.text, encoding="utf-8", newline="")
            patch.setattr("data.inputs.validate", self._validate)
            if slip.name != "regions":
                patch.setattr("data.inputs.load_borders", lambda _own, _seeds: self.right.borders)
            try:
                return read_inputs(Path(folder), None, Progress(4)), []
            except InputError as error:
                return None, list(error.faults)

    def _validate(
        self, raw: Mapping[str, pd.DataFrame]
    ) -> tuple[dict[str, pd.DataFrame], list[SeedFault]]:
        changed = {name: frame for name, frame in raw.items() if not frame.equals(self._raw[name])}
        typed, faults = validate(changed)
        typed |= {name: self.right.tables[name] for name in raw if name not in changed}
        return {name: typed[name] for name in raw if name in typed}, faults


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def assert_says(table: pd.DataFrame, slip: Slip) -> None:
    """Compare a typed table with the text of its file, cell by cell."""
    header, *rows = parsed(slip.text)
    assert len(table) == len(rows)
    for field in TABLES[slip.name].fields:
        cells = [row[header.index(field.name)] for row in rows]
        found = table[field.name].astype("object").where(table[field.name].notna(), None).tolist()
        if field.kind == "yes/no":
            wanted: list[object] = [{"yes": True, "no": False, "": None}[cell] for cell in cells]
        elif KINDS[field.kind] == "string":
            wanted = [cell or None for cell in cells]
        else:
            wanted = [float(cell) if cell else None for cell in cells]
        assert found == wanted, field.name


def assert_keys_resolve(tables: Mapping[str, pd.DataFrame], names: tuple[str, ...]) -> None:
    """Look every key up in the table it belongs to, and no key twice."""
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
                named = set(items_of(tables[name][field.name].dropna(), field.kind))
                assert named <= known[field.refers], (name, field.name)


def items_of(cells: pd.Series[Any], kind: str) -> Iterator[str]:
    for cell in cells:
        if kind != "list":
            yield cell
        else:
            yield from cell.split(LIST_SEPARATOR) if isinstance(cell, str) else cell


@settings(max_examples=CHECKED, derandomize=True, database=None, phases=[Phase.generate])
@given(spoilt())
def test_a_slip_ends_in_listed_faults_or_in_the_tables_that_were_written(
    reader: Reader, slip: Slip
) -> None:
    made, faults = reader.read(slip)
    assert (made is None) == bool(faults)
    for fault in faults:
        assert fault.line > 0 or fault.file in WITHOUT_LINE, fault
        assert str(fault).startswith(f"seeds/{fault.file}")
        assert fault.problem
        assert fault.remedy
    if made is None:
        return
    for name, table in made.tables.items():
        if name != slip.name:
            pd.testing.assert_frame_equal(table, reader.right.tables[name])
    assert_says(made.tables[slip.name], slip)
    assert_keys_resolve(made.tables, tuple(TABLES))


@settings(max_examples=DERIVED, derandomize=True, database=None, phases=[Phase.generate])
@given(spoilt())
def test_what_is_accepted_can_be_built(reader: Reader, slip: Slip) -> None:
    made, _ = reader.read(slip)
    if made is None:
        return
    derived = _derive(Progress(10), made.tables, made.borders)
    assert_keys_resolve(derived, NAMES)
    for name in NAMES:
        for field in fields(name):
            if field.required and field.kind != "list":
                assert derived[name][field.name].notna().all(), (name, field.name)


def test_columns_in_another_order_are_accepted_and_a_row_twice_is_not(reader: Reader) -> None:
    focus = parsed(text_of("focus"))
    made, _ = reader.read(Slip("focus", written([list(reversed(row)) for row in focus])))
    assert made is not None
    made, faults = reader.read(Slip("focus", written([*focus, focus[1]])))
    assert made is None
    assert {(fault.file, fault.line) for fault in faults} >= {("focus.csv", len(focus) + 1)}
