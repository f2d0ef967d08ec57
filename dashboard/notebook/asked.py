"""What a chart's name and a link ask for, of the build in place."""

from __future__ import annotations

import warnings
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dashboard.messages import message
from dashboard.tab_tables import whole_lookup
from dashboard.tabs import TABS
from dashboard.view import View, read_view
from data import read

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.lookup import Lookup
    from dashboard.view import Notice


class Asked(NamedTuple):
    """A chart of a view.

    Attributes:
        lookup: the build's tables; read them, never change them.
        view: the state, in a tab that has the chart.
        chart: its id.
    """

    lookup: Lookup
    view: View
    chart: str


def ask(chart: str, query: str = "") -> Asked:
    """Read a link for one of its charts; what the link names in vain is warned of.

    A chart that only another tab has is shown there.

    Args:
        chart: a chart's id, such as "map".
        query: the link's query, with or without `?`.

    Raises:
        NotBuilt: there is no build.
        ValueError: neither the tab nor, alone, another one has the chart.
    """
    lookup = _lookup(read.DERIVED, read.read_build(read.DERIVED)["build_id"])
    view, notices = read_view(query, lookup.known)
    if notices:
        # The line to look at is that of whoever asked our caller.
        warnings.warn(_notice_words(notices, view.lang), stacklevel=3)
    return Asked(lookup, replace(view, tab=_tab_of(chart, view.tab)), chart)


@lru_cache(maxsize=1)
def _lookup(folder: Path, _build_id: str) -> Lookup:
    """Index a build once; another build has another id."""
    return whole_lookup(folder)


def _tab_of(chart: str, tab: str) -> str:
    having = [name for name, of_tab in TABS.items() if chart in of_tab.rows]
    if tab in having:
        return tab
    if len(having) == 1:
        return having[0]
    told = f"tab {tab!r} has no chart {chart!r}; it has {', '.join(TABS[tab].rows)}"
    if having:
        told += f". Name a tab that has one in the query: tab={' or tab='.join(having)}"
    else:
        others = [f"{name}: {', '.join(TABS[name].rows)}" for name in TABS if name != tab]
        told += f". Choose one of them, or one of another tab ({'; '.join(others)})"
    raise ValueError(told)


def _notice_words(notices: list[Notice], lang: str) -> str:
    values = [
        message("notice.value", lang, field=message(f"field.{field}", lang), value=value)
        for field, value in notices
    ]
    return message("notice.unknown", lang, values=message("list.comma", lang).join(values))
