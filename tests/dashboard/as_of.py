"""A build from the rows whose sources are dated up to a month, to compare the page with."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from shapely import Polygon

from dashboard.tables.columns import Columns
from data.borders.layers import Layer
from data.derive.cells import cells
from data.derive.key_figures import key_figures
from data.derive.moves import moves
from data.derive.places import ancestors
from data.derive.related import industry_proximity
from data.derive.statements import with_sources
from data.package.columns import to_columns
from data.read import read_columns
from data.schemas.derived.tables import list_columns
from data.schemas.fields import LIST_SEPARATOR
from data.schemas.validation import validate
from data.seeds.read import read_seeds
from tests.data.real_seeds import SEEDS

# The tables whose rows have a source of their own and that Focus or Xiong'an shows.
_DATED = ("focus", "sites", "clusters", "relocations", "xiongan_figures", "observations")
_NOWHERE = Layer(("000000",), np.array([Polygon()]))


def build_as_of(built: Path, month: str) -> Callable[[str], Columns]:
    """Give the columns of a table by name; those of no source are the whole build's.

    Args:
        built: folder of the build of all rows.
        month: YYYY-MM; rows count if their source is dated up to its end.
    """
    whole = partial(read_columns, folder=built)
    seeds = _seeds()
    derived = _derived(_dated_rows(seeds, month), seeds["sources"], whole)
    made = {name: to_columns(table, list_columns(name)) for name, table in derived.items()}
    return lambda name: made.get(name) or whole(name)


@cache
def _seeds() -> dict[str, pd.DataFrame]:
    raw, _ = read_seeds(SEEDS)
    typed, _ = validate(raw)
    return typed


def _is_out(published: str | None, month: str) -> bool:
    """Whether a source was surely out by the end of a month; a year alone may mean December."""
    if not isinstance(published, str):
        return False
    year, *rest = published.split("/")[-1].split("-")
    return (int(year), int(rest[0]) if rest else 12) <= (int(month[:4]), int(month[5:]))


def _dated_rows(seeds: Mapping[str, pd.DataFrame], month: str) -> dict[str, pd.DataFrame]:
    sources = seeds["sources"]
    published = zip(sources["source_id"], sources["published"].astype("object"), strict=True)
    out = {key for key, date in published if _is_out(date, month)}
    rows = {name: seeds[name][seeds[name]["source_id"].isin(out)] for name in _DATED}
    # What contradicts a statement, or supports a move, has a source of its own.
    focus = rows["focus"].copy()
    is_free = (focus["reread"] == "contradicted") & ~focus["note_source_id"].isin(out)
    focus.loc[is_free.fillna(value=False), ["reread", "note_en", "note_zh", "note_source_id"]] = (
        pd.NA
    )
    relocations = rows["relocations"].copy()
    relocations["more_source_ids"] = relocations["more_source_ids"].map(
        lambda keys: (
            LIST_SEPARATOR.join(key for key in keys.split(LIST_SEPARATOR) if key in out) or pd.NA
        ),
        na_action="ignore",
    )
    return {**rows, "focus": focus, "relocations": relocations}


def _derived(
    rows: dict[str, pd.DataFrame], sources: pd.DataFrame, whole: Callable[[str], Columns]
) -> dict[str, pd.DataFrame]:
    regions = pd.DataFrame(whole("regions"))
    constants = whole("constants")
    recent = int(constants["value"][constants["name"].index("recent_from_year")])
    focus = with_sources(rows["focus"], sources, recent)
    moved = moves(rows["relocations"], sources, _NOWHERE)
    # Where an organisation's point lies depends on no source.
    built = whole("moves")
    counties = dict(zip(built["relocation_id"], built["point_county_id"], strict=True))
    moved["point_county_id"] = moved["relocation_id"].map(counties)
    return {
        **rows,
        "focus": focus,
        "cells": cells(focus, ancestors(regions, pd.DataFrame(whole("zones")))),
        "key_figures": key_figures(rows["observations"]),
        "moves": moved,
        "industry_proximity": industry_proximity(focus),
    }


def by_id(table: Columns, ids: list[str], *columns: str) -> Columns:
    """Name sources, or other rows, by their ids instead of their row numbers."""

    def named(value: Any) -> Any:  # noqa: ANN401 - a row number, or a list of them
        if isinstance(value, list):
            return [named(one) for one in value]
        return None if value is None else ids[value]

    return {
        name: [named(value) for value in values] if name in columns else values
        for name, values in table.items()
    }
