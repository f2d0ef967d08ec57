"""The original publisher of a source that may be a repost.

seeds/sources.csv has publishers such as "Hebei Daily (repost)" or "Xinhua via a news site". Reposts
of one publisher are not independent sources, and a repost that names no publisher does not count.
"""

import re

_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_REPOSTED = re.compile(r",? via |, hosted on |, no address | reposts?\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"^(?:repost\b|copy\b|machine-written\b|news$|user encyclopedia\b)", re.IGNORECASE
)


def publishing_house(publisher: str) -> str | None:
    """Extract the original publisher from the `publisher_en` of a source.

    Returns:
        The name without remarks in parentheses and without the reposting site; None if the source
        names no publisher.
    """
    name = _REPOSTED.split(_PARENTHESES.sub("", publisher))[0].strip()
    return None if not name or _UNNAMED.match(name) else name
