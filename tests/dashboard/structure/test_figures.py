"""The templates of the tab take the arrays of its selections, in every mode."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from dashboard.figures.heat import sectors_figure, similarity_figure
from dashboard.figures.structure import structure_templates
from dashboard.figures.structure_map import MODES, structure_map_figure, structure_scale
from tests.dashboard.structure.small import LOOKUP, view_of

EMPTY = {"type": "FeatureCollection", "features": []}
BORDERS = dict.fromkeys(("province", "city", "county", "outline_city", "outline_province"), EMPTY)


def test_every_chart_has_a_template_for_every_mode() -> None:
    keys = {key for key, _ in structure_templates(LOOKUP)}
    looks = [f"{theme}.{lang}" for theme in ("light", "dark") for lang in ("en", "zh")]
    maps = [f"map.{level}.{mode}" for level in ("province", "city", "county") for mode in MODES]
    charts = [*maps, "sectors.quotient", "sectors.share", "similarity", "chains", "compare"]
    assert keys == {f"structure.{chart}.{look}" for chart in charts for look in looks}


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="kind"),
        pytest.param("indicator=section-B&theme=dark", id="quotient"),
        pytest.param("indicator=section-B&measure=share&lang=zh", id="share"),
        pytest.param("indicator=chain-robots&level=county", id="chain"),
    ],
)
def test_the_map_is_a_valid_figure_with_the_selections_classes(query: str) -> None:
    figure = structure_map_figure(LOOKUP, view_of(query), BORDERS)
    assert go.Figure(figure.to_dict()) == figure
    names = [trace.meta["name"] for trace in figure.data]
    assert len(set(names)) == len(names)
    assert max(figure.data[0].z) <= figure.data[0].zmax


def test_neighbouring_classes_have_colours_of_their_own() -> None:
    for theme in ("light", "dark"):
        for mode in MODES:
            scale = structure_scale(mode, theme)
            assert len(set(scale)) == len(scale)


def test_the_tables_of_numbers_name_their_rows_and_columns() -> None:
    sectors = sectors_figure(LOOKUP, view_of("benchmark=nation"))
    assert list(sectors.layout.yaxis.ticktext) == ["Beijing", "Baoding"]
    assert list(sectors.layout.xaxis.ticktext)[:2] == ["B Mining", "I Information"]
    similarity = similarity_figure(LOOKUP, view_of("lang=zh"))
    assert list(similarity.layout.xaxis.ticktext) == ["北京市", "保定市"]
