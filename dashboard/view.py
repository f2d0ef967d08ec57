"""The reader's state: what was chosen, and nothing that can be worked out from it.

A view's only serialisation is its query, in the order of the fields, with only what differs from
the default. `browser/view.js` is the twin of this module: both read and write the same queries and
give the same notices.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl

from dashboard.registry import LANGUAGES, LAYERS, LEVELS, MEASURES, ROLES, TAB_CHARTS, TABS, THEMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

ALL = "all"

_COMPARE_MAX = 3
_NOTICE_VALUE_MAX = 40
# A link can be as long as a browser lets it be; nobody reads a hundred notices.
_NOTICES_MAX = 8

# Fields that hold a set, and what the set is when the link does not say.
_SETS: dict[str, tuple[str, ...]] = {
    "industries": (),
    "compare": (),
    "roles": ROLES,
    "layers": ("cities",),
    "kinds": (ALL,),
    "moves": ("headquarters", "whole_move"),
    "status": (ALL,),
}
# Sets in which the word `all` stands for every value.
_WITH_ALL = ("industries", "kinds", "moves", "status")
# Sets that may be chosen empty although their default is not.
_MAY_BE_EMPTY = ("layers",)


@dataclass(frozen=True)
class View:
    """One state of the page. Sets are sorted tuples, so equal states are equal values."""

    tab: str = "focus"
    level: str = "city"
    industries: tuple[str, ...] = ()  # leaf slugs; empty: the plan's twelve; ("all",): every one
    region: str = ""  # adcode or zone id; empty: none chosen
    compare: tuple[str, ...] = ()
    roles: tuple[str, ...] = ROLES
    recalled: str = "show"
    layers: tuple[str, ...] = ("cities",)
    indicator: str = ""  # empty: the tab's first
    year: str = ""  # empty: the latest
    base_year: str = ""  # empty: none
    kinds: tuple[str, ...] = (ALL,)
    moves: tuple[str, ...] = ("headquarters", "whole_move")
    status: tuple[str, ...] = (ALL,)
    measure: str = ""  # empty: the tab's first
    benchmark: str = "jjj"
    table: str = "focus"
    lang: str = "en"
    theme: str = ""  # empty: the reader's system decides
    embed: str = ""

    def to_query(self, *, always: Collection[str] = ()) -> str:
        """Write the state as a link's query, without `?`.

        Args:
            always: fields to write even at their default; copied links carry lang and theme.
        """
        parts = []
        for field in fields(self):
            value = getattr(self, field.name)
            if value != field.default or (field.name in always and value):
                parts.append(f"{field.name}={value if isinstance(value, str) else ','.join(value)}")
        return "&".join(parts)


class Known(NamedTuple):
    """The values that exist, for reading links.

    Attributes:
        values: by field name, in the order in which they are shown.
        groups: leaf industries by group id; a link may name a group for its leaves.
        plan: the industries of the plan, which an empty choice stands for.
    """

    values: Mapping[str, Collection[str]]
    groups: Mapping[str, Collection[str]]
    plan: Collection[str]


class Notice(NamedTuple):
    """A value that a link named and that does not exist here."""

    field: str
    value: str


def known_values(tables: Mapping[str, Any]) -> Known:
    """List what a link may name.

    Args:
        tables: the page's tables: regions, industries, groups and choices are used.
    """
    industries = tables["industries"]
    groups: dict[str, list[str]] = {group: [] for group in tables["groups"]["id"]}
    for leaf, group in zip(industries["id"], industries["group"], strict=True):
        groups[group].append(leaf)
    regions = tables["regions"]["id"]
    choices = tables["choices"]
    values = {
        "tab": TABS,
        "level": LEVELS,
        "industries": industries["id"],
        "region": regions,
        "compare": regions,
        "roles": ROLES,
        "recalled": ("show", "hide"),
        "layers": LAYERS,
        "indicator": choices["indicator"],
        "year": choices["year"],
        "base_year": choices["year"],
        "kinds": choices["kinds"],
        "moves": choices["moves"],
        "status": choices["status"],
        "measure": MEASURES,
        "benchmark": ("jjj", "nation"),
        "table": choices["table"],
        "lang": LANGUAGES,
        "theme": THEMES,
        "embed": choices["embed"],
    }
    plan = [
        leaf for leaf, named in zip(industries["id"], industries["in_plan"], strict=True) if named
    ]
    return Known(values, groups, plan)


def read_view(query: str, known: Known) -> tuple[View, list[Notice]]:
    """Read a link that anyone may have typed; any text is survivable.

    Args:
        query: what follows `?`; a leading `?` and a `#` part are dropped.
        known: the values that exist.

    Returns:
        The view; a notice for each value that was left out, in field order.
    """
    asked: dict[str, str] = {}
    # A browser reads half of a character pair as U+FFFD; a command line can hold one as well.
    whole = query.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    for name, text in parse_qsl(whole.removeprefix("?").split("#", 1)[0], keep_blank_values=True):
        asked.setdefault(name, text)
    values: dict[str, Any] = {}
    notices: list[Notice] = []
    for name, exist in known.values.items():
        if name not in asked:
            continue  # an unknown key is ignored: a link from a newer release must still open
        words = [word for word in asked[name].split(",") if word]
        if name in _SETS:
            kept, unknown = _read_set(name, words, known)
            if kept is not None:
                values[name] = kept
        else:
            unknown = [word for word in words[:1] if word not in exist]
            if words and not unknown:
                values[name] = words[0]
        notices += [Notice(name, word[:_NOTICE_VALUE_MAX]) for word in unknown]
    notices += _settle_embed(values, asked.get("tab"))
    return View(**values), notices[:_NOTICES_MAX]


def canonical_set(name: str, chosen: Collection[str], known: Known) -> tuple[str, ...]:
    """Bring a set to its one spelling: every value is `all`, the plan's twelve are empty."""
    values = known.values[name]
    if name in _WITH_ALL and (ALL in chosen or len(chosen) == len(values)):
        return (ALL,)
    if name == "industries" and set(chosen) == set(known.plan):
        return ()
    if not chosen and name not in _MAY_BE_EMPTY:
        return _SETS[name]
    if name == "roles" and len(chosen) == len(ROLES):
        return ROLES
    return tuple(sorted(chosen))


