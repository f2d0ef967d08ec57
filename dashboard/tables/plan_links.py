"""The link from a statement to the view that shows its evidence."""

from __future__ import annotations

from typing import Any

from dashboard.registry import FIELDS

_MAP_WITH_CLUSTERS = "cities,clusters"

Fields = dict[str, str]


def evidence_link(statement: dict[str, Any], evidence: dict[str, Any]) -> str:
    """Write the query of the view that shows the data of a statement's test.

    That view leaves out unverified rows, as the test does, so that both counts are equal.

    Args:
        statement: a row of plan: industry_ids, relocation_kinds, test, test_indicator_id.
        evidence: its row of evidence: is_differing.
    """
    industries = ",".join(sorted(statement["industry_ids"]))
    kinds = ",".join(sorted(statement["relocation_kinds"]))
    indicator = statement["test_indicator_id"]
    map_of = {"industries": industries, "layers": _MAP_WITH_CLUSTERS}
    provinces = {"tab": "integration", "level": "province", "indicator": indicator}
    fields = {
        "clusters": map_of,
        "industry": map_of,
        "naming": {"industries": industries},
        "trend": provinces,
        "gap": provinces | {"measure": "ratio"},
        "moves": _moves(kinds, evidence),
        "moved": _moves(kinds, evidence),
        "event": {"tab": "xiongan"},
        "distance": {"tab": "xiongan"},
        # There are no tables of traffic, but openings of lines and roads are events.
        "none": {"tab": "integration", "layers": "cities,events"},
    }
    return _query(fields[statement["test"]])


def _moves(kinds: str, evidence: dict[str, Any]) -> Fields:
    fields = {"tab": "xiongan", "kinds": kinds, "moves": "all"}
    return fields | ({"layers": "cities,elsewhere"} if evidence["is_differing"] else {})


def _query(fields: Fields) -> str:
    """Write the fields that have a value, in the order of a link."""
    return "&".join(f"{name}={fields[name]}" for name in FIELDS if fields.get(name))
