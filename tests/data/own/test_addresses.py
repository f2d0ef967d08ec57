"""Files by name, folder, pattern, and from an object store."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import s3fs
from moto.server import ThreadedMotoServer

from data.__main__ import main
from data.own.addresses import list_files
from data.own.errors import OwnDataError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.csv", "a.csv", "deep/c.parquet", "notes.md"):
        path = tmp_path / "input" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("adcode\n110101\n", encoding="utf-8")
    return tmp_path / "input"


def names_of(files: list[str], folder: Path) -> list[str]:
    return [Path(file).relative_to(folder).as_posix() for file in files]


def test_a_folder_stands_for_its_readable_files(folder: Path) -> None:
    assert names_of(list_files([str(folder)]), folder) == ["a.csv", "b.csv", "deep/c.parquet"]


def test_a_pattern_stands_for_what_it_matches(folder: Path) -> None:
    assert names_of(list_files([f"{folder}/*.csv"]), folder) == ["a.csv", "b.csv"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(list_files([f"{folder}/a.csv", f"{folder}/*.csv"])) == 2


@pytest.mark.parametrize("name", ["none.csv", "*.none", "notes.md"])
def test_a_name_without_a_readable_file_is_an_error(folder: Path, name: str) -> None:
    with pytest.raises(OwnDataError, match=r"no file|none of the endings"):
        list_files([f"{folder}/{name}"])


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An object store of this machine, with points in two objects."""
    import boto3  # noqa: PLC0415 - slow to load, and only here

    s3fs.S3FileSystem.clear_instance_cache()
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in (
        ("AWS_ENDPOINT_URL", f"http://{host}:{port}"),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(name, value)
    store = boto3.client("s3")
    store.create_bucket(Bucket="points")
    for name, lon, lat in (("a", 116.41, 39.93), ("b", 114.54, 38.05)):
        sink = pa.BufferOutputStream()
        pq.write_table(pa.table({"lon": [lon], "lat": [lat]}), sink)
        store.put_object(
            Bucket="points", Key=f"2024/{name}.parquet", Body=sink.getvalue().to_pybytes()
        )
    yield "s3://points"
    server.stop()


@pytest.mark.parametrize("name", ["2024", "2024/*.parquet"])
def test_points_come_from_an_object_store(bucket: str, own: Path, name: str) -> None:
    assert main(["add", f"{bucket}/{name}", "--as", "stored", "--count"]) == 0
    cells = pq.read_table(own / "stored" / "cells.parquet")
    assert cells["region_id"].to_pylist() == ["110101", "130102"]


def test_an_object_that_does_not_exist_is_an_error(
    bucket: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", f"{bucket}/2025/*.parquet", "--as", "stored"]) == 1
    assert f"There is no file at {bucket}/2025/*.parquet" in capsys.readouterr().err
    assert not list(own.glob("stored*"))