def chosen_industries(view: View, known: Known) -> list[str]:
    """Spell out the chosen industries, in table order."""
    if view.industries == (ALL,):
        return list(known.values["industries"])
    asked = set(view.industries or known.plan)
    return [leaf for leaf in known.values["industries"] if leaf in asked]


def _settle_embed(values: dict[str, Any], asked: str | None) -> list[Notice]:
    """Bring a chart alone and its tab together, as `browser/core/view.js` says."""
    chart = values.get("embed", "")
    if not chart or (asked is None and chart in TAB_CHARTS[View.tab]):
        return []
    if asked is not None and chart not in TAB_CHARTS.get(asked, ()):
        return [Notice("embed", values.pop("embed"))]
    if asked is None:
        values["tab"] = next(tab for tab, charts in TAB_CHARTS.items() if chart in charts)
    return []


def _read_set(
    name: str, words: list[str], known: Known
) -> tuple[tuple[str, ...] | None, list[str]]:
    """Keep the words that exist; None where nothing but mistakes was asked for."""
    kept: set[str] = set()
    unknown: list[str] = []
    for word in words:
        found = list(_meant(name, word, known))
        kept.update(found)
        if not found and word not in unknown:
            unknown.append(word)
    if unknown and not kept:
        return None, unknown
    if name == "compare":
        kept = set(sorted(kept)[:_COMPARE_MAX])
    return canonical_set(name, kept, known), unknown


def _meant(name: str, word: str, known: Known) -> Iterator[str]:
    if word in known.values[name] or (word == ALL and name in _WITH_ALL):
        yield word
    elif name == "industries" and word in known.groups:
        yield from known.groups[word]
