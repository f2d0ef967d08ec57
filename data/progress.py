"""Telling whoever builds which step is under way and what came of it.

Everything goes to stderr at once; stdout stays free for whoever pipes us.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


@dataclass
class Progress:
    """Counts the steps of a build.

    Attributes:
        steps: how many there are.
        number: of the step under way, from 1; 0 before the first.
    """

    steps: int
    number: int = 0

    def step(self, name: str, work: Callable[[], Made], told: Callable[[Made], str]) -> Made:
        """Take one step.

        Args:
            name: said before the work begins.
            work: makes something.
            told: what was made, in words; said after.
        """
        self.number += 1
        started = perf_counter()
        _say(f"[{self.number}/{self.steps}] {name}: ")
        try:
            made = work()
        except BaseException:  # Ctrl+C too: the next line begins at its beginning
            _say("stopped\n")
            raise
        _say(f"{told(made)}, {perf_counter() - started:.1f} s\n")
        return made


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
