"""`python -m data add`, `list`, `remove`, `match` and `example`: the reader's own data.

Exit status: 0, done; 1, there is a fault, reported on stderr, and nothing was changed; 130, stopped
by Ctrl+C: `add` continues there when it is run again.
"""

import csv
import json
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from data import read
from data.errors import BordersError
from data.own.errors import OwnDataError
from data.own.plan import SYSTEMS, Plan
from data.write import BuildRunningError

if TYPE_CHECKING:  # it loads pyarrow, which the start of a command need not
    from data.own.parts import Part

COMMANDS = ("add", "list", "remove", "match", "example")
_INTERRUPTED = 130
_SCRATCH = ".counting"
_MATCH_COLUMNS = ("input", "region_id", "status", "candidates")


def own_data(arguments: Sequence[str]) -> int:
    """Run one of COMMANDS; return the exit status."""
    options = _options(arguments)
    try:
        run: Callable[[Namespace], None] = options.run
        run(options)
    except (OwnDataError, read.NotBuilt, BordersError, BuildRunningError) as error:
        sys.stderr.write(f"{error}\nNothing was changed.\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("stopped; run the same command again to continue\n")
        return _INTERRUPTED
    return 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m data", description="Your own data in the atlas.")
    commands = parser.add_subparsers(required=True)
    _add_options(commands.add_parser("add", description="Count files into places; keep the cells."))
    listed = commands.add_parser("list", description="List your data sets.")
    listed.set_defaults(run=_list)
    removed = commands.add_parser("remove", description="Remove a data set.")
    removed.add_argument("name", metavar="NAME")
    removed.set_defaults(run=_remove)
    match = commands.add_parser("match", description="Match a column of names or codes.")
    match.add_argument("file", metavar="FILE")
    match.add_argument("--column", required=True, help="that holds the names or codes")
    match.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.csv")
    match.add_argument("--sheet", default="", help="of a workbook")
    match.add_argument("--in-year", type=int, help="that the names are of")
    match.set_defaults(run=_match)
    example = commands.add_parser("example", description="Write made-up files to learn by.")
    example.add_argument("folder", type=Path, metavar="DIR")
    example.set_defaults(run=_example)
    return parser.parse_args(arguments)


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="file, folder, pattern, address")
    parser.add_argument("--as", dest="name", required=True, metavar="NAME", help="of the data set")
    for name, text in (
        ("place", "column of names or codes; several from small to large, with commas"),
        ("lon", "column of longitudes"),
        ("lat", "column of latitudes"),
        ("industry", "column of industries, or one industry"),
        ("year", "column of years or dates, or one year"),
        ("value", "column of numbers"),
        ("sheet", "of a workbook"),
        ("unit", "of the values"),
        ("title", "of the source of the data"),
        ("publisher", "of the source"),
        ("url", "address of the source"),
        ("scheduler", "address of a Dask scheduler, such as tcp://host:8786"),
    ):
        parser.add_argument(f"--{name}", default="", help=text)
    combine = parser.add_mutually_exclusive_group()
    for name in ("sum", "mean", "count"):
        combine.add_argument(
            f"--{name}", dest="combine", action="store_const", const=name, help=f"{name} the values"
        )
    parser.add_argument(
        "--coordinates", choices=SYSTEMS, default="wgs84", help="the system of the positions"
    )
    parser.add_argument("--corrections", type=Path, help="CSV of input and region_id, as saved")
    parser.add_argument("--workers", type=int, default=1, help="processes on this machine")
    parser.set_defaults(run=_add)


def _add(options: Namespace) -> None:
    from data.own import sets  # noqa: PLC0415 - pyarrow is loaded only when it is used
    from data.own.addresses import list_files  # noqa: PLC0415
    from data.own.jobs import Pool, count_parts  # noqa: PLC0415
    from data.own.parts import list_parts  # noqa: PLC0415

    sets.require_name(options.name)
    read.read_build(read.DERIVED)
    started = perf_counter()
    files = list_files(options.files)
    parts = list_parts(files, options.sheet)
    if not parts:
        msg = f"{files[0]} has no rows. Name another file."
        raise OwnDataError(msg)
    plan = _plan(options, parts[0])
    sys.stderr.write(f"{_described(plan)}\n")
    source = _source(options)
    scratch = sets.FOLDER / _SCRATCH / options.name
    pool = Pool(max(1, options.workers), options.scheduler)
    tally = count_parts(parts, plan, scratch, read.DERIVED, pool)
    record = {
        "name": options.name,
        "added": datetime.now(UTC).date().isoformat(),
        "unit": options.unit,
        "source": source,
        "files": [Path(file).name for file in files],
        "plan": plan.record(),
    }
    output = sets.write_set(record, tally, perf_counter() - started)
    shutil.rmtree(scratch, ignore_errors=True)
    with suppress(OSError):  # another set is being counted
        scratch.parent.rmdir()
    _print_report(json.loads((output / sets.REPORT).read_text(encoding="utf-8")), output)


