"""Counting by several processes: the same result with any number of them, and after a crash."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.own.jobs import Pool, count_part, count_parts
from data.own.parts import Part, list_parts
from data.own.plan import Plan
from data.own.tally import Tally
from data.write import write_whole

PROJECT = Path(__file__).parents[3]
PLAN = Plan(lon="lon", lat="lat", year="year", industry="industry", value="value", combine="sum")
ROWS, GROUP_ROWS = 60_000, 5_000


@pytest.fixture(scope="module")
def points(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Points over the region in twelve row groups, with values that have no exact binary form."""
    chance = np.random.default_rng(7)
    table = pa.table(
        {
            "lon": chance.uniform(113, 120, ROWS),
            "lat": chance.uniform(36, 43, ROWS),
            "year": chance.integers(2010, 2020, ROWS),
            "industry": np.array(["robotics", "C39", "?"])[chance.integers(0, 3, ROWS)],
            "value": chance.integers(-(10**9), 10**9, ROWS) / 1000,
        }
    )
    path = tmp_path_factory.mktemp("points") / "points.parquet"
    pq.write_table(table, path, row_group_size=GROUP_ROWS)
    return path


@pytest.fixture(scope="module")
def expected(points: Path, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """The tally of this process alone."""
    parts = list_parts([str(points)])
    return count_parts(parts, PLAN, tmp_path_factory.mktemp("one"), built, Pool())


def test_every_row_has_one_outcome(expected: Tally) -> None:
    assert expected.rows == ROWS
    assert sum(expected.outcomes.values()) == ROWS
    assert expected.outcomes["placed"] > ROWS / 4
    assert sum(count for count, *_ in expected.cells.values()) == expected.outcomes["placed"]


@pytest.mark.parametrize("workers", [2, 8])
def test_more_workers_give_the_same_tally_to_the_last_digit(
    points: Path, built: Path, tmp_path: Path, expected: Tally, workers: int
) -> None:
    tally = count_parts(list_parts([str(points)]), PLAN, tmp_path / "parts", built, Pool(workers))
    assert tally.record() == expected.record()


def test_a_run_that_was_killed_continues(
    points: Path, built: Path, tmp_path: Path, expected: Tally
) -> None:
    scratch = tmp_path / "parts"
    script = (
        "import sys; from pathlib import Path; from tests.data.own.test_jobs import PLAN;"
        "from data.own.jobs import Pool, count_parts; from data.own.parts import list_parts;"
        "count_parts(list_parts([sys.argv[1]]), PLAN, Path(sys.argv[2]), Path(sys.argv[3]), Pool())"
    )
    command = [sys.executable, "-c", script, str(points), str(scratch), str(built)]
    with subprocess.Popen(command, cwd=PROJECT) as run:  # noqa: S603 - our own module
        _until(lambda: len(list(scratch.glob("*.json"))) >= 2 or run.poll() is not None)
        run.kill()
    done = {path: path.stat().st_mtime_ns for path in scratch.glob("*.json")}
    assert done
    tally = count_parts(list_parts([str(points)]), PLAN, scratch, built, Pool())
    assert tally.record() == expected.record()
    assert {path: path.stat().st_mtime_ns for path in done} == done


def test_a_changed_file_is_counted_anew(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    plan = Plan(place=("adcode",))
    counts = []
    for rows in (1, 3):
        path.write_text("adcode\n" + "110101\n" * rows, encoding="utf-8")
        tally = count_parts(list_parts([str(path)]), plan, tmp_path / "parts", built, Pool())
        counts.append(tally.cells["110101", "", 0][0])
    assert counts == [1, 3]


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler with two workers, each a process of its own, as on several machines."""
    address_file = tmp_path / "scheduler.json"
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard"]
    started = subprocess.Popen(  # noqa: S603 - the library's own module
        [*command, "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(address_file)],
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(address_file.exists)
        address = json.loads(address_file.read_text("utf-8"))["address"]
        workers = [_worker(address, tmp_path / f"worker{number}") for number in range(2)]
        try:
            yield address, workers
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()
    finally:
        started.kill()
        started.wait()


def _worker(address: str, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1"]
    return subprocess.Popen(  # noqa: S603 - the library's own module
        [*command, "--no-nanny", "--no-dashboard", "--local-directory", str(folder)],
        cwd=PROJECT,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
        stderr=subprocess.DEVNULL,
    )


def test_a_worker_that_dies_costs_nothing_but_time(
    points: Path,
    built: Path,
    tmp_path: Path,
    expected: Tally,
    scheduler: tuple[str, list[subprocess.Popen[bytes]]],
) -> None:
    address, workers = scheduler
    scratch = tmp_path / "parts"
    parts = list_parts([str(points)])
    killed: list[int] = []

    def kill_one_after_the_first_part(path: Path, record: bytes) -> None:
        if not killed:
            workers[0].send_signal(signal.SIGKILL)
            killed.append(workers[0].wait())
        write_whole(path, record)

    with pytest.MonkeyPatch.context() as patch:
        from data.own import jobs  # noqa: PLC0415 - patched here

        # The moment after a part.
        patch.setattr(jobs, "write_whole", kill_one_after_the_first_part)
        tally = count_parts(parts, PLAN, scratch, built, Pool(scheduler=address))
    assert killed == [-signal.SIGKILL]
    assert tally.record() == expected.record()


def test_a_part_is_counted_alone(points: Path, built: Path) -> None:
    part = list_parts([str(points)])[3]
    assert part == Part(str(points), "parquet", 3, GROUP_ROWS, is_whole=False)
    record: dict[str, Any] = json.loads(partial(count_part, plan=PLAN, derived=built)(part))
    assert record["rows"] == GROUP_ROWS


def _until(is_so: Any) -> None:  # noqa: ANN401 - a function without arguments
    """Wait for another process; the test's own time limit ends it."""
    deadline = time.monotonic() + 120
    while not is_so():
        assert time.monotonic() < deadline, "another process did not answer"
        time.sleep(0.02)
