"""What a check found, and how it is said.

Only the standard library is imported here and by the checks: what is missing may be a package.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME_WIDTH = 8
_SIGN_WIDTH = 5


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        sign: ok; note, where the atlas runs but something does less; wrong, where it does not run
            or shows what is out of date.
        name: what was looked at, a word.
        said: what was found, without a full stop.
        remedy: what to do, a sentence; empty where there is nothing to do.
    """

    sign: Literal["ok", "note", "wrong"]
    name: str
    said: str
    remedy: str = ""


def ok(name: str, said: str) -> Finding:
    """Say that a thing is as it should be."""
    return Finding("ok", name, said)


def note(name: str, said: str, remedy: str) -> Finding:
    """Say that the atlas runs, but something does less."""
    return Finding("note", name, said, remedy)


def wrong(name: str, said: str, remedy: str) -> Finding:
    """Say that the atlas does not run, or shows what is out of date."""
    return Finding("wrong", name, said, remedy)


def report(findings: Sequence[Finding]) -> str:
    """Say findings, a line each, and how many of them have to be put right."""
    count = sum(finding.sign == "wrong" for finding in findings)
    things = "1 thing is" if count == 1 else f"{count} things are"
    end = f"{things} to be put right" if count else "nothing stands in the way"
    return "".join(f"{line}\n" for line in (*map(_line, findings), end))


def status(findings: Sequence[Finding]) -> int:
    """Give the exit status: 1 if anything is wrong."""
    return int(any(finding.sign == "wrong" for finding in findings))


def _line(finding: Finding) -> str:
    said = f"{finding.said}. {finding.remedy}" if finding.remedy else finding.said
    return f"{finding.sign:<{_SIGN_WIDTH}} {finding.name:<{_NAME_WIDTH}} {said}"
