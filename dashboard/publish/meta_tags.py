"""Meta tags of a page, for programs that run no scripts, such as those that make link previews."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from dashboard.messages import message

if TYPE_CHECKING:
    from dashboard.publish.cards import Card

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
    title = message("list.dot", "en").join(
        message(f"app.{key}", "en") for key in ("name", "tagline")
    )
    return _with_tags(html, title, message("app.description", "en"), card, picture)


def with_address(html: str, address: str) -> str:
    """Give a page the address that links in its files begin with, also when opened from a disk."""
    tag = f'<meta name="atlas-address" content="{escape(address)}">'
    return _replace(_ICON, f"{tag}\n{_ICON}", html)


def _with_tags(html: str, title: str, about: str, card: Card, picture: str) -> str:
    tags = [
        ("property", "og:type", "website"),
        ("property", "og:site_name", message("app.name", card.lang)),
        ("property", "og:title", title),
        ("property", "og:description", about),
        ("property", "og:locale", _LOCALES[card.lang]),
        *(
            ("property", "og:locale:alternate", locale)
            for lang, locale in _LOCALES.items()
            if lang != card.lang
        ),
        ("name", "twitter:card", "summary_large_image" if picture else "summary"),
    ]
    if picture:
        tags += [
            ("property", "og:image", picture),
            ("property", "og:image:type", "image/png"),
            ("property", "og:image:width", str(PICTURE_WIDTH_PX)),
            ("property", "og:image:height", str(PICTURE_HEIGHT_PX)),
            ("property", "og:image:alt", card.alternative_text),
        ]
    lines = "\n".join(
        f'<meta {kind}="{name}" content="{escape(text)}">' for kind, name, text in tags
    )
    return _replace(_ICON, f"{lines}\n{_ICON}", html)


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