def _plan(options: Namespace, part: "Part") -> Plan:
    """Recognise the columns of the input, unless the options name them."""
    from data.own.atlas import atlas  # noqa: PLC0415
    from data.own.corrections import read_corrections  # noqa: PLC0415
    from data.own.parts import read_head  # noqa: PLC0415
    from data.own.recognise import make_plan  # noqa: PLC0415

    names = atlas(read.DERIVED).names
    head = read_head(part)
    # pyarrow counts rows of a slice even where a table has no column.
    if not head.num_columns or not head.num_rows:
        msg = f"{part.address} has no row that fits its header. Name another file."
        raise OwnDataError(msg)
    plan = make_plan(vars(options), head, names)
    if options.corrections is None:
        return plan
    return replace(plan, corrections=read_corrections(options.corrections, names.regions))


def _described(plan: Plan) -> str:
    placed = f"{plan.lon}, {plan.lat}" if plan.lon else ", ".join(plan.place)
    parts = [f"place: {placed}"]
    for name, column, fixed in (
        ("industry", plan.industry, plan.fixed_industry),
        ("year", plan.year, plan.fixed_year),
        ("value", plan.value, ""),
    ):
        parts.append(f"{name}: {column or fixed or 'none'}")
    mark = f", decimal mark {plan.decimal}" if plan.decimal != "." else ""
    return f"columns: {'; '.join(parts)} ({plan.combine}{mark})"


def _source(options: Namespace) -> dict[str, str]:
    """Ask for the source where a reader can answer; a set without a title names its files."""
    found = {name: str(getattr(options, name)) for name in ("title", "publisher", "url")}
    if sys.stdin.isatty():
        for name, text in found.items():
            if not text:
                found[name] = input(f"source, {name} (empty: none): ").strip()
    return found


def _print_report(report: dict[str, Any], output: Path) -> None:
    counts = ", ".join(
        f"{name} {report[name]:,}"
        for name in ("placed", "outside", "ambiguous", "unmatched", "bad", "empty")
        if report[name] or name == "placed"
    )
    sys.stdout.write(
        f"{report['rows']:,} rows read in {report['seconds']} s: {counts}; "
        f"{report['cells']:,} cells\n"
    )
    for name, samples in report["samples"].items():
        for text, reason in samples[:3]:
            sys.stdout.write(f"  {name}: {text[:60]!r}: {reason}\n")
    if report["duplicates"] is None:
        sys.stdout.write("  duplicates were not looked for: too many rows, or several row groups\n")
    elif report["duplicates"]:
        sys.stdout.write(
            f"  {report['duplicates']:,} rows are the same as an earlier row in every column used; "
            "each counts\n"
        )
    if report["unknown_industry"]:
        sys.stdout.write(
            f"  {report['unknown_industry']:,} rows are of an industry that the atlas lacks or "
            "that is ambiguous; they count in their place\n"
        )
    if report["label_points"]:
        sys.stdout.write(
            f"  {report['label_points']:,} lines or polygons were placed by a point in them\n"
        )
    sys.stdout.write(f"kept in {output}; build again to show it: python -m data\n")


def _list(_options: Namespace) -> None:
    from data.own import sets  # noqa: PLC0415

    for record in sets.list_sets():
        report = json.loads(
            (sets.FOLDER / record["name"] / sets.REPORT).read_text(encoding="utf-8")
        )
        sys.stdout.write(
            f"{record['name']}: {report['rows']:,} rows, {report['placed']:,} placed, "
            f"{report['cells']:,} cells; {record['source']['title'] or 'source not named'}\n"
        )


def _remove(options: Namespace) -> None:
    from data.own import sets  # noqa: PLC0415

    sets.remove_set(options.name)
    sys.stdout.write(f"removed {options.name}; build again to remove it from the atlas\n")


def _match(options: Namespace) -> None:
    from data.own.addresses import list_files  # noqa: PLC0415
    from data.own.atlas import atlas  # noqa: PLC0415
    from data.own.columns import texts_of  # noqa: PLC0415
    from data.own.parts import list_parts, read_batches  # noqa: PLC0415

    names = atlas(read.DERIVED).names
    status = {"outside": "none"}
    found: dict[str, tuple[str, str, str]] = {}
    parts = list_parts(list_files([options.file]), options.sheet)
    # Beside it and moved into place: a fault leaves what was there.
    unfinished = options.output.with_name(f".{options.output.name}.part")
    if not options.output.parent.is_dir():
        msg = f"There is no folder {options.output.parent}. Name another file, or make the folder."
        raise OwnDataError(msg)
    with _removed_on_fault(unfinished), unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_MATCH_COLUMNS)
        for part in parts:
            for batch in read_batches(part, [options.column]):
                texts = texts_of(batch[options.column]).to_pylist()
                fresh = [text for text in dict.fromkeys(texts) if text not in found]
                for text, one in zip(fresh, names.places(fresh, options.in_year), strict=True):
                    known = status.get(one["status"], one["status"])
                    found[text] = (one["region"], known, ";".join(one["candidates"]))
                writer.writerows((text, *found[text]) for text in texts)
    unfinished.replace(options.output)


@contextmanager
def _removed_on_fault(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _example(options: Namespace) -> None:
    from data.own.example import write_example  # noqa: PLC0415

    for path in write_example(options.folder):
        sys.stdout.write(f"wrote {path}\n")
