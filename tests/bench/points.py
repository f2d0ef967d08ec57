"""Points into counties: ours beside geopandas, SedonaDB and DuckDB, in one interleaved run.

`python -m tests.bench.points [ROWS ...]` writes random points over the region to a Parquet file for
each number of rows (10,000,000 unless given). Every contender reads the file and counts points by
county; the first answer of geopandas is the judge of ours. DuckDB's spatial join has differed from
run to run (duckdb-spatial #840), so that it only stands beside.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from shapely import to_wkb

ROWS = 10_000_000
ROUNDS = 3
_GROUP_ROWS = 1_000_000
# Beyond this many rows only ours is run: the others would need too long, or too much memory.
_COMPARED_MAX = 10_000_000
_WEST, _EAST, _SOUTH, _NORTH = 113.4, 119.9, 36.0, 42.7
_KB_PER_GB = 1_000_000
PROJECT = Path(__file__).parents[2]


def write_points(path: Path, rows: int) -> None:
    """Write random points over the box around the region, a row group at a time."""
    chance = np.random.default_rng(20230523)
    schema = pa.schema([("lon", pa.float64()), ("lat", pa.float64())])
    with pq.ParquetWriter(path, schema) as writer:
        for start in range(0, rows, _GROUP_ROWS):
            count = min(_GROUP_ROWS, rows - start)
            columns = [chance.uniform(_WEST, _EAST, count), chance.uniform(_SOUTH, _NORTH, count)]
            writer.write_table(pa.table(columns, schema=schema))


def ours(path: Path) -> dict[str, int]:
    """Count with the atlas's own command's modules, its index made each time."""
    from data.own.atlas import atlas  # noqa: PLC0415 - a contender loads only its own library
    from data.own.counting import count  # noqa: PLC0415
    from data.own.parts import list_parts, read_batches  # noqa: PLC0415
    from data.own.plan import Plan  # noqa: PLC0415
    from data.own.tally import Tally  # noqa: PLC0415
    from data.read import DERIVED  # noqa: PLC0415

    plan, tally = Plan(lon="lon", lat="lat"), Tally()
    for part in list_parts([str(path)]):
        # The others do not look for duplicates, either.
        batches = read_batches(part, plan.columns)
        tally.add(count(batches, plan, atlas(DERIVED), has_repeats=False))
    return {region: counts[0] for (region, _, _), counts in tally.cells.items()}


def geopandas_join(path: Path) -> dict[str, int]:
    """Count with `geopandas.sjoin`; a point on a common border goes to the smaller adcode."""
    import geopandas as gpd  # noqa: PLC0415

    found: dict[str, int] = {}
    for batch in pq.ParquetFile(path).iter_batches(_GROUP_ROWS):
        points = gpd.GeoDataFrame(
            geometry=gpd.points_from_xy(batch["lon"].to_numpy(), batch["lat"].to_numpy())
        )
        joined = gpd.sjoin(points, gpd.GeoDataFrame(_counties()), predicate="intersects")
        first = joined.groupby(level=0)["adcode"].min()
        for adcode, count in first.value_counts().items():
            found[str(adcode)] = found.get(str(adcode), 0) + int(count)
    return found


def sedona(path: Path) -> dict[str, int]:
    """Count with SedonaDB."""
    import sedonadb  # noqa: PLC0415

    session = sedonadb.connect()
    session.create_data_frame(_shapes()).to_view("shapes")
    session.read_parquet(str(path)).to_view("points")
    table = session.sql(
        "SELECT adcode, COUNT(*) AS n FROM points JOIN "
        "(SELECT adcode, ST_GeomFromWKB(shape) AS shape FROM shapes) AS counties "
        "ON ST_Intersects(counties.shape, ST_Point(lon, lat)) GROUP BY adcode"
    ).to_arrow_table()
    return dict(zip(table["adcode"].to_pylist(), table["n"].to_pylist(), strict=True))


def duckdb_join(path: Path) -> dict[str, int]:
    """Count with DuckDB and its spatial extension."""
    import duckdb  # noqa: PLC0415

    [extension] = Path(str(files("duckdb_extension_spatial"))).glob("extensions/*/spatial.*")
    session = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    session.execute(f"LOAD '{extension}'")
    session.register("shapes", _shapes())
    session.execute(
        "CREATE TABLE counties AS SELECT adcode, ST_GeomFromWKB(shape) AS shape FROM shapes"
    )
    rows = session.execute(
        "SELECT adcode, count(*) FROM read_parquet(?) JOIN counties "
        "ON ST_Within(ST_Point(lon, lat), counties.shape) GROUP BY adcode",
        [str(path)],
    ).fetchall()
    return dict(rows)


def _shapes() -> pa.Table:
    counties = _counties()
    return pa.table({"adcode": counties["adcode"], "shape": list(to_wkb(counties["geometry"]))})


CONTENDERS: dict[str, Callable[[Path], dict[str, int]]] = {
    "ours": ours,
    "geopandas.sjoin": geopandas_join,
    "SedonaDB": sedona,
    "DuckDB": duckdb_join,
}


@lru_cache(maxsize=1)
def _counties() -> dict[str, Any]:
    from data.borders.layers import county_layer  # noqa: PLC0415

    layer = county_layer(None)
    return {"adcode": list(layer.keys), "geometry": layer.geometries}


def measure(name: str, path: Path) -> dict[str, object]:
    """Run a contender in a process of its own: seconds after loading, memory in kB, counts."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.points", "--one", name, str(path)]
    ended = subprocess.run(  # noqa: S603 - ourselves
        command, cwd=PROJECT, check=True, capture_output=True, text=True
    )
    found: dict[str, object] = json.loads(ended.stdout.splitlines()[-1])
    return found


