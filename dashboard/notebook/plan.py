"""The statements of the Plan tab as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.plan import plan_figure
from dashboard.messages import message
from dashboard.notebook.picture import Picture, Scene
from dashboard.notebook.tables import fit_table

if TYPE_CHECKING:
    from collections.abc import Callable


def _plan(scene: Scene) -> Picture:
    figure = plan_figure(scene.lookup, scene.view)
    subtitle = message("plan.picture.sub", scene.view.lang)
    return Picture(figure, subtitle, fit_table(figure))


PICTURES: dict[str, Callable[[Scene], Picture]] = {"plan": _plan}
