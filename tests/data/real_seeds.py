"""The real seeds, to read and to corrupt a copy of."""

import csv
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"


def seed_rows(name: str) -> list[dict[str, str]]:
    """Read the rows of a seed file as text."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def corrupt(seeds: Path, file: str, line: int, old: str, new: str) -> None:
    """Replace a text in a line of a file; the line must contain it."""
    path = seeds / file
    lines = path.read_text(encoding="utf-8").split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_text("\n".join(lines), encoding="utf-8")
