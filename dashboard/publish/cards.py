"""Link previews: what other sites show for a link to the atlas, by tab and language.

A card has no URL of its own (`og:url`): a link holds the whole state of a view, and some networks
would link to that URL instead.
"""

from itertools import product
from pathlib import Path
from typing import NamedTuple

from dashboard import registry
from dashboard.engine import Engine
from dashboard.messages import message
from dashboard.tables.whole import whole_tables


class Card(NamedTuple):
    """A link preview.

    Attributes:
        tab: that the link opens.
        lang: of its texts.
        title: of the window.
        headline: of the tab.
        tally: the sentence below the headline.
        about: description of the tab.
    """

    tab: str
    lang: str
    title: str
    headline: str
    tally: str
    about: str

    @property
    def page(self) -> str:
        """Path of the page with this card."""
        return card_page(self.tab, self.lang)

    @property
    def chart(self) -> str:
        """The chart in its picture."""
        return registry.PREVIEW_CHARTS[self.tab]

    @property
    def picture(self) -> str:
        """Path of its picture."""
        return f"previews/{self.tab}.{self.lang}.png"

    @property
    def alternative_text(self) -> str:
        """The alternative text of its picture."""
        parts = (message(f"chart.{self.chart}", self.lang), self.headline, self.tally)
        return message("list.dot", self.lang).join(parts)


def card_page(tab: str, lang: str) -> str:
    """Return the path of the page with the card of a tab in a language."""
    return f"cards/{tab}.{lang}.html"


def make_cards(derived: Path) -> list[Card]:
    """Make the card of each tab in each language.

    Raises:
        NotBuilt: there are no tables yet.
    """
    engine = Engine(whole_tables(derived))
    return [_card(engine, tab, lang) for tab, lang in product(registry.TABS, registry.LANGUAGES)]


def _card(engine: Engine, tab: str, lang: str) -> Card:
    words = engine.describe(f"tab={tab}&lang={lang}")
    about = message(f"about.{tab}.shows", lang)
    return Card(tab, lang, words["title"], words["headline"], words["tally"], about)
