"""`python -m dashboard export`: files of charts, made by the page in a headless browser."""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from tqdm import tqdm

from dashboard.command_line import USAGE_STATUS, address_problem, fail, with_slash
from dashboard.exports.browser import AtlasPage, ExportFailed, NoBrowser, open_atlas
from dashboard.exports.fonts import embed_glyphs, embed_in_zip, has_font
from dashboard.registry import CHARTS, FORMATS, PNG_SCALES
from dashboard.tabs import TABS
from data.read import NotBuilt

WHOLE_TAB = "tab"
ADDRESS_SETTING = "JJJ_ADDRESS"
_ADDRESS = "http://127.0.0.1:8050/"
# The tab whose table a reader searches and sorts.
_ARRANGED = "data"


def export(arguments: list[str]) -> int:
    """Make the files that are asked for; return the exit status."""
    options = _read(arguments)
    problem = _problem(options)
    if problem:
        return fail(problem, USAGE_STATUS)
    try:
        with open_atlas(options.address) as page:
            if options.all:
                return _save_all(page, options)
            return _save_one(page, options)
    except (NoBrowser, NotBuilt, ExportFailed) as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"the file cannot be written ({error}). Choose another place.")


def _read(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m dashboard export",
        description="Make a file of a chart, of a whole tab, or of every chart of every tab.",
    )
    parser.add_argument("--view", default="", help="the query of a link: '?industries=robotics'")
    parser.add_argument("--chart", default="", help=f"{', '.join(CHARTS)}; {WHOLE_TAB}: all")
    parser.add_argument(
        "--format",
        action="append",
        choices=FORMATS,
        help="that of the ending of -o unless given; with --all every one, or those given",
    )
    parser.add_argument(
        "--scale", type=int, choices=PNG_SCALES, default=2, help="fineness of a PNG"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where to; - is standard output")
    parser.add_argument("--all", metavar="DIR", help="every chart of every tab, into a folder")
    parser.add_argument(
        "--address",
        default=os.environ.get(ADDRESS_SETTING, _ADDRESS),
        help=f"where the atlas stands, for the links in the files (or {ADDRESS_SETTING})",
    )
    options = parser.parse_args(arguments)
    # A whole link may be pasted; what it arranged on the page stands behind its #.
    query, _, options.fragment = options.view.split("?", 1)[-1].partition("#")
    options.view = _without(query, "embed")  # files are of the whole atlas
    options.address = with_slash(options.address)
    return options


def _problem(options: Namespace) -> str:
    """Say what is wrong with the call, or nothing."""
    if problem := address_problem(options.address):
        return problem
    if options.all:
        both = [name for name in ("output", "chart") if getattr(options, name)]
        return f"--all makes every chart; leave out --{both[0]}" if both else ""
    return _problem_of_one(options)


def _problem_of_one(options: Namespace) -> str:
    if not options.output:
        return "say where the file goes: -o FILE, or --all DIR for every chart"
    if not options.chart:
        return f"say which chart: --chart map, or --chart {WHOLE_TAB} for the whole tab"
    if len(options.format or []) > 1:
        return "one file has one --format"
    ending = _format_of(options.output)
    if not options.format and ending not in FORMATS:
        return f"-o ends in {ending!r}; end it in one of {', '.join(FORMATS)}, or give --format"
    is_ending = options.output != "-" and ending in FORMATS
    if options.format and is_ending and [ending] != options.format:
        return f"-o ends in {ending!r}, --format says {options.format[0]!r}; let them agree"
    return ""


def _save_one(page: AtlasPage, options: Namespace) -> int:
    query = _query_for(options.view, options.chart)
    page.open(query + _fragment_of(options, query))
    _pass_on(page.notices)
    form = (options.format or [_format_of(options.output)])[0]
    offered = page.offer()
    if options.chart not in offered:
        tab = dict(parse_qsl(query)).get("tab", next(iter(TABS)))
        return fail(f"the tab {tab} has no chart {options.chart!r}; it has {', '.join(offered)}")
    if form not in offered[options.chart]:
        suited = ", ".join(offered[options.chart])
        return fail(f"{options.chart} is not made as {form}; there are {suited}")
    content = _made(page, options.chart, form, options.scale)
    if options.output == "-":
        _write_out(content)
    else:
        _write(Path(options.output), content)
    return 0


def _save_all(page: AtlasPage, options: Namespace) -> int:
    wanted = options.format or FORMATS
    folder = Path(options.all)
    left_out: list[str] = []
    work = []
    for tab in TABS:
        page.open(_link_for(options, tab))
        _pass_on(page.notices)
        empty = page.empty()
        left_out += [f"{tab}/{chart}" for chart in empty]
        work += [
            (tab, chart, form)
            for chart, forms in page.offer().items()
            for form in forms
            if chart not in empty and form in wanted
        ]
    shown = ""
    for tab, chart, form in tqdm(work, unit="file", dynamic_ncols=True):
        if tab != shown:
            page.open(_link_for(options, tab))
        shown = tab
        _write(folder / tab / f"{chart}.{form}", _made(page, chart, form, options.scale))
    sys.stderr.write(f"{len(work)} files in {folder}\n")
    if left_out:
        sys.stderr.write(f"nothing to show in this view: {', '.join(left_out)}\n")
    return 0


def _made(page: AtlasPage, chart: str, form: str, scale: int) -> bytes:
    content = page.save(chart, form, scale)
    if form in ("svg", "zip") and not has_font():
        sys.stderr.write(
            "Chinese glyphs are not embedded: Noto Sans CJK is not installed "
            "(Debian: apt-get install fonts-noto-cjk)\n"
        )
    return {"svg": embed_glyphs, "zip": embed_in_zip}.get(form, bytes)(content)


def _format_of(output: str) -> str:
    """Tell the format by a file's ending; standard output has none."""
    return "png" if output == "-" else Path(output).suffix.removeprefix(".").lower()


def _query_for(view: str, chart: str) -> str:
    """Open the tab that has a chart where the link names none."""
    first, *_ = TABS
    tabs = [tab for tab, answers in TABS.items() if chart in answers.rows]
    is_named = "tab" in dict(parse_qsl(view))
    return view if is_named or not tabs or first in tabs else _with(view, tabs[0])


def _link_for(options: Namespace, tab: str) -> str:
    query = _with(options.view, tab)
    return query + _fragment_of(options, query)


def _fragment_of(options: Namespace, query: str) -> str:
    """Give what a link arranged on the page, to the tab that has something to arrange."""
    is_arranged = options.fragment and dict(parse_qsl(query)).get("tab") == _ARRANGED
    return f"#{options.fragment}" if is_arranged else ""


def _without(query: str, field: str) -> str:
    """Leave a field out, and everything else as it stands."""
    return "&".join(part for part in query.split("&") if part.partition("=")[0] != field)


def _with(view: str, tab: str) -> str:
    """Open another tab of a view."""
    kept = dict(parse_qsl(view, keep_blank_values=True))
    return urlencode(kept | {"tab": tab}, safe=",")


def _write_out(content: bytes) -> None:
    """Write to standard output, which may be closed; a reader that has enough is no fault."""
    if sys.stdout is None or sys.stdout.closed:
        msg = "standard output is closed"
        raise OSError(msg)
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer would be written, and fail, once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; into a device or a pipe, as it comes."""
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
        return
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        scratch = Path(file.name)
        try:
            file.write(content)
            file.flush()
            scratch.chmod(0o644)
            scratch.replace(path)
        except BaseException:  # a full disk, a folder in its place, Ctrl+C
            scratch.unlink(missing_ok=True)
            raise


def _pass_on(notices: list[str]) -> None:
    for notice in notices:
        sys.stderr.write(f"{notice}\n")
