"""The tables of the Xiong'an tab: moves, their paths on the map, the ring, and key figures.

`xiongan.json` says what is no fact of the build: which figures stand for a topic, and words.
"""

import json
from pathlib import Path
from typing import Any

from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, constants, selected
from dashboard.tables.modules import ask
from dashboard.tables.row_numbers import RowsById, numbered, references, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources
from data.adcodes import BEIJING, HEBEI, TIANJIN, XIONGAN
from data.schemas.choices import MOVE_TYPES, RELOCATION_KINDS

FOUNDED_YEAR = 2017
# From the most to the least complete move.
STATUSES = ("operating", "opened", "under_construction", "announced", "registered")
_ORDER = {"kinds": [*RELOCATION_KINDS], "moves": [*MOVE_TYPES], "status": [*STATUSES]}
_GIVEN: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
# The key figures by topic, the most important first. The page shows the first figure of a topic,
# with the others as earlier values, or as equal ones where sources differ (`differing`).
TOPICS: dict[str, list[str]] = _GIVEN["topics"]
# A province as destination means that no source names the place: the move has no path.
_UNPLACED = (TIANJIN, HEBEI)
_PATH_STEPS = 16
_PATH_DECIMALS = 4
# The point of the ring west of Beijing, where the map has room for its name.
_RING_LABEL_POINT = 68
_YEAR_LETTERS = 4
# Fields with a mark of their own where they are recalled.
_MARKED = (
    "origin_region_id", "destination_region_id", "organisation_zh", "announced_year",
    "started_year", "opened_year",
)  # fmt: skip


def tab_tables(read: Read, tables: Tables) -> Tables:
    """Make the tables of the tab.

    Args:
        read: returns a derived table's columns by name.
        tables: the page's tables.
    """
    relocations, figures = read("relocations"), _figures(read)
    more = (key for keys in relocations["more_source_ids"] for key in keys)
    cited = [*relocations["source_id"], *more, *figures["source_id"]]
    sources = cited_sources(read("sources"), cited, "trust")
    rows = {"region": row_numbers(tables["regions"]["id"]), "source": row_numbers(sources["id"])}
    moves, paths = _moves(read, rows)
    return {
        "order": _ORDER,
        "moves": moves,
        "first_year": FOUNDED_YEAR,
        "newest_year": max(year for year in moves["as_of_year"] if year is not None),
        "paths": _path_lines(read, tables["regions"], paths),
        "ring": _ring(read("rings")),
        "distance": _distance(read("distances")),
        "figures": {
            **{name: cells for name, cells in figures.items() if name != "source_id"},
            **references(figures, rows, "source_id"),
        },
        "topics": _topics(figures["id"]),
        "sources": sources,
    }


# The rows of its start and its end; a start of None is the centre of Beijing.
MovePath = tuple[int | None, int]


def _moves(read: Read, rows: RowsById) -> tuple[Columns, list[MovePath]]:
    """Return the moves, and the paths to which they refer by number."""
    table, derived = read("relocations"), read("moves")
    starts = [None if key == BEIJING else key for key in derived["start_region_id"]]
    ends = table["destination_region_id"]
    # A move from an unknown district starts at the centre of Beijing.
    path_of_move = [
        (start, rows["region"][end]) if origin is not None and end not in _UNPLACED else None
        for origin, start, end in zip(
            table["origin_region_id"], numbered(starts, rows["region"]), ends, strict=True
        )
    ]
    paths = list(dict.fromkeys(path for path in path_of_move if path))
    as_of = derived["as_of"]
    moves = {
        **selected(
            table, "kind", "status", "detail_en", "detail_zh", id="relocation_id",
            name_en="organisation_en", name_zh="organisation_zh", move="move_type",
            announced="announced_year", started="started_year", opened="opened_year",
            precision_km="coord_precision_km",
        ),
        **references(
            table, rows, "source_id", to="destination_region_id", more="more_source_ids",
            **{"from": "origin_region_id"},
        ),
        **selected(derived, "as_of", "pledge_years"),
        "near": numbered(derived["point_county_id"], rows["region"]),
        "is_here": [scope == "xiongan" for scope in derived["scope"]],
        "is_group": [kind == "group" for kind in table["row_type"]],
        "is_recalled": are_recalled(table),
        "recalled": [
            [name for name in fields if name in _MARKED] for fields in table["recalled_fields"]
        ],
        "path": [paths.index(path) if path else None for path in path_of_move],
        "as_of_year": [None if day is None else int(day[:_YEAR_LETTERS]) for day in as_of],
    }  # fmt: skip
    return moves, paths


