"""What a link to the atlas shows where links are shown as cards: one for each tab and language.

A card names no address of its own: a link holds the whole state of a view, and some networks lead
to the named address instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard import registry
from dashboard.messages import message
from dashboard.tab_tables import whole_lookup
from dashboard.tabs import TABS
from dashboard.view import View

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.lookup import Lookup


class Card(NamedTuple):
    """What one shows, in its language.

    Attributes:
        tab: whose it is.
        lang: in which its words are.
        title: of the page, as the window says it.
        headline: what the tab says first.
        tally: what stands below that.
        about: what the tab is for.
    """

    tab: str
    lang: str
    title: str
    headline: str
    tally: str
    about: str

    @property
    def page(self) -> str:
        """Where the page with this card lies in the folder."""
        return card_page(self.tab, self.lang)

    @property
    def chart(self) -> str:
        """The chart that it shows."""
        return registry.PREVIEW_CHARTS[self.tab]

    @property
    def picture(self) -> str:
        """Where its picture lies in the folder."""
        return f"previews/{self.tab}.{self.lang}.png"

    @property
    def told(self) -> str:
        """What its picture shows, in words."""
        parts = (message(f"chart.{self.chart}", self.lang), self.headline, self.tally)
        return message("list.dot", self.lang).join(parts)


def card_page(tab: str, lang: str) -> str:
    """Say where the page for a tab in a language lies in the folder."""
    return f"cards/{tab}.{lang}.html"


def make_cards(derived: Path) -> list[Card]:
    """Word the card of each tab in each language.

    Raises:
        NotBuilt: there are no tables yet.
    """
    lookup = whole_lookup(derived)
    return [
        _card(lookup, View(tab=tab, lang=lang))
        for tab in registry.TABS
        for lang in registry.LANGUAGES
    ]


def _card(lookup: Lookup, view: View) -> Card:
    tab = TABS[view.tab]
    words = tab.describe(lookup, view, tab.select(lookup, view))
    about = message(f"about.{view.tab}.shows", view.lang)
    return Card(view.tab, view.lang, words["title"], words["headline"], words["tally"], about)
