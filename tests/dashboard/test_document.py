"""The page as HTML: Dash's components written without Dash's renderer, in both languages."""

import json
import re
from html.parser import HTMLParser

import pytest
from dash import dcc, html

from dashboard.layout.document import card_nodes, page_html
from dashboard.layout.nodes import ComponentError, Node, to_html, to_node
from dashboard.layout.parts import Props
from dashboard.messages import message
from dashboard.registry import TABS

EMPTY: dict[str, dict[str, list[Node | str]]] = {"en": {}, "zh": {}}
FIRST, CHINESE = page_html(EMPTY).decode().split('<template id="page-zh">')


def written(component: object) -> str:
    return to_html(to_node(component))  # type: ignore[arg-type]


class Reader(HTMLParser):
    """Collects texts and attributes as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag with its attributes."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)


@pytest.mark.parametrize(
    "text", ["</div><img src=x onerror=alert(1)>", "a & b", "\"<>&amp;'", "甲"]
)
def test_a_text_or_an_attribute_is_never_markup(text: str) -> None:
    reader = Reader()
    reader.feed(written(html.Div(text, title=text)))
    assert reader.tags == [("div", {"title": text})]
    assert "".join(reader.texts) == text


def test_properties_become_attributes() -> None:
    more = Props({"aria-pressed": "false", "data-step": "0"})
    button = html.Button("x", className="icon", tabIndex=-1, disabled=True, hidden=False, **more)
    assert written(button) == (
        '<button aria-pressed="false" class="icon" data-step="0" disabled tabindex="-1">x</button>'
    )


def test_children_may_be_texts_numbers_lists_and_nothing() -> None:
    component = html.Div([html.P(["a", 1, None]), html.Br(), html.Label("b", htmlFor="c")])
    assert written(component) == '<div><p>a1</p><br><label for="c">b</label></div>'


def test_what_dash_alone_reads_is_left_out() -> None:
    assert written(html.Div(id="a", key="k", n_clicks=2, disable_n_clicks=True)) == (
        '<div id="a"></div>'
    )


@pytest.mark.parametrize("component", [dcc.Input(id="a"), html.Div(style={"color": "red"})])
def test_what_cannot_be_written_is_refused(component: object) -> None:
    with pytest.raises(ComponentError, match=r"only dash\.html|no value of an attribute"):
        written(component)


@pytest.mark.parametrize(("page", "lang"), [(FIRST, "en"), (CHINESE, "zh")])
def test_the_page_is_in_its_language(page: str, lang: str) -> None:
    bound = re.findall(r'<(\w+)[^>]* data-msg="([^"]+)"[^>]*>([^<]*)</\1>', page)
    assert len(bound) > 30
    unescaped = {key: text.replace("&amp;", "&") for _, key, text in bound}
    assert unescaped == {key: message(key, lang) for key in unescaped}
    assert f'aria-label="{message("app.tagline", lang)}"' in page


def test_the_page_has_the_cards_of_the_first_tab_only() -> None:
    tabs = {tab for names in re.findall(r'data-tabs="([^"]+)"', FIRST) for tab in names.split()}
    own = re.findall(r'<section[^>]* id="([\w-]+)"', FIRST)
    assert "focus" in tabs
    assert set(own) == {"map", "profile", "matrix", "ranking"}


@pytest.mark.parametrize("tab", TABS[1:])
def test_the_cards_of_another_tab_are_plain_data(tab: str) -> None:
    cards = card_nodes(tab)
    assert json.loads(json.dumps(cards)) == cards
    assert all(
        card["attributes"].get("data-tabs") == tab or card["tag"] == "dialog" for card in cards
    )


def test_the_shapes_of_the_map_stand_once_and_texts_in_every_language() -> None:
    shapes, marks = ({"tag": "svg", "attributes": {"class": name}, "children": []} for name in "ab")
    first = {lang: {"map-plot": [shapes, marks], "headline": [f"{lang} <b>"]} for lang in EMPTY}
    english, chinese = page_html(first).decode().split("<template")  # type: ignore[arg-type]
    assert english.count('<svg class="a"></svg><svg class="b"></svg>') == 1
    assert chinese.count("<svg") == chinese.count('<svg class="b"></svg>') == 1
    assert "en &lt;b&gt;</h1>" in english
    assert "zh &lt;b&gt;</h1>" in chinese


def test_the_page_names_the_operators_borders() -> None:
    page = page_html(EMPTY, has_own_borders=True).decode()
    assert message("map.attribution.own", "en") in page
    assert message("map.attribution.own", "zh") in page
    assert f">{message('map.attribution', 'en')}<" not in page
