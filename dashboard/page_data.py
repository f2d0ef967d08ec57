"""The page's one data file: tables, templates of the figures, messages and colours."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

from dashboard import ids
from dashboard import theme as tokens
from dashboard.figures.map import map_template
from dashboard.figures.matrix import matrix_template
from dashboard.figures.profile import profile_template
from dashboard.figures.ranking import ranking_template
from dashboard.lookup import Lookup, make_lookup
from dashboard.messages import catalogue
from dashboard.tables import Columns, page_tables
from dashboard.view import LANGUAGES, LEVELS, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import plotly.graph_objects as go


def atlas_json(read: Callable[[str], Columns], build: Mapping[str, Any]) -> bytes:
    """Write the data file; equal builds give equal bytes."""
    tables = page_tables(read, build, ids.CHARTS)
    content = {
        "tables": tables,
        "templates": dict(_templates(make_lookup(tables))),
        "messages": catalogue(),
        "colours": tokens.THEMES,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _templates(lookup: Lookup) -> Iterator[tuple[str, dict[str, Any]]]:
    """Describe every chart once for each mode; the key says which."""
    for theme, lang in product(THEMES, LANGUAGES):
        for level, count in product(LEVELS, ("one", "many")):
            figure = map_template(
                lookup, level=level, is_single=count == "one", theme=theme, lang=lang
            )
            yield f"map.{level}.{count}.{theme}.{lang}", plain(figure)
        yield f"ranking.{theme}.{lang}", plain(ranking_template(theme=theme, lang=lang))
        yield f"matrix.{theme}.{lang}", plain(matrix_template(theme=theme))
        yield f"profile.{theme}.{lang}", plain(profile_template(theme=theme))


def plain(figure: go.Figure) -> dict[str, Any]:
    """Write a figure as plain data, without plotly's default template: ours says everything."""
    content: dict[str, Any] = json.loads(figure.to_json())
    content["layout"].pop("template", None)
    return content
