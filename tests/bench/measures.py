"""The measures of the bench. Pages that are compared are measured in turn.

Each measure returns lines of the report.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench import pages, servers
from tests.bench.controls import (
    CHOICES,
    WARM_CHOICES,
    chosen_after,
    clicks,
    industry_control,
    region_control,
    regions,
)
from tests.bench.report import Budget, Line
from tests.bench.static_pages import write_pages

Report = Callable[[str], None]

STARTS = 6
OPENINGS = 5
TAB_TURNS = 20
BUILDS = 3
_MS_PER_S = 1_000
_ATLAS = "atlas"
_HELLO = "bare Dash hello"
_PEER = "ordinary Dash"
_STATIC = "static plotly.js"
_ECHARTS = "static ECharts"
_SEARCH_BOX = "#region-search"
_SEARCH_READY = "#find-hint button"
_ATLAS_READY = "#atlas[data-view]"
_STATIC_READY = "html[data-ready]"

# What stands in each page once it answers a choice.
_READY = {_ATLAS: _ATLAS_READY, _PEER: "body", _STATIC: _STATIC_READY}

# Highest ratio to the time of another page.
_CHOICE_BUDGETS = {
    ("city", _PEER): Budget(0.25, is_ratio=True),
    ("city", _ECHARTS): Budget(0.7, is_ratio=True),
    ("county", _PEER): Budget(0.4, is_ratio=True),
    ("county", _STATIC): Budget(0.8, is_ratio=True),
}

# An interaction, and the control for it.
_INTERACTIONS = (
    ("choose an industry", '#industry-filter input[data-industry="robotics"]'),
    ("choose a region", "#ranking [data-region]"),
    ("choose a role", '#legend [data-role="lead"]'),
    ("hide recalled rows", "#recalled input"),
    ("return to a level opened before", "#level [data-value=county]"),
)

# Search texts: initials, names in both languages, pinyin, one and two typing errors.
SEARCHED = (
    "xaxq",
    "hydrogen energy",
    "机器人产业园",
    "shi jia zhuang",
    "tangshna",
    "beijing foresty univercity",
)

# The most common choice in each other tab, and two states between which it switches.
TAB_STATES = {
    "structure": ("another section", "indicator=section-C", "indicator=section-I"),
    "integration": ("another year", "indicator=pm25&year=2015", "indicator=pm25&year=2020"),
    "xiongan": ("another kind of move", "kinds=university&moves=all", "kinds=hospital&moves=all"),
    "plan": ("another industry", "industries=robotics", "industries=hydrogen-energy"),
    "data": ("another table", "table=sites", "table=clusters"),
    "siting": ("another criterion", "criteria=pm25,km-port", "criteria=pm25,km-airport"),
}


@contextmanager
def peers_served() -> Iterator[dict[str, str]]:
    """Serve the other pages; yield their addresses by name."""
    with tempfile.TemporaryDirectory() as folder:
        libraries = write_pages(Path(folder), chosen_after(clicks()), regions())
        files = ("http.server", "--bind", servers.HOST, "--directory", folder)
        with servers.served(servers.PEER) as peer, servers.served(files) as host:
            static = {library: f"{host.address}{library}/" for library in libraries}
            addresses = {_STATIC: static.get("plotly"), _ECHARTS: static.get("echarts")}
            yield {_PEER: peer.address, **{name: at for name, at in addresses.items() if at}}


def starts(running: Browser, report: Report) -> list[Line]:
    """Start the atlas and a bare Dash page in turn; open each once and measure its memory."""
    sides = ((servers.ATLAS, _ATLAS_READY), (servers.HELLO, "#hello"))
    start_s: list[list[float]] = [[], []]
    memory_mb: list[list[float]] = [[], []]
    for turn in range(STARTS + 1):
        for side, (module, ready) in enumerate(sides):
            with servers.served(module) as server:
                pages.visit(running, server.address, ready)
                if turn:  # the first start makes the page's files and fills Python's cache
                    start_s[side].append(server.start_s)
                    memory_mb[side] += server.memory_mb()
        report(f"starts: {turn} of {STARTS}")
    return [
        Line(
            "server start to first page",
            "s",
            start_s[0],
            _HELLO,
            start_s[1],
            Budget(1.15, is_ratio=True),
        ),
        Line(
            "memory of a worker, page opened",
            "MB",
            memory_mb[0],
            _HELLO,
            memory_mb[1],
            Budget(1.1, is_ratio=True),
        ),
    ]


def openings(running: Browser, atlas: str, peers: dict[str, str], report: Report) -> list[Line]:
    """Open the pages in turn with empty caches; not ECharts, whose canvas has no marks."""
    addresses = {_ATLAS: atlas, _PEER: peers[_PEER], _STATIC: peers[_STATIC]}
    taken: dict[str, list[pages.Opening]] = {name: [] for name in addresses}
    for turn in range(OPENINGS):
        for name, address in addresses.items():
            control = industry_control(clicks()[0], is_atlas=name == _ATLAS, ready=_READY[name])
            taken[name].append(pages.open_first(running, address, control))
        report(f"first loads: {turn + 1} of {OPENINGS}")
    ours = taken[_ATLAS]
    map_ms = {name: [opening.map_ms for opening in taken[name]] for name in addresses}
    whole_ms = {name: [opening.whole_ms for opening in taken[name]] for name in addresses}
    answered_ms = {name: [opening.answered_ms for opening in taken[name]] for name in addresses}
    return [
        Line("first load, bytes over the wire", "MB", [opening.transferred_mb for opening in ours],
             budget=Budget(0.62)),
        Line("first load, the same with gzip", "MB", [opening.gzip_mb for opening in ours],
             budget=Budget(0.75)),
        Line("first load, requests", "", [opening.request_count for opening in ours],
             _PEER, [opening.request_count for opening in taken[_PEER]]),
        Line("page to first picture of the map", "ms", [opening.first_ms for opening in ours],
             _STATIC, map_ms[_STATIC], Budget(0.2, is_ratio=True)),
        Line("page to all charts drawn and a choice answered", "ms", answered_ms[_ATLAS],
             _STATIC, answered_ms[_STATIC], Budget(0.6, is_ratio=True)),
        Line("page to map drawn", "ms", map_ms[_ATLAS], _PEER, map_ms[_PEER],
             Budget(1, is_ratio=True)),
        Line("page to map drawn", "ms", map_ms[_ATLAS], _STATIC, map_ms[_STATIC],
             Budget(0.7, is_ratio=True)),
        *(Line("page to map, matrix and ranking", "ms", whole_ms[_ATLAS], name, whole_ms[name])
          for name in (_PEER, _STATIC)),
        Line("page to data-view", "ms",
             [opening.view_ms for opening in ours if opening.view_ms is not None]),
    ]  # fmt: skip


def choices(running: Browser, atlas: str, peers: dict[str, str], report: Report) -> list[Line]:
    """Choose the same industries in all pages in turn, at both levels.

    Args:
        running: the browser.
        atlas: the atlas's address.
        peers: the other pages' addresses by name.
        report: prints the progress.
    """
    lines = []
    with ExitStack() as stack:
        ours = stack.enter_context(pages.fresh_page(running))
        theirs = {name: stack.enter_context(pages.fresh_page(running)) for name in peers}
        for level, what in (("city", "14 regions"), ("county", "199 counties")):
            pages.show(ours, f"{atlas}?level={level}")
            for name, page in theirs.items():
                pages.show(page, peers[name], "" if name == _PEER else _STATIC_READY)
                if level == "county":
                    pages.measured(page, "peerLevel", level)
            taken = _choices_at(ours, theirs)
            report(f"choices at {what}: {CHOICES}")
            lines += [
                Line(f"choose an industry, {what}", "ms", taken[_ATLAS], name, taken[name],
                     _CHOICE_BUDGETS.get((level, name)))
                for name in peers
            ]  # fmt: skip
        theirs.pop(_PEER)  # which has no regions to choose
        lines += _region_lines(ours, theirs)
        report(f"choices of a region: {len(regions())}")
    return lines


def _region_lines(ours: Page, theirs: dict[str, Page]) -> list[Line]:
    """Choose the same counties in all pages in turn, on a map of all."""
    pages.go(ours, "level=county")
    taken: dict[str, list[float]] = {name: [] for name in (_ATLAS, *theirs)}
    for region in regions():
        for name, page in ((_ATLAS, ours), *theirs.items()):
            control = region_control(region, is_atlas=name == _ATLAS)
            taken[name].append(pages.press(page, control)["taken"])
    rest = {name: values[WARM_CHOICES:] for name, values in taken.items()}
    return [
        Line("choose a region, 199 counties", "ms", rest[_ATLAS], name, rest[name],
             Budget(1, is_ratio=True) if name == _ECHARTS else None)
        for name in theirs
    ]  # fmt: skip


def requests(running: Browser, atlas: str, report: Report) -> list[Line]:
    """Count the requests of each linked interaction, once both levels have been opened."""
    with pages.fresh_page(running) as page:
        pages.show(page, f"{atlas}?level=county")
        pages.go(page, "")
        lines = [
            Line(f"requests: {what}", "", [pages.requests_of(page, control)], budget=Budget(0))
            for what, control in _INTERACTIONS
        ]
    report(f"requests of {len(lines)} interactions")
    return lines


def tabs(running: Browser, atlas: str, report: Report) -> list[Line]:
    """Switch between two states of each other tab, once both have been opened."""
    lines = []
    for tab, (what, *ends) in TAB_STATES.items():
        states = [f"tab={tab}&{end}" for end in ends]
        with pages.fresh_page(running) as page:
            pages.show(page, atlas)
            for state in states:
                pages.go(page, state)
            seen = pages.requests_seen(page)
            taken = [
                pages.measured(page, "atlasState", states[turn % 2]) for turn in range(TAB_TURNS)
            ]
        lines += [
            Line(f"{tab}: {what}", "ms", taken),
            Line(f"requests: {tab}, {what}", "", [len(seen)], budget=Budget(0)),
        ]
        report(f"the {tab} tab: {TAB_TURNS}")
    return lines


def searches(running: Browser, atlas: str, report: Report) -> list[Line]:
    """Type words into the search box, a letter at a time, once it has loaded."""
    with pages.fresh_page(running) as page:
        pages.show(page, atlas)
        page.focus(_SEARCH_BOX)
        page.wait_for_selector(_SEARCH_READY)
        taken = [pages.measured(page, "atlasKeystroke", text) for text in keystrokes(SEARCHED)]
    report(f"keystrokes of the search: {len(taken)}")
    return [Line("search: a keystroke", "ms", taken, budget=Budget(16, is_below=True))]


def builds(report: Report) -> list[Line]:
    """Build the tables from the seeds, then again with nothing changed, in turn."""
    full_s, unchanged_s = [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(BUILDS):
            output = Path(folder) / str(turn)
            full_s.append(_build_s(output))
            unchanged_s.append(_build_s(output))
            report(f"builds: {turn + 1} of {BUILDS}")
    return [
        Line("build from seeds", "s", full_s, budget=Budget(15, is_below=True)),
        Line("build, unchanged", "s", unchanged_s, budget=Budget(1, is_below=True)),
    ]


def keystrokes(words: Sequence[str]) -> list[str]:
    """List the texts of a box after each letter of each word."""
    return [word[:count] for word in words for count in range(1, len(word) + 1)]


def _choices_at(ours: Page, theirs: dict[str, Page]) -> dict[str, list[float]]:
    """Make the choices in all pages; return the ms of each by page, without the warm-up."""
    taken: dict[str, list[float]] = {name: [] for name in (_ATLAS, *theirs)}
    for industry in clicks():
        for name, page in ((_ATLAS, ours), *theirs.items()):
            control = industry_control(industry, is_atlas=name == _ATLAS)
            taken[name].append(pages.press(page, control)["taken"])
    return {name: values[WARM_CHOICES:] for name, values in taken.items()}


def _build_s(output: Path) -> float:
    command = [sys.executable, "-m", "data", "--output", str(output)]
    started = time.perf_counter()
    subprocess.run(command, cwd=servers.PROJECT, check=True, capture_output=True)  # noqa: S603 - ours
    return time.perf_counter() - started
