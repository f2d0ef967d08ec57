"""Descriptions of the seed tables and columns, parsed from seeds/README.md for the data package.

The README is written for people. This module reads its headings (`### focus.csv`), the sentence
under each and the table of columns below.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from data.errors import SeedFault
from data.regular_file import read_regular_file
from data.schemas.tables import TABLES

_FILE = "README.md"
_HEADING = re.compile(r"^### (\w+)\.csv$", re.MULTILINE)
_COLUMN = re.compile(r"^\| (\w+) \| [^|]* \| ([^|]*?) *\| [^|]* \| (.*?) *\|$", re.MULTILINE)
_TITLE = re.compile(r"\s*A row is (.*?)\.?$", re.MULTILINE)
_HEADER = "column"


@dataclass(frozen=True)
class Description:
    """Description of a table.

    Attributes:
        title: what a row is; empty if the README does not say it.
        columns: column to description.
        units: column to unit, for quantities only.
    """

    title: str
    columns: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


def read_descriptions(folder: Path) -> tuple[dict[str, Description], list[SeedFault]]:
    """Read the README of the seeds.

    Args:
        folder: of the seed files and their README.

    Returns:
        The descriptions by table name; a fault for each table and column without one.
    """
    try:
        text = read_regular_file(folder / _FILE).decode("utf-8")
    except OSError:
        remedy = "Put it back: it says what every column means"
        return {}, [SeedFault(_FILE, 0, "", "", "cannot be read", remedy)]
    except UnicodeDecodeError:
        return {}, [SeedFault(_FILE, 0, "", "", "is not UTF-8", "Save it as UTF-8")]
    descriptions = parse_descriptions(text)
    return descriptions, list(_missing_descriptions(descriptions))


def parse_descriptions(text: str) -> dict[str, Description]:
    """Parse the description of each table from the text of the README."""
    _, *parts = _HEADING.split(text)
    return {name: _description(body) for name, body in zip(parts[::2], parts[1::2], strict=True)}


def _description(body: str) -> Description:
    rows = [row for row in _COLUMN.findall(body) if row[0] != _HEADER]
    sentence = _TITLE.match(body)
    title = sentence.group(1) if sentence else ""
    return Description(
        title[:1].upper() + title[1:],
        # A column with an obvious name has no meaning in the README; the package needs a text.
        {name: _without_markup(meaning) or _spelled_out(name) for name, _, meaning in rows},
        {name: _without_markup(unit) for name, unit, _ in rows if unit},
    )


def _missing_descriptions(descriptions: Mapping[str, Description]) -> Iterator[SeedFault]:
    for name, table in TABLES.items():
        described = descriptions[name].columns if name in descriptions else {}
        if name in descriptions and not descriptions[name].title:
            problem = f"does not say what a row of {name}.csv is"
            remedy = 'Begin the text below its heading with "A row is"'
            yield SeedFault(_FILE, 0, "", "", problem, remedy)
        for column in table.columns:
            if column not in described:
                problem = f"does not describe this column of {name}.csv"
                yield SeedFault(_FILE, 0, column, "", problem, "Add a line for it")


def _without_markup(markdown: str) -> str:
    return re.sub(r"[`*]", "", markdown).rstrip(".")


def _spelled_out(name: str) -> str:
    return name.replace("_", " ").capitalize()
