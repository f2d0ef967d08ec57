"""The tables of the Xiong'an tab: moves, their paths on the map, the ring, and key figures."""

from dashboard.tables.amounts import amount_en, amount_zh
from dashboard.tables.columns import Columns, Read, Row, Tables, as_columns, constants, selected
from dashboard.tables.row_numbers import Numbers, each_numbered, numbered, row_numbers
from dashboard.tables.source_facts import are_recalled, cited_sources

XIONGAN = "133100"
BEIJING = "110000"
FOUNDED_YEAR = 2017
# From the most to the least complete move.
STATUSES = ("operating", "opened", "under_construction", "announced", "registered")
MOVES = ("headquarters", "whole_move", "new_campus", "branch", "subsidiary", "built_by_beijing")
KINDS = (
    "central_soe", "soe_subsidiary", "university", "hospital", "school", "research_institute",
    "government_agency", "bank", "company", "factory", "wholesale_market",
)  # fmt: skip
# The key figures by topic, the most important first. The page shows the first figure of a topic,
# with the others as earlier values, or as equal ones where sources differ (_DIFFERING).
TOPICS: dict[str, tuple[str, ...]] = {
    "distance": ("measured", "article", "dist-bj-100", "dist-bj"),
    "population": ("pop-2026", "pop-2025", "pop-2021", "pop-2020"),
    "soe_hq": ("soe-hq-2025",),
    "soe_hq_run": ("soe-hq-run-202604",),
    "soe_bodies": (
        "soe-bodies-202604", "soe-bodies-2025", "soe-bodies-2024", "soe-bodies-202404",
        "soe-bodies-2023",
    ),
    "beijing_firms": ("bj-firms-2025", "bj-firms-2023"),
    "universities": ("unis-settled", "unis-planned"),
    "hospitals": ("hospitals-decided",),
    "investment": ("invest-202604", "invest-202511"),
    "hitech": ("hitech-2026", "hitech-145"),
    "built_area": (
        "area-dev-202604", "area-dev-202511", "area-dev-202503", "area-dev-202412",
        "area-dev-202305",
    ),
    "buildings": (
        "buildings-202604", "buildings-202603", "buildings-202511", "buildings-202503",
        "buildings-202412", "buildings-202305",
    ),
    "train": ("rail-bjwest", "rail-bjwest-planned", "rail-bj-planned2018", "rail-bj-planned2017"),
}  # fmt: skip
_DIFFERING = ("distance", "universities", "investment", "hitech", "train")
# Clockwise from north.
_COMPASS_EN = (
    "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east",
    "south-east", "south-south-east", "south", "south-south-west", "south-west",
    "west-south-west", "west", "west-north-west", "north-west", "north-north-west",
)  # fmt: skip
_COMPASS_ZH = (
    "正北", "东北偏北", "东北", "东北偏东", "正东", "东南偏东", "东南", "东南偏南",
    "正南", "西南偏南", "西南", "西南偏西", "正西", "西北偏西", "西北", "西北偏北",
)  # fmt: skip
# A province as destination means that no source names the place: the move has no path.
_UNPLACED = ("120000", "130000")
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
    region_row = row_numbers(tables["regions"]["id"])
    relocations, figures = read("relocations"), _figures(read)
    more = (key for keys in relocations["more_source_ids"] for key in keys)
    cited = [*relocations["source_id"], *more, *figures["source_id"]]
    sources = cited_sources(read("sources"), cited, "trust")
    source_row = row_numbers(sources["id"])
    moves, paths = _moves(read, region_row, source_row)
    figures["source"] = numbered(figures.pop("source_id"), source_row)
    return {
        "order": {"kinds": list(KINDS), "moves": list(MOVES), "status": list(STATUSES)},
        "moves": moves,
        "first_year": FOUNDED_YEAR,
        "newest_year": max(year for year in moves["as_of_year"] if year is not None),
        "paths": _path_lines(read, tables, paths),
        "ring": _ring(read),
        "distance": _distance(read),
        "figures": figures,
        "topics": _topics(figures),
        "sources": sources,
    }


# The rows of its start and its end; a start of None is the centre of Beijing.
Path = tuple[int | None, int]


