"""Which plotly.js the page gets: the small one where it is made and whole, else the stock one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
MADE = HERE / "plotly.js"
# What the small one is made from: other traces or versions ask for another.
RECIPE = ("entry.js", "package.json", "package-lock.json")
_HEAD_BYTES = 400
_VERSION = re.compile(r"plotly\.js v([0-9.]+)")
_MARK = "* of the JJJ Atlas: recipe {recipe}, sha256 {digest}"
_MADE_HEAD = re.compile(r".*?^\* of the JJJ Atlas: .*?^\*/\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Plotly:
    """A plotly.js.

    Attributes:
        path: where it stands.
        name: what it is, for whoever starts the atlas.
        key: differs where the file does.
    """

    path: Path
    name: str
    key: str


def chosen_plotly(made: Path = MADE, stock: Path | None = None) -> Plotly:
    """Give the small plotly.js if it is whole and of this recipe and version, else the stock one.

    Args:
        made: where the small one stands, or does not.
        stock: the file of the Python package, unless given.
    """
    stock = stock or _stock()
    version = version_of(stock)
    digest = _digest_if_right(made, version)
    if digest:
        return Plotly(made, f"plotly.js {version} with the atlas's traces alone", digest)
    name = f"stock plotly.js {version} (make plotly: a third of it)"
    return Plotly(stock, name, f"stock {version}")


def recipe() -> str:
    """Hash what the small file is made from."""
    digest = hashlib.sha256()
    for name in RECIPE:
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()[:12]


def version_of(script: Path) -> str:
    """Read the version that a plotly.js says at its head; empty if it says none."""
    with script.open("rb") as file:
        found = _VERSION.search(file.read(_HEAD_BYTES).decode(errors="replace"))
    return found[1] if found else ""


def with_head(body: bytes, version: str) -> bytes:
    """Put before a script what it is, as plotly's own files do."""
    mark = _MARK.format(recipe=recipe(), digest=hashlib.sha256(body).hexdigest())
    lines = [
        f"* plotly.js v{version}",
        "* Copyright 2012-2026, Plotly, Inc.",
        "* Licensed under the MIT license; with the traces",
        mark,
    ]
    return "\n".join(["/**", *lines, "*/\n"]).encode() + body


def _digest_if_right(made: Path, version: str) -> str:
    """Give the digest of the small file; empty if it is none, of something else, or not whole."""
    try:
        if version_of(made) != version:
            return ""
        content = made.read_bytes()
    except OSError:
        return ""
    head = _MADE_HEAD.match(content[:_HEAD_BYTES].decode(errors="replace"))
    if not head:
        return ""
    digest = hashlib.sha256(content[len(head[0]) :]).hexdigest()
    mark = _MARK.format(recipe=recipe(), digest=digest)
    return digest if f"\n{mark}\n" in head[0] else ""


def _stock() -> Path:
    spec = find_spec("plotly")  # finds without importing, which would take longer than all else
    folder = Path((spec and spec.origin) or "").parent
    return folder / "package_data" / "plotly.min.js"
