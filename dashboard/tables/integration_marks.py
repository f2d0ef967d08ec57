"""What the charts of the Integration tab have beside values: gaps, breaks, events and limits."""

from collections.abc import Mapping

from dashboard.tables.columns import Columns, Row, as_columns, as_rows, selected
from dashboard.tables.row_numbers import Numbers
from data.adcodes import BEIJING, HEBEI, TIANJIN
from data.derive.offers import BREAKS, GROUPS

# The number of an offering by offer and level.
OfferingNumbers = Mapping[tuple[str, str], int]

_LIMITS = ("pm25_limit_2", "pm25_limit_1", "pm25_guideline")
# Events that are shown with every indicator.
_LANDMARKS = ("jjj-strategy", "outline-2015", "xiongan-founded")
_CATEGORIES = {
    "air": {"environment"},
    "income": {"plan", "policy", "income"},
    "economy": {"plan", "policy"},
    "innovation": {"plan", "policy"},
    "population": {"plan", "policy"},
    "transport": {"plan", "infrastructure"},
}
_MIDDLE_OF_MONTH = 0.5


def gap_columns(
    gaps: Columns, offerings: OfferingNumbers, region_row: Numbers, source_row: Numbers
) -> Columns:
    """Collect in a row the gaps of an offering, measure and part, with an item for each year."""
    key_names = ("offering", "measure", "part")
    list_names = ("years", "values", "recalled", "basis", "upper", "lower", "weight", "sources")
    by_key: dict[tuple[int, str, str], list[Row]] = {}
    for gap in as_rows(gaps):
        offering = offerings.get((gap["indicator_id"], gap["level"]))
        if offering is None:
            continue
        item = {
            "years": gap["year"],
            "values": gap["value"],
            "recalled": int(gap["verification"] == "recalled"),
            "basis": gap["basis"],
            "upper": region_row.get(gap["upper_id"]),
            "lower": region_row.get(gap["lower_id"]),
            "weight": gap["weight_id"] or "",
            "sources": [source_row[key] for key in gap["source_ids"]],
        }
        by_key.setdefault((offering, gap["measure"], gap["part"]), []).append(item)
    rows = [
        dict(zip(key_names, key, strict=True)) | as_columns(items)
        for key, items in sorted(by_key.items(), key=lambda of_key: of_key[0])
    ]
    return as_columns(rows, (*key_names, *list_names))


def breaks(offerings: OfferingNumbers, region_row: Numbers) -> Columns:
    """List the breaks of each offering."""
    rows = [
        {
            "offering": offerings[each.offer_id, level],
            "year": each.year,
            "note": each.note,
            "is_hard": each.is_hard,
            "regions": [region_row[region] for region in each.regions],
        }
        for each in BREAKS
        for level in each.levels
        if (each.offer_id, level) in offerings
    ]
    return as_columns(rows, ("offering", "year", "note", "is_hard", "regions"))


def limits(constants: Columns) -> Columns:
    """List the limits of PM2.5 with their values in µg/m3 and notes."""
    rows = [constants["name"].index(name) for name in _LIMITS]
    return {
        "id": list(_LIMITS),
        "value": [float(constants["value"][row]) for row in rows],
        **selected(constants, "note_en", "note_zh", rows=rows),
    }


def event_columns(events: Columns) -> Columns:
    """Select the events that concern all three provinces, for each group of indicators.

    Args:
        events: event_id, date, category, region_ids, titles, details, source_id, verification.

    Returns:
        id, at (in years; a whole number is the middle of a year), date, title_en, title_zh,
        detail_en, detail_zh, is_recalled, groups, source_id.
    """
    provinces = {BEIJING, TIANJIN, HEBEI}
    found = []
    for event in as_rows(events):
        is_landmark, category = event["event_id"] in _LANDMARKS, event["category"]
        groups = [group for group in GROUPS if is_landmark or category in _CATEGORIES[group]]
        is_wide = provinces <= set(event["region_ids"]) or category == "income"
        if groups and (is_landmark or is_wide):
            found.append(event | {"groups": groups})
    texts = as_columns(found, ("date", "title_en", "title_zh", "detail_en", "detail_zh"))
    return {
        "id": [event["event_id"] for event in found],
        "at": list(map(_at_years, texts["date"])),
        **{name: [text or "" for text in column] for name, column in texts.items()},
        "is_recalled": [event["verification"] == "recalled" for event in found],
        **as_columns(found, ("groups", "source_id")),
    }


def _at_years(date: str) -> float:
    year, *rest = date.split("-")
    month = int(rest[0]) if rest else 6 + _MIDDLE_OF_MONTH
    return round(int(year) - 0.5 + (month - _MIDDLE_OF_MONTH) / 12, 3)
