"""The templates of the Xiong'an tab: each of its charts once for each mode."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.figures.flows import flows_template
from dashboard.figures.key_figures import key_figures_template
from dashboard.figures.moves_map import moves_map_template
from dashboard.figures.timeline import timeline_template
from dashboard.registry import LANGUAGES, LEVELS, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.lookup import Lookup


def xiongan_templates(lookup: Lookup) -> Iterator[tuple[str, go.Figure]]:
    """Describe every chart; the key says which, and for which mode."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level in LEVELS:
            figure = moves_map_template(lookup, level=level, theme=theme, lang=lang)
            yield f"xiongan.map.{level}.{theme}.{lang}", figure
        yield f"xiongan.flows.{theme}.{lang}", flows_template(theme=theme, lang=lang)
        yield f"xiongan.timeline.{theme}.{lang}", timeline_template(theme=theme)
        yield f"xiongan.figures.{theme}.{lang}", key_figures_template(theme=theme)
