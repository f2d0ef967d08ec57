"""Atom feeds of what changed: one of all, one of each place, one of each industry.

A feed has an entry for each published version that changed something in it, the newest first;
later versions keep the entries of the earlier ones.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from dashboard.messages import message
from dashboard.pages.changes_page import FEEDS, field_words, kind_words
from dashboard.pages.history import of_industry, of_place
from dashboard.pages.paths import CHANGES, industry_path, place_path
from dashboard.registry import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.pages.facts import Facts
    from dashboard.pages.history import Record

_ATOM = "http://www.w3.org/2005/Atom"
# A reader shows a list, not a table of thousands.
_ITEMS_MAX = 50
_SEED = "jjj-atlas/feeds/"

ET.register_namespace("", _ATOM)


def feeds(record: Record, facts: Facts, address: str) -> Iterator[tuple[str, bytes]]:
    """Write all feeds.

    Args:
        record: what changed in the published folder.
        facts: of the build.
        address: of the folder, with a final slash; empty: not known.

    Yields:
        Path and content of each file.
    """
    names = {lang: message("changes.title", lang) for lang in LANGUAGES}
    yield _feed("all", names, record, lambda version: version["changes"], address)
    for key, row in facts.regions.items():
        named = {lang: str(row[f"name_{lang}"]) for lang in LANGUAGES}
        yield _feed(place_path(key).rstrip("/"), named, record, _within(of_place, key), address)
    for key, row in facts.industries.items():
        named = {lang: str(row[f"name_{lang}"]) for lang in LANGUAGES}
        path = industry_path(key).rstrip("/")
        yield _feed(path, named, record, _within(of_industry, key), address)


def _within(
    choose: Callable[[Record, str], list[Record]], key: str
) -> Callable[[Record], list[Record]]:
    return lambda version: choose(version, key)


def _feed(
    path: str,
    names: dict[str, str],
    record: Record,
    choose: Callable[[Record], list[Record]],
    address: str,
) -> tuple[str, bytes]:
    found = [(one, chosen) for one in record["versions"] if (chosen := choose(one))]
    updated = found[0][0]["updated"] if found else f"{record['since']}T00:00:00+00:00"
    root = ET.Element(_tag("feed"))
    # A feed reader shows titles of one language; the entries have both.
    _text(root, "title", message("changes.feed.title", "en", **names))
    _text(root, "id", _id(path))
    _text(root, "updated", updated)
    _text(ET.SubElement(root, _tag("author")), "name", message("app.name", "en"))
    up = "../" * path.count("/")
    page = f"{address or f'{up}../'}{CHANGES}/{'' if address else 'index.html'}"
    ET.SubElement(root, _tag("link"), href=page)
    if address:
        own = f"{address}{FEEDS}/{path}.atom"
        ET.SubElement(root, _tag("link"), rel="self", href=own)
    for version, chosen in found:
        root.append(_entry(path, version, chosen, page))
    text = ET.tostring(root, encoding="unicode")
    return f"{FEEDS}/{path}.atom", f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _entry(path: str, version: Record, chosen: list[Record], page: str) -> ET.Element:
    entry = ET.Element(_tag("entry"))
    titles = [
        message("changes.entry", lang, count=len(chosen), day=version["day"]) for lang in LANGUAGES
    ]
    _text(entry, "title", " · ".join(titles))
    _text(entry, "id", _id(f"{path}/{version['build']}"))
    _text(entry, "updated", version["updated"])
    ET.SubElement(entry, _tag("link"), href=f"{page}#build-{version['build']}")
    content = _text(entry, "content", "".join(_listed(chosen, lang) for lang in LANGUAGES))
    content.set("type", "html")
    return entry


def _listed(chosen: list[Record], lang: str) -> str:
    lines = [f"<li>{escape(_line(one, lang))}</li>" for one in chosen[:_ITEMS_MAX]]
    if len(chosen) > len(lines):
        rest = message("changes.more", lang, count=len(chosen) - len(lines))
        lines.append(f"<li>{escape(rest)}</li>")
    return f'<ul lang="{lang}">{"".join(lines)}</ul>'


def _line(change: Record, lang: str) -> str:
    words = [
        message(f"data.table.{change['table']}", lang),
        kind_words(change, lang),
        change[f"name_{lang}"],
        *field_words(change, lang),
    ]
    return message("list.dot", lang).join(words)


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, _SEED + name)}"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, _tag(name))
    child.text = text
    return child


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"