def _run_one(name: str, path: Path) -> None:
    run = CONTENDERS[name]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.parquet"
        write_points(small, 1000)
        run(small)  # what is loaded and prepared once is not measured
    started = time.perf_counter()
    counts = run(path)
    seconds = time.perf_counter() - started
    result = {"seconds": seconds, "memory_kb": peak_memory_kb(), "counts": counts}
    sys.stdout.write(json.dumps(result) + "\n")


def peak_memory_kb() -> int:
    """Tell how much memory this process has had at most.

    What `getrusage` tells counts the process that started this one, too: it is the second choice.
    """
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    return peaks[0] if peaks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(arguments: list[str]) -> int:
    """Print a line for each contender and number of rows; 1 if ours differs from the judge."""
    if arguments[:1] == ["--one"]:
        _run_one(arguments[1], Path(arguments[2]))
        return 0
    status = 0
    for rows in [int(float(text)) for text in arguments] or [ROWS]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "points.parquet"
            write_points(path, rows)
            status |= _compare(path, rows)
    return status


def _compare(path: Path, rows: int) -> int:
    is_compared = rows <= _COMPARED_MAX
    names = list(CONTENDERS) if is_compared else ["ours"]
    rounds = [{name: measure(name, path) for name in names} for _ in range(ROUNDS)]
    for name in names:
        seconds = [float(str(one[name]["seconds"])) for one in rounds]
        memory = max(int(str(one[name]["memory_kb"])) for one in rounds) / _KB_PER_GB
        ratios = [
            float(str(one[name]["seconds"])) / float(str(one["ours"]["seconds"])) for one in rounds
        ]
        sys.stdout.write(
            f"{rows:>11,} rows  {name:<16} {statistics.median(seconds):8.2f} s "
            f"{rows / statistics.median(seconds) / 1e6:6.1f} M/s  {memory:5.2f} GB  "
            f"ours is {statistics.median(ratios):5.1f} times as fast\n"
        )
    differs = is_compared and any(
        one["ours"]["counts"] != one["geopandas.sjoin"]["counts"] for one in rounds
    )
    if differs:
        sys.stdout.write("ours differs from geopandas.sjoin\n")
    return int(differs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
