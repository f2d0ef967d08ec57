"""Every key that a table names is a row of the table it belongs to."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.errors import SeedFault
from data.schemas.fields import LIST_SEPARATOR, Field
from data.schemas.tables import CLASSIFICATIONS, TABLES

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
_ZONE_PREFIX = "z-"
_SECTIONS = "gbt4754-2017-section"


def reference_faults(raw: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find keys and items of lists that lead nowhere; one fault for each item.

    Args:
        raw: all tables that can be read, as text. What would be a key of another is not judged.
    """
    known = _known(raw)
    for name, frame in raw.items():
        known |= {"column": set(TABLES[name].columns)}
        for field in TABLES[name].fields:
            if field.refers:
                yield from _unknown(f"{name}.csv", frame[field.name], field, known)
    yield from _unknown_codes(raw)


def _unknown(
    file: str, column: "pd.Series[str]", field: Field, known: Mapping[str, set[str]]
) -> Iterator[SeedFault]:
    problem = f"is not {_TARGETS[field.refers]}"
    remedy = "Correct it" if field.refers == "column" else "Correct it, or add the row it names"
    for line, text in column[column != ""].items():
        for item in text.split(LIST_SEPARATOR) if field.kind == "list" else [text]:
            target = _target(field.refers, item)
            if target in known and item not in known[target]:
                yield SeedFault(file, int(str(line)), field.name, item, problem, remedy)


def _target(refers: str, item: str) -> str:
    if refers != "place":
        return refers
    return "zone" if item.startswith(_ZONE_PREFIX) else "region"


def _unknown_codes(raw: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """A code means something only within its classification; a parent is always a section."""
    if "classification" not in raw:
        return
    codes = raw["classification"]
    known = set(zip(codes["classification"], codes["code"], strict=True))
    # A row with a misspelt classification may hold the code of any.
    unplaced = set(codes.loc[~codes["classification"].isin(CLASSIFICATIONS), "code"])
    owners = {("classification", "parent_code"): [_SECTIONS] * len(codes)}
    if "sectors" in raw:
        owners["sectors", "code"] = raw["sectors"]["classification"].tolist()
    for (name, column), within in owners.items():
        for (line, code), owner in zip(raw[name][column].items(), within, strict=True):
            is_judged = code and owner in CLASSIFICATIONS and code not in unplaced
            if is_judged and (owner, code) not in known:
                problem = f"is not a code of {owner} in classification.csv"
                remedy = "Correct it, or add the code"
                yield SeedFault(f"{name}.csv", int(str(line)), column, code, problem, remedy)


def _known(raw: Mapping[str, pd.DataFrame]) -> dict[str, set[str]]:
    """Collect the keys of the tables that can be read, those of rows at fault included."""
    known = {
        kind: _keys(raw[name], column) for kind, (name, column) in _KEYS.items() if name in raw
    }
    if "industries" in raw:
        industries = raw["industries"]
        # A row that does not say which it is may be either.
        known["industry"] = _keys(industries[industries["is_group"] != "yes"], "industry_id")
        known["group"] = _keys(industries[industries["is_group"] != "no"], "industry_id")
    return known


def _keys(table: pd.DataFrame, column: str) -> set[str]:
    return {key.strip() for key in table[column]} - {""}
