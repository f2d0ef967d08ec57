"""The export command: files of charts.

Pictures are made by the page in a headless browser; tables by the same modules in the embedded
engine, which needs no browser.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from urllib.parse import parse_qs

from tqdm import tqdm

from dashboard.command_line import (
    USAGE_STATUS,
    address_problem,
    fail,
    is_of_this_machine,
    with_slash,
)
from dashboard.exports.browser import BROWSER_SETTING, NoBrowserError, find_browser, open_atlas
from dashboard.exports.fonts import embed_glyphs, embed_glyphs_in_zip, has_font
from dashboard.exports.links import ViewLink, tab_of
from dashboard.exports.output import write_file, write_stdout
from dashboard.exports.page import AtlasPage, ExportError
from dashboard.exports.tables import TABLE_FORMATS, TableExporter
from dashboard.javascript import ScriptError
from dashboard.registry import CHARTS, FORMATS, PNG_SCALES, TAB_CHARTS
from data.read import NotBuilt

Exporter = AtlasPage | TableExporter
WHOLE_TAB = "tab"
ADDRESS_SETTING = "JJJ_ADDRESS"
_NEEDS_BROWSER = (
    "png, svg, pdf and html need Chromium or Chrome; csv, xlsx, geojson and json do not. Without a "
    "browser a zip has no pictures, and its README says so. A table that a link sorts needs a "
    "browser too."
)


def export(arguments: list[str]) -> int:
    """Make the files; return the exit status."""
    options = _parse(arguments)
    problem = address_problem(options.address) or (
        _all_problem(options) if options.all else _file_problem(options)
    )
    if problem:
        return fail(problem, USAGE_STATUS)
    if is_of_this_machine(options.address):
        sys.stderr.write(
            f"links in the files open on this machine only ({options.address}): give --address, "
            f"or set {ADDRESS_SETTING}\n"
        )
    try:
        with _exporter(options) as exporter:
            return (_export_all if options.all else _export_file)(exporter, options)
    except (NoBrowserError, NotBuilt, ScriptError, ExportError) as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"the file cannot be written ({error}). Choose another place.")


def _exporter(options: Namespace) -> AbstractContextManager[Exporter]:
    """Open what makes the files: the page in a browser if one of them needs it.

    Raises:
        NoBrowserError: it is needed, and there is none; or the one that is named does not exist.
    """
    if _needs_browser(options):
        return open_atlas(options.address)
    return nullcontext(TableExporter(options.address))


def _needs_browser(options: Namespace) -> bool:
    formats = set(_formats(options))
    # The engine cannot sort words as readers of a language expect.
    is_sorted = "sort" in parse_qs(options.view.fragment)
    if is_sorted or formats - set(TABLE_FORMATS):
        return True
    return "zip" in formats and _has_browser()


def _has_browser() -> bool:
    """Tell whether there is a browser; one that is named must exist."""
    try:
        find_browser()
    except NoBrowserError:
        if os.environ.get(BROWSER_SETTING):
            raise
        sys.stderr.write("a zip has no pictures: no Chromium or Chrome was found\n")
        return False
    return True


def _formats(options: Namespace) -> list[str]:
    """List the wanted formats."""
    if options.format:
        return list(options.format)
    if options.all:
        return [name for name, form in FORMATS.items() if not form.get("is_of_command")]
    return [_format_of(options.output)]


def _parse(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m dashboard export",
        description="Make a file of a chart, of a whole tab, or of every chart of every tab.",
        epilog=_NEEDS_BROWSER,
    )
    parser.add_argument("--view", default="", help="the query of a link: '?industries=robotics'")
    parser.add_argument("--chart", default="", help=f"{', '.join(CHARTS)}; {WHOLE_TAB}: all")
    parser.add_argument(
        "--format",
        action="append",
        choices=FORMATS,
        help="default: the extension of -o; with --all: all formats but json",
    )
    parser.add_argument(
        "--scale", type=int, choices=PNG_SCALES, default=2, help="resolution of PNG files"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="output file; - is standard output")
    parser.add_argument("--all", metavar="DIR", help="every chart of every tab, into a folder")
    parser.add_argument(
        "--address",
        default=os.environ.get(ADDRESS_SETTING, "http://127.0.0.1:8050/"),
        help=f"address of the atlas, for the links in the files (or {ADDRESS_SETTING})",
    )
    options = parser.parse_args(arguments)
    options.view = ViewLink.parse(options.view)
    options.address = with_slash(options.address)
    return options


def _all_problem(options: Namespace) -> str:
    """Check the options of `--all`; return what is wrong, or an empty string."""
    unsuitable = [name for name in ("output", "chart") if getattr(options, name)]
    return f"--all makes every chart; leave out --{unsuitable[0]}" if unsuitable else ""


def _file_problem(options: Namespace) -> str:
    """Check the options for one file; return what is wrong, or an empty string."""
    if not options.output:
        return "no output: give -o FILE, or --all DIR for every chart"
    if not options.chart:
        return f"no chart: give --chart map, or --chart {WHOLE_TAB} for the whole tab"
    if len(options.format or []) > 1:
        return "one file takes one --format"
    ending = _format_of(options.output)
    if not options.format and ending not in FORMATS:
        return f"-o ends in {ending!r}; end it in one of {', '.join(FORMATS)}, or give --format"
    is_ending = options.output != "-" and ending in FORMATS
    if options.format and is_ending and [ending] != options.format:
        return f"-o ends in {ending!r}, --format says {options.format[0]!r}; make them agree"
    return ""


def _format_of(output: str) -> str:
    """Read the format from a file's extension; standard output gets a PNG."""
    return "png" if output == "-" else Path(output).suffix.removeprefix(".").lower()


