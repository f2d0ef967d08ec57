"""Whose word a source is: the publishing house behind a page that passes it on.

A list of sources writes "Hebei Daily (repost)" or "Xinhua via a news site". Two such pages are one
voice, and a repost that names nobody is none that could be counted.
"""

from __future__ import annotations

import re

_ASIDE = re.compile(r"\s*\([^)]*\)")
_PASSED_ON = re.compile(r",? via |, hosted on |, no address | reposts?\b", re.IGNORECASE)
_NAMELESS = re.compile(r"^(?:repost\b|news$|user encyclopedia\b)", re.IGNORECASE)


def house(publisher: str) -> str | None:
    """Name the house behind a publisher's entry.

    Returns:
        The name without asides and without whoever passed it on; None if none is named.
    """
    name = _PASSED_ON.split(_ASIDE.sub("", publisher))[0].strip()
    return None if not name or _NAMELESS.match(name) else name
