"""What a page consists of: sentences and tables whose cells carry the numbers of their sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dashboard.pages.words import name_of, other_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


# A page with fewer lines than this is printed in larger letters, in one column.
_SHORT_LINES = 45
# A sentence on many rows cites the first sources; the tables cite all.
CITED_MAX = 3


@dataclass(frozen=True)
class Cell:
    """A text of a page.

    Attributes:
        text: plain; the template escapes it.
        href: address that it links to, relative to the page; empty: none.
        cited: numbers of its sources on the page.
        svg: a drawing instead of the text, made by us.
    """

    text: str
    href: str = ""
    cited: tuple[int, ...] = ()
    svg: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a page with a heading: a table, a list, or both.

    Attributes:
        name: of the section, the same in both languages.
        heading: in the page's language.
        columns: heads of the table.
        rows: of the table.
        items: of the list.
        note: how to read it, or why it is empty.
    """

    name: str
    heading: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    items: tuple[Cell, ...] = ()
    note: str = ""


class Sources:
    """Numbers the sources of a page in the order in which they are cited."""

    def __init__(self, known: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep all sources by id."""
        self._known = known
        self._numbers: dict[str, int] = {}

    def cite(self, ids: str, most: int | None = None) -> tuple[int, ...]:
        """Number the sources of a row.

        Args:
            ids: its `source_id`, which may hold several with `; ` between.
            most: how many to cite; None: all.
        """
        keys = dict.fromkeys(one.strip() for one in (ids or "").split(";"))
        found = [one for one in keys if one in self._known][:most]
        return tuple(self._numbers.setdefault(one, len(self._numbers) + 1) for one in found)

    @property
    def count(self) -> int:
        """How many are cited."""
        return len(self._numbers)

    def listed(self, lang: str) -> list[dict[str, Any]]:
        """List the cited sources in order: `number`, `title`, `publisher`, `published`, `url`."""
        return [
            {
                "number": number,
                "title": self._text(one, "title", lang),
                "publisher": self._text(one, "publisher", lang),
                "published": self._known[one]["published"] or "",
                "url": self._known[one]["url"] or "",
                "is_recalled": one == "recalled",
            }
            for one, number in self._numbers.items()
        ]

    def _text(self, one: str, name: str, lang: str) -> str:
        source = self._known[one]
        return source[f"{name}_{lang}"] or source[f"{name}_en"] or ""


@dataclass
class Page:
    """A page before it is HTML.

    Attributes:
        path: of its folder below the atlas, with a final slash, without the language.
        lang: en or zh.
        title: its heading.
        other_name: the name in the other language.
        kind: what it is about, in words.
        about: its first sentence without sources, for search engines.
        sentences: of the paragraph.
        sections: below it.
        sources: cited in them.
        rows: for the CSV and JSON file beside it.
        view: query of the atlas's view of the same.
        map: locator or map, SVG; empty: none.
        legend: CSS classes of the map and their words.
        point: for search engines: longitude, latitude; None: it is no place.
        template: of its HTML.
        steps: of the story.
        files: that it loads, by name in its folder.
    """

    path: str
    lang: str
    title: str
    other_name: str
    kind: str
    about: str = ""
    sentences: list[Cell] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    sources: Sources = field(default_factory=lambda: Sources({}))
    rows: Sequence[Mapping[str, Any]] = ()
    view: str = ""
    map: str = ""
    legend: Sequence[tuple[str, str]] = ()
    point: tuple[float, float] | None = None
    template: str = "page.html"
    steps: Sequence[Any] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    def add(self, section: Section) -> None:
        """Add a section, unless it holds nothing and says nothing."""
        if section.rows or section.items or section.note:
            self.sections.append(section)

    @property
    def is_short(self) -> bool:
        """Whether it is printed in larger letters; the story is a text and has its own print."""
        lines = sum(len(one.rows) + len(one.items) for one in self.sections)
        return not self.steps and lines + self.sources.count < _SHORT_LINES

    @property
    def prefix(self) -> str:
        """The way from the page's folder to the atlas."""
        return "../" * (self.path.count("/") + (self.lang == "zh"))

    def to(self, path: str) -> str:
        """Link to another page in the same language; a disk needs the name of the file."""
        return f"{self.prefix}{'zh/' if self.lang == 'zh' else ''}{path}index.html"


def page_of(
    row: Mapping[str, Any],
    path: str,
    lang: str,
    known: Mapping[str, Mapping[str, Any]],
    **parts: Any,  # noqa: ANN401 - any part
) -> Page:
    """Begin the page of a row, whose names are its title and its name in the other language.

    Args:
        row: with `name_en` and `name_zh`.
        path: of the page's folder, as in `Page`.
        lang: en or zh.
        known: all sources by id.
        parts: of the page, as in `Page`.
    """
    title, other_name = name_of(row, lang), name_of(row, other_language(lang))
    return Page(path, lang, title, other_name, sources=Sources(known), **parts)
