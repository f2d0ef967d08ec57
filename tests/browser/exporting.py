"""Running the export command and its files' readers, for tests."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Mapping
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


def run(
    *arguments: str, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with more settings in its environment."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "dashboard", "export", *arguments],
        cwd=_PROJECT,
        env={**os.environ, **(environ or {})},
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


def report_of(path: Path) -> str:
    """Return what the command says after it wrote a file."""
    return f"wrote {path}: {path.stat().st_size:,} bytes\n"
