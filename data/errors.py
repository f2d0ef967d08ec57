"""What can be wrong with the inputs, said so that a curator can mend it.

A fault names its place, its value and the remedy, and faults are collected, never thrown one by
one: whoever edits a table sees everything that is wrong with it at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_SHOWN_CHARACTERS = 80


@dataclass(frozen=True, order=True)
class SeedFault:
    """One thing wrong in one place of one seed file.

    Attributes:
        file: name of the file inside seeds/, as in "focus.csv".
        line: line of the file on which the row begins, the header being line 1; 0 for a fault of
            the file as a whole.
        column: name of the column; empty for a fault of a whole row or file.
        value: what stands in the cell; empty if nothing does, or if no cell is meant.
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
    """Borders that cannot be used; carries every fault found, and says what to do about them.

    Attributes:
        faults: one sentence each, without its full stop.
    """

    def __init__(self, source: str, faults: Sequence[str], remedy: str) -> None:
        self.faults = list(faults)
        listed = "".join(f"\n  - {fault}." for fault in self.faults)
        super().__init__(f"{source} cannot be used:{listed}\n{remedy}.")


class CountiesError(Exception):
    """The pinned borders have other counties than the seeds; the seeds are wrong.

    Attributes:
        counties: adcodes of those that have borders.
    """

    def __init__(self, counties: set[str]) -> None:
        self.counties = counties
        super().__init__("the counties of seeds/regions.csv are not those of the borders")


class InputError(Exception):
    """Seeds or borders that nothing can be built from; carries everything found.

    Attributes:
        faults: of the seeds, in file and line order.
        count: of all faults, those of the borders included.
    """

    def __init__(self, faults: Sequence[SeedFault], borders: BordersError | None = None) -> None:
        self.faults = sorted(faults)
        self.count = len(self.faults) + (len(borders.faults) if borders else 0)
        super().__init__("\n".join(map(str, [*([borders] if borders else []), *self.faults])))


def counted(faults: int) -> str:
    """Write a number of faults."""
    return f"{faults} fault{'' if faults == 1 else 's'}"


def _shortened(value: str) -> str:
    # repr keeps line breaks and control characters from breaking a terminal's line.
    plain = value if value.isprintable() else repr(value)[1:-1]
    return plain if len(plain) <= _SHOWN_CHARACTERS else plain[: _SHOWN_CHARACTERS - 1] + "…"
