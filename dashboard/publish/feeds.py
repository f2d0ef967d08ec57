"""Atom feeds of what changed: one of all, one of each place, one of each industry.

A feed has an entry for each published version that changed something in it, the newest first;
later versions keep the entries of the earlier ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from dashboard.engine import Engine
from dashboard.messages import message
from dashboard.pages.paths import CHANGES
from dashboard.registry import LANGUAGES

Version = Mapping[str, Any]
FEEDS = "feeds"
_ATOM = "http://www.w3.org/2005/Atom"
# A reader shows a list, not a table of thousands.
_ITEMS_MAX = 50
_SEED = "jjj-atlas/feeds/"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

ET.register_namespace("", _ATOM)


def feeds(record: Mapping[str, Any], engine: Engine, address: str) -> Iterator[tuple[str, bytes]]:
    """Write all feeds.

    Args:
        record: what changed in the published folder.
        engine: of the build.
        address: of the folder, with a final slash; empty: not known.

    Yields:
        Path and content of each file.
    """
    versions = [
        {**one, "changes": engine.with_change_lines(one["changes"])} for one in record["versions"]
    ]
    title = [message("changes.title", lang) for lang in LANGUAGES]
    yield _feed("all", title, versions, record["since"], address)
    for kind, what in (("place", "places"), ("industry", "industries")):
        named = engine.tables["regions" if kind == "place" else what]
        names = (named[f"name_{lang}"] for lang in LANGUAGES)
        for key, *of_key in zip(named["id"], *names, strict=True):
            own = [_only(version, what, key) for version in versions]
            yield _feed(f"{kind}/{key}", of_key, own, record["since"], address)


def _only(version: Version, what: str, key: str) -> Version:
    """Leave in a version the changes on a place or an industry."""
    return {**version, "changes": [one for one in version["changes"] if key in one[what]]}


def _feed(
    path: str, names: Sequence[str], versions: Sequence[Version], since: str, address: str
) -> tuple[str, bytes]:
    found = [version for version in versions if version["changes"]]
    root = ET.Element(_tag("feed"))
    # A feed reader shows titles of one language; the entries have both.
    titles = dict(zip(LANGUAGES, names, strict=True))
    _text(root, "title", message("changes.feed.title", "en", **titles))
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


def _entry(path: str, version: Version, page: str) -> ET.Element:
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


def _listed(chosen: Sequence[Mapping[str, Any]], lang: str) -> str:
    lines = [one[f"line_{lang}"] for one in chosen[:_ITEMS_MAX]]
    if len(chosen) > len(lines):
        lines.append(message("changes.more", lang, count=len(chosen) - len(lines)))
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<ul lang="{lang}">{items}</ul>'


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, _SEED + name)}"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, _tag(name))
    child.text = text
    return child


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"
