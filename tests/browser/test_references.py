"""The page looks as it did: a lost word is seen, the noise of fonts is not."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import references
from tests.browser.atlas import Atlas
from tests.browser.pictures import TOLERANCE, difference

PageOf = Callable[[str], Atlas]


@pytest.fixture(scope="module")
def page_of(browser: Browser, address: str) -> Iterator[PageOf]:
    """Give a function that keeps a page of each size, in a browser with the pictures' fonts."""
    pages: dict[str, Atlas] = {}
    with references.camera(browser.browser_type) as camera:

        def page(size: str) -> Atlas:
            if size not in pages:
                pages[size] = references.open_page(camera, address, size)
            return pages[size]

        yield page


@pytest.mark.parametrize("name", references.PICTURES)
def test_the_page_looks_like_its_reference(page_of: PageOf, name: str) -> None:
    size, query = references.PICTURES[name]
    apart = difference(references.photograph(page_of(size), query), references.kept(name))
    assert apart.steps <= TOLERANCE, f"look at {apart}; if it is meant, run `make references`"


def test_one_name_lost_from_the_map_is_seen(page_of: PageOf) -> None:
    size, query = references.PICTURES["focus"]
    atlas = page_of(size)
    before = references.photograph(atlas, query)
    name = atlas.find("#map-plot .scattergeo text", has_text="Hengshui").first
    box = name.bounding_box()
    assert box is not None
    name.evaluate("(node) => { node.style.visibility = 'hidden'; }")
    apart = difference(before, references.taken(atlas))
    assert apart.steps > TOLERANCE
    assert box["x"] - 8 <= apart.x <= box["x"] + box["width"] + 8
    assert box["y"] - 8 <= apart.y <= box["y"] + box["height"] + 8


def test_every_picture_has_its_use() -> None:
    assert {path.stem for path in references.FOLDER.glob("*")} == set(references.PICTURES)
    assert sum(path.stat().st_size for path in references.FOLDER.glob("*")) < 600_000
