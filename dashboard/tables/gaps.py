"""The gaps between regions as the Integration tab has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.tables.page import Columns


def gap_columns(
    gaps: Columns,
    rows: dict[tuple[str, str], int],
    region_row: dict[str, int],
    source_row: dict[str, int],
) -> Columns:
    """Collect in a row the gaps of an offering, measure and part, with an item for each year."""
    key_names = ("offering", "measure", "part")
    list_names = ("years", "values", "recalled", "basis", "upper", "lower", "weight", "sources")
    cells_by_key: dict[tuple[Any, ...], dict[str, list[Any]]] = {}
    for number, offer in enumerate(gaps["indicator_id"]):
        row = rows.get((offer, gaps["level"][number]))
        if row is None:
            continue
        key = (row, gaps["measure"][number], gaps["part"][number])
        cells = cells_by_key.setdefault(key, {name: [] for name in list_names})
        cells["years"].append(gaps["year"][number])
        cells["values"].append(gaps["value"][number])
        cells["recalled"].append(int(gaps["verification"][number] == "recalled"))
        cells["basis"].append(gaps["basis"][number])
        cells["upper"].append(region_row.get(gaps["upper_id"][number]))
        cells["lower"].append(region_row.get(gaps["lower_id"][number]))
        cells["weight"].append(gaps["weight_id"][number] or "")
        cells["sources"].append([source_row[key] for key in gaps["source_ids"][number]])
    keys = sorted(cells_by_key)
    return {
        **{name: [key[place] for key in keys] for place, name in enumerate(key_names)},
        **{name: [cells_by_key[key][name] for key in keys] for name in list_names},
    }