def _export_file(exporter: Exporter, options: Namespace) -> int:
    link = options.view.of_chart(options.chart)
    _open(exporter, link)
    [form] = _formats(options)
    formats = exporter.formats()
    if options.chart not in formats:
        charts = ", ".join(formats)
        return fail(f"the tab {tab_of(link)} has no chart {options.chart!r}; it has {charts}")
    if form not in formats[options.chart]:
        suited = ", ".join(formats[options.chart])
        return fail(f"{options.chart} cannot be exported as {form}; available: {suited}")
    content = _file(exporter, options.chart, form, options.scale)
    if options.output == "-":
        write_stdout(content)
    else:
        write_file(Path(options.output), content)
        sys.stderr.write(f"wrote {options.output}: {len(content):,} bytes\n")
    return 0


def _export_all(exporter: Exporter, options: Namespace) -> int:
    folder, wanted = Path(options.all), _formats(options)
    empty: list[str] = []
    files: list[tuple[str, str, str]] = []
    for tab in TAB_CHARTS:
        _open(exporter, options.view.of_tab(tab))
        without_data = exporter.empty_charts()
        empty += [f"{tab}/{chart}" for chart in without_data]
        files += [
            (tab, chart, form)
            for chart, formats in exporter.formats().items()
            for form in formats
            if chart not in without_data and form in wanted
        ]
    progress = tqdm(files, unit="file", dynamic_ncols=True)
    for tab, of_tab in groupby(progress, itemgetter(0)):
        exporter.open(options.view.of_tab(tab))
        for _, chart, form in of_tab:
            content = _file(exporter, chart, form, options.scale)
            write_file(folder / tab / f"{chart}.{form}", content)
    sys.stderr.write(f"wrote {len(files)} files into {folder}\n")
    if empty:
        sys.stderr.write(f"nothing to show in this view: {', '.join(empty)}\n")
    return 0


def _open(exporter: Exporter, link: str) -> None:
    """Open a view, and pass on the notices about its link."""
    exporter.open(link)
    for notice in exporter.notices:
        sys.stderr.write(f"{notice}\n")


def _file(exporter: Exporter, chart: str, form: str, scale: int) -> bytes:
    content = exporter.file(chart, form, scale)
    if form not in ("svg", "zip") or isinstance(exporter, TableExporter):
        return content
    if not has_font():
        sys.stderr.write(
            "Chinese glyphs are not embedded: Noto Sans CJK is not installed "
            "(Debian: apt-get install fonts-noto-cjk)\n"
        )
    return embed_glyphs(content) if form == "svg" else embed_glyphs_in_zip(content)
