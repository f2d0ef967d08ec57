"""What a folder holds once it is known where it will stand: cards for links, and a site map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.publish.heads import with_card, with_general_card
from dashboard.publish.page import PAGE
from dashboard.publish.site import robots, sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.publish.cards import Card


def addressed_files(
    page: str,
    address: str,
    cards: Sequence[Card],
    pictures: Mapping[str, bytes],
    build: Mapping[str, Any],
) -> Iterator[tuple[str, bytes]]:
    """Make the files, as (path, content): the page once more for each card, with its own head.

    Args:
        page: the atlas's.
        address: where the folder will stand, with a slash at its end.
        cards: the first is that of the page as it opens.
        pictures: by path, of all cards or of some.
        build: the build's record.
    """
    # Whoever shows a picture keeps it by its address: that of another build has another.
    whole = {path: f"{address}{path}?{build['build_id']}" for path in pictures}
    first, *_ = cards
    yield PAGE, with_general_card(page, first, whole.get(first.picture, "")).encode()
    for card in cards:
        yield card.page, with_card(page, card, whole.get(card.picture, "")).encode()
    yield from pictures.items()
    shown = {(one.tab, one.lang): whole[one.picture] for one in cards if one.picture in whole}
    yield "sitemap.xml", sitemap(address, build["built"][:10], shown).encode()
    yield "robots.txt", robots(address).encode()
