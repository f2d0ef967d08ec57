"""The page's own logic for Python: its pure modules in an embedded JavaScript engine.

Notebooks, the command line, the search index, link cards and tests ask it; a serving worker never
loads it. The engine starts on first use (about 0.1 s, and as much for the tables of a build).
"""

from __future__ import annotations

import json
import threading
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import quickjs

from dashboard.javascript import scripts
from dashboard.messages import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.tables import Tables

    Parts = Mapping[str, Any]

# Deep recursion in a large expression of core-js needs more than the engine's default.
_STACK_BYTES = 2_000_000


class EngineError(Exception):
    """The page's modules threw; the message is theirs."""


class Engine:
    """The modules with the tables of one build.

    A context of the engine belongs to the thread that made it, so each thread gets its own.
    """

    def __init__(self, tables: Tables, picture_parts: Callable[[], Parts] | None = None) -> None:
        """Keep what contexts are made from.

        Args:
            tables: the page's, those of every tab under its name.
            picture_parts: gives what `picture` needs: templates, colours by theme, borders by
                level, and the address that links in a picture start with.
        """
        self._tables = tables
        self._picture_parts = picture_parts
        self._of_thread = threading.local()

    def view(self, query: str) -> dict[str, Any]:
        """Read a link.

        Returns:
            `view`: value by field; `query`: its canonical query; `notices`: field and value of what
            the link names that does not exist.
        """
        found: dict[str, Any] = self._call("view", query)
        return found

    def select(self, query: str) -> dict[str, Any]:
        """Give the arrays that each chart of a view's tab shows, by chart."""
        found: dict[str, Any] = self._call("select", query)
        return found

    def rows(self, query: str, chart: str) -> list[dict[str, Any]]:
        """Give the table behind a chart of a view, a row for each thing it draws."""
        found: list[dict[str, Any]] = self._call("rows", query, chart)
        return found

    def describe(self, query: str) -> dict[str, str]:
        """Give the words of a view: headline, tally, filter, title."""
        found: dict[str, str] = self._call("describe", query)
        return found

    def picture(self, query: str, chart: str) -> dict[str, Any]:
        """Give a chart as the page exports it: data and layout for plotly, with its words."""
        if not hasattr(self._of_thread, "has_parts") and self._picture_parts is not None:
            self._call("loadPictures", self._picture_parts())
            self._of_thread.has_parts = True
        found: dict[str, Any] = self._call("picture", query, chart)
        return found

    def _call(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - JSON
        if not hasattr(self._of_thread, "context"):
            self._of_thread.context = _new_context()
            self._call("load", self._tables, catalogue())
        context: quickjs.Context = self._of_thread.context
        texts = [json.dumps(one) for one in arguments]
        try:
            context.set("given", context.parse_json(f"[{','.join(texts)}]"))
            text = context.eval(f"JSON.stringify(atlas.{function}(...given)) ?? 'null'")
        except quickjs.JSException as error:
            raise EngineError(str(error)) from error
        return json.loads(text)


def _new_context() -> quickjs.Context:
    context = quickjs.Context()
    context.set_max_stack_size(_STACK_BYTES)
    context.eval(_script())
    return context


@lru_cache(maxsize=1)
def _script() -> str:
    return scripts()["engine.js"].read_text(encoding="utf-8")
