"""The entries of the search: a thing with its names, and the view that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.messages import message
from dashboard.registry import LANGUAGES

# In the order in which equally good results are listed.
KINDS = (
    "region", "zone", "industry", "organisation", "site", "indicator", "event", "plan", "table",
    "topic", "tool",
)  # fmt: skip

Both = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """A thing that the search can find.

    Attributes:
        kind: one of KINDS.
        key: its id in its table.
        names: in English and Chinese.
        about: what and where it is, in both languages.
        opens: the view that shows it, see `opening`; of a tool, the `sheet` that it is.
        aliases: other names.
        reading: pinyin of the Chinese name, if known.
        size: rank among equally good results, from 0: a province is before its cities.
        is_recalled: whether its source is general knowledge, which readers can hide.
        page: path of its page; empty: it has none.
    """

    kind: str
    key: str
    names: Both
    about: Both
    opens: dict[str, Any]
    aliases: tuple[str, ...] = ()
    reading: str = ""
    size: int = 0
    is_recalled: bool = False
    page: str = ""


def opening(
    tab: str = "",
    *,
    region: str = "",
    levels: tuple[str, ...] = (),
    include: dict[str, list[str]] | None = None,
    needs_place: bool = False,
    **fields: object,
) -> dict[str, Any]:
    """Describe the view that shows a thing; other fields of the reader's view stay.

    Args:
        tab: the tab; empty: the current one, if it has regions.
        region: the region to choose.
        levels: levels that show the thing; if the reader's is not among them, the first is used.
        include: by field that is a filter, the values that must pass it.
        needs_place: whether it is only shown for a region that the reader names.
        fields: fields to set.
    """
    parts = {
        "tab": tab,
        "region": region,
        "levels": list(levels),
        "include": include,
        "needs_place": needs_place,
        "set": fields,
    }
    return {name: value for name, value in parts.items() if value}


def in_both(key: str, **values: object) -> Both:
    """Return a message in both languages."""
    return (message(key, "en", **values), message(key, "zh", **values))


def dotted(*parts: Both) -> Both:
    """Join texts with a dot between them, in each language."""
    en, zh = (
        message("list.dot", lang).join(part[number] for part in parts if part[number])
        for number, lang in enumerate(LANGUAGES)
    )
    return en, zh
