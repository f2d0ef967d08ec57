"""Faults of the seeds and borders, written so that a curator can fix them.

A fault names its place, the value and the remedy. Faults are collected, not raised one by one, so
that a curator sees all of them after a single run.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from data.schemas.tables import TABLES

_MAX_CHARACTERS = 80
_MAX_LINES = 3


@dataclass(frozen=True, order=True)
class SeedFault:
    """One fault in one place of a seed file.

    Attributes:
        file: name of the file inside seeds/, as in "focus.csv".
        line: line of the file on which the row begins; the header is line 1, and 0 means the
            whole file.
        column: name of the column; empty for a fault of a whole row or file.
        value: content of the cell; empty for an empty cell or a fault of a whole row or file.
        problem: what is wrong, as the rest of a sentence that begins with the value.
        remedy: what to do, as a sentence without its full stop.
        cause: the key whose absence or meaning leads to the fault, as "regions:130600"; empty if
            the fault stands alone.
    """

    file: str
    line: int
    column: str
    value: str
    problem: str
    remedy: str
    cause: str = field(default="", compare=False)

    @property
    def is_cause(self) -> bool:
        """Whether the fault is in the row, or is the missing row, that others depend on."""
        table, _, _ = self.cause.partition(":")
        return self.file == f"{table}.csv" and self.column == TABLES[table].key[0]

    def __str__(self) -> str:
        place = f"seeds/{self.file}"
        if self.line:
            place += f" line {self.line}"
        if self.column:
            place += f", {self.column}"
        value = f'"{_shortened(self.value)}" ' if self.value else ""
        return f"{place}: {value}{self.problem}. {self.remedy}."


class BordersError(Exception):
    """Borders that cannot be used, with every fault and the remedy.

    Attributes:
        faults: one sentence each, without its full stop.
    """

    def __init__(self, source: str, faults: Sequence[str], remedy: str) -> None:
        self.faults = list(faults)
        listed = "".join(f"\n  - {printable(fault)}." for fault in self.faults)
        super().__init__(f"{printable(source)} cannot be used:{listed}\n{remedy}.")


class CountiesError(Exception):
    """The seeds list other counties than the pinned borders; the seeds are wrong.

    Attributes:
        counties: adcodes of the counties that have borders.
    """

    def __init__(self, counties: set[str]) -> None:
        self.counties = counties
        super().__init__("the counties of seeds/regions.csv are not those of the borders")


class InputError(Exception):
    """Seeds or borders with faults, all of which it carries.

    Attributes:
        faults: of the seeds, in file and line order.
        count: number of reported faults, those of the borders included; faults that repeat
            another or follow from it are reported with it.
    """

    def __init__(self, faults: Sequence[SeedFault], borders: BordersError | None = None) -> None:
        self.faults = sorted(faults)
        groups = grouped(self.faults)
        self.count = len(groups) + (len(borders.faults) if borders else 0)
        lines = [*([str(borders)] if borders else []), *map(_group_text, groups)]
        super().__init__("\n".join(lines))


def grouped(faults: Iterable[SeedFault]) -> list[list[SeedFault]]:
    """Group faults that repeat another or follow from the same cause, the leading one first.

    The leading fault is the one in the column of the key that is the cause, else the first.
    """
    groups: dict[object, list[SeedFault]] = {}
    for fault in sorted(faults):
        same = (fault.file, fault.column, fault.value, fault.problem)
        groups.setdefault(fault.cause or same, []).append(fault)
    return [
        sorted(group, key=lambda fault: (not fault.is_cause, fault)) for group in groups.values()
    ]


def _group_text(group: Sequence[SeedFault]) -> str:
    """Write the leading fault of a group, and where the others are."""
    leading, *others = group
    if not others:
        return str(leading)
    lines: dict[str, set[int]] = {}
    for fault in others:
        lines.setdefault(fault.file, set()).add(fault.line)
    places = "; ".join(f"{file} {_lines_text(numbers)}" for file, numbers in lines.items())
    return f"{leading} {'It leads to faults in' if leading.is_cause else 'The same in'} {places}."


def _lines_text(numbers: Collection[int]) -> str:
    word = "line" if len(numbers) == 1 else "lines"
    more = len(numbers) - _MAX_LINES
    listed = ", ".join(map(str, sorted(numbers)[:_MAX_LINES]))
    return f"{word} {listed}" + (f" and {more} more" if more > 0 else "")


def counted(faults: int) -> str:
    """Write a number of faults."""
    return f"{faults} fault{'' if faults == 1 else 's'}"


def printable(text: str) -> str:
    """Escape line breaks, control and direction characters, which would change a terminal."""
    return text if text.isprintable() else repr(text)[1:-1]


def _shortened(value: str) -> str:
    escaped = printable(value)
    return escaped if len(escaped) <= _MAX_CHARACTERS else escaped[: _MAX_CHARACTERS - 1] + "…"
