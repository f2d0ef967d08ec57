"""Pages as HTML, with the files beside them."""

import json
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from dashboard.javascript import scripts
from dashboard.messages import message
from dashboard.pages.all import Model
from dashboard.pages.paths import SCRIPT, STORY, page_path
from dashboard.registry import TABS
from dashboard.text_template import fill_template
from dashboard.theme import DARK, FONT_FAMILY, LIGHT

_FOLDER = Path(__file__).with_name("html")
_COLOURS = (
    "page", "panel", "ink", "muted", "line", "none", "accent", "lead", "core", "support",
    "faded-lead", "faded-core", "faded-support", "series-1", "series-2", "series-3",
)  # fmt: skip
# Each language in its own words.
_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


def page_files(page: Model, pictures: Container[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Write a page and the files beside it.

    Args:
        page: to write.
        pictures: paths of the pictures of link previews that the folder has.

    Yields:
        Path below the atlas, and content.
    """
    folder = page["folders"][page["lang"]]
    yield f"{folder}index.html", render(page, pictures).encode()
    if folder == page_path(STORY):
        yield f"{folder}{SCRIPT}", scripts()[SCRIPT].read_bytes()
    for name, text in page["files"].items():
        yield f"{folder}{name}", text.encode()


def render(page: Model, pictures: Container[str] = ()) -> str:
    """Write a page as HTML; texts are escaped."""
    return fill_template(
        f"pages/html/{page['template']}",
        page=page,
        message=partial(message, lang=page["lang"]),
        language_names=_LANGUAGE_NAMES,
        css=_css(page["template"]),
        linked_data=_linked_data(page),
        picture=_picture(page, pictures),
    )


def _picture(page: Model, pictures: Container[str]) -> str:
    """Give the address of the preview of the tab that the page leads to; empty: there is none."""
    tab = dict(parse_qsl(page["view"].lstrip("?"))).get("tab", TABS[0])
    path = f"previews/{tab}.{page['lang']}.png"
    is_there = page["address"] and path in pictures
    return f"{page['address']}{path}?{page['build']['id']}" if is_there else ""


def _linked_data(page: Model) -> str:
    """Describe the page for search engines, in the words of schema.org, as JSON for HTML."""
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
        data["dateModified"] = page["build"]["date"]
    if page["address"]:
        data["url"] = f"{page['address']}{page['folders'][page['lang']]}"
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # No tag can end in it.
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
