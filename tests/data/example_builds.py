"""Two small builds to replace one with the other."""

from pathlib import Path

OLD = {"build.json": "old", "columns/a.csv": "old a"}
NEW = {"columns/a.csv": "new a", "columns/b.csv": "new b", "build.json": "new"}


def contents(folder: Path) -> dict[str, str]:
    """Read all files of a folder by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
