"""What a reader can find: a thing with its names, where it is, and the view that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dashboard.messages import message

# In the order in which equally good finds are listed.
KINDS = (
    "region", "zone", "industry", "organisation", "site", "indicator", "event", "plan", "table",
)  # fmt: skip
LANGUAGES = ("en", "zh")

Both = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    Attributes:
        kind: one of KINDS.
        key: its id in its own table.
        names: in English and Chinese.
        about: what and where it is, in both languages.
        opens: the view that shows it, see `opening`.
        aliases: other names.
        reading: the Chinese name's pinyin where it is known.
        size: from 0, larger things first: a province before its cities.
        is_recalled: it rests on general knowledge and can be hidden.
    """

    kind: str
    key: str
    names: Both
    about: Both
    opens: dict[str, Any]
    aliases: tuple[str, ...] = field(default=())
    reading: str = ""
    size: int = 0
    is_recalled: bool = False


def opening(
    tab: str = "",
    *,
    region: str = "",
    levels: tuple[str, ...] = (),
    shown: dict[str, list[str]] | None = None,
    **fields: object,
) -> dict[str, Any]:
    """Say which view shows a thing; what is not named stays as the reader has it.

    Args:
        tab: the tab; empty: the one in view, if it has regions.
        region: the region to choose.
        levels: those that have it, the first where the reader's is none of them.
        shown: values that a set must let through, by field.
        fields: fields of the state that become these values.
    """
    told = {"tab": tab, "region": region, "levels": list(levels), "shown": shown, "set": fields}
    return {name: value for name, value in told.items() if value}


def in_both(key: str, **values: object) -> Both:
    """Say a message in both languages."""
    return (message(key, "en", **values), message(key, "zh", **values))


def dotted(*parts: Both) -> Both:
    """Join what is said of a thing, in each language."""
    en, zh = (
        message("list.dot", lang).join(part[number] for part in parts if part[number])
        for number, lang in enumerate(LANGUAGES)
    )
    return en, zh
