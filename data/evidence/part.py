"""Parts of the evidence on a statement of the plan: a part is one comparison with its rows."""

from dataclasses import dataclass, field

DIRECT, PROXY, NONE = "direct", "proxy", "none"
LEVELS = (DIRECT, PROXY, NONE)
TOWARD, AWAY = "toward", "away"
NO_CHANGE, NOT_JUDGED = "no_clear_change", "not_applicable"
DIRECTIONS = (TOWARD, AWAY, NO_CHANGE, NOT_JUDGED)
MEASURES = (
    "level", "ratio", "difference", "clusters", "places", "moves", "event", "distance",
)  # fmt: skip
STATES = (
    "basis", "other", "lead", "core", "support", "older", "listed", "moved", "under_construction",
    "announced", "placed", "elsewhere", "held",
)  # fmt: skip

_CHANGE_DECIMALS = 2


@dataclass(frozen=True)
class Item:
    """A value or row that a part is based on or lists.

    Attributes:
        item: its key: region and year of a value, or the key of a row of its table.
        state: basis (the part's first or last value), other (a value between); lead, core,
            support, older (a role); listed (a cluster); moved, under_construction, announced,
            placed, elsewhere (a move); held (an event or distance).
        source_ids: its sources.
        year: that it is about; None: not known.
        value: of an indicator or a comparison.
        verification: seen or recalled.
    """

    item: str
    state: str
    source_ids: list[str]
    year: int | None = None
    value: float | None = None
    verification: str = "seen"


@dataclass(frozen=True)
class Part:
    """One comparison.

    Attributes:
        measure: level, ratio or difference of an indicator; clusters, places, moves; event,
            distance.
        level: direct, proxy or none.
        items: what it is based on or lists, in the order of the page.
        direction: toward, away, no_clear_change or not_applicable.
        region_id, industry_id: of the comparison, if it is about one.
        is_main: counts for the result; otherwise it is only reported.
        first_year, first_value, last_year, last_value: the values compared; None without any.
        change_pct: from the first to the last value, in percent of the first.
        unit: of the values, in English and Chinese.
    """

    measure: str
    level: str
    items: list[Item] = field(default_factory=list)
    direction: str = NOT_JUDGED
    region_id: str | None = None
    industry_id: str | None = None
    is_main: bool = True
    first_year: int | None = None
    first_value: float | None = None
    last_year: int | None = None
    last_value: float | None = None
    change_pct: float | None = None
    unit: tuple[str, str] = ("", "")


def level_by_fit(fit: str | None, *, has_data: bool) -> str:
    """Give the level of a part whose test measures the statement `itself` or something `near`."""
    if not has_data:
        return NONE
    return DIRECT if fit == "itself" else PROXY


def change_pct(first: float, last: float) -> float | None:
    """Compute the change in percent of the first value; None if that is zero."""
    return round((last - first) / abs(first) * 100, _CHANGE_DECIMALS) if first else None


def direction(change: float | None, better: str, no_clear_change_pct: float) -> str:
    """Give the direction of a change; `better` is the indicator's own direction."""
    if change is None or better == "neutral":
        return NOT_JUDGED
    if abs(change) < no_clear_change_pct:
        return NO_CHANGE
    return TOWARD if (change > 0) == (better == "higher_is_better") else AWAY


def overall_level(parts: list[Part]) -> str:
    """Combine the levels of the parts of a statement."""
    main = {part.level for part in parts if part.is_main}
    if main == {DIRECT}:
        return DIRECT
    return PROXY if {part.level for part in parts} - {NONE} else NONE


def overall_direction(parts: list[Part]) -> str:
    """Combine the directions of the main parts of a statement."""
    directions = {part.direction for part in parts if part.is_main}
    if not directions or NOT_JUDGED in directions:
        return NOT_JUDGED
    return directions.pop() if directions in ({TOWARD}, {AWAY}) else NO_CHANGE
