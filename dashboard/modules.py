"""JavaScript modules in an embedded engine, which starts on first use.

`engine.js` holds the page's (`dashboard/engine.py`), `own.js` those that match a reader's own table
(`dashboard/own_names.py`), `tables.js` steps of making tables. One script for all would start as
slowly as the largest (0.09 s, 2 MB a context) where the others take 0.02 s or less.
"""

import base64
import json
import threading
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

import quickjs

from dashboard.javascript import scripts

# Deep recursion in a large expression of core-js needs more than the engine's default.
_STACK_BYTES = 2_000_000


class EngineError(ValueError):
    """The page's modules threw: a chart with nothing to show, say. The message is theirs."""


class Modules:
    """A script of modules, with what it was loaded with.

    A context of the engine belongs to the thread that made it, so each thread gets its own.
    """

    def __init__(
        self,
        script: str,
        loaded: Callable[[], Sequence[object]],
        asked: Mapping[str, Callable[[str], str]] | None = None,
    ) -> None:
        """Keep what contexts are made from.

        Args:
            script: file name among the scripts, such as `engine.js`.
            loaded: gives the arguments of its function `load`.
            asked: functions that the modules call, by name.
        """
        self._script = script
        self._loaded = loaded
        self._asked = asked or {}
        self._of_thread = threading.local()

    def call(self, function: str, *arguments: object) -> Any:  # noqa: ANN401 - JSON
        """Call a function that the script exports.

        Raises:
            EngineError: it threw.
        """
        if not hasattr(self._of_thread, "context"):
            self._of_thread.stopped = []
            self._of_thread.context = _new_context(
                self._script, self._asked, self._of_thread.stopped
            )
            self.call("load", *self._loaded())
        context: quickjs.Context = self._of_thread.context
        texts = [json.dumps(one) for one in arguments]
        self._of_thread.stopped.clear()
        try:
            context.set("given", context.parse_json(f"[{','.join(texts)}]"))
            text = context.eval(f"JSON.stringify(atlas.{function}(...given)) ?? 'null'")
        except quickjs.JSException as error:
            if self._of_thread.stopped:  # Ctrl+C while the modules asked Python
                raise self._of_thread.stopped.pop() from None
            # The first line is the message; the engine's stack follows.
            message = str(error).partition("\n")[0].removeprefix("Error: ")
            raise EngineError(message) from error
        return json.loads(text)

    def run_jobs(self) -> None:
        """Run all pending promises of this thread's context."""
        while self._of_thread.context.execute_pending_job():
            pass


def _new_context(
    script: str, asked: Mapping[str, Callable[[str], str]], stopped: list[BaseException]
) -> quickjs.Context:
    """Start an engine; what the asked functions raise is lost in it, and kept in `stopped`."""
    context = quickjs.Context()
    context.set_max_stack_size(_STACK_BYTES)
    every = {"utf8Base64": _utf8_base64, "deflateBase64": _deflate_base64, **asked}
    for name, function in every.items():
        context.add_callable(name, partial(_ask, function, stopped))
    context.eval(_text_of(script))
    return context


def _ask(function: Callable[[str], str], stopped: list[BaseException], argument: str) -> str:
    try:
        return function(argument)
    except BaseException as error:
        stopped.append(error)
        raise


def _utf8_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _deflate_base64(packed: str) -> str:
    """Deflate bytes without the header that zlib writes, as zip files have them."""
    deflater = zlib.compressobj(level=9, wbits=-zlib.MAX_WBITS)
    deflated = deflater.compress(base64.b64decode(packed)) + deflater.flush()
    return base64.b64encode(deflated).decode()


@cache
def _text_of(script: str) -> str:
    return scripts()[script].read_text(encoding="utf-8")
