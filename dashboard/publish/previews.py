"""Pictures for cards: a tab's headline beside its main chart, as the page itself draws it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from tqdm import tqdm

from dashboard import ids
from dashboard.exports.browser import open_atlas
from dashboard.messages import message
from dashboard.publish.filling import filled
from dashboard.publish.heads import PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX
from dashboard.theme import FONT_FAMILY, LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.page import AtlasPage, FittedChart
    from dashboard.publish.cards import Card


class Room(NamedTuple):
    """Where a chart stands on the picture.

    Attributes:
        place: beside the words, or below them, where it goes on past the edges and fades out.
        width_px: as it is drawn.
        height_px: likewise.
        scale: how much larger it stands on the picture, so that a small one can be read.
    """

    place: str
    width_px: int
    height_px: int
    scale: float


_TABLE = Room("below", PICTURE_WIDTH_PX - 100, 230, 1.45)
_ROOMS = {
    ids.MAP: Room("beside", 440, 413, 1.5),
    ids.GAPS: Room("beside", 440, 397, 1.5),
    ids.PLAN: _TABLE,
    ids.TABLE: _TABLE,
}


def draw_previews(cards: Sequence[Card], address: str) -> dict[str, bytes]:
    """Draw the pictures of cards; a bar tells how far it is.

    Args:
        cards: whose pictures are wanted.
        address: where the atlas will stand.

    Returns:
        PNG by path in the folder; equal builds give equal bytes on one machine.

    Raises:
        NoBrowserError: there is no browser.
        ExportError: the page could not be drawn.
        NotBuilt: there are no tables yet.
    """
    with open_atlas(address) as page:
        page.open("theme=light")
        bar = tqdm(cards, unit="picture", dynamic_ncols=True)
        return {card.picture: _drawn(page, card) for card in bar}


def _drawn(page: AtlasPage, card: Card) -> bytes:
    room = _ROOMS[card.chart]
    page.go(f"tab={card.tab}&lang={card.lang}&theme=light")
    chart = page.fit(card.chart, room.width_px, room.height_px)
    html = preview_html(card, chart, room)
    return page.picture(html, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX)


def preview_html(card: Card, chart: FittedChart, room: Room) -> str:
    """Lay the words of a card and its chart out as a document that loads nothing."""
    # Sentences in the place of a legend would take the room of the headline.
    legend = next((line for line in chart.legend if any("<span" in entry for entry in line)), [])
    parts = {
        "lang": card.lang,
        "place": room.place,
        "kind": card.chart,
        "font": FONT_FAMILY,
        "colours": "".join(f"--{name}: {colour};" for name, colour in LIGHT.items()),
        "atlas": escape(message("app.name", card.lang)),
        "tab": escape(message(f"tab.{card.tab}", card.lang)),
        "headline": escape(card.headline),
        "tally": escape(card.tally),
        "legend": "".join(f"<span>{entry}</span> " for entry in legend),
        "chart": chart.svg,
        "scale": str(room.scale),
        "proof": "".join(f"<p>{escape(line)}</p>" for line in chart.proof),
    }
    return filled("preview.template", parts)