def _moves(read: Read, region_row: Numbers, source_row: Numbers) -> tuple[Columns, list[Path]]:
    """Return the moves, and the paths to which they refer by number."""
    table, derived = read("relocations"), read("moves")
    numbers: dict[Path, int] = {}
    path_of_move = []
    starts = numbered(
        (None if key == BEIJING else key for key in derived["start_region_id"]), region_row
    )
    for origin, start, end in zip(
        table["origin_region_id"], starts, table["destination_region_id"], strict=True
    ):
        # A move from an unknown district starts at the centre of Beijing.
        has_path = origin is not None and end not in _UNPLACED
        path = (start, region_row[end])
        path_of_move.append(numbers.setdefault(path, len(numbers)) if has_path else None)
    as_of = derived["as_of"]
    columns = selected(
        table, id="relocation_id", name_en="organisation_en", name_zh="organisation_zh",
        kind="kind", move="move_type", status="status", announced="announced_year",
        started="started_year", opened="opened_year", detail_en="detail_en",
        detail_zh="detail_zh", precision_km="coord_precision_km",
    )  # fmt: skip
    moves = columns | {
        "is_group": [kind == "group" for kind in table["row_type"]],
        "is_recalled": are_recalled(table),
        "recalled": [
            [name for name in fields if name in _MARKED] for fields in table["recalled_fields"]
        ],
        "from": numbered(table["origin_region_id"], region_row),
        "to": numbered(table["destination_region_id"], region_row),
        "near": numbered(derived["point_county_id"], region_row),
        "is_here": [scope == "xiongan" for scope in derived["scope"]],
        "path": path_of_move,
        "as_of": as_of,
        "as_of_year": [None if day is None else int(day[:_YEAR_LETTERS]) for day in as_of],
        "pledge_years": derived["pledge_years"],
        "source": numbered(table["source_id"], source_row),
        "more": each_numbered(table["more_source_ids"], source_row),
    }
    return moves, list(numbers)


def _path_lines(read: Read, tables: Tables, paths: list[Path]) -> Columns:
    """Divide each path into steps, so that the pointer finds a point of it anywhere."""
    regions, distances = tables["regions"], read("distances")
    xiongan = distances["region_id"].index(XIONGAN)
    rules = constants(read)

    def point(row: int | None) -> tuple[float, float]:
        if row is None:
            return rules["tiananmen_lon"], rules["tiananmen_lat"]
        if regions["id"][row] == XIONGAN:
            return distances["lon"][xiongan], distances["lat"][xiongan]
        return regions["lon"][row], regions["lat"][row]

    rows = []
    for start, end in paths:
        ends = zip(point(start), point(end), strict=True)
        lon, lat = (
            [
                round(a + (b - a) * step / _PATH_STEPS, _PATH_DECIMALS)
                for step in range(_PATH_STEPS + 1)
            ]
            for a, b in ends
        )
        is_here = regions["id"][end] == XIONGAN
        rows.append({"start": start, "end": end, "is_here": is_here, "lon": lon, "lat": lat})
    return as_columns(rows)


def _ring(read: Read) -> Row:
    rings = read("rings")
    return {
        "km": rings["radius_km"][0],
        "lon": rings["lon"],
        "lat": rings["lat"],
        "label": selected(rings, "lon", "lat", rows=[_RING_LABEL_POINT]),
    }


def _distance(read: Read) -> Row:
    distances = read("distances")
    row = distances["region_id"].index(XIONGAN)
    bearing = distances["bearing_deg"][row]
    sector = round(bearing / (360 / len(_COMPASS_EN))) % len(_COMPASS_EN)
    return {
        "km": distances["distance_km"][row],
        "bearing_deg": bearing,
        "compass_en": _COMPASS_EN[sector],
        "compass_zh": _COMPASS_ZH[sector],
    }


def _figures(read: Read) -> Columns:
    """List the measured and the reported distance, then the figures of the table."""
    table = read("xiongan_figures")
    first = as_columns(_distance_figures(read))
    rest = {"id": table["metric_id"], **table}
    figures = {name: [*cells, *rest[name]] for name, cells in first.items()}
    figures["is_recalled"] = [*(False for _ in first["id"]), *are_recalled(table)]
    figures["words_en"] = list(map(amount_en, figures["value"], figures["unit_en"]))
    figures["words_zh"] = list(map(amount_zh, figures["value"], figures["unit_zh"]))
    return figures


def _distance_figures(read: Read) -> list[Row]:
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
    row_of = row_numbers(figures["id"])
    with_topic = {key for keys in TOPICS.values() for key in keys}
    return {
        "id": list(TOPICS),
        "differs": [topic in _DIFFERING for topic in TOPICS],
        "rows": [[row_of[key] for key in keys] for keys in TOPICS.values()],
        "others": [row for key, row in row_of.items() if key not in with_topic],
    }
