"""The index of the search, as columns; the page loads it when a reader first searches."""

from typing import Any

from dashboard.engine import Engine
from dashboard.find.pinyin import syllables


def find_index(engine: Engine) -> dict[str, Any]:
    """List everything that can be found, with the pinyin of Chinese names.

    Returns:
        The columns that `FindIndex` in browser/find/match.js describes.
    """
    index = engine.search_index()
    named = zip(index["name_zh"], index.pop("reading"), strict=True)
    return index | {"pinyin": [syllables(name, reading) for name, reading in named]}
