"""Every key that a table names is a row of the table it belongs to."""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.errors import SeedFault
from data.schemas import TABLES, Field
from data.schemas.fields import LIST_SEPARATOR

_TARGETS = {
    "place": "an adcode of regions.csv or a zone of zones.csv",
    "region": "an adcode of regions.csv",
    "industry": "an industry of industries.csv that is no group",
    "group": "a group of industries.csv",
    "indicator": "an indicator of indicators.csv",
    "source": "a source of sources.csv",
    "column": "a column of this file",
}
_SECTIONS = "gbt4754-2017-section"


def reference_faults(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find keys and items of lists that lead nowhere; one fault for each item."""
    known = _known(tables)
    for name, table in TABLES.items():
        for field in table.fields:
            if field.refers:
                targets = set(table.columns) if field.refers == "column" else known[field.refers]
                yield from _unknown(f"{name}.csv", tables[name][field.name], field, targets)
    yield from _unknown_codes(tables)


def _unknown(
    file: str, column: "pd.Series[str]", field: Field, targets: set[str]
) -> Iterator[SeedFault]:
    problem = f"is not {_TARGETS[field.refers]}"
    remedy = "Correct it" if field.refers == "column" else "Correct it, or add the row it names"
    for line, text in column.dropna().items():
        for item in text.split(LIST_SEPARATOR) if field.kind == "list" else [text]:
            if item not in targets:
                yield SeedFault(file, int(str(line)), field.name, item, problem, remedy)


def _unknown_codes(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """A code means something only within its classification; a parent is always a section."""
    classification = tables["classification"]
    known = set(zip(classification["classification"], classification["code"], strict=True))
    named = {
        "sectors": tables["sectors"][["classification", "code"]],
        "classification": classification[["parent_code"]]
        .dropna()
        .assign(classification=_SECTIONS)[["classification", "parent_code"]],
    }
    for name, pairs in named.items():
        for line, *pair in pairs.itertuples(name=None):
            if tuple(pair) not in known:
                problem = f"is not a code of {pair[0]} in classification.csv"
                remedy = "Correct it, or add the code"
                yield SeedFault(f"{name}.csv", line, pairs.columns[1], pair[1], problem, remedy)


def _known(tables: Mapping[str, pd.DataFrame]) -> dict[str, set[str]]:
    industries, regions = tables["industries"], set(tables["regions"]["adcode"])
    return {
        "region": regions,
        "place": regions | set(tables["zones"]["zone_id"]),
        "industry": set(industries.loc[~industries["is_group"], "industry_id"]),
        "group": set(industries.loc[industries["is_group"], "industry_id"]),
        "indicator": set(tables["indicators"]["indicator_id"]),
        "source": set(tables["sources"]["source_id"]),
    }
