"""The link from a statement to the view that shows its evidence."""

from __future__ import annotations

from typing import Any

from dashboard.registry import FIELDS

_MAP_WITH_CLUSTERS = "cities,clusters"

Fields = dict[str, str]


def evidence_link(statement: dict[str, Any], judged: dict[str, Any]) -> str:
    """Write the query of the view that shows what a statement's test looked at.

    Recalled statements are hidden there where the test counts places, so that the view's count is
    that of the card.

    Args:
        statement: a row of plan: industry_ids, relocation_kinds, test, test_indicator_id, topic.
        judged: its row of evidence: first_value and count are used.
    """
    industries = ",".join(sorted(statement["industry_ids"]))
    kinds = ",".join(sorted(statement["relocation_kinds"]))
    indicator = statement["test_indicator_id"]
    map_of = {"industries": industries, "recalled": "hide", "layers": _MAP_WITH_CLUSTERS}
    provinces = {"tab": "integration", "level": "province", "indicator": indicator}
    fields = {
        "clusters": map_of,
        "industry": map_of,
        "naming": {"industries": industries, "recalled": "hide"},
        "trend": provinces,
        "gap": provinces | {"measure": "ratio"},
        "moves": _moves(kinds, judged),
        "moved": _moves(kinds, judged),
        "event": {"tab": "xiongan"},
        "distance": {"tab": "xiongan"},
        # The tables hold no traffic, but the openings of lines and roads, as events.
        "none": {"tab": "integration", "layers": "cities,events"},
    }
    return _query(fields[statement["test"]])


def _moves(kinds: str, judged: dict[str, Any]) -> Fields:
    fields = {"tab": "xiongan", "kinds": kinds, "moves": "all"}
    return fields | ({"layers": "cities,elsewhere"} if judged["is_differing"] else {})


def _query(fields: Fields) -> str:
    """Write fields that differ from the default in the order of a link."""
    return "&".join(f"{name}={fields[name]}" for name in FIELDS if fields.get(name))
