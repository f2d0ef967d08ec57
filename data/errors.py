"""Faults of the seeds and borders, written so that a curator can fix them.

A fault names its place, the value and the remedy. Faults are collected, not raised one by one, so
that a curator sees all of them after a single run.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_MAX_CHARACTERS = 80


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
    """

    file: str
    line: int
    column: str
    value: str
    problem: str
    remedy: str

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
        listed = "".join(f"\n  - {fault}." for fault in self.faults)
        super().__init__(f"{source} cannot be used:{listed}\n{remedy}.")


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
        count: number of all faults, those of the borders included.
    """

    def __init__(self, faults: Sequence[SeedFault], borders: BordersError | None = None) -> None:
        self.faults = sorted(faults)
        self.count = len(self.faults) + (len(borders.faults) if borders else 0)
        super().__init__("\n".join(map(str, [*([borders] if borders else []), *self.faults])))


def counted(faults: int) -> str:
    """Write a number of faults."""
    return f"{faults} fault{'' if faults == 1 else 's'}"


def _shortened(value: str) -> str:
    # repr escapes line breaks and control characters, which would garble the terminal.
    escaped = value if value.isprintable() else repr(value)[1:-1]
    return escaped if len(escaped) <= _MAX_CHARACTERS else escaped[: _MAX_CHARACTERS - 1] + "…"
