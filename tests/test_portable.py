"""Building, serving, exporting tables and publishing need no POSIX-only module."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

PROJECT = Path(__file__).parents[1]
# Hides such modules and functions from the atlas's own code; libraries have forms for each system.
HIDE = """
import builtins, os, sys

POSIX = {"fcntl", "grp", "pwd", "resource", "syslog", "termios", "tty", "pty", "readline"}
FUNCTIONS = ["fork", "getuid", "geteuid", "getgid", "getegid", "mkfifo", "setsid", "killpg"]
found = builtins.__import__

def import_elsewhere(name, globals=None, locals=None, fromlist=(), level=0):
    importer = (globals or {}).get("__name__", "")
    if name.split(".")[0] in POSIX and importer.split(".")[0] in {"data", "dashboard", "geo"}:
        raise ModuleNotFoundError(f"{importer} imports {name}", name=name)
    return found(name, globals, locals, fromlist, level)

builtins.__import__ = import_elsewhere
for function in FUNCTIONS:
    delattr(os, function)
"""
RUN = """
from pathlib import Path
from data.__main__ import main as build
from dashboard.__main__ import main

folder = Path(sys.argv[1])
assert build(["--output", str(folder / "derived")]) == 0
import data.read
data.read.DERIVED = folder / "derived"
export = ["export", "--address", "https://a.example/", "--chart", "map"]
assert main([*export, "-o", str(folder / "map.csv")]) == 0
assert main([*export, "-o", str(folder / "map.xlsx")]) == 0
assert main(["publish", str(folder / "site"), "--no-pictures", "--no-pages"]) == 0
from dashboard.wsgi import server
assert server.test_client().get("/data/regions.csv").status_code == 200
print("done")
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", HIDE + dedent(code), *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_everything_but_gunicorn_runs_without_posix_modules(tmp_path: Path) -> None:
    ended = run(RUN, str(tmp_path))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.endswith("done\n")
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "map.xlsx").is_file()


def test_the_modules_are_really_hidden() -> None:
    code = "globals()['__name__'] = 'data.made_up'\nimport fcntl"
    ended = run(code)
    assert "data.made_up imports fcntl" in ended.stderr
