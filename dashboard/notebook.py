"""Charts and tables for notebooks: what the page shows and exports, worked out by its own modules.

A frame is the caller's own: changing it changes nobody else's. Keys and adcodes are text, years
whole numbers, lists Python lists. What is absent is NA; it is never zero.
"""

import json
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pandas as pd
import plotly.graph_objects as go

from dashboard.engine import Engine, build_engine
from dashboard.exports.links import ViewLink
from dashboard.registry import FIELDS, TAB_CHARTS, TABS
from data import read
from data.schemas.derived.tables import NAMES, fields, list_columns
from data.schemas.fields import KINDS

_PACKAGE = "datapackage.json"
_LIST = "object"
_AREAS = "choropleth"
_EXAMPLES = {"chart": "map", "query": "?industries=robotics&level=county", "name": "focus"}
_ORDER = "sort="
_ORDER_WORDS = (
    "the order of the link ({}) is left out: only a browser sorts words as readers expect. "
    "Sort the frame: .sort_values(…)"
)

# plotly fetches a base map of its own unless the first trace of a map is one of points.
_NO_POINTS = {"type": "scattergeo", "lon": [], "lat": [], "meta": {"name": "no base map"}}


def figure(chart: str, query: str = "") -> go.Figure:
    """Draw a chart of a view, exactly as the page exports it.

    Values and fields that do not exist are left out with a warning. A chart that only another tab
    has is drawn there.

    Args:
        chart: a chart's id: map, matrix, ranking, trend, ...
        query: the view: a whole link, or its query "?industries=robotics&level=county&lang=zh".

    Raises:
        NotBuilt: there is no build.
        TypeError: the chart or the query is no text.
        ValueError: no tab that the query can mean has the chart, or the chart is empty.
    """
    engine, asked = _question(chart, query)
    picture = engine.picture(asked, chart)
    traces = [trace | _named_shapes(trace) for trace in picture["data"] if _is_drawn(trace)]
    has_areas = any(trace["type"] == _AREAS for trace in traces)
    data = [_NO_POINTS, *traces] if has_areas else traces
    return go.Figure({"data": data, "layout": picture["layout"]})


def rows(chart: str, query: str = "") -> pd.DataFrame:
    """Load the table behind a chart, as its CSV has it: a row for each thing drawn.

    Args:
        chart: a chart's id, such as "ranking".
        query: the view: a whole link, or its query.

    Raises:
        NotBuilt: there is no build.
        TypeError: the chart or the query is no text.
        ValueError: no tab that the query can mean has the chart.
    """
    engine, asked = _question(chart, query)
    found = engine.rows(asked, chart)
    names = dict.fromkeys(name for row in found for name in row)
    return pd.DataFrame({name: _column(name, [row.get(name) for row in found]) for name in names})


def table(name: str) -> pd.DataFrame:
    """Load a table of the build.

    Args:
        name: one of `tables()`, such as "focus".

    Raises:
        NotBuilt: there is no build.
        TypeError: the name is no text.
        ValueError: the build has no such table.
    """
    _require_text(name=name)
    build_id = read.read_build(read.DERIVED)["build_id"]
    if name not in NAMES:
        reason = f"no table {name!r}; there are {', '.join(NAMES)}. load.tables() says what each is"
        raise ValueError(reason)
    frame = _table(name, read.DERIVED, build_id).copy()
    for column in list_columns(name):
        frame[column] = pd.Series([list(items) for items in frame[column]], dtype=_LIST)
    return frame


def tables() -> pd.DataFrame:
    """Name every table of the build, what a row of it is, and how many it has.

    Raises:
        NotBuilt: there is no build.
    """
    build = read.read_build(read.DERIVED)
    counts, titles = build["counts"], _titles(read.DERIVED, build["files"])
    return pd.DataFrame(
        {
            "table": pd.Series(list(counts), dtype="string"),
            "a_row_is": pd.Series([titles[name] for name in counts], dtype="string"),
            "row_count": pd.Series(list(counts.values()), dtype="Int64"),
        }
    )


def _is_drawn(trace: dict[str, Any]) -> bool:
    """Tell whether a trace names an area; points are kept as they are."""
    return trace["type"] != _AREAS or bool(trace["locations"])


