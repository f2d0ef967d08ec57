"""Progress of a build on stderr: a bar on a terminal, and a line for each finished step.

stdout stays free, so that the output of a command can be piped.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from tqdm import tqdm

Made = TypeVar("Made")


@dataclass
class Progress:
    """Counts and reports the steps of a build.

    Attributes:
        steps: how many there are.
        number: of the current step, from 1; 0 before the first.
    """

    steps: int
    number: int = 0

    def step(self, name: str, work: Callable[[], Made], summary: Callable[[Made], str]) -> Made:
        """Run one step.

        Args:
            name: of the step, for the bar while it runs and for its line.
            work: makes something.
            summary: describes what was made, for the line.
        """
        self.number += 1
        label = f"[{self.number}/{self.steps}] {name}: "
        started = perf_counter()
        try:
            with _Bar(
                desc=label,
                total=self.steps,
                initial=self.number - 1,
                bar_format="{desc}{bar}",
                leave=False,
                disable=None,  # where stderr is no terminal
            ):
                made = work()
        except BaseException:  # Ctrl+C too
            _write_line(f"{label}stopped")
            raise
        _write_line(f"{label}{summary(made)}, {perf_counter() - started:.1f} s")
        return made


class _Bar(tqdm):  # type: ignore[type-arg]  # tqdm takes a type argument in its stubs only
    """A bar without tqdm's monitor thread, which would outlive the build and make forks unsafe."""

    monitor_interval = 0


def _write_line(text: str) -> None:
    sys.stderr.write(f"{text}\n")
