"""Atom feeds of what changed: one of all, one of each place, one of each industry.

A feed has an entry for each published version that changed something in it, the newest first;
later versions keep the entries of the earlier ones.
"""

from collections.abc import Iterator
from html import escape
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from dashboard.messages import message
from dashboard.pages.changes_page import FEEDS, field_words, kind_words
from dashboard.pages.facts import Facts
from dashboard.pages.history import Record
from dashboard.pages.paths import CHANGES
from dashboard.pages.words import in_both, names_of
from dashboard.registry import LANGUAGES

_ATOM = "http://www.w3.org/2005/Atom"
# A reader shows a list, not a table of thousands.
_ITEMS_MAX = 50
_SEED = "jjj-atlas/feeds/"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

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
    yield _feed("all", in_both("changes.title"), record["versions"], record["since"], address)
    for kind, what, named in (
        ("place", "places", facts.regions),
        ("industry", "industries", facts.industries),
    ):
        for key, row in named.items():
            versions = [_only(version, what, key) for version in record["versions"]]
            yield _feed(f"{kind}/{key}", names_of(row), versions, record["since"], address)


def _only(version: Record, what: str, key: str) -> Record:
    """Leave in a version the changes on a place or an industry."""
    return {**version, "changes": [one for one in version["changes"] if key in one[what]]}


def _feed(
    path: str, names: dict[str, str], versions: list[Record], since: str, address: str
) -> tuple[str, bytes]:
    found = [version for version in versions if version["changes"]]
    root = ET.Element(_tag("feed"))
    # A feed reader shows titles of one language; the entries have both.
    _text(root, "title", message("changes.feed.title", "en", **names))
    _text(root, "id", _id(path))
    _text(root, "updated", found[0]["updated"] if found else f"{since}T00:00:00+00:00")
    _text(ET.SubElement(root, _tag("author")), "name", message("app.name", "en"))
    up = "../" * (path.count("/") + 1)
    page = f"{address}{CHANGES}/" if address else f"{up}{CHANGES}/index.html"
    ET.SubElement(root, _tag("link"), href=page)
    if address:
        ET.SubElement(root, _tag("link"), rel="self", href=f"{address}{FEEDS}/{path}.atom")
    root.extend(_entry(path, version, page) for version in found)
    content = ET.tostring(root, encoding="unicode")
    return f"{FEEDS}/{path}.atom", f"{_DECLARATION}\n{content}\n".encode()


def _entry(path: str, version: Record, page: str) -> ET.Element:
    chosen = version["changes"]
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
