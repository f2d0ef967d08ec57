"""Parts of a figure for a notebook: its words, the link it names, its traces."""

import html
import re
from itertools import takewhile
from typing import Any

import plotly.graph_objects as go

LINK_LINE = re.compile(r"[?\w=&,.%-]+", re.ASCII)


def texts_of(figure: go.Figure) -> list[str]:
    """The words around a chart, line by line, without plotly's tags."""
    return [re.sub("<[^>]*>", "", html.unescape(one.text)) for one in figure.layout.annotations]


def query_of(figure: go.Figure) -> str:
    """The query of the link that a figure names, which goes on where a line ends."""
    texts = texts_of(figure)
    (start,) = [place for place, text in enumerate(texts) if text.startswith("?")]
    return "".join(takewhile(LINK_LINE.fullmatch, texts[start:])).removeprefix("?")


def trace(figure: go.Figure, name: str) -> Any:  # noqa: ANN401 - of any type
    (found,) = [each for each in figure.data if each.meta["name"] == name]
    return found
