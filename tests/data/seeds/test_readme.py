"""seeds/README.md describes the files as they are and as they are checked."""

import csv
import re
from pathlib import Path

import pytest

from data.schemas.fields import KINDS
from data.schemas.tables import TABLES
from data.seeds.readme import parse_descriptions, read_descriptions
from tests.data.real_seeds import SEEDS

README = (SEEDS / "README.md").read_text(encoding="utf-8")
_ALLOWED = re.compile(r"(?:One|Any) of ((?:`[^`]+`(?:, )?)+)\.")
_NUMBERS = {"Six": 6, "Ten": 10, "Fifteen": 15}
_RANGE = re.compile(r"(-?[\d.]+) to (-?[\d.]+)\.?$")


def seed_rows(name: str) -> list[dict[str, str]]:
    """Read the rows of a file."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described() -> dict[str, list[list[str]]]:
    """Read the table of each file: column, type, unit, required, rule."""
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


def test_the_described_files_are_those_that_exist() -> None:
    assert set(FILES) == {path.stem for path in SEEDS.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_column_is_described_in_order(name: str) -> None:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [row[0] for row in FILES[name]] == header == TABLES[name].columns


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_described_key_is_the_key_of_the_table(name: str) -> None:
    section = README.split(f"### {name}.csv")[1].split("| --- |")[0]
    key = section.split("Key: ")[1].split(".")[0]
    assert re.findall(r"`(\w+)`", key) == list(TABLES[name].key)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_described_types_and_allowed_values_are_those_of_the_checks(name: str) -> None:
    for field, row in zip(TABLES[name].fields, FILES[name], strict=True):
        _, kind, _, required, rule = row
        found = _ALLOWED.search(rule)
        assert kind == field.kind, field.name
        assert required == ("yes" if field.required else "no"), field.name
        allowed = tuple(re.findall(r"`([^`]+)`", found.group(1)) if found else ())
        assert allowed == field.allowed, field.name
        assert rule, f"{field.name} needs an explanation"


@pytest.mark.parametrize("name", sorted(TABLES))
def test_described_limits_are_those_of_the_checks(name: str) -> None:
    for field, row in zip(TABLES[name].fields, FILES[name], strict=True):
        rule = row[4]
        found = _RANGE.search(rule)
        if field.high is not None and field.low is not None:
            assert found, field.name
            assert tuple(map(float, found.groups())) == (field.low, field.high), field.name
        if field.longest is not None:
            assert f"at most {field.longest} characters" in rule, field.name


def test_every_type_is_explained() -> None:
    types = README.split("\nTypes: ")[1].split("\n")[0]
    assert [kind for kind in KINDS if f"`{kind}`" not in types] == []


SMALL_README = """# seeds

### focus.csv

A row is one sourced statement.
Key: `statement_id`. Order of rows: region_id.

| column | type | unit | required | meaning and rule |
| --- | --- | --- | --- | --- |
| statement_id | key | | yes | |
| role | choice | | yes | How much. One of `lead`, `core`. |
| value | number | `unit_en` | yes | In the unit of the **row** |
"""


def test_seed_tables_are_described_as_in_the_readme() -> None:
    focus = parse_descriptions(SMALL_README)["focus"]
    assert focus.title == "One sourced statement"
    assert focus.columns == {
        "statement_id": "Statement id",
        "role": "How much. One of lead, core",
        "value": "In the unit of the row",
    }
    assert focus.units == {"value": "unit_en"}


def test_a_column_missing_in_the_readme_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(SMALL_README, encoding="utf-8")
    _, faults = read_descriptions(tmp_path)
    assert (
        "seeds/README.md, region_id: does not describe this column of focus.csv. Add a line for it."
    ) in map(str, faults)


@pytest.mark.parametrize("after", ["", "\n", "\n\n### plan.csv\n\nA row is a plan.\n"])
def test_a_heading_without_a_description_is_a_fault(tmp_path: Path, after: str) -> None:
    (tmp_path / "README.md").write_text(f"# seeds\n\n### focus.csv{after}", encoding="utf-8")
    _, faults = read_descriptions(tmp_path)
    assert (
        "seeds/README.md: does not say what a row of focus.csv is. "
        'Begin the text below its heading with "A row is".'
    ) in map(str, faults)


def test_a_readme_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes("# 种子\n".encode("gb18030"))
    _, faults = read_descriptions(tmp_path)
    assert [str(fault) for fault in faults] == ["seeds/README.md: is not UTF-8. Save it as UTF-8."]


def test_a_missing_readme_is_one_fault(tmp_path: Path) -> None:
    _, faults = read_descriptions(tmp_path)
    assert [str(fault) for fault in faults] == [
        "seeds/README.md: cannot be read. Put it back: it says what every column means."
    ]


def test_the_counties_without_statements_that_count_are_those_of_the_rows() -> None:
    """What the README says of counties with no statement, or with recalled ones only."""
    counties = {row["adcode"] for row in seed_rows("regions") if row["level"] == "county"}
    found: dict[str, set[str]] = {}
    for row in seed_rows("focus"):
        found.setdefault(row["region_id"], set()).add(row["verification"])
    without = sorted(counties - found.keys())
    recalled = [key for key in counties & found.keys() if found[key] == {"recalled"}]
    said = re.search(r"- (\w+) counties have no statement at all: ([^.]+)\. (\w+) have", README)
    assert said is not None
    assert said.group(2).split(", ") == without
    assert [_NUMBERS[said.group(place)] for place in (1, 3)] == [len(without), len(recalled)]
