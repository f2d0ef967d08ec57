"""Meta tags of a page, for programs that run no scripts, such as those that make link previews."""

import re
from html import escape

from dashboard.messages import message
from dashboard.publish.cards import Card
from dashboard.text_template import fill_template

# The large networks show pictures of this size uncropped.
PICTURE_WIDTH_PX = 1200
PICTURE_HEIGHT_PX = 630
_LOCALES = {"en": "en_GB", "zh": "zh_CN"}
_ICON = '<link rel="icon"'


def with_card(html: str, card: Card, picture: str) -> str:
    """Give a page the language, title, description and preview of a card.

    Args:
        html: the atlas's page.
        card: of a tab in a language.
        picture: its URL; empty without a picture.
    """
    page = _replace(r'<html lang="[^"]*">', f'<html lang="{card.lang}">', html)
    page = _replace(r"<title>.*?</title>", f"<title>{escape(card.title)}</title>", page)
    about = f'<meta name="description" content="{escape(card.about)}">'
    page = _replace(r'<meta name="description" content="[^"]*">', about, page)
    return _with_tags(page, card.title, card.about, card, picture)


def with_general_card(html: str, card: Card, picture: str) -> str:
    """Give a page a preview for any link, for hosts that cannot tell links apart.

    Args:
        html: the atlas's page, in English.
        card: the one whose picture is used, in English.
        picture: its URL; empty without a picture.
    """
    title = f"{message('app.name', 'en')}{message('list.dot', 'en')}{message('app.tagline', 'en')}"
    return _with_tags(html, title, message("app.description", "en"), card, picture)


def with_address(html: str, address: str) -> str:
    """Give a page the address that links in its files begin with, also when opened from a disk."""
    return _before_icon(html, f'<meta name="atlas-address" content="{escape(address)}">\n')


def _with_tags(html: str, title: str, about: str, card: Card, picture: str) -> str:
    [other_locale] = {*_LOCALES.values()} - {_LOCALES[card.lang]}
    tags = fill_template(
        "publish/meta_tags.html",
        card=card,
        site=message("app.name", card.lang),
        title=title,
        about=about,
        locale=_LOCALES[card.lang],
        other_locale=other_locale,
        picture=picture,
        width=PICTURE_WIDTH_PX,
        height=PICTURE_HEIGHT_PX,
    )
    return _before_icon(html, tags)


def _before_icon(html: str, tags: str) -> str:
    return _replace(_ICON, f"{tags}{_ICON}", html)


def _replace(pattern: str, text: str, html: str) -> str:
    """Replace the first match of a pattern.

    Raises:
        ValueError: there is no match.
    """
    page, count = re.subn(pattern, lambda _: text, html, count=1, flags=re.DOTALL)
    if not count:
        msg = f"the page has no {pattern}"
        raise ValueError(msg)
    return page
