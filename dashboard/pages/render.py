"""Pages as HTML, with the files beside them."""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path

from dashboard.javascript import scripts
from dashboard.messages import message
from dashboard.pages.all import Model
from dashboard.pages.paths import SCRIPT, STORY, page_path
from dashboard.text_template import fill_template
from dashboard.theme import DARK, FONT_FAMILY, LIGHT

_FOLDER = Path(__file__).with_name("html")
_COLOURS = (
    "page", "panel", "ink", "muted", "line", "none", "accent", "lead", "core", "support",
    "faded-lead", "faded-core", "faded-support", "series-1", "series-2", "series-3",
)  # fmt: skip


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
        css=_css(page["template"]),
        has_picture=page["preview"] in pictures,
    )


@lru_cache(maxsize=4)
def _css(template: str) -> str:
    def variables(theme: Mapping[str, str]) -> str:
        return "".join(f"--{name}:{theme[name]};" for name in _COLOURS)

    paths = [_FOLDER / "page.css", (_FOLDER / template).with_suffix(".css")]
    sheets = [path.read_text(encoding="utf-8") for path in dict.fromkeys(paths)]
    dark = f"@media (prefers-color-scheme:dark){{:root{{color-scheme:dark;{variables(DARK)}}}}}"
    light = f":root{{--font:{FONT_FAMILY};{variables(LIGHT)}}}"
    return f"{light}@media screen{{{dark}}}\n{''.join(sheets)}"
