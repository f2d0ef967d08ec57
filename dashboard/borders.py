"""The borders of a level, which the page loads for its map."""

from pathlib import Path

_OUTLINES = {"province": (), "city": ("province",), "county": ("city", "province")}


def level_borders(derived: Path, level: str) -> bytes:
    """Return GeoJSON by layer: `regions`, and the outlines that share lines with them.

    Args:
        derived: the folder of a build.
        level: province, city or county.
    """
    folder = derived / "borders"
    on = "_on_city" if level == "city" else ""
    parts = [f'"regions":{(folder / f"{level}.geojson").read_text(encoding="utf-8")}']
    for outline in _OUTLINES[level]:
        text = (folder / f"outline_{outline}{on}.geojson").read_text(encoding="utf-8")
        parts.append(f'"outline_{outline}":{text}')
    return ("{" + ",".join(parts) + "}").encode()
