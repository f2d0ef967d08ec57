"""What changed in the tables from one published version to the next: the record of a folder.

A record is plain JSON, so that the next version can carry it on:

- `since`: day of the first version;
- `versions`: the newest first, each with `build`, `day`, `updated` and `changes`;
- a change: `table`, `key`, `kind` (added, gone, changed), `fields` (old and new by column),
  `source`, `places`, `industries`, and what to call the row, `name_en` and `name_zh`.

Only the tables of facts are compared: what is computed from them changes with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.pages.words import cut
from dashboard.registry import LANGUAGES
from data.diff import changes
from data.schemas.fields import LIST_SEPARATOR
from data.schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.pages.facts import Facts
    from data.diff import Change, Package

Record = dict[str, Any]
# Without the constants of our own rules, and the other names of places, which only matching reads.
FACTS = tuple(name for name in TABLES if name not in ("aliases", "constants"))
PLACE, INDUSTRY = "place", "industry"
# What columns refer to, by what pages are on.
_REFERS = {PLACE: ("place", "region"), INDUSTRY: ("industry",)}
_XIONGAN = "133100"
# Tables whose rows are on places or industries by their own key, or all on one place.
_OF_KEY = {"regions": PLACE, "zones": PLACE, "industries": INDUSTRY}
_OF_PLACE = {"xiongan_figures": _XIONGAN}
_NAMES = ("name", "organisation", "title", "statement")
_SHORT = 90


def new_record(build: Mapping[str, Any]) -> Record:
    """Begin the record of a folder with the build that is its first version."""
    return {"since": build["built"][:10], "versions": []}


def continued(record: Record, old: Package, new: Package, facts: Facts) -> Record:
    """Add a version to a record; the same record, if no table of facts changed.

    Args:
        record: of the earlier version.
        old: its tables.
        new: those of the build.
        facts: of the build, for its day and for names.

    Raises:
        PackageError: a table cannot be read.
    """
    found = [_described(one, facts) for one in changes(old, new, FACTS)]
    if not found:
        return record
    version = {
        "build": facts.build["build_id"],
        "day": facts.build["built"][:10],
        "updated": facts.build["built"],
        "changes": found,
    }
    return {**record, "versions": [version, *record["versions"]]}


def _described(change: Change, facts: Facts) -> Record:
    return {
        "table": change.table,
        "key": list(change.key),
        "kind": change.kind,
        "fields": {name: list(values) for name, values in change.fields.items()},
        "source": change.source,
        "places": _referred(change, PLACE),
        "industries": _referred(change, INDUSTRY),
        **{f"name_{lang}": _name(change, facts, lang) for lang in LANGUAGES},
    }


def _referred(change: Change, what: str) -> list[str]:
    """List the places or industries that a row names, now or before."""
    found = [_OF_PLACE[change.table]] if what == PLACE and change.table in _OF_PLACE else []
    if _OF_KEY.get(change.table) == what:
        found.append(change.key[0])
    for field in TABLES[change.table].fields:
        if field.refers in _REFERS[what]:
            for text in (change.row.get(field.name, ""), *change.fields.get(field.name, ())):
                found += [one.strip() for one in text.split(LIST_SEPARATOR) if one.strip()]
    return list(dict.fromkeys(found))


def _name(change: Change, facts: Facts, lang: str) -> str:
    """Name a row: by its own name, else by what its key refers to."""
    for stem in _NAMES:
        text = change.row.get(f"{stem}_{lang}")
        if text and change.table != "focus":
            return cut(text, _SHORT)
    if change.table == "focus":
        parts: Sequence[str] = (change.row["region_id"], change.row["industry_id"])
    else:
        parts = change.key
    return " · ".join(_known(part, facts, lang) for part in parts)


def _known(key: str, facts: Facts, lang: str) -> str:
    for rows in (facts.regions, facts.industries, facts.all_indicators):
        if key in rows:
            return str(rows[key][f"name_{lang}"])
    source = facts.sources.get(key)
    return str(source[f"title_{lang}"] or source["title_en"]) if source else key
