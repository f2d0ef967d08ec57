"""Pictures of link previews: a tab's headline beside its main chart, as the page draws it."""

from collections.abc import Sequence
from typing import NamedTuple

from tqdm import tqdm

from dashboard.exports.browser import open_atlas
from dashboard.exports.page import AtlasPage, FittedChart
from dashboard.messages import message
from dashboard.publish.cards import Card
from dashboard.publish.meta_tags import PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX
from dashboard.text_template import fill_template
from dashboard.theme import FONT_FAMILY, LIGHT


class ChartBox(NamedTuple):
    """Position and size of a chart in the picture.

    Attributes:
        place: `beside` the text, or `below` it, where the chart fades out at the edges.
        width_px: of the drawing.
        height_px: of the drawing.
        scale: of the drawing in the picture, so that small text can be read.
    """

    place: str
    width_px: int
    height_px: int
    scale: float


_TABLE = ChartBox("below", PICTURE_WIDTH_PX - 100, 230, 1.45)
# Of charts that are no tables.
_BOXES = {
    "map": ChartBox("beside", 440, 413, 1.5),
    "gaps": ChartBox("beside", 440, 397, 1.5),
}


def draw_previews(cards: Sequence[Card], address: str) -> dict[str, bytes]:
    """Draw the pictures of cards, with a progress bar.

    Args:
        cards: to draw pictures for.
        address: of the published atlas.

    Returns:
        PNG by path; the same build gives the same bytes on one machine.

    Raises:
        NoBrowserError: there is no browser.
        ExportError: the page could not be drawn.
        NotBuilt: there are no tables yet.
    """
    with open_atlas(address) as page:
        page.open("theme=light")
        progress = tqdm(cards, unit="picture", dynamic_ncols=True)
        return {card.picture: _picture(page, card) for card in progress}


def _picture(page: AtlasPage, card: Card) -> bytes:
    box = _BOXES.get(card.chart, _TABLE)
    page.go(f"tab={card.tab}&lang={card.lang}&theme=light")
    chart = page.fit(card.chart, box.width_px, box.height_px)
    html = preview_html(card, chart, box)
    return page.picture(html, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX)


def preview_html(card: Card, chart: FittedChart, box: ChartBox) -> str:
    """Lay out a card's texts and its chart as an HTML document that loads nothing."""
    # Only legends with colours: sentences would take the space of the headline.
    legend = next((line for line in chart.legend if any("<span" in entry for entry in line)), [])
    return fill_template(
        "publish/preview.html",
        card=card,
        chart=chart,
        box=box,
        legend=legend,
        font=FONT_FAMILY,
        colours=LIGHT,
        atlas=message("app.name", card.lang),
        tab=message(f"tab.{card.tab}", card.lang),
    )
