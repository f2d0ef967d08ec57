"""The tables of the Xiong'an tab: moves, their ways on the map, the ring, and key figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.tables.amounts import amount_en, amount_zh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.tables.page import Columns, Tables

XIONGAN = "133100"
BEIJING = "110000"
# Best first: what works, what may, what is being built, what was only said, what is only a seat.
STATUSES = ("operating", "opened", "under_construction", "announced", "registered")
# What truly moved comes first.
MOVES = ("headquarters", "whole_move", "new_campus", "branch", "subsidiary", "built_by_beijing")
KINDS = (
    "central_soe", "soe_subsidiary", "university", "hospital", "school", "research_institute",
    "government_agency", "bank", "company", "factory", "wholesale_market",
)  # fmt: skip
# What a newcomer asks first. Where sources differ, `differs` sets their values side by side;
# elsewhere the newest counts and the earlier ones follow it.
TOPICS: dict[str, tuple[str, ...]] = {
    "distance": ("measured", "article", "dist-bj-100", "dist-bj"),
    "population": ("pop-2026", "pop-2021", "pop-2020"),
    "soe_hq": ("soe-hq-2025",),
    "soe_bodies": ("soe-bodies-2025", "soe-bodies-2024", "soe-bodies-2023"),
    "beijing_firms": ("bj-firms-2025", "bj-firms-2023"),
    "universities": ("unis-settled", "unis-planned"),
    "hospitals": ("hospitals-decided",),
    "investment": ("invest-202511", "invest-202305", "invest-202210"),
    "hitech": ("hitech-2026", "hitech-145"),
    "built_area": ("area-dev-202511", "area-dev-202503", "area-dev-202412", "area-dev-202305"),
    "buildings": (
        "buildings-202603", "buildings-202511", "buildings-202503", "buildings-202412",
        "buildings-202305",
    ),
    "train": ("rail-bjwest", "rail-bjwest-planned", "rail-bj-planned2018", "rail-bj-planned2017"),
}  # fmt: skip
_DIFFER = ("distance", "universities", "hitech", "train")
# Names of the sixteen directions, clockwise from north.
_COMPASS = (
    "north", "north_north_east", "north_east", "east_north_east", "east", "east_south_east",
    "south_east", "south_south_east", "south", "south_south_west", "south_west",
    "west_south_west", "west", "west_north_west", "north_west", "north_north_west",
)  # fmt: skip
_COMPASS_EN = {name: name.replace("_", "-") for name in _COMPASS}
_COMPASS_ZH = dict(
    zip(
        _COMPASS,
        ("正北", "东北偏北", "东北", "东北偏东", "正东", "东南偏东", "东南", "东南偏南", "正南",
         "西南偏南", "西南", "西南偏西", "正西", "西北偏西", "西北", "西北偏北"),
        strict=True,
    )
)  # fmt: skip
# A province stands for a destination that no source names: it has no place on the map.
_UNPLACED = ("120000", "130000")
_STEPS = 16
_DECIMALS = 4
# West of Beijing, where the map has room for the ring's name.
_RING_LABEL = 68
_YEAR_LETTERS = 4
_MARKED = (
    "origin_region_id", "destination_region_id", "organisation_zh", "announced_year",
    "started_year", "opened_year",
)  # fmt: skip


def tab_tables(read: Callable[[str], Columns], tables: Tables) -> Tables:
    """Pack what the tab alone shows.

    Args:
        read: gives a derived table's columns by name.
        tables: the page's tables.
    """
    region_row = {key: row for row, key in enumerate(tables["regions"]["id"])}
    relocations, figures = read("relocations"), _figures(read)
    used = [*relocations["source_id"], *figures["source_id"]]
    sources = _sources(read("sources"), used)
    source_row = {key: row for row, key in enumerate(sources["id"])}
    moves, paths = _moves(read, region_row, source_row)
    figures["source"] = [source_row[key] for key in figures.pop("source_id")]
    return {
        "order": {"kinds": list(KINDS), "moves": list(MOVES), "status": list(STATUSES)},
        "moves": moves,
        "newest_year": max(year for year in moves["as_of_year"] if year is not None),
        "paths": _drawn(read, tables, paths),
        "ring": _ring(read),
        "distance": _distance(read),
        "figures": figures,
        "topics": _topics(figures),
        "sources": sources,
    }


def _sources(table: Columns, used: Iterable[str]) -> Columns:
    wanted = set(used)
    keep = [row for row, key in enumerate(table["source_id"]) if key in wanted]
    names = {"id": "source_id", "title": "title", "publisher": "publisher", "url": "url",
             "published": "published", "trust": "trust"}  # fmt: skip
    return {new: [table[old][row] for row in keep] for new, old in names.items()}


Path = tuple[int | None, int]


def _moves(
    read: Callable[[str], Columns], region_row: dict[str, int], source_row: dict[str, int]
) -> tuple[Columns, list[Path]]:
    table, worked_out = read("relocations"), read("moves")
    paths: dict[Path, int] = {}
    way = []
    for origin, start, end in zip(
        table["origin_region_id"],
        worked_out["start_region_id"],
        table["destination_region_id"],
        strict=True,
    ):
        # Whose district no source gives starts at the centre of Beijing.
        is_drawn = origin is not None and end not in _UNPLACED
        path = (None if start in (None, BEIJING) else region_row[start], region_row[end])
        way.append(paths.setdefault(path, len(paths)) if is_drawn else None)
    names = {
        "id": "relocation_id", "name_en": "organisation_en", "name_zh": "organisation_zh",
        "kind": "kind", "move": "move_type", "status": "status", "announced": "announced_year",
        "started": "started_year", "opened": "opened_year", "detail_en": "detail_en",
        "detail_zh": "detail_zh", "precision_km": "coord_precision_km",
    }  # fmt: skip
    rows = {new: table[old] for new, old in names.items()}
    as_of = worked_out["as_of"]
    return rows | {
        "is_group": [kind == "group" for kind in table["row_type"]],
        "is_recalled": [value == "recalled" for value in table["verification"]],
        "recalled": [[name for name in fields if name in _MARKED]
                     for fields in table["recalled_fields"]],
        "from": _rows(table["origin_region_id"], region_row),
        "to": _rows(table["destination_region_id"], region_row),
        "near": _rows(worked_out["point_county_id"], region_row),
        "is_here": [scope == "xiongan" for scope in worked_out["scope"]],
        "path": way,
        "as_of": as_of,
        "as_of_year": [None if day is None else int(day[:_YEAR_LETTERS]) for day in as_of],
        "pledge_years": worked_out["pledge_years"],
        "source": [source_row[key] for key in table["source_id"]],
    }, list(paths)  # fmt: skip


def _rows(ids: Iterable[str | None], region_row: dict[str, int]) -> list[int | None]:
    return [None if key is None else region_row[key] for key in ids]


def _drawn(read: Callable[[str], Columns], tables: Tables, paths: list[Path]) -> Columns:
    """Lay each path as a straight line of the map, with points enough to be pointed at."""
    regions, distances = tables["regions"], read("distances")
    place = distances["region_id"].index(XIONGAN)
    centre = _tiananmen(read)

    def point(row: int | None) -> tuple[float, float]:
        if row is None:
            return centre
        if regions["id"][row] == XIONGAN:
            return distances["lon"][place], distances["lat"][place]
        return regions["lon"][row], regions["lat"][row]

    drawn: Columns = {"start": [], "end": [], "is_here": [], "lon": [], "lat": []}
    for start, end in paths:
        ends = list(zip(point(start), point(end), strict=True))
        lon, lat = (
            [round(a + (b - a) * step / _STEPS, _DECIMALS) for step in range(_STEPS + 1)]
            for a, b in ends
        )
        values = (start, end, regions["id"][end] == XIONGAN, lon, lat)
        for name, value in zip(drawn, values, strict=True):
            drawn[name].append(value)
    return drawn


def _constant(read: Callable[[str], Columns], name: str) -> Any:  # noqa: ANN401 - a number
    constants = read("constants")
    return constants["value"][constants["name"].index(name)]


def _tiananmen(read: Callable[[str], Columns]) -> tuple[float, float]:
    return _constant(read, "tiananmen_lon"), _constant(read, "tiananmen_lat")


def _ring(read: Callable[[str], Columns]) -> dict[str, Any]:
    rings = read("rings")
    label = {name: [rings[name][_RING_LABEL]] for name in ("lon", "lat")}
    return {
        "km": rings["radius_km"][0],
        "lon": rings["lon"],
        "lat": rings["lat"],
        "label": label,
    }


def _distance(read: Callable[[str], Columns]) -> dict[str, Any]:
    distances = read("distances")
    row = distances["region_id"].index(XIONGAN)
    bearing = distances["bearing_deg"][row]
    turn = 360 / len(_COMPASS)
    compass = _COMPASS[round(bearing / turn) % len(_COMPASS)]
    return {
        "km": distances["distance_km"][row],
        "bearing_deg": bearing,
        "compass_en": _COMPASS_EN[compass],
        "compass_zh": _COMPASS_ZH[compass],
    }


def _figures(read: Callable[[str], Columns]) -> Columns:
    """Take every figure as it stands; before them, the distance as measured and as reported."""
    table = read("xiongan_figures")
    names = {
        "id": "metric_id", "name_en": "name_en", "name_zh": "name_zh", "value": "value",
        "unit_en": "unit_en", "unit_zh": "unit_zh", "as_of": "as_of", "scope_en": "scope_en",
        "scope_zh": "scope_zh", "source_id": "source_id",
    }  # fmt: skip
    first = _distance_figures(read)
    figures = {new: [*(row[new] for row in first), *table[old]] for new, old in names.items()}
    figures["is_recalled"] = [
        *(False for _ in first),
        *(value == "recalled" for value in table["verification"]),
    ]
    said = list(zip(figures["value"], figures["unit_en"], figures["unit_zh"], strict=True))
    figures["words_en"] = [amount_en(value, unit) for value, unit, _ in said]
    figures["words_zh"] = [amount_zh(value, unit) for value, _, unit in said]
    return figures


def _distance_figures(read: Callable[[str], Columns]) -> list[dict[str, Any]]:
    measured = _distance(read)
    sources = read("sources")
    published = sources["published"][sources["source_id"].index("article")]
    return [
        {
            "id": "measured", "name_en": "From Tiananmen to Rongdong, measured",
            "name_zh": "天安门到容东，测得", "value": measured["km"], "unit_en": "km",
            "unit_zh": "公里", "as_of": None, "scope_en": measured["compass_en"],
            "scope_zh": measured["compass_zh"], "source_id": "derived",
        },
        {
            "id": "article", "name_en": "As the article of 2023 rounds it",
            "name_zh": "2023年报道的约数", "value": read("rings")["radius_km"][0],
            "unit_en": "km (about)", "unit_zh": "公里（约）", "as_of": published,
            "scope_en": "south-west", "scope_zh": "西南", "source_id": "article",
        },
    ]  # fmt: skip


def _topics(figures: Columns) -> Columns:
    row = {key: number for number, key in enumerate(figures["id"])}
    named = {key for keys in TOPICS.values() for key in keys}
    return {
        "id": list(TOPICS),
        "differs": [topic in _DIFFER for topic in TOPICS],
        "rows": [[row[key] for key in keys] for keys in TOPICS.values()],
        "others": [number for key, number in row.items() if key not in named],
    }
