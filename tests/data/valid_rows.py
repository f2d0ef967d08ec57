"""Made-up valid rows of three seed tables, for tests to corrupt."""

import pandas as pd

from data.schemas.validation import validate

EVENT = {
    "event_id": "opening",
    "date": "2023-12-27",
    "title_en": "A line opens",
    "title_zh": "线路开通",
    "category": "infrastructure",
    "region_ids": "110000;133100",
    "detail_en": "",
    "detail_zh": "",
    "source_id": "paper",
    "verification": "seen",
}
MOVE = {
    "relocation_id": "group-hq",
    "organisation_en": "A group",
    "organisation_zh": "某集团",
    "kind": "central_soe",
    "row_type": "single",
    "origin_region_id": "",
    "destination_region_id": "133100",
    "destination_map_id": "133100",
    "move_type": "headquarters",
    "status": "operating",
    "announced_year": "",
    "started_year": "2021",
    "opened_year": "2024",
    "detail_en": "works there",
    "detail_zh": "在此办公",
    "functions": "soe_hq",
    "lon": "115.98",
    "lat": "39.03",
    "coord_precision_km": "5",
    "coord_basis": "a named area",
    "source_id": "paper",
    "more_source_ids": "",
    "verification": "seen",
    "recalled_fields": "lon;lat",
}
OBSERVATION = {
    "region_id": "110000",
    "indicator_id": "pm25",
    "year": "2023",
    "value": "32",
    "vintage": "official",
    "vintage_zh": "官方",
    "is_preferred": "yes",
    "source_id": "paper",
    "verification": "seen",
    "note_en": "",
    "note_zh": "",
}
ROWS = {"events": EVENT, "relocations": MOVE, "observations": OBSERVATION}


def table(*rows: dict[str, str]) -> pd.DataFrame:
    lines = pd.RangeIndex(2, 2 + len(rows), name="line")
    return pd.DataFrame(list(rows), index=lines, dtype="str")


def faults_of(**tables: pd.DataFrame) -> list[str]:
    _, faults = validate(tables)
    return [str(fault) for fault in sorted(faults)]
