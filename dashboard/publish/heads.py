"""The head of a page: what programs read that run no scripts, such as those that show cards."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from dashboard.messages import message

if TYPE_CHECKING:
    from dashboard.publish.cards import Card

# What every network of note shows whole.
PICTURE_WIDTH_PX = 1200
PICTURE_HEIGHT_PX = 630
_LOCALES = {"en": "en_GB", "zh": "zh_CN"}
_ICON = '<link rel="icon"'


def with_card(html: str, card: Card, picture: str) -> str:
    """Give a page the head of a tab in a language.

    Args:
        html: the atlas's page.
        card: what it says.
        picture: the whole address of its picture; empty: it has none.
    """
    page = _put(r'<html lang="[^"]*">', f'<html lang="{card.lang}">', html)
    page = _put(r"<title>.*?</title>", f"<title>{escape(card.title)}</title>", page)
    about = f'<meta name="description" content="{escape(card.about)}">'
    page = _put(r'<meta name="description" content="[^"]*">', about, page)
    noscript = f"<noscript>{escape(message('app.noscript', card.lang))}</noscript>"
    page = _put(r"<noscript>.*?</noscript>", noscript, page)
    return _with_tags(page, card.title, card.about, card, picture)


def with_general_card(html: str, card: Card, picture: str) -> str:
    """Give a page what it shows for any link, where a host cannot tell one from another.

    Args:
        html: the atlas's page, in English.
        card: whose picture it shows, in English.
        picture: the whole address of that; empty: it has none.
    """
    title = message("list.dot", "en").join(
        message(f"app.{key}", "en") for key in ("name", "tagline")
    )
    return _with_tags(html, title, message("app.description", "en"), card, picture)


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
            ("property", "og:image:alt", card.told),
        ]
    lines = "\n".join(
        f'<meta {kind}="{name}" content="{escape(text)}">' for kind, name, text in tags
    )
    return _put(_ICON, f"{lines}\n{_ICON}", html)


def _put(pattern: str, text: str, html: str) -> str:
    """Put a text in the place of the first that a page has of a kind.

    Raises:
        ValueError: it has none.
    """
    page, count = re.subn(pattern, lambda _: text, html, count=1, flags=re.DOTALL)
    if not count:
        msg = f"the page has no {pattern}"
        raise ValueError(msg)
    return page
