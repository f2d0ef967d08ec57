"""What seeds/README.md says of each table and column, for the data package to repeat.

The README is written for people; this reads back its headings (`### focus.csv`), the sentence
under each, and the tables of columns below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from data.errors import SeedFault
from data.regular_file import read_regular_file
from data.schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_FILE = "README.md"
_HEADING = re.compile(r"^### (\w+)\.csv$", re.MULTILINE)
_COLUMN = re.compile(r"^\| (\w+) \| [^|]* \| ([^|]*?) *\| [^|]* \| (.*?) *\|$", re.MULTILINE)
_TITLE = re.compile(r"\s*A row is (.*?)\.?$", re.MULTILINE)
_HEADER = "column"


@dataclass(frozen=True)
class Wording:
    """A table in words.

    Attributes:
        title: what a row is; empty where it is not said.
        texts: column to description.
        units: column to unit, for quantities only.
    """

    title: str
    texts: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


def read_wordings(folder: Path) -> tuple[dict[str, Wording], list[SeedFault]]:
    """Read the README of the seeds.

    Args:
        folder: where the seed files and their README lie.

    Returns:
        By table name, its words; a fault for each table and column that is not described.
    """
    try:
        text = read_regular_file(folder / _FILE).decode("utf-8")
    except OSError:
        remedy = "Put it back: it says what every column means"
        return {}, [SeedFault(_FILE, 0, "", "", "cannot be read", remedy)]
    except UnicodeDecodeError:
        return {}, [SeedFault(_FILE, 0, "", "", "is not UTF-8", "Save it as UTF-8")]
    words = wordings(text)
    return words, list(_undescribed(words))


def wordings(text: str) -> dict[str, Wording]:
    """Find the words for each table in a README of seed files."""
    _, *parts = _HEADING.split(text)
    return {name: _wording(body) for name, body in zip(parts[::2], parts[1::2], strict=True)}


def _wording(body: str) -> Wording:
    rows = [found for found in _COLUMN.findall(body) if found[0] != _HEADER]
    said = _TITLE.match(body)
    title = said.group(1) if said else ""
    return Wording(
        title[:1].upper() + title[1:],
        # A name that needs no explanation has none there; programs still want a text.
        {name: _plain(meaning) or _spelled_out(name) for name, _, meaning in rows},
        {name: _plain(unit) for name, unit, _ in rows if unit},
    )


def _undescribed(words: Mapping[str, Wording]) -> Iterator[SeedFault]:
    for name, table in TABLES.items():
        described = words[name].texts if name in words else {}
        if name in words and not words[name].title:
            problem = f"does not say what a row of {name}.csv is"
            remedy = 'Begin the text below its heading with "A row is"'
            yield SeedFault(_FILE, 0, "", "", problem, remedy)
        for column in table.columns:
            if column not in described:
                problem = f"does not describe this column of {name}.csv"
                yield SeedFault(_FILE, 0, column, "", problem, "Add a line for it")


def _plain(markdown: str) -> str:
    return re.sub(r"[`*]", "", markdown).rstrip(".")


def _spelled_out(name: str) -> str:
    return name.replace("_", " ").capitalize()
