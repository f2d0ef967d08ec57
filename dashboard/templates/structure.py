"""The templates of the Structure tab: the map, tables of coloured numbers, and bars."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard import theme as tokens
from dashboard.registry import LEVELS, THEMES
from dashboard.templates.base_map import coarser, map_figure, outline, signs
from dashboard.templates.parts import LENGTHS_AXIS, LOOKS, Look, font, rows_layout, trace_meta
from dashboard.templates.shared_charts import cells_template, side_table_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.columns import Tables

# What the map colours: a section's kind, its weight, or the members of a chain.
MODES = ("kind", "quotient", "share", "entry")
# In the order of `tables.structure.KINDS`.
_KIND_TOKENS = ("faded-lead", "lead", "support", "series-2", "diverge-4")
_ENTRY_TOKENS = ("none", "support", "core", "lead")


def templates(tables: Tables) -> Iterator[tuple[str, go.Figure]]:
    """Yield the key and the figure of each template: a chart in one of its modes."""
    for look in map(Look, THEMES):
        yield f"structure.alike.{look}", alike_template(look)
    for look in LOOKS:
        for level, mode in product(LEVELS, MODES):
            yield f"structure.map.{level}.{mode}.{look}", map_template(tables, look, level, mode)
        # For exported pictures; the page shows the same numbers as HTML tables.
        for chart, mode in (
            ("sectors.quotient", "quotient"),
            ("sectors.share", "share"),
            ("similarity", "share"),
        ):
            figure = cells_template(structure_scale(mode, look.theme), look)
            yield f"structure.{chart}.{look}", figure
        for chart in ("chains", "compare", "provinces"):
            yield f"structure.{chart}.{look}", side_table_template(look)


def structure_scale(mode: str, theme: str) -> list[str]:
    """List the colours of a mode's classes; class 0 means no value."""
    colours = tokens.THEMES[theme]
    scales = {
        "kind": [colours[name] for name in ("none", *_KIND_TOKENS)],
        "quotient": tokens.diverging_scale(theme),
        "share": tokens.count_scale(theme),
        "entry": [colours[name] for name in _ENTRY_TOKENS],
    }
    return scales[mode]


def map_template(tables: Tables, look: Look, level: str, mode: str) -> go.Figure:
    """Lay out the map for one of MODES."""
    clusters = [
        outline(name, look.colours["series-2"], 2, name)
        for name in (*(f"clusters_{coarse}" for coarse in coarser(level)), "clusters")
    ]
    scale, letters = structure_scale(mode, look.theme), [signs(look, can_move=True)]
    return map_figure(tables, look, level, scale, below=clusters, above=letters)


def alike_template(look: Look) -> go.Figure:
    """Lay out the most alike: a bar from zero for each place or pair, with its value at the end."""
    figure = go.Figure()
    figure.add_bar(
        meta=trace_meta("bars", x="values", y="numbers", text="labels"),
        orientation="h",
        marker={"color": look.colours["core"], "line": {"width": 0}},
        textposition="outside",
        textfont=font(look.colours["ink"]),
        hoverinfo="none",
        cliponaxis=False,
    )
    return figure.update_layout(**rows_layout(look, LENGTHS_AXIS, bargap=0.4))
