"""Checks that every key which a table refers to exists."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.errors import SeedFault
from data.schemas.choices import CLASSIFICATIONS, SECTION_CLASSIFICATION
from data.schemas.fields import LIST_SEPARATOR, Field
from data.schemas.tables import TABLES

_TARGETS = {
    "place": "an adcode of regions.csv or a zone of zones.csv",
    "region": "an adcode of regions.csv",
    "industry": "an industry of industries.csv that is no group",
    "group": "a group of industries.csv",
    "indicator": "an indicator of indicators.csv",
    "source": "a source of sources.csv",
    "column": "a column of this file",
}
_KEYS = {
    "region": ("regions", "adcode"),
    "zone": ("zones", "zone_id"),
    "indicator": ("indicators", "indicator_id"),
    "source": ("sources", "source_id"),
}
_TABLES = {kind: name for kind, (name, _) in _KEYS.items()}
_TABLES |= {"industry": "industries", "group": "industries"}
_ZONE_PREFIX = "z-"


def reference_faults(raw: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find unknown keys, in cells and in items of lists; one fault for each item.

    Args:
        raw: all readable tables, as text. References to a table that is missing are not checked.
    """
    known = _known_keys(raw)
    for name, frame in raw.items():
        known |= {"column": set(TABLES[name].columns)}
        for field in TABLES[name].fields:
            if field.refers:
                yield from _unknown_keys(f"{name}.csv", frame[field.name], field, known)
    yield from _unknown_codes(raw)


def _unknown_keys(
    file: str, column: "pd.Series[str]", field: Field, known: Mapping[str, set[str]]
) -> Iterator[SeedFault]:
    problem = f"is not {_TARGETS[field.refers]}"
    remedy = "Correct it" if field.refers == "column" else "Correct it, or add the row it names"
    for line, text in column[column != ""].items():
        for item in text.split(LIST_SEPARATOR) if field.kind == "list" else [text]:
            target = _target(field.refers, item)
            if target in known and item not in known[target]:
                cause = f"{_TABLES[target]}:{item}" if target in _TABLES else ""
                yield SeedFault(file, int(str(line)), field.name, item, problem, remedy, cause)


def _target(refers: str, item: str) -> str:
    if refers != "place":
        return refers
    return "zone" if item.startswith(_ZONE_PREFIX) else "region"


def _unknown_codes(raw: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find codes that their classification does not have; a parent is always a section."""
    if "classification" not in raw:
        return
    codes = raw["classification"]
    known = set(zip(codes["classification"], codes["code"], strict=True))
    # A row with a misspelt classification may define the code of any.
    unclassified = set(codes.loc[~codes["classification"].isin(CLASSIFICATIONS), "code"])
    classifications = {("classification", "parent_code"): [SECTION_CLASSIFICATION] * len(codes)}
    if "sectors" in raw:
        classifications["sectors", "code"] = raw["sectors"]["classification"].tolist()
    for (name, column), of_rows in classifications.items():
        for (line, code), owner in zip(raw[name][column].items(), of_rows, strict=True):
            is_checked = code and owner in CLASSIFICATIONS and code not in unclassified
            if is_checked and (owner, code) not in known:
                problem = f"is not a code of {owner} in classification.csv"
                remedy = "Correct it, or add the code"
                yield SeedFault(f"{name}.csv", int(str(line)), column, code, problem, remedy)


def _known_keys(raw: Mapping[str, pd.DataFrame]) -> dict[str, set[str]]:
    """Collect the keys of all readable tables, even of rows with faults."""
    known = {
        kind: _keys(raw[name], column) for kind, (name, column) in _KEYS.items() if name in raw
    }
    if "industries" in raw:
        industries = raw["industries"]
        # A row with a fault in is_group may be either.
        known["industry"] = _keys(industries[industries["is_group"] != "yes"], "industry_id")
        known["group"] = _keys(industries[industries["is_group"] != "no"], "industry_id")
    return known


def _keys(table: pd.DataFrame, column: str) -> set[str]:
    return {key.strip() for key in table[column]} - {""}
