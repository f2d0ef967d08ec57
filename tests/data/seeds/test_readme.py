"""seeds/README.md is what an editor goes by: it says what the files and the checks say."""

import csv
import re
from pathlib import Path

import pytest

from data.schemas.fields import KINDS, Field
from data.schemas.tables import TABLES

SEEDS = Path(__file__).parents[3] / "seeds"
README = (SEEDS / "README.md").read_text(encoding="utf-8")
_ALLOWED = re.compile(r"(?:One|Any) of ((?:`[^`]+`(?:, )?)+)\.")
_RANGE = re.compile(r"(-?[\d.]+) to (-?[\d.]+)\.?$")


def described() -> dict[str, list[list[str]]]:
    """Rows of the table of each file: column, type, unit, required, rule."""
    sections = re.split(r"^### (\w+)\.csv$", README.split("\n## Breaks")[0], flags=re.MULTILINE)
    return {
        name: [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in body.splitlines()
            if line.startswith("|")
        ][2:]
        for name, body in zip(sections[1::2], sections[2::2], strict=True)
    }


FILES = described()
COLUMNS = [
    pytest.param(field, row, id=f"{name}.{field.name}")
    for name, table in TABLES.items()
    for field, row in zip(table.fields, FILES.get(name, []), strict=False)
]


def test_every_file_is_described_and_every_described_file_is_there() -> None:
    assert set(FILES) == {path.stem for path in SEEDS.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_column_is_described_in_order(name: str) -> None:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [row[0] for row in FILES[name]] == header == TABLES[name].columns


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_key_is_named(name: str) -> None:
    section = README.split(f"### {name}.csv")[1].split("| --- |")[0]
    key = section.split("Key: ")[1].split(".")[0]
    assert re.findall(r"`(\w+)`", key) == list(TABLES[name].key)


@pytest.mark.parametrize(("field", "row"), COLUMNS)
def test_type_need_and_allowed_values_are_those_of_the_checks(field: Field, row: list[str]) -> None:
    _, kind, _, required, rule = row
    found = _ALLOWED.search(rule)
    assert kind == field.kind
    assert required == ("yes" if field.required else "no")
    assert tuple(re.findall(r"`([^`]+)`", found.group(1)) if found else ()) == field.allowed
    assert rule, "a column without a word says nothing"


@pytest.mark.parametrize(("field", "row"), COLUMNS)
def test_limits_are_those_of_the_checks(field: Field, row: list[str]) -> None:
    rule = row[4]
    found = _RANGE.search(rule)
    if field.high is not None and field.low is not None:
        assert found
        assert tuple(map(float, found.groups())) == (field.low, field.high)
    if field.longest is not None:
        assert f"at most {field.longest} characters" in rule


def test_every_type_is_explained() -> None:
    types = README.split("\nTypes: ")[1].split("\n")[0]
    assert [kind for kind in KINDS if f"`{kind}`" not in types] == []
