"""`python -m tests.load`: readers in a closed loop against gunicorn and nginx on this machine.

Readers and servers share the machine's cores, so a server alone on a machine does better than the
opens per second reported here. The processor time of the server per open does not depend on that.
The exit status is 1 if any request failed, whatever the speed.
"""

import os
import subprocess
import sys
import tempfile
import threading
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.servers import PROJECT, resident_mb
from tests.browser.targets import await_answer, hosted, published
from tests.load.readers import Load, paths_of, read
from tests.servers import free_port, gunicorn

_DAY_S = 86_400
_MILLION = 1_000_000
_BYTES_PER_MB = 1_000_000
_MS_PER_S = 1_000
# Peak against average: traffic is higher by day, and on days with news.
_PEAK = 10
_SAMPLE_EVERY_S = 0.5


@dataclass(frozen=True)
class Line:
    """One row of the table.

    Attributes:
        server: gunicorn or nginx.
        what: the files that each open requested.
        load: times, errors and bytes as the readers measured them.
        memory_mb: of the server's processes, sampled during the load.
        cpu_s: processor time of these processes.
    """

    server: str
    what: str
    load: Load
    memory_mb: list[float]
    cpu_s: float

    @property
    def each_mb(self) -> float:
        """Megabytes received per open."""
        return self.load.received_bytes / len(self.load.opens_ms) / _BYTES_PER_MB

    @property
    def cpu_ms(self) -> float:
        """Processor time of the server per open, in milliseconds."""
        return self.cpu_s / len(self.load.opens_ms) * _MS_PER_S

    @property
    def busy_cores(self) -> float:
        """Average number of cores that the server used."""
        return self.cpu_s / self.load.seconds


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return 1 if any request failed."""
    parser = ArgumentParser(prog="python -m tests.load", description="Load the atlas.")
    parser.add_argument("--readers", type=int, default=8, help="at the same time")
    parser.add_argument("--seconds", type=float, default=15, help="for each of the four loads")
    options = parser.parse_args(arguments)
    lines = []
    for name, start in (("gunicorn", _gunicorn), ("nginx", _nginx)):
        with tempfile.TemporaryDirectory() as folder, start(Path(folder)) as (address, process):
            paths = paths_of(address)
            for what, opened in (("first visit", paths), ("page again", paths[:1])):
                before_s = _cpu_s(process)
                with _memory_sampled(process) as memory_mb:
                    load = read(address, opened, readers=options.readers, seconds=options.seconds)
                lines.append(Line(name, what, load, memory_mb, _cpu_s(process) - before_s))
    sys.stdout.write(table(lines))
    return int(any(line.load.errors for line in lines))


def table(lines: list[Line]) -> str:
    """Write the rows, and what a million readers a day would need."""
    heads = ("opens/s", "p50 ms", "p95 ms", "errors", "MB/open", "cpu ms/open", "memory MB")
    widths = (9, 8, 8, 8, 9, 13, 20)
    named = "".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True))
    rows = [f"{'server':10}{'opened':13}{named}"]
    for line in lines:
        load = line.load
        memory = " -> ".join(f"{mb:.0f}" for mb in _first_middle_last(line.memory_mb))
        rows.append(
            f"{line.server:10}{line.what:13}{load.opens_per_s:9.1f}{load.quantile_ms(0.5):8.1f}"
            f"{load.quantile_ms(0.95):8.1f}{load.errors:8}{line.each_mb:9.2f}{line.cpu_ms:13.2f}{memory:>20}"
        )
    rows += ["", *map(_for_a_million, lines)]
    return "\n".join(rows) + "\n"


def _for_a_million(line: Line) -> str:
    """Describe the load on the cores, and what a million uneven opens a day would need."""
    peak_per_s = _MILLION / _DAY_S * _PEAK
    return (
        f"{line.server}, {line.what}: kept {line.busy_cores:.1f} of {os.cpu_count()} cores busy, "
        f"the readers had the rest. A million a day, {peak_per_s:.0f} a second at the peak "
        f"({_PEAK} x the average), takes {peak_per_s * line.cpu_ms / _MS_PER_S:.2f} cores and "
        f"{peak_per_s * line.each_mb * 8:.0f} Mbit/s"
    )


def _first_middle_last(values: list[float]) -> list[float]:
    """Return the first, the middle and the last value."""
    return [values[0], values[len(values) // 2], values[-1]] if values else []


@contextmanager
def _gunicorn(_: Path) -> Iterator[tuple[str, int]]:
    port = free_port()
    with subprocess.Popen(gunicorn(str(port), "error"), cwd=PROJECT) as server:  # noqa: S603 - our own
        try:
            await_answer(f"http://127.0.0.1:{port}/health")
            yield f"http://127.0.0.1:{port}/", server.pid
        finally:
            server.terminate()


@contextmanager
def _nginx(folder: Path) -> Iterator[tuple[str, int]]:
    with hosted(published(folder, packed_below_bytes=sys.maxsize)) as address:
        pid = int((folder / "nginx.pid").read_text(encoding="ascii"))
        yield address, pid


@contextmanager
def _memory_sampled(process: int) -> Iterator[list[float]]:
    """Sample the memory of a process and its children while the block runs."""
    found: list[float] = []
    ended = threading.Event()

    def sample() -> None:
        while True:
            found.append(_memory_mb(process))
            if ended.wait(_SAMPLE_EVERY_S):
                return

    sampler = threading.Thread(target=sample)
    sampler.start()
    try:
        yield found
    finally:
        ended.set()
        sampler.join()


def _memory_mb(process: int) -> float:
    """Add up the resident memory of a process and its children."""
    return sum(mb for process_id in _processes(process) for mb in resident_mb(process_id))


def _cpu_s(process: int) -> float:
    """Add up the processor time of a process and its children so far, user and system."""
    ticks = 0
    for process_id in _processes(process):
        stat = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii")
        # The process name may contain anything; the times are the 12th and 13th field after it.
        ticks += sum(map(int, stat.rpartition(")")[2].split()[11:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def _processes(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children")
    return [process, *map(int, children.read_text(encoding="ascii").split())]


if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    raise SystemExit(main())
