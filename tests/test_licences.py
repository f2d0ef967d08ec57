"""NOTICE names every package that the atlas uses, with the licence that its package states."""

import re
from importlib.metadata import distribution, metadata
from pathlib import Path

from dashboard.doctor import pins

PROJECT = Path(__file__).parents[1]
LINE = re.compile(r"  ([A-Za-z][A-Za-z0-9-]*) {2,}(\S.*)")
LONGEST = 60
# The first line of a licence file: "MIT License".
TITLE = re.compile(r"\s*(\S+) License\b")


def stated(package: str) -> str:
    """Read a package's licence: expression, name, classifier or the title of its file."""
    said = metadata(package)
    expression, named = (
        next(iter(said.get_all(name) or []), "") for name in ("License-Expression", "License")
    )
    classified = [
        name.rsplit(" :: ", 1)[-1].removesuffix(" License")
        for name in said.get_all("Classifier") or []
        if name.startswith("License ::")
    ]
    # Some put the whole text of the licence there.
    whole = "\n" in named or len(named) > LONGEST
    named_in_file = TITLE.match(distribution(package).read_text("licenses/LICENSE") or "")
    return (
        expression
        or ("" if whole else named)
        or next(iter(classified), named_in_file[1] if named_in_file else "")
    )


def test_notice_lists_the_licence_of_every_requirement() -> None:
    notice = (PROJECT / "NOTICE").read_text(encoding="utf-8").split("\nBorders\n")[0]
    listed = dict(LINE.findall(notice))
    wanted = pins((PROJECT / "requirements.txt").read_text(encoding="utf-8"))
    assert listed == {package: stated(package) for package in wanted}
