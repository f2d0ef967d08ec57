"""The templates of the Structure tab."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.registry import LANGUAGES, LEVELS, THEMES
from dashboard.templates.alike import alike_template
from dashboard.templates.heat import heat_template
from dashboard.templates.structure_map import MODES, structure_map_template
from dashboard.templates.table import side_table_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plotly.graph_objects as go

    from dashboard.tables.page import Tables


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for theme in THEMES:
        yield f"structure.alike.{theme}", alike_template(theme=theme)
    for theme, lang in product(THEMES, LANGUAGES):
        for level, mode in product(LEVELS, MODES):
            figure = structure_map_template(tables, level=level, mode=mode, theme=theme, lang=lang)
            yield f"structure.map.{level}.{mode}.{theme}.{lang}", figure
        for mode in ("quotient", "share"):
            yield f"structure.sectors.{mode}.{theme}.{lang}", heat_template(mode=mode, theme=theme)
        yield f"structure.similarity.{theme}.{lang}", heat_template(mode="share", theme=theme)
        for chart in ("chains", "compare", "provinces"):
            yield f"structure.{chart}.{theme}.{lang}", side_table_template(theme=theme)
