"""What the colours and signs of the Focus tab stand for. Twin: `browser/focus_legend.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.classes import CLASS_COUNT
from dashboard.legend import Entry, square
from dashboard.messages import message
from dashboard.registry import ROLES

if TYPE_CHECKING:
    from dashboard.focus.select import Selection

_XIONGAN = "133100"


def role_entries(lang: str) -> list[Entry]:
    """Tell the roles, what is older, and that nothing was found."""
    roles = [square(message(f"role.{role}", lang), role) for role in ROLES]
    older = square(message("role.older", lang), "faded-core")
    return [*roles, older, _none(lang)]


def map_entries(shown: Selection, lang: str) -> list[Entry]:
    """Tell the map's colours: roles of one industry, or classes of a count of several."""
    if shown["is_single"]:
        return role_entries(lang)
    classes = []
    before = 0
    for place, bound in enumerate(shown["upper"]):
        label = str(bound) if bound == before + 1 else f"{before + 1}–{bound}"
        step = CLASS_COUNT - len(shown["upper"]) + place + 1
        classes.append(square(label, f"ramp-{step}"))
        before = bound
    return [Entry(message("legend.count", lang)), *classes, _none(lang)]


def sign_entries(shown: Selection, lang: str) -> list[Entry]:
    """Tell the signs that the map uses."""
    texts = "".join(shown["signs"]["text"])
    signs = [
        ("•", "inside", "•" in texts),
        ("?", "low", "?" in texts),
        ("–", "hidden", "–" in texts),
        ("□", "regional", bool(shown["regional"])),
        ("◆", "zone", bool(shown["zones"]["ids"])),
        ("○", "site", bool(shown["sites"]["rows"])),
        ("▣", "cluster", bool(shown["clusters"] or shown["clusters_province"])),
        ("▢", "xiongan", _XIONGAN in shown["ids"]),
    ]
    return [
        Entry(message(f"legend.{key}", lang), sign=sign) for sign, key, is_used in signs if is_used
    ]


def _none(lang: str) -> Entry:
    return square(message("role.none", lang), "line")
