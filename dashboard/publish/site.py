"""The files of a published folder."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.bundle import BUNDLE, compressed_forms, ensure_bundle
from dashboard.publish.cards import Card, make_cards
from dashboard.publish.hosts import headers_file, htaccess, nginx_conf
from dashboard.publish.meta_tags import with_address, with_card, with_general_card
from dashboard.publish.pages import is_of_pages
from dashboard.publish.previous_page import MARKER, marker
from dashboard.publish.sitemap import robots, sitemap
from dashboard.publish.static_page import PAGE, static_files
from dashboard.server.app import create_app
from dashboard.server.security_headers import SECURITY_HEADERS, content_policy
from data.read import DERIVED, PACKAGE, read_build

# Draws the pictures of cards for an address: PNG by path, of all cards or of some.
DrawPictures = Callable[[Sequence[Card], str], Mapping[str, bytes]]
_COMPRESSED = (".html", ".js", ".css", ".json", ".csv", ".xml", ".txt")

# For nginx, Apache httpd, and Netlify or Cloudflare Pages: the headers that the server sends.
_HOST_FILES = {"nginx.conf": nginx_conf, ".htaccess": htaccess, "_headers": headers_file}


class BuildChangedError(Exception):
    """The build was replaced while it was read."""

    def __init__(self) -> None:
        super().__init__("the build was replaced while it was published. Run this again.")


def no_pictures(_cards: Sequence[Card], _address: str) -> dict[str, bytes]:
    """Draw no pictures."""
    return {}


def site_files(
    address: str, draw: DrawPictures = no_pictures, derived: Path = DERIVED, bundle: Path = BUNDLE
) -> Iterator[tuple[str, bytes]]:
    """Make the files of the folder.

    Args:
        address: of the published folder, with a final slash, for link previews, the sitemap and
            the links in exported files; empty: they are left out.
        draw: draws the pictures of the link previews.
        derived: the build.
        bundle: folder of the page's files, which are made if they are out of date.

    Yields:
        Path and content of each file.

    Raises:
        NotBuilt: there are no tables yet.
        BuildChangedError: they were replaced meanwhile.
    """
    build = read_build(derived)
    files = ensure_bundle(derived, bundle)
    app = create_app(derived, bundle)
    content = dict(static_files(app, bundle, files))
    if address:
        cards = make_cards(derived)
        page = content.pop(PAGE).decode()
        yield from address_files(page, address, cards, draw(cards, address), build)
    yield from content.items()
    yield from _data_files(derived, build)
    policy = content_policy(app.csp_hashes())
    for name, write in _HOST_FILES.items():
        yield name, write(policy, SECURITY_HEADERS).encode()
    yield MARKER, marker(build["build_id"], content)


def address_files(
    page: str,
    address: str,
    cards: Sequence[Card],
    pictures: Mapping[str, bytes],
    build: Mapping[str, Any],
) -> Iterator[tuple[str, bytes]]:
    """Make the files that need the folder's address: link previews, sitemap and robots.txt.

    Args:
        page: the atlas's page.
        address: of the folder, with a final slash.
        cards: the first is that of the page without a query.
        pictures: PNG by path, of all cards or of some.
        build: the build's record.

    Yields:
        Path and content of each file.
    """
    page = with_address(page, address)
    # Other sites cache pictures by URL, so that of another build needs another URL.
    urls = {path: f"{address}{path}?{build['build_id']}" for path in pictures}
    first, *_ = cards
    yield PAGE, with_general_card(page, first, urls.get(first.picture, "")).encode()
    for card in cards:
        yield card.page, with_card(page, card, urls.get(card.picture, "")).encode()
    yield from pictures.items()
    by_tab = {(card.tab, card.lang): urls[card.picture] for card in cards if card.picture in urls}
    yield "sitemap.xml", sitemap(address, build["built"][:10], by_tab).encode()
    yield "robots.txt", robots(address).encode()


def with_compressed(
    files: Iterable[tuple[str, bytes]], bundle: Path = BUNDLE
) -> Iterator[tuple[str, bytes]]:
    """Add the compressed forms of each text file, for hosts that send them as they are.

    Args:
        files: path and content of each file.
        bundle: compressed files of the same name and content are taken from here.
    """
    for path, content in files:
        yield path, content
        if path.endswith(_COMPRESSED) and not _is_left_plain(path):
            folder = Path(path).parent
            for name, form in compressed_forms(content, bundle / Path(path).name).items():
                yield (folder / name).as_posix(), form


def _is_left_plain(path: str) -> bool:
    """Tell whether a text file gets no compressed form here."""
    # `.text.js` is for pages on disk only, and slow to compress; the marker lacks the digests.
    return path.endswith((".text.js", MARKER)) or is_of_pages(path)


def _data_files(derived: Path, build: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    for name in build["files"]:
        if name.startswith(f"{PACKAGE}/"):
            try:
                content = (derived / name).read_bytes()
            except FileNotFoundError:
                raise BuildChangedError from None
            if hashlib.sha256(content).hexdigest() != build["sha256"][name]:
                raise BuildChangedError
            yield f"data/{name.removeprefix(f'{PACKAGE}/')}", content
