"""Spoiling a copy of the real seeds in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def corrupt(seeds: Path, file: str, line: int, old: str, new: str) -> None:
    """Replace a text that the line must hold."""
    path = seeds / file
    lines = path.read_text(encoding="utf-8").split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_text("\n".join(lines), encoding="utf-8")
