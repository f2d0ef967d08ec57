"""What changed since the atlas that a folder holds: every planted edit, and nothing else."""

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from dashboard.engine import Engine
from dashboard.publish.changes import RECORD, changes_files
from dashboard.publish.previous_page import MARKER, with_digests
from dashboard.registry import LANGUAGES
from tests.languages import foreign_words

Rows = list[list[str]]


def write_earlier(folder: Path, built: Path, edit: dict[str, Callable[[Rows], None]]) -> None:
    """Write an atlas that was published with other tables.

    Args:
        folder: of the atlas.
        built: the build, whose tables it has.
        edit: by table, what changes its rows; the first row has the heads.
    """
    data = folder / "data"
    keep_csv = shutil.ignore_patterns("*.parquet")
    shutil.copytree(built / "package", data, ignore=keep_csv)
    for table, change in edit.items():
        path = data / f"{table}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        change(rows)
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
    sign(folder)


def sign(folder: Path) -> None:
    """Write the marker that lists the folder's files, as publishing does."""
    (folder / MARKER).unlink(missing_ok=True)
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]
    *_, (name, content) = with_digests([*files, (MARKER, b"{}")])
    (folder / name).write_bytes(content)


def status_was_announced(rows: Rows) -> None:
    """Change the status of the head office of Huaneng back."""
    row = next(row for row in rows if row[0] == "huaneng-hq")
    row[rows[0].index("status")] = "announced"


def test_a_change_of_a_move_is_on_the_page_and_in_the_feeds_of_its_places(
    engine: Engine, built: Path, tmp_path: Path
) -> None:
    write_earlier(tmp_path, built, {"relocations": status_was_announced})
    files = dict(changes_files(engine, built, tmp_path, "https://a.example/"))
    [version] = json.loads(files[RECORD])["versions"]
    [change] = version["changes"]
    assert change["fields"] == {"status": ["announced", "operating"]}
    assert "133100" in change["places"]
    html = files["changes/index.html"].decode()
    assert "Status: " in html
    fed = {path for path, content in files.items() if b"<entry>" in content}
    places = {f"feeds/place/{key}.atom" for key in change["places"]}
    assert fed == {"feeds/all.atom", *places}
    feed = feedparser.parse(files["feeds/place/133100.atom"])
    assert not feed.bozo
    assert feed.entries[0].link == f"https://a.example/changes/#build-{version['build']}"
    assert change["name_en"] in feed.entries[0].content[0].value
    assert change["name_zh"] in feed.entries[0].content[0].value


def test_planted_edits_are_all_recorded_and_none_invented(
    engine: Engine, built: Path, tmp_path: Path
) -> None:
    planted: dict[str, list[str]] = {}

    def plant(table: str) -> Callable[[Rows], None]:
        def edit(rows: Rows) -> None:
            planted[table] = [rows[3][0], rows[7][0]]
            del rows[3]  # since added
            rows[6][-1] = f"{rows[6][-1]} before"  # since changed

        return edit

    tables = ("focus", "sites", "events", "chains", "indicators", "sources", "plan")
    write_earlier(tmp_path, built, {name: plant(name) for name in tables})
    record = json.loads(dict(changes_files(engine, built, tmp_path, ""))[RECORD])
    found: dict[str, list[str]] = {}
    for change in record["versions"][0]["changes"]:
        found.setdefault(change["table"], []).append(change["key"][0])
    assert {table: sorted(keys) for table, keys in found.items()} == {
        table: sorted(keys) for table, keys in planted.items()
    }


def test_the_same_tables_give_the_same_bytes_and_no_entry(
    engine: Engine, built: Path, tmp_path: Path
) -> None:
    first = dict(changes_files(engine, built, tmp_path / "none", ""))
    write_earlier(tmp_path / "site", built, {})
    for path, content in first.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    sign(tmp_path / "site")
    assert dict(changes_files(engine, built, tmp_path / "site", "")) == first
    assert not any(b"<entry>" in content for content in first.values())
    for path, content in first.items():
        if path.endswith(".atom"):
            assert not feedparser.parse(content).bozo, path


