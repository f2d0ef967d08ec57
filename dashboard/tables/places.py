"""The names of the cities on the map, placed so that they cover neither points nor each other.

There are positions for two map widths: a phone's, and anything wider. Names that do not overlap at
one scale do not overlap at larger scales.
"""

import re

from dashboard.tables.columns import Columns, selected
from dashboard.theme import LOOK
from data.adcodes import BEIJING, TIANJIN, XIONGAN
from geo.framing import Frame
from geo.labels import Label, Obstacle, place
from geo.text import text_width_px

# The map's window in degrees: the region, and enough around it to name its neighbours.
MAP_FRAME = Frame(**LOOK["map_window"])
_PX_PER_DEG = {"narrow": 40, "wide": 64}
_NAME_FRAMES = {"narrow": MAP_FRAME, "wide": Frame(111.9, 35.85, 121.3, 42.85)}
# The municipalities and Xiong'an, which readers look for first, get the best positions.
_FIRST_PLACES = (BEIJING, TIANJIN, XIONGAN)
_LABEL_PX = 13
_POINT_RADIUS_PX = 3
_SIGN_PX = 8
# Endings that names on the map leave out.
_ENDINGS = {"en": re.compile(" New Area$"), "zh": re.compile("(?:市|新区)$")}


def level_rows(regions: Columns, level: str) -> list[int]:
    """List the rows of a level's regions; Beijing and Tianjin are also at city level."""
    rows = [row for row, name in enumerate(regions["level"]) if name == level]
    provinces = level_rows(regions, "province") if level == "city" else []
    return [*(row for row in provinces if regions["city"][row]), *rows]


def city_names(regions: Columns) -> Columns:
    """Name the 14 cities on the map, with a text position for each language and map width."""
    rows = level_rows(regions, "city")
    rows.sort(key=lambda row: regions["id"][row] not in _FIRST_PLACES)
    places = selected(regions, "id", "lon", "lat", rows=rows)
    signs = [
        Obstacle(regions["label_lon"][row], regions["label_lat"][row], _SIGN_PX, _SIGN_PX)
        for row, level in enumerate(regions["level"])
        if row in rows or level == "zone"
    ]
    for lang, ending in _ENDINGS.items():
        names = [ending.sub("", regions[f"name_{lang}"][row]) for row in rows]
        labels = [
            Label(lon, lat, text_width_px(name, _LABEL_PX), _LABEL_PX, _POINT_RADIUS_PX)
            for name, lon, lat in zip(names, places["lon"], places["lat"], strict=True)
        ]
        places[f"name_{lang}"] = names
        for width, scale in _PX_PER_DEG.items():
            # Names may cover signs only if some name has no position otherwise.
            clear = place(labels, scale, obstacles=signs, frame=_NAME_FRAMES[width])
            positions = clear if all(clear) else place(labels, scale, frame=_NAME_FRAMES[width])
            places[f"position_{width}_{lang}"] = positions
    return places
