"""`python -m tests.bench`: measure the atlas beside other pages on this machine, in one run.

Nothing here fails because a machine is slow: a missed budget is printed, not an exit status.
"""

import json
import signal
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from data.read import NotBuilt, read_build
from tests.bench import lighthouse, measures, own_file, pages, plain_pages
from tests.bench.report import Line, markdown_table, plain, text_table
from tests.bench.servers import ATLAS, ServerError, served
from tests.bench.tables import tables


def main(arguments: list[str] | None = None) -> int:
    """Measure and print the table; return 1 only if something could not be measured."""
    options = _options(arguments)
    # Unwind on SIGTERM too, so that no server outlives the bench.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    started = time.perf_counter()
    try:
        read_build()
        lines = _measure()
    except (NotBuilt, ServerError, BrowserError) as error:
        _report(str(error))
        return 1
    write = markdown_table if options.markdown else text_table
    sys.stdout.write(write(lines))
    if options.json:
        options.json.write_text(json.dumps(plain(lines), indent=1), encoding="utf-8")
    _report(f"measured in {time.perf_counter() - started:.0f} s")
    return 0


def _measure() -> list[Line]:
    with pages.browser() as running:
        lines = measures.starts(running, _report)
        with served(ATLAS) as atlas:
            with measures.peers_served() as peers:
                lines += measures.openings(running, atlas.address, peers, _report)
                lines += measures.choices(running, atlas.address, peers, _report)
            lines += lighthouse.scores(atlas.address, _report)
            lines += measures.requests(running, atlas.address, _report)
            lines += measures.tabs(running, atlas.address, _report)
            lines += measures.searches(running, atlas.address, _report)
            lines += own_file.longest_tasks(running, atlas.address, _report)
            lines += plain_pages.responses(atlas.address, _report)
    return [*lines, *tables(_report), *plain_pages.writing(_report), *measures.builds(_report)]


def _options(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.bench", description="Measure the atlas.")
    parser.add_argument("--markdown", action="store_true", help="write a Markdown table")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every value")
    return parser.parse_args(arguments)


def _report(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
