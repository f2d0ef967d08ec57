"""Counts the parts of a data set, one after the other or by processes of Dask.

The count of each part is written to a file named by what it depends on, so that a run that was
killed continues where it stopped, and a worker that died costs only its part.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from data.own.addresses import identity
from data.own.errors import needs
from data.own.parts import Part, read_batches
from data.own.plan import Plan
from data.own.tally import Tally
from data.read import read_build
from data.write import write_whole

# Of the code that counts: a change of what is counted makes a new number.
_VERSION = 4


class Pool(NamedTuple):
    """What counts the parts.

    Attributes:
        workers: processes on this machine; 1: this one.
        scheduler: address of a Dask scheduler; empty: none.
    """

    workers: int = 1
    scheduler: str = ""


def count_parts(
    parts: Sequence[Part],
    plan: Plan,
    scratch: Path,
    derived: Path,
    pool: Pool,
) -> Tally:
    """Count all parts.

    Args:
        parts: of the input, in order.
        plan: of the data set.
        scratch: folder for the counts of parts; the caller removes it.
        derived: build whose names rows are placed by; every process reads it there.
        pool: what counts.

    Returns:
        The tally, the same however the parts were shared out.
    """
    scratch.mkdir(parents=True, exist_ok=True)
    build_id = read_build(derived)["build_id"]
    files = [scratch / f"{_key(part, plan, build_id)}.json" for part in parts]
    open_parts = [
        (part, file) for part, file in zip(parts, files, strict=True) if not file.exists()
    ]
    # A part may be the same as another: a file that was named twice is counted once.
    jobs = {file: part for part, file in open_parts}
    run = _run_here if pool == Pool() else _run_dask
    rows = sum(part.rows or 0 for part in parts)
    with tqdm(
        total=rows or len(parts), unit="rows" if rows else "parts", unit_scale=True, disable=None
    ) as bar:
        bar.update(
            rows - sum(part.rows or 0 for part in jobs.values()) if rows else len(parts) - len(jobs)
        )
        for file, record in run(jobs, partial(count_part, plan=plan, derived=derived), pool):
            write_whole(file, record.encode())
            bar.update((jobs[file].rows or 0) if rows else 1)
    tally = Tally()
    for file in files:
        tally.add(Tally.of_record(json.loads(file.read_text(encoding="utf-8"))))
    return tally


def _run_here(
    jobs: dict[Path, Part], count: Callable[[Part], str], _pool: Pool
) -> Iterator[tuple[Path, str]]:
    for file, part in jobs.items():
        yield file, count(part)


def _run_dask(
    jobs: dict[Path, Part], count: Callable[[Part], str], pool: Pool
) -> Iterator[tuple[Path, str]]:
    try:
        from distributed import Client, LocalCluster, as_completed  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise needs(package="dask", purpose="Counting by several processes") from error
    cluster = (
        nullcontext()
        if pool.scheduler
        else LocalCluster(
            n_workers=pool.workers, threads_per_worker=1, dashboard_address=None, processes=True
        )
    )
    with cluster as local, Client(pool.scheduler or local) as client:
        # Pure functions of their arguments: Dask does the tasks of a dead worker again.
        futures = {client.submit(count, part, key=file.stem): file for file, part in jobs.items()}
        for future, record in as_completed(futures, with_results=True):
            yield futures[future], record


def count_part(part: Part, plan: Plan, derived: Path) -> str:
    """Count one part, in any process.

    Returns:
        The tally's record, as JSON.
    """
    from data.own.atlas import atlas  # noqa: PLC0415 - loads the page's modules
    from data.own.counting import count  # noqa: PLC0415

    batches = read_batches(part, plan.columns)
    tally = count(batches, plan, atlas(derived), has_repeats=part.is_whole)
    return json.dumps(tally.record())


def _key(part: Part, plan: Plan, build_id: str) -> str:
    content = json.dumps(
        [_VERSION, build_id, identity(part.address), asdict(part), plan.record()], sort_keys=True
    )
    return hashlib.sha256(content.encode()).hexdigest()[:32]
