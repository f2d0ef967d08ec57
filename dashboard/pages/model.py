"""What a page consists of: sentences and tables whose cells carry the numbers of their sources."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from dashboard.messages import message
from dashboard.pages.paths import KINDS, SINGLE, own_path, page_path
from dashboard.pages.words import other_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.pages.facts import Facts

# A page with fewer lines than this is printed in larger letters, in one column.
_SHORT_LINES = 45
# A sentence on many rows cites the first sources; the tables cite all.
CITED_MAX = 3
_PLAIN = (
    "path", "lang", "title", "kind", "about", "view", "map", "point", "template", "prefix",
)  # fmt: skip


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
        names: its heading, by language.
        sources: cited in it.
        kind: what it is about, in words.
        about: its first sentence without sources, for search engines.
        sentences: of the paragraph.
        sections: below it.
        rows: for the CSV and JSON file beside it.
        view: query of the atlas's view of the same.
        map: locator or map, SVG; empty: none.
        legend: CSS classes of the map and their words.
        point: for search engines: longitude, latitude; None: it is no place.
        template: of its HTML.
        steps: of the story.
    """

    path: str
    lang: str
    names: Mapping[str, str]
    sources: Sources
    kind: str
    about: str = ""
    sentences: list[Cell] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    rows: Sequence[Mapping[str, Any]] = ()
    view: str = ""
    map: str = ""
    legend: Sequence[tuple[str, str]] = ()
    point: tuple[float, float] | None = None
    template: str = "page.html"
    steps: Sequence[Any] = ()

    @property
    def other_lang(self) -> str:
        """The other of the two languages."""
        return other_language(self.lang)

    @property
    def title(self) -> str:
        """Its heading."""
        return self.names[self.lang]

    def message(self, key: str, **values: object) -> str:
        """Give a message in the page's language."""
        return message(key, self.lang, **values)

    def cited(self, text: str, ids: str, most: int | None = None) -> Cell:
        """Make a cell that cites its sources; the arguments are those of `Sources.cite`."""
        return Cell(text, cited=self.sources.cite(ids, most))

    def link(self, text: str, kind: str, key: str = "") -> Cell:
        """Make a cell that links to another page in the same language."""
        return Cell(text, self.to(kind, key))

    def year(self, year: int | None) -> Cell:
        """Make the cell of the year of a source, which may not be known."""
        return Cell(str(year or self.message("pages.undated")))

    def add_sentence(self, text: str, ids: str = "") -> None:
        """Add a sentence that cites the first of its sources."""
        self.sentences.append(self.cited(text, ids, CITED_MAX))

    def add(self, section: Section) -> None:
        """Add a section, unless it holds nothing and says nothing."""
        if section.rows or section.items or section.note:
            self.sections.append(section)

    def add_list(self, name: str, items: Iterable[Cell]) -> None:
        """Add a section with a list; its name is that of its heading among the messages."""
        self.add(Section(name, self.message(f"pages.section.{name}"), items=tuple(items)))

    def add_table(
        self,
        name: str,
        columns: Sequence[str],
        rows: Iterable[tuple[Cell, ...]],
        note: str = "",
        empty: str = "",
    ) -> None:
        """Add a section with a table.

        Args:
            name: of the section, which is that of its heading among the messages.
            columns: names of the heads among the messages.
            rows: of the table.
            note: how to read it, if it has rows.
            empty: why it has none; without this text an empty table is left out.
        """
        cells, heading = tuple(rows), self.message(f"pages.section.{name}")
        heads = tuple(self.message(f"pages.column.{column}") for column in columns if cells)
        self.add(Section(name, heading, heads, cells, note=note if cells else empty))

    def rest_words(self, most: int, count: int) -> str:
        """Say how many of all rows a table of at most some shows; empty: all."""
        if count <= most:
            return ""
        return self.message("pages.rest", shown=most, count=count)

    def model(self, facts: Facts) -> dict[str, Any]:
        """Give the page as its template takes it, as the engine does for kinds that moved."""
        lines = sum(len(one.rows) + len(one.items) for one in self.sections)
        made = {name: getattr(self, name) for name in _PLAIN}
        files = {}
        if self.rows:
            text = json.dumps(list(self.rows), ensure_ascii=False, separators=(",", ":"))
            files = {
                "rows.csv": f"\ufeff{facts.engine.csv(self.rows)}",
                "rows.json": text.replace("<", "\\u003c").replace("&", "\\u0026"),
            }
        return {
            **made,
            "legend": [list(one) for one in self.legend],
            "sentences": [asdict(one) for one in self.sentences],
            "sections": [asdict(one) for one in self.sections],
            "steps": [asdict(one) for one in self.steps],
            "other": {"lang": self.other_lang, "title": self.names[self.other_lang]},
            "is_short": not self.steps and lines + self.sources.count < _SHORT_LINES,
            "nav": [
                {"href": self.to(kind), "text": self.message(f"pages.index.{kind}")}
                for kind in (*KINDS, *SINGLE)
            ],
            "sources": self.sources.listed(self.lang),
            "files": files,
        }

    @property
    def prefix(self) -> str:
        """The way from the page's folder to the atlas."""
        return "../" * (self.path.count("/") + (self.lang == "zh"))

    def to(self, kind: str, key: str = "") -> str:
        """Link to another page in the same language; a disk needs the name of the file."""
        return f"{self.prefix}{own_path(page_path(kind, key), self.lang)}index.html"
