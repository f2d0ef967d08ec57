"""The memory that a new process can use, as far as Linux reports it."""

import re
from contextlib import suppress
from pathlib import Path

_SYSTEM = Path("/proc/meminfo")
_CONTROL_GROUP = Path("/sys/fs/cgroup")
_AVAILABLE = re.compile(r"^MemAvailable: +(\d+) kB$", re.MULTILINE)
_BYTES_PER_MB = 1_000_000
_KB_PER_MB = 1000


def free_memory_mb(system: Path = _SYSTEM, control_group: Path = _CONTROL_GROUP) -> int | None:
    """Read the memory available to a new process, within the limit of its control group.

    Args:
        system: the file in which Linux reports the memory of the machine.
        control_group: the folder with the limit and the use of a container or service.

    Returns:
        Megabytes; None if the system does not report them.
    """
    free = [int(kb) // _KB_PER_MB for kb in _AVAILABLE.findall(_text(system))]
    limit, used = (_text(control_group / f"memory.{name}").strip() for name in ("max", "current"))
    if limit.isdigit() and used.isdigit():
        free.append((int(limit) - int(used)) // _BYTES_PER_MB)
    return min(free, default=None)


def _text(path: Path) -> str:
    with suppress(OSError, ValueError):
        return path.read_text(encoding="utf-8")
    return ""
