"""What the charts of the Integration tab have beside values: gaps, breaks, events and limits."""

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from dashboard.tables.columns import Columns, as_columns, as_rows, selected
from dashboard.tables.row_numbers import Numbers
from dashboard.tables.source_facts import are_recalled
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
_EVENT_TEXTS = ("date", "title_en", "title_zh", "detail_en", "detail_zh")
_GAP_KEY = ("offering", "measure", "part")
_GAP_LISTS = ("years", "values", "recalled", "basis", "upper", "lower", "weight", "sources")


def gap_columns(
    gaps: Columns, offerings: OfferingNumbers, region_row: Numbers, source_row: Numbers
) -> Columns:
    """Collect in a row the gaps of an offering, measure and part, with an item for each year."""
    items = [
        gap
        | {
            "offering": offerings[gap["indicator_id"], gap["level"]],
            "years": gap["year"],
            "values": gap["value"],
            "recalled": int(gap["verification"] == "recalled"),
            "upper": region_row.get(gap["upper_id"]),
            "lower": region_row.get(gap["lower_id"]),
            "weight": gap["weight_id"] or "",
            "sources": [source_row[key] for key in gap["source_ids"]],
        }
        for gap in as_rows(gaps)
        if (gap["indicator_id"], gap["level"]) in offerings
    ]
    key_of = itemgetter(*_GAP_KEY)
    rows = [
        dict(zip(_GAP_KEY, key, strict=True)) | as_columns(list(of_key), _GAP_LISTS)
        for key, of_key in groupby(sorted(items, key=key_of), key_of)
    ]
    return as_columns(rows, (*_GAP_KEY, *_GAP_LISTS))


def breaks(offerings: OfferingNumbers, region_row: Numbers) -> Columns:
    """List the breaks of each offering."""
    rows = [
        vars(each)
        | {
            "offering": offerings[each.offer_id, level],
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
    columns = as_columns(found, ("event_id", *_EVENT_TEXTS, "verification", "groups", "source_id"))
    return {
        "id": columns["event_id"],
        "at": list(map(_at_years, columns["date"])),
        **{name: [text or "" for text in columns[name]] for name in _EVENT_TEXTS},
        "is_recalled": are_recalled(columns),
        **selected(columns, "groups", "source_id"),
    }


def _at_years(date: str) -> float:
    year, *rest = date.split("-")
    month = int(rest[0]) if rest else 6 + _MIDDLE_OF_MONTH
    return round(int(year) - 0.5 + (month - _MIDDLE_OF_MONTH) / 12, 3)
