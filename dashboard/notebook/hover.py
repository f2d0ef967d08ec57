"""What plotly's own labels say where the page has its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.notebook.picture import source_titles
from dashboard.notebook.text import plain_text, wrap_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from dashboard.notebook.picture import Scene

_UNITS = 64
_SOURCES_NAMED = 2


def tell(figure: go.Figure, trace: str, texts: Sequence[Any]) -> None:
    """Give a trace, by its name, a text for each thing that it draws."""
    for found in figure.select_traces(lambda each: each.meta["name"] == trace):
        found.update(hovertext=list(texts), hoverinfo="text")


def card(name: str, *told: str) -> str:
    """Write a label: a name, and below it what is told; empty texts are left out."""
    lines = [plain_text(line) for text in told if text for line in wrap_text(text, _UNITS)]
    return "<br>".join([f"<b>{plain_text(name)}</b>", *lines])


def proof(scene: Scene, row: dict[str, Any]) -> tuple[str, str]:
    """Say of a row when it was so and whether it is recalled; and who says so."""
    lang, year = scene.view.lang, row.get("year")
    recalled = row.get("verification") == "recalled"
    words = [
        "" if year in (None, "") else str(year),
        message("mark.recalled", lang) if recalled else "",
    ]
    titles = source_titles([row], scene.titles)
    rest = ["…"] if len(titles) > _SOURCES_NAMED else []
    sources = "; ".join([*titles[:_SOURCES_NAMED], *rest])
    return (
        message("list.dot", lang).join(filter(None, words)),
        message("export.sources", lang, sources=sources) if sources else "",
    )
