"""The page's HTML, as the build writes it into the bundle.

It holds the first picture: headline, map, legend, ranking and profile of the default view, which
the page's own modules describe. The page in the first language can be seen before any script runs.
The others wait in templates, one of which `browser/shell/opening.js` puts into its place where the
link asks for it.
"""

from collections.abc import Iterator, Mapping, Sequence

from dashboard import ids
from dashboard.layout.nodes import Node, to_html, to_node
from dashboard.layout.page import page_layout, tab_cards
from dashboard.layout.parts import laid_out_in, words
from dashboard.registry import LANGUAGES

# By id of the element that holds them.
First = Mapping[str, Sequence[Node | str]]

_BORDERS = "map.attribution"
_OWN_BORDERS = "map.attribution.own"


def page_html(first: Mapping[str, First], *, has_own_borders: bool = False) -> bytes:
    """Write the page with the cards of the first tab, in every language.

    Args:
        first: by language, what the first picture has in each element.
        has_own_borders: whether the borders are the operator's.
    """
    pages = [_page_in(lang, first[lang], has_own_borders=has_own_borders) for lang in LANGUAGES]
    templates = (
        f'<template id="page-{lang}">{page}</template>'
        for lang, page in zip(LANGUAGES[1:], pages[1:], strict=True)
    )
    return "\n".join((pages[0], *templates)).encode()


def card_nodes(tab: str) -> list[Node]:
    """Describe the cards of a tab, which the page adds when it loads the tab, and translates."""
    return [to_node(card) for card in tab_cards(tab)]


def _page_in(lang: str, first: First, *, has_own_borders: bool) -> str:
    with laid_out_in(lang):
        page = to_node(page_layout())
        shown = first if lang == LANGUAGES[0] else _without_shapes(first)
        for node in _nodes_in(page):
            attributes = node["attributes"]
            # The parts of the first picture go into their elements, which get a mark.
            if (key := str(attributes.get("id"))) in shown:
                node["children"] = list(shown[key])
                attributes["data-first"] = True
            if has_own_borders and attributes.get("data-msg") == _BORDERS:
                attributes["data-msg"] = _OWN_BORDERS
                node["children"] = [words(_OWN_BORDERS)]
    return to_html(page)


def _nodes_in(node: Node) -> Iterator[Node]:
    """Yield a node, and then all that are in it."""
    yield node
    for child in node["children"]:
        if not isinstance(child, str):
            yield from _nodes_in(child)


def _without_shapes(first: First) -> First:
    """Leave out the shapes of the map, which the page has once for all languages."""
    plot = f"{ids.MAP}-plot"
    return {**first, plot: first[plot][1:]} if plot in first else first
