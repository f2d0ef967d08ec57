"""The files below /data/: contents, encodings, ranges, caching and CORS."""

import gzip
import hashlib
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server.data_files import serve_data_files
from data.read import GZIPPED, PACKAGE
from data.schemas.derived.tables import NAMES
from tests.loaded import loaded
from tests.servers import client_of

PLAIN = {"Accept-Encoding": "identity"}
GZIP = {"Accept-Encoding": "gzip, br"}


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_sent_as_built(
    client: FlaskClient, built: Path, name: str, ending: str
) -> None:
    response = client.get(f"/data/{name}.{ending}", headers=PLAIN)
    assert response.status_code == 200
    assert response.data == (built / PACKAGE / f"{name}.{ending}").read_bytes()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("regions.csv", "text/csv; charset=utf-8"),
        ("regions.json", "application/json"),
        ("regions.parquet", "application/vnd.apache.parquet"),
        ("datapackage.json", "application/json"),
    ],
)
def test_a_response_has_type_caching_and_cors_headers(
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
def test_other_paths_have_no_cors_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path, headers={"Origin": "https://example.org"}).headers
    assert "Access-Control-Allow-Origin" not in headers


def test_files_of_the_page_have_no_cors_headers(client: FlaskClient, bundled: Path) -> None:
    [path] = bundled.glob("borders-county.*.json")
    response = client.get(f"/atlas/{path.name}")
    assert response.status_code == 200
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "datapackage.json"])
def test_text_is_sent_as_gzip_if_accepted(client: FlaskClient, built: Path, name: str) -> None:
    response = client.get(f"/data/{name}", headers=GZIP)
    content = (built / PACKAGE / name).read_bytes()
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.headers["Content-Length"] == str(len(response.data))
    assert gzip.decompress(response.data) == content
    assert len(response.data) < len(content) / 3


@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "datapackage.json"])
def test_gzip_is_made_by_the_build_not_by_requests(
    client: FlaskClient, built: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gzip, "compress", lambda *_, **__: pytest.fail("compressed by the request"))
    response = client.get(f"/data/{name}", headers=GZIP)
    assert response.data == (built / GZIPPED / f"{name}.gz").read_bytes()


