"""The page's HTML, as the build writes it into the bundle.

The page in the first language can be seen before any script runs. The others wait in templates,
one of which `browser/shell/opening.js` puts into its place where the link asks for it.
"""

from __future__ import annotations

from dashboard.layout.nodes import Node, to_html, to_node
from dashboard.layout.page import page_layout, tab_cards
from dashboard.layout.parts import laid_out_in
from dashboard.registry import LANGUAGES


def page_html() -> bytes:
    """Write the page with the cards of the first tab, in every language."""
    first, *others = (_page_in(lang) for lang in LANGUAGES)
    templates = (
        f'<template id="page-{lang}">{page}</template>'
        for lang, page in zip(LANGUAGES[1:], others, strict=True)
    )
    return "\n".join((first, *templates)).encode()


def card_nodes(tab: str) -> list[Node]:
    """Describe the cards of a tab, which the page adds when it loads the tab, and translates."""
    return [to_node(card) for card in tab_cards(tab)]


def _page_in(lang: str) -> str:
    with laid_out_in(lang):
        return to_html(to_node(page_layout()))