def _path_lines(read: Read, regions: Columns, paths: list[MovePath]) -> Columns:
    """Divide each path into steps, so that the pointer finds a point of it anywhere."""
    rules, distances = constants(read), read("distances")
    xiongan, measured = regions["id"].index(XIONGAN), distances["region_id"].index(XIONGAN)
    places = enumerate(zip(regions["lon"], regions["lat"], strict=True))
    points: dict[int | None, tuple[float, float]] = {
        **dict(places),
        xiongan: (distances["lon"][measured], distances["lat"][measured]),
        None: (rules["tiananmen_lon"], rules["tiananmen_lat"]),
    }
    ends = [(points[start], points[end]) for start, end in paths]
    return {
        "start": [start for start, _ in paths],
        "end": [end for _, end in paths],
        "is_here": [end == xiongan for _, end in paths],
        "lon": [_steps(start[0], end[0]) for start, end in ends],
        "lat": [_steps(start[1], end[1]) for start, end in ends],
    }


def _steps(start: float, end: float) -> list[float]:
    return [
        round(start + (end - start) * step / _PATH_STEPS, _PATH_DECIMALS)
        for step in range(_PATH_STEPS + 1)
    ]


def _ring(rings: Columns) -> Row:
    return {
        "km": rings["radius_km"][0],
        **selected(rings, "lon", "lat"),
        "label": selected(rings, "lon", "lat", rows=[_RING_LABEL_POINT]),
    }


def _distance(distances: Columns) -> Row:
    row = distances["region_id"].index(XIONGAN)
    bearing = distances["bearing_deg"][row]
    compass = _GIVEN["compass"]
    sector = round(bearing / (360 / len(compass["en"]))) % len(compass["en"])
    return {
        "km": distances["distance_km"][row],
        "bearing_deg": bearing,
        **{f"compass_{lang}": names[sector] for lang, names in compass.items()},
    }


def _figures(read: Read) -> Columns:
    """List the measured and the reported distance, then the figures of the table."""
    table = read("xiongan_figures")
    first, rest = as_columns(_distance_figures(read)), {"id": table["metric_id"], **table}
    figures = {name: [*cells, *rest[name]] for name, cells in first.items()}
    figures["is_recalled"] = [*(False for _ in first["id"]), *are_recalled(table)]
    units = figures["unit_en"], figures["unit_zh"]
    words: Columns = ask("amountsWords", figures["value"], *units)
    return figures | words


def _distance_figures(read: Read) -> list[Row]:
    measured, sources = _distance(read("distances")), read("sources")
    published = sources["published"][sources["source_id"].index("article")]
    scopes = {f"scope_{lang}": measured[f"compass_{lang}"] for lang in ("en", "zh")}
    facts = {
        "measured": {"value": measured["km"], "as_of": None, **scopes},
        "article": {"value": read("rings")["radius_km"][0], "as_of": published},
    }
    return [{"id": key, **given, **facts[key]} for key, given in _GIVEN["distances"].items()]


def _topics(ids: list[str]) -> Columns:
    """List the rows of the figures of each topic, and of those that have none."""
    row_of = row_numbers(ids)
    with_topic = {key for keys in TOPICS.values() for key in keys}
    return {
        "id": list(TOPICS),
        "differs": [topic in _GIVEN["differing"] for topic in TOPICS],
        "rows": [numbered(keys, row_of) for keys in TOPICS.values()],
        "others": [row for key, row in row_of.items() if key not in with_topic],
    }
