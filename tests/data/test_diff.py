"""What changed between two data packages: every planted edit is found, and none is invented."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.__main__ import main
from data.diff import Change, Package, PackageError, changes

COLUMNS = ("region_id", "year", "value", "source_id")
Rows = dict[tuple[str, str], tuple[str, str]]
KEYS = st.tuples(st.sampled_from(["110000", "130600", "133100"]), st.sampled_from(["2020", "2024"]))
CELLS = st.tuples(
    st.sampled_from(["", "0", "1.5", 'a, "b"\nc', "雄安"]), st.sampled_from(["s001", "s002; s003"])
)
TABLES = st.dictionaries(KEYS, CELLS, max_size=6)


def write_package(
    folder: Path, rows: Rows, key: tuple[str, ...] = ("region_id", "year")
) -> Package:
    """Write a package of one table, `observations`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "observations.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *((*of, *cells) for of, cells in rows.items())])
    resource = {"name": "observations", "schema": {"primaryKey": list(key)}}
    text = json.dumps(
        {"id": "abc", "created": "2026-01-31T12:00:00+00:00", "resources": [resource]}
    )
    (folder / "datapackage.json").write_text(text)
    return Package(folder)


@settings(max_examples=60)
@given(before=TABLES, after=TABLES)
def test_all_edits_are_found_and_none_is_invented(
    tmp_path_factory: pytest.TempPathFactory, before: Rows, after: Rows
) -> None:
    folder = tmp_path_factory.mktemp("packages")
    old, new = write_package(folder / "old", before), write_package(folder / "new", after)
    found = {change.key: change for change in changes(old, new)}
    assert {key for key, one in found.items() if one.kind == "added"} == set(after) - set(before)
    assert {key for key, one in found.items() if one.kind == "gone"} == set(before) - set(after)
    both = {key for key in before if key in after and before[key] != after[key]}
    assert {key for key, one in found.items() if one.kind == "changed"} == both
    for key in both:
        pairs = zip(COLUMNS[2:], before[key], after[key], strict=True)
        assert found[key].fields == {
            name: (one, other) for name, one, other in pairs if one != other
        }
    assert list(changes(new, new)) == []


def test_a_planted_edit_in_each_way_is_told_with_its_source(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = tmp_path / "edited"
    shutil.copytree(built / "package", edited, ignore=shutil.ignore_patterns("*.parquet", "*.json"))
    shutil.copy(built / "package" / "datapackage.json", edited)
    path = edited / "relocations.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        heads, first, second, *rest = csv.reader(file)
    place = heads.index("organisation_en")
    new = [*second[:place], "Another name", *second[place + 1 :]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heads, new, *rest, ["planted", *second[1:]]])
    assert main(["diff", str(built), str(edited)]) == 0
    output = capsys.readouterr()
    assert output.err == (
        f"{path} is not the file that datapackage.json describes: it was edited, or is damaged\n"
    )
    said = output.out.splitlines()
    source = heads.index("source_id")
    assert said[0] == "relocations: 1 added, 1 gone, 1 changed"
    assert sorted(said[1:]) == sorted(
        [
            f"  + planted (source: {second[source]})",
            f"  - {first[0]} (source: {first[source]})",
            f"  ~ {second[0]} (source: {second[source]})",
            f"      organisation_en: {second[place]} -> Another name",
        ]
    )
    assert main(["diff", str(built), str(built / "package")]) == 0
    assert capsys.readouterr() == ("nothing changed\n", "")


def test_a_column_of_one_package_only_is_no_change_of_a_row(tmp_path: Path) -> None:
    old = write_package(tmp_path / "old", {("110000", "2020"): ("1", "s001")})
    new = write_package(tmp_path / "new", {("110000", "2020"): ("1", "s001")})
    path = new.folder / "observations.csv"
    path.write_text("region_id,year,value,source_id,note\n110000,2020,2,s001,new\n")
    [change] = changes(old, new)
    assert change == Change(
        "observations", ("110000", "2020"), "changed", {"value": ("1", "2")}, change.row
    )
    assert change.source == "s001"


@pytest.mark.parametrize("content", [None, "{", '{"resources": [{}]}', "[]"])
def test_a_folder_without_a_package_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    if content is not None:
        (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(PackageError):
        Package(tmp_path)
    assert main(["diff", str(tmp_path), str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
