"""The page is packed once, not by every worker."""

from pathlib import Path

import brotli
import pytest
from flask import Flask

from dashboard.server.cached_responses import cache_responses
from dashboard.server.compression import ENCODINGS, Encoding

PAGE = "the page" * 100


def served(folder: Path, text: str = PAGE) -> bytes:
    """Serve a page from a folder of compressed forms; return it as sent with Brotli."""
    server = Flask("page")
    server.get("/")(lambda: text)
    cache_responses(server, ["/"], folder)
    response = server.test_client().get("/", headers={"Accept-Encoding": "br"})
    assert response.headers["Content-Encoding"] == "br"
    return response.get_data()


@pytest.fixture
def packings(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Note what is compressed."""
    done: list[bytes] = []

    def noted(encoding: Encoding) -> Encoding:
        def compress(content: bytes) -> bytes:
            done.append(content)
            return encoding.compress(content)

        return encoding._replace(compress=compress)

    monkeypatch.setattr("dashboard.bundle.ENCODINGS", tuple(map(noted, ENCODINGS)))
    return done


def test_a_later_start_sends_what_an_earlier_one_packed(
    tmp_path: Path, packings: list[bytes]
) -> None:
    first = served(tmp_path)
    assert packings == [PAGE.encode()] * 2
    assert served(tmp_path) == first
    assert len(packings) == 2
    assert brotli.decompress(served(tmp_path, "another page")) == b"another page"


def test_a_form_that_is_damaged_or_cannot_be_kept_is_packed_again(
    tmp_path: Path, packings: list[bytes]
) -> None:
    whole = served(tmp_path)
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 2
    for file in kept:
        file.write_bytes(file.read_bytes()[:9])
    assert served(tmp_path) == whole
    assert served(tmp_path / "missing") == whole
    assert not (tmp_path / "missing").exists()
    assert len(packings) == 6
