"""What the bench counts as loaded is what came over the wire."""

from tests.bench.pages import transferred_bytes


def test_a_font_inside_the_style_sheet_is_counted_once() -> None:
    urls = {"1": "http://127.0.0.1/style.css", "2": "data:font/woff2;base64,d09GMg=="}
    sent = [{"requestId": key, "request": {"url": url}} for key, url in urls.items()]
    finished = [
        {"requestId": "1", "encodedDataLength": 34_000.0},
        {"requestId": "2", "encodedDataLength": 16_504.0},
    ]
    assert transferred_bytes(sent, finished) == 34_000
