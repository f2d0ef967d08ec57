"""What colours, lines and signs of the Xiong'an tab mean. Twin: `browser/xiongan_legend.js`."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from dashboard.legend import Entry, square
from dashboard.messages import message
from dashboard.numbers import number_words
from dashboard.xiongan.select_map import WIDTHS

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View
    from dashboard.xiongan.select import Selection

# How a status looks in a line of text: its colour and its pattern.
_STATUS_LOOKS = {
    "operating": ("lead", "■"),
    "opened": ("core", "▦"),
    "under_construction": ("core", "▨"),
    "announced": ("support", "▩"),
    "registered": ("faded-core", "▤"),
}
_EVENT_SIGNS = (
    ("◇", "announced"), ("▲", "started"), ("●", "opened"), ("|", "as_of"), ("?", "doubt"),
)  # fmt: skip


def map_entries(view: View, shown: Selection) -> list[Entry]:
    """Tell the classes of organisations by place, and the lines."""
    lang = view.lang
    lines = " / ".join(width_words())
    elsewhere = [Entry(message("xiongan.legend.other", lang), "series-2", "━")]
    return [
        Entry(message("xiongan.legend.count", lang)),
        *_classes(shown),
        Entry(message("xiongan.legend.none", lang), "muted", "□"),
        Entry(message("xiongan.legend.xiongan", lang), "accent", "━"),
        *(elsewhere if "elsewhere" in view.layers else []),
        Entry(f"{message('xiongan.legend.lines', lang)} {lines}"),
    ]


def ring_words(lookup: Lookup, lang: str) -> str:
    """Say the ring, with the measured distance beside the rounded one."""
    ring, distance = (lookup.tables["xiongan"][name] for name in ("ring", "distance"))
    return message(
        "xiongan.legend.ring",
        lang,
        km=number_words(ring["km"]),
        measured=number_words(distance["km"]),
        compass=distance[f"compass_{lang}"],
    )


def tally_notes(view: View, shown: Selection) -> list[str]:
    """Say what the lines cannot: bodies founded there, unnamed places, group rows."""
    tally = shown["tally"]
    notes = [
        message(f"xiongan.legend.{key}", view.lang, count=tally[key])
        for key in ("seated", "unnamed", "unplaced", "groups")
        if tally[key]
    ]
    if view.level == "county" and view.recalled == "show" and tally["singles"]:
        notes.append(message("xiongan.legend.near", view.lang))
    return notes


def flows_words(view: View, shown: Selection) -> str:
    """Say how many organisations the bars hold, and how many group rows stand apart."""
    title = message(f"xiongan.flows.title.{shown['by']}", view.lang)
    counts = {"singles": shown["singles"], "groups": shown["groups"]}
    if not any(counts.values()):
        return f"{title}: {message('xiongan.map.empty', view.lang)}"
    if counts["groups"]:
        return f"{title}: {message('xiongan.flows.apart', view.lang, **counts)}"
    return f"{title}: {message('xiongan.flows.foot', view.lang, **counts)}"


def status_entries(lookup: Lookup, lang: str) -> list[Entry]:
    """Tell how each status looks, best first."""
    return [
        Entry(message(f"xiongan.status.{status}", lang), *_STATUS_LOOKS[status])
        for status in lookup.tables["xiongan"]["order"]["status"]
    ]


def event_entries(lang: str) -> list[Entry]:
    """Tell the marks of the timeline."""
    return [
        Entry(message(f"xiongan.timeline.{key}", lang), sign=sign) for sign, key in _EVENT_SIGNS
    ]


def width_words() -> list[str]:
    """Say what a line's width stands for: 1, 2–4, 5–9, 10+."""
    words = []
    for least, after in zip_longest(WIDTHS, WIDTHS[1:]):
        if after is None:
            words.append(f"{least}+")
        else:
            words.append(str(least) if after == least + 1 else f"{least}–{after - 1}")
    return words


def _classes(shown: Selection) -> list[Entry]:
    """Tell the classes that occur by the numbers in them."""
    found: dict[int, list[int]] = {}
    for step, count in zip(shown["z"], shown["counts"], strict=True):
        if step:
            found.setdefault(step, []).append(count)
    ends = {step: (min(counts), max(counts)) for step, counts in sorted(found.items())}
    return [
        square(str(least) if least == most else f"{least}–{most}", f"ramp-{step}")
        for step, (least, most) in ends.items()
    ]
