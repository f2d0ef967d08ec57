"""The tables at addresses that stay: what is answered, how, and to whom."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from dashboard.server.data_files import serve_data_files
from data.read import GZIPPED, PACKAGE
from data.schemas.derived.tables import NAMES
from tests.servers import client_of

if TYPE_CHECKING:
    from flask.testing import FlaskClient

PROJECT = Path(__file__).parents[3]
PLAIN = {"Accept-Encoding": "identity"}
PACKED = {"Accept-Encoding": "gzip, br"}


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_sent_as_built(
    client: FlaskClient, built: Path, name: str, ending: str
) -> None:
    answer = client.get(f"/data/{name}.{ending}", headers=PLAIN)
    assert answer.status_code == 200
    assert answer.data == (built / PACKAGE / f"{name}.{ending}").read_bytes()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("regions.csv", "text/csv; charset=utf-8"),
        ("regions.json", "application/json"),
        ("regions.parquet", "application/vnd.apache.parquet"),
        ("datapackage.json", "application/json"),
    ],
)
def test_an_answer_says_what_it_is_how_long_it_holds_and_that_anyone_may_read_it(
    client: FlaskClient, name: str, kind: str
) -> None:
    headers = client.get(f"/data/{name}", headers=PLAIN).headers
    assert headers["Content-Type"] == kind
    assert headers["Cache-Control"] == "public, max-age=300"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Content-Encoding" not in headers


@pytest.mark.parametrize("path", ["/", "/health", "/_dash-layout", "/none", "/data/none.csv"])
def test_nothing_else_is_for_other_origins(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://example.org"}).headers
    assert "Access-Control-Allow-Origin" not in headers


def test_files_of_the_page_are_not_for_other_origins(client: FlaskClient, bundled: Path) -> None:
    [path] = bundled.glob("borders-county.*.json")
    answer = client.get(f"/atlas/{path.name}")
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "datapackage.json"])
def test_text_is_packed_where_the_client_takes_it(
    client: FlaskClient, built: Path, name: str
) -> None:
    answer = client.get(f"/data/{name}", headers=PACKED)
    content = (built / PACKAGE / name).read_bytes()
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Length"] == str(len(answer.data))
    assert gzip.decompress(answer.data) == content
    assert len(answer.data) < len(content) / 3


@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "datapackage.json"])
def test_gzip_is_made_by_the_build_not_by_requests(
    client: FlaskClient, built: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gzip, "compress", lambda *_, **__: pytest.fail("compressed again"))
    answer = client.get(f"/data/{name}", headers=PACKED)
    assert answer.data == (built / GZIPPED / f"{name}.gz").read_bytes()


def test_parquet_is_packed_already(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/data/cells.parquet", headers=PACKED).headers


@pytest.mark.parametrize("coding", [PLAIN, PACKED], ids=["plain", "packed"])
@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "cells.parquet"])
def test_who_has_it_already_is_told_so(
    client: FlaskClient, name: str, coding: dict[str, str]
) -> None:
    first = client.get(f"/data/{name}", headers=coding)
    again = client.get(f"/data/{name}", headers={**coding, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert again.headers["Cache-Control"] == "public, max-age=300"
    other = client.get(f"/data/{name}", headers={**coding, "If-None-Match": '"other"'})
    assert (other.status_code, other.data) == (200, first.data)


def test_packed_and_plain_are_told_apart(client: FlaskClient) -> None:
    tags = [client.get("/data/cells.csv", headers=way).headers["ETag"] for way in (PLAIN, PACKED)]
    assert len(set(tags)) == 2


def test_a_part_of_a_file_can_be_asked_for(client: FlaskClient, built: Path) -> None:
    answer = client.get("/data/cells.parquet", headers={"Range": "bytes=0-3"})
    size = (built / PACKAGE / "cells.parquet").stat().st_size
    assert (answer.status_code, answer.data) == (206, b"PAR1")
    assert answer.headers["Content-Range"] == f"bytes 0-3/{size}"


@pytest.mark.parametrize("coding", ["identity", "br", "deflate, br;q=0.5"])
@pytest.mark.parametrize("name", ["cells.json", "cells.csv"])
def test_a_part_of_a_text_is_those_bytes_whatever_else_the_client_takes(
    client: FlaskClient, built: Path, name: str, coding: str
) -> None:
    content = (built / PACKAGE / name).read_bytes()
    asked = {"Range": "bytes=10-2999", "Accept-Encoding": coding}
    answer = client.get(f"/data/{name}", headers=asked)
    assert answer.status_code == 206
    assert answer.data == content[10:3000]
    assert answer.headers["Content-Length"] == "2990"
    assert answer.headers["Content-Range"] == f"bytes 10-2999/{len(content)}"
    whole = client.get(f"/data/{name}", headers={"Accept-Encoding": coding})
    assert (whole.status_code, whole.data) == (200, content)


def test_packed_text_is_sent_whole(client: FlaskClient, built: Path) -> None:
    asked = {"Range": "bytes=10-2999", **PACKED}
    answer = client.get("/data/cells.json", headers=asked)
    assert (answer.status_code, "Content-Range" in answer.headers) == (200, False)
    assert gzip.decompress(answer.data) == (built / PACKAGE / "cells.json").read_bytes()


def test_a_page_elsewhere_may_ask_for_parts_and_read_what_they_are(client: FlaskClient) -> None:
    asked = client.options("/data/cells.parquet", headers={"Origin": "https://a.example"})
    assert asked.status_code == 204
    assert asked.headers["Access-Control-Allow-Origin"] == "*"
    assert "Range" in asked.headers["Access-Control-Allow-Headers"]
    assert client.options("/data/nothing.csv").status_code == 404
    part = client.get("/data/cells.parquet", headers={"Range": "bytes=0-3"})
    readable = part.headers["Access-Control-Expose-Headers"]
    assert all(name in readable for name in ("ETag", "Accept-Ranges", "Content-Range"))


def test_the_size_is_told_without_the_content(client: FlaskClient, built: Path) -> None:
    answer = client.head("/data/cells.parquet")
    size = (built / PACKAGE / "cells.parquet").stat().st_size
    assert (answer.data, answer.headers["Content-Length"]) == (b"", str(size))


@pytest.mark.parametrize(
    "name",
    [
        "none.csv",
        "regions",
        "regions.xlsx",
        "regions.geojson",
        "county.geojson",
        "borders.csv",
        "build.json",
        "Regions.csv",
        "regions.csv/",
        "../build.json",
        "..%2Fbuild.json",
        "..%2Fborders%2Fcounty.geojson",
        "%2e%2e%2fborders%2fcounty.geojson",
        "..\\build.json",
        ".",
        "..",
        "%00",
        "regions.csv%00",
    ],
)
def test_no_other_name_is_answered(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/data/{name}")
    assert answer.status_code == 404
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_table_can_only_be_read(client: FlaskClient, method: str) -> None:
    assert getattr(client, method)("/data/regions.csv").status_code == 405


def test_a_table_that_is_being_replaced_can_be_asked_for_again(built: Path, tmp_path: Path) -> None:
    derived = Path(shutil.copytree(built, tmp_path / "derived"))
    server = Flask("test")
    serve_data_files(server, derived)
    client = client_of(server)
    derived.rename(tmp_path / "aside")
    assert client.get("/data/regions.csv").status_code == 503
    (tmp_path / "aside").rename(derived)
    assert client.get("/data/regions.csv").status_code == 200


def test_serving_loads_no_table_library(built: Path, bundled: Path) -> None:
    ask = (
        "import sys; from pathlib import Path; from dashboard.server.app import create_app; "
        f"client = create_app(Path({str(built)!r}), Path({str(bundled)!r})).server.test_client(); "
        "paths = ['/data/cells.csv', '/data/cells.parquet']; "
        "print([client.get(path, buffered=True).status_code for path in paths]); "
        "print([name for name in ('pandas', 'pyarrow', 'geopandas') if name in sys.modules])"
    )
    ended = subprocess.run(  # noqa: S603 - our own text
        [sys.executable, "-c", ask], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines() == ["[200, 200]", "[]"]
