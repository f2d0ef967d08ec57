"""Made-up files to learn by: establishments with positions, and incomes with gaps and odd names.

The figures are random and say so in every file's README. The names are real ones of counties.
"""

import csv
import random
from collections.abc import Sequence
from pathlib import Path

from data.read import read_columns

_SEED = 20230523
_ESTABLISHMENTS = 5000
_INDUSTRIES = ("hydrogen-energy", "robotics", "39", "医药制造", "biomedicine", "logistics")
_SPREAD_DEG = 0.12
_YEARS = range(2012, 2025)
_GAP_SHARE = 0.08
_README = """\
# Examples of own data

Both tables are made up by a script; their numbers are random and mean nothing.

- `establishments.csv`: {establishments:,} rows with a position, an industry and a year of founding.
  A few are outside the region, a few have longitude and latitude swapped, and one industry has a
  name that the atlas does not know.

      python -m data add {folder}/establishments.csv --as example-firms --count

- `county_incomes.csv`: one row a county, with semicolons and decimal commas, as some offices save
  tables. Names are written in several ways; some are ambiguous, and some values are missing.

      python -m data add {folder}/county_incomes.csv --as example-incomes --mean --year 2024

Each command prints what it read, placed and left out, and why. `python -m data` then builds the
atlas with them, and `python -m data remove example-firms` takes one out again.
"""


def write_example(folder: Path) -> list[Path]:
    """Write the example files; the same ones each time.

    Raises:
        NotBuilt: there is no build to take names and positions from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Not for secrets: the files only have to be the same each time.
    chance = random.Random(_SEED)  # noqa: S311
    readme = folder / "README.md"
    readme.write_text(
        _README.format(establishments=_ESTABLISHMENTS, folder=folder), encoding="utf-8"
    )
    return [
        readme,
        _write(folder / "establishments.csv", _establishments(chance), ","),
        _write(folder / "county_incomes.csv", _incomes(chance), ";"),
    ]


def _establishments(chance: random.Random) -> list[Sequence[str]]:
    regions = read_columns("regions")
    places = [
        (lon, lat)
        for lon, lat, level in zip(
            regions["label_lon"], regions["label_lat"], regions["level"], strict=True
        )
        if level == "county"
    ]
    rows: list[Sequence[str]] = [("id", "longitude", "latitude", "industry", "founded")]
    for number in range(1, _ESTABLISHMENTS + 1):
        lon, lat = chance.choice(places)
        position = [
            f"{chance.gauss(lon, _SPREAD_DEG):.5f}",
            f"{chance.gauss(lat, _SPREAD_DEG):.5f}",
        ]
        if number % 500 == 0:
            position.reverse()
        industry = chance.choice(_INDUSTRIES)
        rows.append((f"e{number:05}", *position, industry, str(chance.choice(_YEARS))))
    return rows


def _incomes(chance: random.Random) -> list[Sequence[str]]:
    regions = read_columns("regions")
    rows: list[Sequence[str]] = [("县市区", "人均收入（元）")]
    for row, level in enumerate(regions["level"]):
        if level != "county":
            continue
        name = regions["name_zh"][row]
        written = chance.choice(
            (name, name, f" {name} ", regions["adcode"][row], regions["name_en"][row], name[:-1])
        )
        value = f"{chance.randint(9_000, 60_000):,}".replace(",", ".") + f",{chance.randint(0, 9)}"
        rows.append((written, "" if chance.random() < _GAP_SHARE else value))
    return rows


def _write(path: Path, rows: list[Sequence[str]], separator: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator, lineterminator="\n").writerows(rows)
    return path