@pytest.mark.parametrize("headers", [PLAIN, GZIP], ids=["plain", "gzip"])
def test_a_file_is_hashed_once_not_by_each_request(
    client: FlaskClient, headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = client.get("/data/cells.json", headers=headers)
    monkeypatch.setattr(hashlib, "sha256", lambda *_: pytest.fail("hashed by the request"))
    again = client.get("/data/cells.json", headers=headers)
    assert (again.status_code, again.data) == (200, first.data)


def test_parquet_is_not_compressed_again(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/data/cells.parquet", headers=GZIP).headers


@pytest.mark.parametrize("headers", [PLAIN, GZIP], ids=["plain", "gzip"])
@pytest.mark.parametrize("name", ["cells.csv", "cells.json", "cells.parquet"])
def test_an_unchanged_file_is_not_sent_again(
    client: FlaskClient, name: str, headers: dict[str, str]
) -> None:
    first = client.get(f"/data/{name}", headers=headers)
    again = client.get(f"/data/{name}", headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert again.headers["Cache-Control"] == "public, max-age=300"
    other = client.get(f"/data/{name}", headers={**headers, "If-None-Match": '"other"'})
    assert (other.status_code, other.data) == (200, first.data)


def test_encodings_have_different_etags(client: FlaskClient) -> None:
    plain, compressed = (client.get("/data/cells.csv", headers=one) for one in (PLAIN, GZIP))
    assert plain.headers["ETag"] != compressed.headers["ETag"]


def test_a_range_of_a_file_is_sent(client: FlaskClient, built: Path) -> None:
    response = client.get("/data/cells.parquet", headers={"Range": "bytes=0-3"})
    size = (built / PACKAGE / "cells.parquet").stat().st_size
    assert (response.status_code, response.data) == (206, b"PAR1")
    assert response.headers["Content-Range"] == f"bytes 0-3/{size}"


@pytest.mark.parametrize(
    "accepted", ["identity", "br", "deflate, br;q=0.5", GZIP["Accept-Encoding"]]
)
@pytest.mark.parametrize("name", ["cells.json", "cells.csv"])
def test_a_range_of_a_text_is_never_compressed(
    client: FlaskClient, built: Path, name: str, accepted: str
) -> None:
    content = (built / PACKAGE / name).read_bytes()
    headers = {"Range": "bytes=10-2999", "Accept-Encoding": accepted}
    response = client.get(f"/data/{name}", headers=headers)
    assert response.status_code == 206
    assert response.data == content[10:3000]
    assert response.headers["Content-Length"] == "2990"
    assert response.headers["Content-Range"] == f"bytes 10-2999/{len(content)}"
    whole = client.get(f"/data/{name}", headers={"Accept-Encoding": accepted})
    assert whole.status_code == 200
    is_packed = "gzip" in accepted
    assert (gzip.decompress(whole.data) if is_packed else whole.data) == content


@pytest.mark.parametrize("headers", [PLAIN, GZIP], ids=["plain", "gzip"])
@pytest.mark.parametrize("wanted", ["bytes=0-1,5-9", "bytes=0-0, -1", "items=0-1", "bytes"])
def test_several_ranges_and_other_units_get_the_whole_file(
    client: FlaskClient, wanted: str, headers: dict[str, str]
) -> None:
    whole = client.get("/data/cells.csv", headers=headers)
    response = client.get("/data/cells.csv", headers={"Range": wanted, **headers})
    assert (response.status_code, response.data) == (200, whole.data)
    assert "Content-Range" not in response.headers


def test_other_origins_may_request_ranges_and_read_their_headers(client: FlaskClient) -> None:
    preflight = client.options("/data/cells.parquet", headers={"Origin": "https://a.example"})
    assert preflight.status_code == 204
    assert preflight.headers["Access-Control-Allow-Origin"] == "*"
    assert "Range" in preflight.headers["Access-Control-Allow-Headers"]
    assert client.options("/data/nothing.csv").status_code == 404
    part = client.get("/data/cells.parquet", headers={"Range": "bytes=0-3"})
    readable = part.headers["Access-Control-Expose-Headers"]
    assert all(name in readable for name in ("ETag", "Accept-Ranges", "Content-Range"))


def test_a_head_request_has_the_size(client: FlaskClient, built: Path) -> None:
    response = client.head("/data/cells.parquet")
    size = (built / PACKAGE / "cells.parquet").stat().st_size
    assert (response.data, response.headers["Content-Length"]) == (b"", str(size))


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
def test_other_names_are_not_found(client: FlaskClient, name: str) -> None:
    response = client.get(f"/data/{name}")
    assert response.status_code == 404
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_table_can_only_be_read(client: FlaskClient, method: str) -> None:
    assert getattr(client, method)("/data/regions.csv").status_code == 405


def test_a_missing_build_is_unavailable_until_it_is_back(derived: Path, tmp_path: Path) -> None:
    server = Flask("test")
    serve_data_files(server, derived)
    client = client_of(server)
    derived.rename(tmp_path / "aside")
    assert client.get("/data/regions.csv").status_code == 503
    (tmp_path / "aside").rename(derived)
    assert client.get("/data/regions.csv").status_code == 200


def test_serving_loads_no_table_library_and_no_engine(built: Path, bundled: Path) -> None:
    served = (
        "from pathlib import Path; from dashboard.server.app import create_app; "
        f"client = create_app(Path({str(built)!r}), Path({str(bundled)!r})).server.test_client(); "
        "paths = ['/data/cells.csv', '/data/cells.parquet']; "
        "assert {client.get(path, buffered=True).status_code for path in paths} == {200}"
    )
    unwanted = ("pandas", "pyarrow", "geopandas", "quickjs", "tqdm", "filelock")
    assert loaded(served, unwanted) == []
