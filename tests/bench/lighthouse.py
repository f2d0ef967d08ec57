"""The scores of Lighthouse, which npm fetches; none where there is no npm or no registry."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.report import Budget, Line

VERSION = "12.8.2"
RUNS = 3
_LIMIT_S = 180
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# By name, what Lighthouse is called with beyond its own defaults, and the least score.
_DEVICES: dict[str, tuple[tuple[str, ...], int]] = {
    "mobile": ((), 90),
    "desktop": (("--preset=desktop",), 99),
}
_CLS_MOST = 0.02


def scores(address: str, report: Callable[[str], None]) -> list[Line]:
    """Have Lighthouse judge the page on each device, some times over."""
    lines = []
    for device, (options, least) in _DEVICES.items():
        found = [one for _ in range(RUNS) if (one := _judged(address, options))]
        report(f"Lighthouse, {device}: {len(found)} of {RUNS}")
        points = [100 * one["categories"]["performance"]["score"] for one in found]
        shifts = [one["audits"]["cumulative-layout-shift"]["numericValue"] for one in found]
        lines += [
            Line(f"Lighthouse, {device}", "", points, budget=Budget(least, is_least=True)),
            Line(f"Lighthouse, {device}: CLS", "", shifts, budget=Budget(_CLS_MOST)),
        ]
    return lines


def _judged(address: str, options: tuple[str, ...]) -> dict[str, Any] | None:
    """Run Lighthouse once; None where it cannot be run."""
    npx = shutil.which("npx")
    chrome = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not npx or not chrome:
        return None
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        command = [
            *(npx, "--yes", f"lighthouse@{VERSION}", address, "--quiet", *options),
            *("--only-categories=performance", "--chrome-flags=--headless=new --no-sandbox"),
            *("--output=json", f"--output-path={output}"),
        ]
        environment = {**os.environ, "CHROME_PATH": chrome}
        try:
            subprocess.run(  # noqa: S603 - our own command
                command, check=True, capture_output=True, timeout=_LIMIT_S, env=environment
            )
        except subprocess.SubprocessError:
            return None
        judged: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
        return judged