def _named_shapes(trace: dict[str, Any]) -> dict[str, Any]:
    """Give the shapes of areas without those that a trace does not name."""
    if trace["type"] != _AREAS:
        return {}
    named = set(trace["locations"])
    features = [shape for shape in trace["geojson"]["features"] if shape["id"] in named]
    return {"geojson": trace["geojson"] | {"features": features}}


def _question(chart: str, query: str) -> tuple[Engine, str]:
    """Read a link for one of its charts, with a warning for whatever it leaves out.

    Returns:
        The engine to ask, and the query of the view.

    Raises:
        TypeError: one of them is no text.
    """
    _require_text(chart=chart, query=query)
    link = ViewLink.parse(query)
    engine = build_engine(read.DERIVED)
    found = engine.view(link.query)
    for words in (engine.notice(link.query), *_left_out(link)):
        if words:
            # The warning points at the line that called `figure` or `rows`.
            warnings.warn(words, stacklevel=3)
    kept = "&".join(part for part in link.fragment.split("&") if not part.startswith(_ORDER))
    return engine, ViewLink(found["query"], kept).of_tab(_tab_of(chart, found["view"]["tab"]))


def _left_out(link: ViewLink) -> Iterator[str]:
    """Say what of a link does nothing here: names that are no fields, the order of a table."""
    for name in dict(parse_qsl(link.query, keep_blank_values=True)):
        if name not in FIELDS:
            yield f"{name!r} is no field of a link; there are {', '.join(FIELDS)}"
    for part in link.fragment.split("&"):
        if part.startswith(_ORDER):
            yield _ORDER_WORDS.format(part)


def _require_text(**arguments: object) -> None:
    """Refuse what is no text.

    Raises:
        TypeError: an argument is no text; it names it, its type and what is expected.
    """
    for name, value in arguments.items():
        if not isinstance(value, str):
            found = f"{name} is {value!r} ({type(value).__name__})"
            problem = f"{found}; give a text: {_EXAMPLES[name]!r}"
            raise TypeError(problem)


def _tab_of(chart: str, tab: str) -> str:
    having = [name for name, charts in TAB_CHARTS.items() if chart in charts]
    if tab in having:
        return tab
    # A link without a tab has the first one; then, as for a chart alone, any that has the chart.
    if len(having) == 1 or (having and tab == TABS[0]):
        return having[0]
    reason = f"tab {tab!r} has no chart {chart!r}; it has {', '.join(TAB_CHARTS[tab])}"
    if having:
        reason += f". Name a tab that has one in the query: tab={' or tab='.join(having)}"
    else:
        others = {name: ", ".join(of) for name, of in TAB_CHARTS.items() if name != tab}
        listed = "; ".join(f"{name}: {of}" for name, of in others.items())
        reason += f". Choose one of them, or one of another tab ({listed})"
    raise ValueError(reason)


@lru_cache(maxsize=len(NAMES))
def _table(name: str, folder: Path, _build_id: str) -> pd.DataFrame:
    """Read a table once; another build has another id."""
    columns = read.read_columns(name, folder)
    kinds = KINDS | {"list": _LIST}
    dtypes = {field.name: kinds[field.kind] for field in fields(name)}
    return pd.DataFrame({key: pd.Series(columns[key], dtype=kind) for key, kind in dtypes.items()})


def _titles(folder: Path, files: Iterable[str]) -> dict[str, str]:
    """Read what a row of each table is from the data package."""
    try:
        path = next(folder / name for name in files if name.endswith(_PACKAGE))
        package = json.loads(path.read_text(encoding="utf-8"))
        return {resource["name"]: resource["title"] for resource in package["resources"]}
    except (StopIteration, OSError, ValueError, KeyError) as error:
        raise read.NotBuilt(folder) from error


def _column(name: str, values: list[Any]) -> "pd.Series[Any]":
    """Type a column of rows, in which None and an empty text are absent."""
    known = [None if value == "" else value for value in values]
    if name == "year" or name.endswith("_year"):
        known = [None if value is None else int(value) for value in known]
    return pd.Series(known, dtype=_dtype(value for value in known if value is not None))


def _dtype(values: Iterable[Any]) -> str:
    types = set(map(type, values))
    if types == {bool}:
        return "boolean"
    if types == {int}:
        return "Int64"
    if types and types <= {int, float}:
        return "Float64"
    return "string" if types <= {str} else _LIST
