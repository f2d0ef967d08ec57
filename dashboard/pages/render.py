"""Pages as HTML, with the files beside them."""

from __future__ import annotations

import json
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from dashboard.javascript import scripts
from dashboard.messages import message
from dashboard.pages.paths import SCRIPT, STORY, own_path, page_path
from dashboard.registry import LANGUAGES, TABS
from dashboard.text_template import fill_template
from dashboard.theme import DARK, FONT_FAMILY, LIGHT

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from dashboard.pages.all import Model
    from dashboard.pages.facts import Facts

_FOLDER = Path(__file__).with_name("html")
_COLOURS = (
    "page", "panel", "ink", "muted", "line", "none", "accent", "lead", "core", "support",
    "faded-lead", "faded-core", "faded-support", "series-1", "series-2", "series-3",
)  # fmt: skip
# Each language in its own words.
_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


def page_files(
    page: Model, facts: Facts, address: str = "", pictures: Container[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """Write a page and the files beside it.

    Args:
        page: to write.
        facts: that it was made from.
        address: of the published atlas, with a final slash; empty: not known.
        pictures: paths of the pictures of link previews that the folder has.

    Yields:
        Path below the atlas, and content.
    """
    folder = own_path(page["path"], page["lang"])
    yield f"{folder}index.html", render(page, facts, address, pictures).encode()
    if folder == page_path(STORY):
        yield f"{folder}{SCRIPT}", scripts()[SCRIPT].read_bytes()
    for name, text in page["files"].items():
        yield f"{folder}{name}", text.encode()


def render(page: Model, facts: Facts, address: str = "", pictures: Container[str] = ()) -> str:
    """Write a page as HTML; texts are escaped."""
    html = fill_template(
        f"pages/html/{page['template']}",
        page=page,
        message=partial(message, lang=page["lang"]),
        address=address,
        paths={lang: own_path(page["path"], lang) for lang in LANGUAGES},
        language_names=_LANGUAGE_NAMES,
        css=_css(page["template"]),
        linked_data=_linked_data(page, facts, address),
        picture=_picture(page, facts, address, pictures),
        citations=_citations(page, facts, address),
    )
    return html.rstrip()


def _picture(page: Model, facts: Facts, address: str, pictures: Container[str]) -> str:
    """Give the address of the preview of the tab that the page leads to; empty: there is none."""
    tab = dict(parse_qsl(page["view"].lstrip("?"))).get("tab", TABS[0])
    path = f"previews/{tab}.{page['lang']}.png"
    return f"{address}{path}?{facts.build['build_id']}" if address and path in pictures else ""


def _citations(page: Model, facts: Facts, address: str) -> dict[str, str]:
    """Cite the page: by the atlas, with its title, build, date, and address where it is known."""
    build = facts.build
    return facts.engine.citations(
        {
            "title": page["title"],
            "build": {"id": build["build_id"], "date": build["built"][:10]},
            "link": f"{address}{own_path(page['path'], page['lang'])}" if address else "",
            "lang": page["lang"],
            "name": page["path"].strip("/").replace("/", "-"),
        }
    )


def _linked_data(page: Model, facts: Facts, address: str) -> str:
    """Describe the page for search engines, in the words of schema.org."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Place" if page["point"] else "Dataset",
        "name": page["title"],
        "alternateName": page["other"]["title"],
        "description": page["about"],
        "inLanguage": page["lang"],
    }
    if page["point"]:
        lon, lat = page["point"]
        data["geo"] = {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}
    else:
        data["dateModified"] = facts.build["built"][:10]
    if address:
        data["url"] = f"{address}{own_path(page['path'], page['lang'])}"
    return _json(data)


def _json(content: object) -> str:
    """Write JSON that may stand in HTML: no tag can end in it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


@lru_cache(maxsize=4)
def _css(template: str) -> str:
    def variables(theme: Mapping[str, str]) -> str:
        return "".join(f"--{name}:{theme[name]};" for name in _COLOURS)

    paths = [_FOLDER / "page.css", (_FOLDER / template).with_suffix(".css")]
    sheets = [path.read_text(encoding="utf-8") for path in dict.fromkeys(paths)]
    dark = f"@media (prefers-color-scheme:dark){{:root{{color-scheme:dark;{variables(DARK)}}}}}"
    light = f":root{{--font:{FONT_FAMILY};{variables(LIGHT)}}}"
    return f"{light}@media screen{{{dark}}}\n{''.join(sheets)}"
