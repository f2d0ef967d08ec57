"""The pages of places, industries and organisations: writing all of them, and being served one."""

import time
import urllib.request
from collections.abc import Callable
from itertools import product

from dashboard.engine import build_engine
from dashboard.pages.all import make_page
from dashboard.pages.paths import own_path, page_keys, page_path
from dashboard.pages.render import page_files
from dashboard.registry import LANGUAGES
from data.read import DERIVED
from tests.bench.report import Budget, Line

Report = Callable[[str], None]

_LEAST = Budget(40, is_least=True)
_EVERY = 12
_MS = 1_000
_TIMEOUT_S = 120


def writing(report: Report) -> list[Line]:
    """Write every page in both languages, on one core, the reading of the tables included.

    The time is that of the processor: what else the machine does is no fault of the pages.
    """
    started = time.process_time()
    engine = build_engine(DERIVED)
    pages = list(product(page_keys(DERIVED), LANGUAGES))
    for (kind, key), lang in pages:
        list(page_files(make_page(engine, kind, key, lang)))
    pages_s = len(pages) / (time.process_time() - started)
    report(f"pages: {len(pages)} written")
    return [Line("pages written, both languages", "a second", [pages_s], budget=_LEAST)]


def responses(address: str, report: Report) -> list[Line]:
    """Ask a server for every twelfth page; it makes all of them at the first request."""
    paths = [
        own_path(page_path(kind, key), lang)
        for (kind, key), lang in product(page_keys(DERIVED)[::_EVERY], LANGUAGES)
    ]
    for path in paths:
        _response_ms(f"{address}{path}")
    taken = [_response_ms(f"{address}{path}") for path in paths]
    report(f"pages: {len(paths)} served")
    return [Line("page of a place, once made", "ms", taken, budget=Budget(10, is_below=True))]


def _response_ms(url: str) -> float:
    started = time.perf_counter()
    with urllib.request.urlopen(url, timeout=_TIMEOUT_S) as response:  # noqa: S310 - our own server
        response.read()
    return (time.perf_counter() - started) * _MS
