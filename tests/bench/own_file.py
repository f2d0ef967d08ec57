"""A reader's file of 200,000 rows in the page: the longest task from choosing it to the last chart.

The page answers between two tasks; what takes longer than the budget, a reader feels.
"""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from data.read import read_columns
from tests.bench import pages
from tests.bench.report import Budget, Line

ROWS = 200_000
RUNS = 3
_YEARS = range(1990, 2025)
_INDUSTRIES = ("hydrogen-energy", "robotics", "biomedicine", "logistics", "steel")
_BUDGET = Budget(100, is_below=True)
_SEED = 20230523
# Tasks below 50 ms are not long; the browser tells of none.
_WATCH = """() => {
  window.longTasks = [0];
  const note = (list) => window.longTasks.push(...list.getEntries().map((one) => one.duration));
  new PerformanceObserver(note).observe({type: "longtask"});
}"""
_DRAWN = "#atlas[data-view{}]:not([aria-busy])"
# By use: where the reader is before, the button, and what the view has afterwards.
_USES = {
    "as an indicator": ("?level=county", "#own-show", "*='indicator=own:'"),
    "as a layer": ("?level=county", "#own-show-focus", "*='own:'"),
    "as a criterion": ("?tab=siting&level=county", "#own-show", "*='tab=siting'"),
}
_WEIGHED = "tab=siting&level=county&criteria=own-mine:3,pm25:3"
_LATE_MS = 1000


def longest_tasks(running: Browser, atlas: str, report: Callable[[str], None]) -> list[Line]:
    """Use a made-up file as an indicator, as a layer and as a criterion."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "mine.csv"
        file.write_text(made_up(ROWS), encoding="utf-8")
        for use, (query, button, view) in _USES.items():
            taken = []
            for _ in range(RUNS):
                with pages.fresh_page(running) as page:
                    page.goto(f"{atlas}/{query}")
                    taken.append(_longest_task(page, file, button, view))
            what = f"own file of {ROWS:,} rows {use}: longest task"
            lines.append(Line(what, "ms", taken, budget=_BUDGET))
    report(f"own files: {RUNS * len(_USES)}")
    return lines


def made_up(rows: int) -> str:
    """Write a table of counties, years, industries and random values, the same each time."""
    regions = read_columns("regions")
    codes = [
        code
        for code, level in zip(regions["adcode"], regions["level"], strict=True)
        if level == "county"
    ]
    chance = random.Random(_SEED)  # noqa: S311 - not for secrets
    lines = ["adcode,year,industry,value"]
    for _ in range(rows):
        place, year, industry = (chance.choice(one) for one in (codes, _YEARS, _INDUSTRIES))
        lines.append(f"{place},{year},{industry},{chance.randint(1, 9999)}")
    return "\n".join(lines) + "\n"


def _longest_task(page: Page, file: Path, button: str, view: str) -> float:
    page.wait_for_selector(_DRAWN.format(""))
    page.locator("[data-action=own]").first.evaluate("(button) => button.click()")
    page.wait_for_selector("#own-file")
    page.wait_for_load_state("networkidle")
    page.evaluate(_WATCH)
    page.set_input_files("#own-file", file)
    page.locator("#own-form [name=combine]").select_option("mean")
    page.locator("#own-form button.primary").click()
    page.locator(button).click()
    page.wait_for_selector("#own-sheet", state="hidden")
    page.wait_for_selector(_DRAWN.format(view))
    page.wait_for_timeout(_LATE_MS)
    if "siting" in view:
        pages.go(page, _WEIGHED)
        page.wait_for_timeout(_LATE_MS)
    longest: float = page.evaluate("Math.max(...longTasks)")
    return longest
