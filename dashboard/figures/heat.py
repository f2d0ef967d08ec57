"""Tables of coloured numbers: regions by sections, and regions by regions.

The page writes them as tables; these figures are what a saved picture of them shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import theme as tokens
from dashboard.figures.cells import cells_template, name_cells
from dashboard.figures.fill import fill
from dashboard.figures.structure_map import structure_scale
from dashboard.messages import message
from dashboard.structure.scene import own
from dashboard.structure.select import select_sectors, select_similarity

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.lookup import Lookup
    from dashboard.view import View


def heat_template(*, mode: str, theme: str) -> go.Figure:
    """Lay out cells of classes with their numbers; `mode` is quotient or share."""
    scale = structure_scale(mode, theme)
    return cells_template(scale, text_px=tokens.FONT_SIZE_PX, theme=theme)


def sectors_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw regions by sections."""
    shown = select_sectors(lookup, view)
    mode = "share" if shown["measure"] == "share" else "quotient"
    codes = own(lookup)["sections"]["code"]
    names = [message(f"structure.section.{code.lower()}", view.lang) for code in codes]
    columns = [f"{code} {name}" for code, name in zip(codes, names, strict=True)]
    return name_cells(
        fill(_template(view, mode), shown), columns, _names(lookup, view, shown["rows"])
    )


def similarity_figure(lookup: Lookup, view: View) -> go.Figure:
    """Draw regions by regions."""
    shown = select_similarity(lookup, view)
    names = _names(lookup, view, shown["rows"])
    return name_cells(fill(_template(view, "share"), shown), names, names)


def _template(view: View, mode: str) -> go.Figure:
    return heat_template(mode=mode, theme=view.theme or "light")


def _names(lookup: Lookup, view: View, ids: list[str]) -> list[str]:
    names = lookup.tables["regions"][f"name_{view.lang}"]
    return [names[lookup.region_row[key]] for key in ids]
