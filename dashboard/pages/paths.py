"""Which pages there are, their paths below the atlas, and where the server keeps them."""

import hashlib
from functools import cache
from pathlib import Path

from dashboard.javascript import sources_key
from dashboard.registry import PAGES
from dashboard.tables.columns import Row, as_rows
from data.read import read_build, read_columns

KINDS, SINGLE = PAGES["of_things"], PAGES["single"]
STORY = "story"
SCRIPT = "story.js"
CHANGES = "changes"
# Kind, key (empty: the only page of its kind, or its list) and language.
PageName = tuple[str, str, str]
# An empty file that says that all pages are written.
DONE = "all.txt"
_DASHBOARD = Path(__file__).parents[1]
_SOURCES = (
    "*.py", "colours.json", "pages/*.py", "pages/html/*", "catalogue/*.json",
    "tables/*.json", "tables/*.py",
)  # fmt: skip
_VERSION_DIGITS = 8
# The key of the page of the region as a whole.
REGION = "jjj"


def page_path(kind: str, key: str = "") -> str:
    """Give the path of a page below the atlas; without a key, of the only page of its kind."""
    return f"{kind}/{key}/" if key else f"{kind}/"


def own_path(path: str, lang: str) -> str:
    """Give the path of a page in a language."""
    return f"zh/{path}" if lang == "zh" else path


def pages_folder(bundle: Path, derived: Path) -> Path:
    """Give the folder of the pages of a build and of this version of them, beside the bundle.

    Raises:
        NotBuilt: there is no build.
    """
    name = f"{read_build(derived)['build_id']}-{_version()}"
    return bundle.with_name(f"{bundle.name}.pages") / name


def asked_folder(folder: Path) -> Path:
    """Give the folder whose files name the pages that readers wait for, see `ask_for`."""
    return folder.with_name(f"{folder.name}.asked")


def ask_for(folder: Path, page: PageName) -> None:
    """Have a page written before the others of its folder.

    Args:
        folder: that `pages_folder` gives.
        page: kind, key and language.

    Raises:
        OSError: nothing can be written there.
    """
    asked = asked_folder(folder)
    asked.mkdir(parents=True, exist_ok=True)
    (asked / " ".join(page)).touch()


def asked_pages(folder: Path) -> list[tuple[str, ...]]:
    """List the pages that were asked for, and the names of whatever else lies there."""
    asked = asked_folder(folder)
    return [tuple(path.name.split(" ")) for path in asked.iterdir()] if asked.is_dir() else []


@cache
def _version() -> str:
    """Hash what makes pages besides the tables."""
    paths = sorted(path for pattern in _SOURCES for path in _DASHBOARD.glob(pattern))
    digest = hashlib.sha256(sources_key().encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:_VERSION_DIGITS]


def page_keys(derived: Path) -> list[tuple[str, str]]:
    """List the pages of a build: kind and key; an empty key is the list of the kind."""

    def rows(table: str) -> list[Row]:
        return as_rows(read_columns(table, derived))

    keys = {
        "place": [
            REGION,
            *(one["adcode"] for one in rows("regions") if one["level"] != "nation"),
            *(one["zone_id"] for one in rows("zones")),
        ],
        "industry": [one["industry_id"] for one in rows("industries") if not one["is_group"]],
        # A move that is unverified, or whose end is, has no page, as it is not on the map.
        "organisation": [
            one["relocation_id"]
            for one in rows("relocations")
            if one["row_type"] == "single"
            and one["verification"] == "seen"
            and "destination_region_id" not in one["recalled_fields"]
        ],
    }
    listed = [(kind, key) for kind in KINDS for key in ("", *keys[kind])]
    return [*listed, *((kind, "") for kind in SINGLE)]
