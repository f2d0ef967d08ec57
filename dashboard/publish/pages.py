"""The pages of places, industries and organisations in a published folder."""

import gzip
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from tqdm import tqdm

from dashboard.engine import Engine, build_engine
from dashboard.pages.all import make_page
from dashboard.pages.paths import CHANGES, KINDS, SINGLE, STORY, page_keys
from dashboard.pages.render import page_files
from dashboard.publish.changes import changes_files
from dashboard.publish.feeds import FEEDS
from dashboard.publish.sitemap import pages_sitemap
from dashboard.publish.static_page import PAGE
from dashboard.registry import LANGUAGES

# The best levels take ten times as long for a few per cent.
_GZIP_LEVEL = 6
SITEMAP = "sitemap-pages.xml"
ROBOTS = "robots.txt"
_PREVIEWS = "previews/"
_ROOT = b'<html lang="en"'
_ROOT_WITHOUT_PAGES = _ROOT + b' data-pages="none"'
_FOLDERS = (*(f"{kind}/" for kind in (*KINDS, *SINGLE, FEEDS)), "zh/")


def pages(
    derived: Path, address: str, folder: Path, pictures: Container[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """Write all pages, with a progress bar.

    Args:
        derived: the build.
        address: of the published folder, with a final slash; empty: not known.
        folder: that is to be replaced, for what changed since; it need not exist.
        pictures: paths of the pictures of link previews that the new folder has.

    Yields:
        Path and content of each file, and of its gzip form.

    Raises:
        StoryError: a sentence of the story is not true of the tables.
    """
    engine = build_engine(derived, address)
    keys = page_keys(derived)
    # An untrue sentence stops before the first page.
    story_first = sorted(keys, key=lambda page: page[0] != STORY)
    for path, content in chain(
        _plain_files(engine, story_first, pictures), changes_files(engine, derived, folder, address)
    ):
        yield path, content
        yield f"{path}.gz", gzip.compress(content, _GZIP_LEVEL, mtime=0)
    if address:
        day = engine.tables["build"]["built"][:10]
        yield SITEMAP, pages_sitemap(keys, address, day).encode()


def _plain_files(
    engine: Engine, keys: Sequence[tuple[str, str]], pictures: Container[str]
) -> Iterator[tuple[str, bytes]]:
    for kind, key in tqdm(keys, unit="page", dynamic_ncols=True, disable=None):
        for lang in LANGUAGES:
            # The folder's own record of changes follows.
            if kind != CHANGES:
                yield from page_files(make_page(engine, kind, key, lang), pictures)


def with_pages(
    files: Iterable[tuple[str, bytes]], derived: Path, address: str, folder: Path
) -> Iterator[tuple[str, bytes]]:
    """Add all pages to the files of a folder, and their site map to its robots.txt."""
    pictures = set()
    for path, content in files:
        if path.startswith(_PREVIEWS):
            pictures.add(path)
        if path == ROBOTS:
            yield path, content + f"Sitemap: {address}{SITEMAP}\n".encode()
        else:
            yield path, content
    yield from pages(derived, address, folder, pictures)


def without_pages(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Mark the atlas of a folder without pages, so that it shows no links to them."""
    for path, content in files:
        yield path, content.replace(_ROOT, _ROOT_WITHOUT_PAGES, 1) if path == PAGE else content


def is_of_pages(path: str) -> bool:
    """Tell whether a file is a page, or belongs to one; those have their gzip form already."""
    return path.startswith(_FOLDERS) or path == SITEMAP
