"""`python -m dashboard.plotly_bundle`: make the page's small plotly.js. It needs Node and npm."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from dashboard.plotly_bundle.choose import HERE, MADE, RECIPE, chosen_plotly, version_of, with_head

_LIMIT_S = 90
_NO_NPM = "There is no npm here, which comes with Node."
_PACKAGES = (
    "npm",
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retries=1",
    "--fetch-timeout=20000",
)
_JOIN = (
    "entry.js",
    "--bundle",
    "--minify",
    "--format=iife",
    "--global-name=Plotly",
    "--target=es2018",
    "--define:global=window",
    "--define:define.amd=false",
    "--loader:.css=empty",  # of street maps, which are not drawn
    "--legal-comments=eof",
    "--log-level=error",
    "--outfile=plotly.js",
)


def main(arguments: list[str] | None = None) -> int:
    """Make the file unless it is there; return 0, or 1 where it was asked for and cannot be."""
    parser = ArgumentParser(
        prog="python -m dashboard.plotly_bundle",
        description="Make the page's small plotly.js from its npm package, with npm and esbuild.",
    )
    parser.add_argument(
        "--if-possible", action="store_true", help="it is no fault that it cannot be made"
    )
    options = parser.parse_args(arguments)
    if chosen_plotly().path == MADE:
        return 0
    try:
        content = _make()
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", None) or str(error)
        sys.stderr.write(f"{said.strip()}\nplotly.js is not made; the page takes the stock one.\n")
        return 0 if options.if_possible else 1
    unfinished = MADE.with_name(f"{MADE.name}.{os.getpid()}.new")
    unfinished.write_bytes(content)
    unfinished.replace(MADE)
    sys.stderr.write(f"plotly.js: {len(content):,} bytes\n")
    return 0


def _make() -> bytes:
    """Install the packages of the lock file aside, and join what the entry needs."""
    if not shutil.which("npm"):
        raise FileNotFoundError(_NO_NPM)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name in RECIPE:
            shutil.copy(HERE / name, place)
        _run(_PACKAGES, place)
        _run((str(place / "node_modules" / ".bin" / "esbuild"), *_JOIN), place)
        script = place / "node_modules" / "plotly.js" / "dist" / "plotly.min.js"
        return with_head((place / "plotly.js").read_bytes(), version_of(script))


def _run(command: tuple[str, ...], place: Path) -> None:
    subprocess.run(  # noqa: S603 - our own commands
        command, cwd=place, check=True, capture_output=True, text=True, timeout=_LIMIT_S
    )


if __name__ == "__main__":
    raise SystemExit(main())
