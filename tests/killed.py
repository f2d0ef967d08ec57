"""Kill a process before each of its changes to a folder."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # no module has this type at run time
    from _typeshed import FileDescriptorLike

_CHANGES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate"}


def killed_at_every_step(folder: Path, work: Callable[[], object]) -> Iterator[int]:
    """Run a function in a child process, killed before its first change to a folder.

    Then before its second, and so on until it ends by itself. The caller checks what each kill
    left, and restores the folder.

    Args:
        folder: opening, creating, moving, removing and syncing files below it are steps.
        work: changes the folder.

    Yields:
        The number of the step before which the process was killed, from 0.
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
        assert os.waitstatus_to_exitcode(status) == 0, "the function failed"
        return


def _run(folder: Path, work: Callable[[], object], last: int) -> None:
    """Run the function and exit: a child process must not continue with the tests."""
    steps = count()
    fsync = os.fsync

    def step() -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _CHANGES and str(arguments[0]).startswith(f"{folder}/"):
            step()

    def sync(fd: "FileDescriptorLike") -> None:
        step()
        fsync(fd)

    os.fsync = sync
    sys.addaudithook(watch)
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - reported by the exit status
        os.write(2, f"{error!r}\n".encode())
        os._exit(1)
    os._exit(0)