def test_feeds_keep_the_entries_of_earlier_versions(
    engine: Engine, built: Path, tmp_path: Path
) -> None:
    earlier = {
        "build": "0" * 12,
        "day": "2026-01-31",
        "updated": "2026-01-31T12:00:00+00:00",
        "changes": [
            {
                "table": "events", "key": ["x"], "kind": "added", "fields": {}, "source": "s001",
                "places": ["110000"], "industries": [], "name_en": "An event", "name_zh": "事件",
            }
        ],
    }  # fmt: skip
    (tmp_path / "changes").mkdir()
    record = {"since": "2025-12-31", "versions": [earlier]}
    (tmp_path / RECORD).write_text(json.dumps(record), encoding="utf-8")
    write_earlier(tmp_path, built, {"relocations": status_was_announced})
    files = dict(changes_files(engine, built, tmp_path, ""))
    feed = feedparser.parse(files["feeds/all.atom"])
    assert [entry.title.split(":")[0] for entry in feed.entries] == [
        engine.tables["build"]["built"][:10],
        "2026-01-31",
    ]
    assert len({entry.id for entry in feed.entries}) == 2
    [kept] = feedparser.parse(files["feeds/place/110000.atom"]).entries[-1:]
    assert "An event" in kept.content[0].value


def test_tables_that_somebody_edited_in_the_folder_are_not_compared(
    engine: Engine, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_earlier(tmp_path, built, {})
    path = tmp_path / "data" / "events.csv"
    path.write_bytes(path.read_bytes() + b"x")
    record = json.loads(dict(changes_files(engine, built, tmp_path, ""))[RECORD])
    assert record["versions"] == []
    assert "events.csv is not as it was published" in capsys.readouterr().err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_speaks_its_language(
    engine: Engine, built: Path, tmp_path: Path, lang: str
) -> None:
    write_earlier(tmp_path, built, {"relocations": status_was_announced})
    path = "zh/changes/index.html" if lang == "zh" else "changes/index.html"
    html = dict(changes_files(engine, built, tmp_path, ""))[path].decode()
    row = html.split("<tbody>")[1].split("</tbody>")[0]
    words = [part.split("<")[0] for part in row.split(">")]
    assert [word for text in words for word in foreign_words(text, lang)] == []


def published(record: object) -> bytes:
    return json.dumps(record).encode()


def of_version(**change: object) -> dict[str, object]:
    """A record of one version with one change."""
    named = {"name_en": "<b>A & B</b>", "name_zh": "\u7532", "places": ["999999"], "industries": []}
    whole = {"table": "regions", "key": ["x"], "kind": "gone", "fields": {}, "source": ""}
    day, updated = "2026-01-02", "2026-01-02T00:00:00+00:00"
    changes = [{**whole, **named, **change}]
    version = {"build": "abc123abc123", "day": day, "updated": updated, "changes": changes}
    return {"since": "2026-01-01", "versions": [version]}


def test_a_record_may_name_tables_and_columns_that_are_no_more(
    engine: Engine, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "changes").mkdir()
    record = of_version(table="ferries", kind="changed", fields={"berth": ["1", "2"]})
    (tmp_path / RECORD).write_bytes(published(record))
    write_earlier(tmp_path, built, {})
    made = dict(changes_files(engine, built, tmp_path, ""))
    assert json.loads(made[RECORD]) == record
    page = made["changes/index.html"].decode()
    assert "ferries" in page
    assert "berth" in page
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in page
    [entry] = feedparser.parse(made["feeds/all.atom"]).entries
    assert "ferries" in entry.content[0].value


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b"{",
        *map(published, (None, 5, [1], {"since": "x"}, {"since": "x", "versions": None})),
        published({"since": "x", "versions": ["a"]}),
        published({"since": "x", "versions": [{"changes": [{}]}]}),
        published(of_version(kind="moved")),
        published(of_version(name_en="\ud800")),
    ],
)
def test_a_damaged_record_is_told_and_a_new_one_begun(
    engine: Engine, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    (tmp_path / "changes").mkdir()
    (tmp_path / RECORD).write_bytes(text)
    write_earlier(tmp_path, built, {})
    made = dict(changes_files(engine, built, tmp_path, ""))
    assert json.loads(made[RECORD])["versions"] == []
    assert "what changed since the earlier atlas is not known: " in capsys.readouterr().err
