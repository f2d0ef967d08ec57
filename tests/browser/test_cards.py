"""What a published atlas gives to whoever shows a link as a card: the head of its own tab."""

import gzip
import re
import urllib.request
from collections.abc import Iterator, Sequence
from http.client import HTTPResponse
from urllib.error import HTTPError

import pytest

from dashboard.publish.cards import Card
from tests.browser.targets import hosted, published

# What a picture shows is the business of `test_previews`.
PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def site_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Publish the project's build with pictures, and serve it."""

    def draw(cards: Sequence[Card], _: str) -> dict[str, bytes]:
        return {card.picture: PICTURE for card in cards}

    with hosted(published(tmp_path_factory.mktemp("host"), draw=draw)) as address:
        yield address


def read(url: str, **headers: str) -> HTTPResponse:
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - our own host
    answer: HTTPResponse = urllib.request.urlopen(request)  # noqa: S310
    return answer


@pytest.mark.parametrize(
    ("query", "lang", "picture", "title"),
    [
        ("?tab=structure&lang=zh", "zh", "structure.zh", "与京津冀比重相比"),
        (
            "?region=130600&tab=structure&lang=zh&theme=dark",
            "zh",
            "structure.zh",
            "与京津冀比重相比",
        ),
        ("?tab=structure", "en", "structure.en", "Who stands out most"),
        ("?lang=zh", "zh", "focus.zh", "规划的十二个领域"),
        ("", "en", "focus.en", "JJJ Atlas"),
        ("?tab=../data&lang=zh", "en", "focus.en", "JJJ Atlas"),
    ],
)
def test_the_host_answers_a_link_with_the_card_of_its_tab_and_language(
    site_address: str, query: str, lang: str, picture: str, title: str
) -> None:
    with read(site_address + query) as page:
        html = page.read().decode()
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.headers["Cache-Control"] == "no-cache"
        assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
    assert f'<html lang="{lang}">' in html
    assert f'<meta property="og:title" content="{title}' in html
    [shown] = re.findall(r'<meta property="og:image" content="([^"]*)">', html)
    assert shown.startswith(f"https://a.example/atlas/previews/{picture}.png?")
    with read(shown.replace("https://a.example/atlas/", site_address)) as content:
        assert content.headers["Content-Type"] == "image/png"
        assert content.headers["Cache-Control"] == "public, max-age=300"
        assert content.read() == PICTURE


def test_a_page_with_a_card_is_had_by_its_link_alone(site_address: str) -> None:
    with pytest.raises(HTTPError) as refused:
        read(f"{site_address}cards/structure.zh.html")
    assert refused.value.code == 404
    refused.value.close()
    with read(f"{site_address}?tab=structure&lang=zh", **{"Accept-Encoding": "gzip"}) as page:
        assert page.headers["Content-Encoding"] == "gzip"
        assert '<html lang="zh">' in gzip.decompress(page.read()).decode()
