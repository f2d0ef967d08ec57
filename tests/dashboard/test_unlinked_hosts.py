"""No table, page or export links to a host that imitates or copies a publisher."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from dashboard.engine import Engine
from dashboard.publish.site import site_files
from dashboard.registry import TAB_CHARTS
from data.checks.hosts import is_unlinked
from tests.dashboard.test_columns import QUERIES
from tests.data.real_seeds import SEEDS

_ADDRESS = re.compile(r"https?:\\?/\\?/[^\s\"'<>\\)]+")
_TEXTS = (".html", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".md")


def addresses(texts: Iterable[str]) -> set[str]:
    """Find every address in texts, also where JSON escapes its slashes."""
    found = (address for text in texts for address in _ADDRESS.findall(text))
    return {address.replace("\\", "") for address in found}


def test_an_address_is_found_in_json_and_markup() -> None:
    text = r'{"url":"https:\/\/kpfans.com/a"} <a href="http://x.example/b">'
    assert addresses([text]) == {"https://kpfans.com/a", "http://x.example/b"}


def test_no_seed_links_to_one() -> None:
    found = addresses(path.read_text(encoding="utf-8") for path in SEEDS.glob("*.csv"))
    assert len(found) > 100
    assert sorted(filter(is_unlinked, found)) == []


def test_no_table_and_no_published_page_links_to_one(built: Path, bundled: Path) -> None:
    files = dict(site_files("", derived=built, bundle=bundled))
    texts = [content.decode() for name, content in files.items() if name.endswith(_TEXTS)]
    found = addresses(texts)
    assert {name.split("/")[0] for name in files} >= {"data", "index.html"}
    assert len(found) > 100
    assert sorted(filter(is_unlinked, found)) == []


@pytest.mark.parametrize("tab", TAB_CHARTS)
def test_no_exported_row_links_to_one(engine: Engine, tab: str) -> None:
    found = addresses(
        str(row.get(column) or "")
        for chart in TAB_CHARTS[tab]
        for query in (*QUERIES[tab], "industries=all&level=county&recalled=show")
        for row in engine.rows(f"tab={tab}&{query}", chart)
        for column in ("url", "source_url", "source")
    )
    assert found != set()
    assert sorted(filter(is_unlinked, found)) == []
