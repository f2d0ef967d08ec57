"""Each chart, described once: `figure(...) -> go.Figure`.

A chart is a template and a selection. The template holds all that does not depend on the reader's
choice: layout, colours, scales. Every trace says in `meta.fill` which array of the selection goes
where ("marker.color": "zones.z"), so Python and the browser fill the same template the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.data_tab import data_templates
from dashboard.figures.focus import focus_templates
from dashboard.figures.integration import integration_templates
from dashboard.figures.plan import plan_templates
from dashboard.figures.structure import structure_templates
from dashboard.figures.xiongan import xiongan_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import plotly.graph_objects as go

    from dashboard.lookup import Lookup

TEMPLATES: dict[str, Callable[[Lookup], Iterator[tuple[str, go.Figure]]]] = {
    "focus": focus_templates,
    "integration": integration_templates,
    "structure": structure_templates,
    "plan": plan_templates,
    "xiongan": xiongan_templates,
    "data": data_templates,
}


def figure(chart: str, query: str = "") -> go.Figure:
    """Draw a chart of a view for a notebook: title, filter, legend, sources and terms inside.

    Values of the query that do not exist are left out and warned of. A chart that only another tab
    than the query's has is drawn there.

    Args:
        chart: a chart's id: map, matrix, ranking, trend, ...
        query: the view, as its link has it: "?industries=robotics&level=county&lang=zh".

    Raises:
        NotBuilt: there is no build.
        ValueError: no tab that the query can mean has the chart.
    """
    # Whoever takes the templates alone, such as the page's bundle, needs none of this.
    from dashboard.notebook.asked import ask  # noqa: PLC0415
    from dashboard.notebook.figure import draw  # noqa: PLC0415

    return draw(ask(chart, query))
