"""Ending a process before any one of the steps with which it changes a folder."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from _typeshed import FileDescriptorLike

_CHANGES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"}


def killed_at_every_step(folder: Path, work: Callable[[], object]) -> Iterator[int]:
    """Run the work in a process of its own, killed before its first change of the folder.

    Then before its second, and so on until it comes to its end; whoever iterates sees what each
    kill left, and puts the folder back for the next.

    Args:
        folder: whatever is opened, made, moved, removed or forced to disk below it is a step.
        work: changes it.
    """
    for step in count():
        child = os.fork()
        if child == 0:
            _run(folder, work, step)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            assert os.WTERMSIG(status) == signal.SIGKILL
            yield step
            continue
        assert os.waitstatus_to_exitcode(status) == 0, "the work failed by itself"
        return


def _run(folder: Path, work: Callable[[], object], last: int) -> None:
    """Do the work and leave, as a child that must not run any test's code after it."""
    steps = count()
    fsync = os.fsync

    def step() -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if event in _CHANGES and str(arguments[0]).startswith(f"{folder}/"):
            step()

    def forced(fd: FileDescriptorLike) -> None:
        step()
        fsync(fd)

    os.fsync = forced
    sys.addaudithook(heard)
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - told by the status; nothing may go on from here
        os.write(2, f"{error!r}\n".encode())
        os._exit(1)
    os._exit(0)
