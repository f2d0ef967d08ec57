"""Any request gets a response that reveals nothing internal."""

import re
from urllib.parse import quote, unquote, unquote_to_bytes

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import create_environ, run_wsgi_app

EXAMPLES = 250
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X")
# Texts of files that are not public.
PRIVATE = (b"root:x:0:0", b"\nfrom dashboard.", b"requires-python", b"borders_sha256", b"Traceback")
PATH_SEGMENTS = (
    "", ".", "..", "...", "atlas", "data", "_dash-component-suites", "dash", "plotly", "assets",
    "_dash-layout", "_dash-update-component", "_reload-hash", "health", "ready", "etc", "passwd",
    "server.py", "build.json", "manifest.json", "regions.csv", "style.000000000000.css", "\0", "~",
    "%2e%2e", "..%2f..%2fserver.py", "..\\..\\server.py", "C:", "//", "%", "%00", "%c0%ae",
)  # fmt: skip
HEADERS = (
    "Accept-Encoding", "Range", "If-Range", "If-None-Match", "If-Modified-Since",
    "If-Unmodified-Since", "Date", "Host", "Origin", "Content-Type", "Content-Length", "Cookie",
    "Authorization", "X-Forwarded-Host", "Expect",
)  # fmt: skip
VALUES = (
    "", "gzip", "gzip;q=x", "*;q=0", "bytes=0-3", "bytes=-1", "bytes=9-1", "bytes=0-,0-,0-",
    "bytes=99999999999999999999-", "bytes=a-b", '"', 'W/"', "*", "Sat, 99 Zzz 9999 99:99:99 GMT",
    "Sat, 01 Jan 999999999999 00:00:00 GMT", "Sat, 99999999999999999999 Jan 2020 00:00:00 GMT",
    "Sat, 01 Jan 2020 99999999999:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2359",
    "application/json", "-1", "1e9", "=; ;=,", "Basic ====", "a" * 5_000,
)  # fmt: skip


def paths() -> st.SearchStrategy[str]:
    """Generate paths from known segments and any text, plain or percent-encoded."""
    segment = st.sampled_from(PATH_SEGMENTS) | st.text(max_size=6)
    written = st.sampled_from((str, quote, lambda text: quote(text, safe="")))
    segments = st.lists(st.tuples(segment, written), max_size=6)
    return segments.map(lambda drawn: "/" + "/".join(write(text) for text, write in drawn))


def environ(
    path: str, query: str, method: str, sent: dict[str, str], body: bytes
) -> dict[str, object]:
    """Build a WSGI environment as a web server would, without a client that normalises it."""
    made = create_environ("/", data=body, method="POST")
    made |= {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": quote(query, safe="&=%+;"),
    }
    for name, value in sent.items():
        key = name.upper().replace("-", "_")
        made[key if key.startswith("CONTENT_") else f"HTTP_{key}"] = value
    return made


def headers() -> st.SearchStrategy[dict[str, str]]:
    latin = st.characters(min_codepoint=32, max_codepoint=255)
    value = st.sampled_from(VALUES) | st.text(latin, max_size=20)
    return st.dictionaries(st.sampled_from(HEADERS), value, max_size=4)


@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    path=paths(),
    query=st.text(max_size=20),
    method=st.sampled_from(METHODS) | st.just("GET"),
    sent=headers(),
    body=st.binary(max_size=50),
)
def test_any_request_gets_a_response_that_reveals_nothing(  # noqa: PLR0913, PLR0917 - a request
    client: FlaskClient, path: str, query: str, method: str, sent: dict[str, str], body: bytes
) -> None:
    request = environ(path, query, method, sent, body)
    # Calls the application directly, because Flask's test client would normalise the request.
    chunks, status, response_headers = run_wsgi_app(client.application, request, buffered=True)
    content = b"".join(chunks)
    code = int(status.split()[0])
    assert code < 500, content
    assert "Content-Security-Policy" in response_headers
    if response_headers.get("Content-Encoding") != "gzip":
        assert not [text for text in PRIVATE if text in content]
    if code in (200, 206) and method == "GET":
        assert re.fullmatch(
            r"/+|/health|/ready|/atlas/[a-z-]+\.[0-9a-f]{12}\.\w+|/data/\w+\.(csv|json|parquet)"
            r"|/_dash-(layout|dependencies|component-suites/.+)",
            unquote(path),
        )


@pytest.mark.parametrize("reach", ["/atlas/{}", "/data/{}", "/_dash-component-suites/dash/{}"])
@pytest.mark.parametrize(
    "private",
    ["../server.py", "../../pyproject.toml", "../../../../../../etc/passwd", "build.json"],
)
@pytest.mark.parametrize("write", [str, quote, lambda text: quote(quote(text, safe=""))])
def test_no_path_leads_out_of_the_served_folders(
    client: FlaskClient, reach: str, private: str, write: object
) -> None:
    assert callable(write)
    response = client.get(reach.format(write(private)))
    assert response.status_code in (400, 404)
    assert not [text for text in PRIVATE if text in response.get_data()]
