"""Running the export command and its files' readers, for tests."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.registry import TAB_CHARTS

_PROJECT = Path(__file__).parents[2]
ADDRESS = "https://atlas.example/jjj/"
VIEW = "industries=robotics&region=130600&lang=zh&theme=light"
CHARTS = [(tab, chart) for tab, charts in TAB_CHARTS.items() for chart in charts]
# A part of the borders' source, which every export names.
BORDERS_SOURCE = "国家地理信息公共服务平台"
every_chart = pytest.mark.parametrize(("tab", "chart"), CHARTS)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", "export", *arguments],
        cwd=_PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def read_csv(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def output_of(*command: str) -> str:
    """Run a program of the system and return what it printed."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - fixed arguments
