"""What each place specialises in, and which places are alike, from employment by section.

Employment is that of urban non-private units at the end of the year. Shares divide by the sum of a
region's 19 sections. A location quotient is a region's share over that of a benchmark in the same
year: `jjj` is Beijing, Tianjin and the cities of Hebei together, `nation` the prefecture-level and
higher cities of the country. The scope `market` leaves out education, health and public
administration (P, Q, S) on both sides. Listed companies are another measure and never joined.

What is known to be wrong is left out: Langfang 2017, and with it Hebei 2017. The region as a whole
is that year's without Langfang.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SECTIONS = tuple("ABCDEFGHIJKLMNOPQRS")
PUBLIC = ("P", "Q", "S")
# State farms only, and a section in which one city holds a quarter of the nation's jobs.
UNRELIABLE = ("A", "O")
NATION = "156000"
HEBEI = "130000"
SCOPES = ("all", "market")
BENCHMARKS = ("jjj", "nation")
# An expectation below this makes a quotient of counts a matter of chance.
EXPECTED_AT_LEAST = 3

_SECTION = "gbt4754-2017-section"
_LEFT_OUT = (("131000", 2017), (HEBEI, 2017))
# In the printed row of the nation two cities are outliers in these sections.
_BENCHMARK_DOUBTS = ((2015, "F"), (2015, "G"), (2015, "O"))
_DECIMALS = 4


def sector_quotients(sectors: pd.DataFrame) -> pd.DataFrame:
    """Work out shares and location quotients.

    Args:
        sectors: region_id, classification, code, year, measure, value, source_id, note.

    Returns:
        By region, year and section: persons, share (0-1), lq_jjj, lq_nation, and the same for
        market sections (absent for the public ones); doubt: misread, one of the cells B to E of
        the row is; benchmark, the nation has outliers in that year and section.
    """
    table = _employment(sectors)
    persons = table.pivot_table(index=["region_id", "year"], columns="code", values="value")
    regions = persons[persons.index.get_level_values("region_id") != NATION]
    columns = {"persons": regions, "share": _shares(regions)}
    for scope in SCOPES:
        kept = list(_kept(scope))
        for benchmark in BENCHMARKS:
            totals = _benchmark(persons, benchmark)
            name = f"lq_{benchmark}" if scope == "all" else f"lq_market_{benchmark}"
            columns[name] = _quotients(regions[kept], totals[kept])
    # A column is aligned by region, year and section; a public one has no market quotient.
    long = pd.DataFrame({name: _stacked(wide) for name, wide in columns.items()})
    told = table.set_index(["region_id", "year", "code"])[["source_id", "doubt"]]
    return _tidy(long.join(told))


def sector_similarity(sectors: pd.DataFrame) -> pd.DataFrame:
    """Measure how alike two regions' structures are: the share of jobs that lie alike.

    Returns:
        By scope, year and pair (both ways, and each with itself): similarity, 1 - half the sum of
        the absolute differences of their shares; 1 is the same structure, 0 nothing in common.
    """
    persons = _by_region(sectors)
    found = []
    for scope in SCOPES:
        shares = _shares(persons[list(_kept(scope))])
        for year in shares.index.unique("year"):
            of_year = _of_year(shares, year)
            regions = of_year.index
            alike = pd.DataFrame(overlaps(of_year.to_numpy()), index=regions, columns=regions)
            pairs = _stacked(alike.rename_axis(columns="other_region_id")).rename("similarity")
            found.append(pairs.reset_index().assign(scope=scope, year=year))
    table = pd.concat(found)[["scope", "year", "region_id", "other_region_id", "similarity"]]
    return _typed(table.round({"similarity": _DECIMALS}))


def sector_specialisation(sectors: pd.DataFrame) -> pd.DataFrame:
    """Measure how far each region's structure lies from a benchmark's: the Krugman index.

    Returns:
        By scope, year and region: krugman_jjj, krugman_nation, the sum of the absolute differences
        of shares, from 0 (the benchmark's structure) to 2 (no section in common).
    """
    persons, regions = _wide(sectors), _by_region(sectors)
    found = []
    for scope in SCOPES:
        kept = list(_kept(scope))
        shares = _shares(regions[kept])
        columns = {
            f"krugman_{benchmark}": _distance(shares, _shares(_benchmark(persons, benchmark)[kept]))
            for benchmark in BENCHMARKS
        }
        found.append(pd.DataFrame(columns).reset_index().assign(scope=scope))
    table = pd.concat(found)[["scope", "year", "region_id", "krugman_jjj", "krugman_nation"]]
    return _typed(table.round(_DECIMALS).sort_values(["scope", "year", "region_id"]))


def sector_order(sectors: pd.DataFrame) -> pd.DataFrame:
    """Order cities and sections so that like stand together, by the latest year.

    Cities are alike by their shares; sections by the cities in which their quotient is high. The
    unreliable sections stand last.

    Returns:
        kind (region or section), key, position from 1.
    """
    regions = _by_region(sectors)
    latest = _of_year(regions, regions.index.get_level_values("year").max())
    shares = _shares(latest.drop(index=HEBEI, errors="ignore"))
    sections = [code for code in SECTIONS if code not in UNRELIABLE]
    profiles = (shares[sections] / shares[sections].mean()).T
    profiles = profiles.div(profiles.sum(axis=1), axis=0)
    orders = {
        "region": [str(shares.index[place]) for place in seriated(shares.to_numpy())],
        "section": [sections[place] for place in seriated(profiles.to_numpy())] + [*UNRELIABLE],
    }
    rows = [
        (kind, key, position)
        for kind, keys in orders.items()
        for position, key in enumerate(keys, start=1)
    ]
    return _typed(pd.DataFrame(rows, columns=["kind", "key", "position"]))


def listed_quotients(sectors: pd.DataFrame) -> pd.DataFrame:
    """Compare the listed companies of regions with what the nation's mix would let expect.

    Returns:
        By region and section: companies; expected, the region's companies times the section's
        share of the nation's; quotient, companies over expected, absent where fewer than three are
        expected; is_recalled: the count rests on companies placed from memory;
        is_quotient_recalled: the count or the region's total does.
    """
    table = sectors[
        (sectors["measure"] == "listed_companies") & (sectors["classification"] == _SECTION)
    ]
    counts = table.pivot_table(index="region_id", columns="code", values="value")
    is_recalled = (
        table.assign(recalled=(table["verification"] == "recalled").astype("float"))
        .pivot_table(index="region_id", columns="code", values="recalled")
        .eq(1)
    )
    # A city has no row for a section in which it has no company: that is 0, known from its total.
    known = counts.fillna(0.0)
    nation, regions = known.loc[NATION], known.drop(index=NATION)
    rows = []
    for region in regions.index:
        total = regions.loc[region, "TOTAL"]
        of_total = bool(is_recalled.loc[region, "TOTAL"])
        for code in SECTIONS:
            count, expected = regions.loc[region, code], total * nation[code] / nation["TOTAL"]
            absent = pd.isna(counts.loc[region, code])
            recalled = of_total if absent else bool(is_recalled.loc[region, code])
            quotient = count / expected if expected >= EXPECTED_AT_LEAST else None
            rows.append((region, code, count, expected, quotient, recalled, recalled or of_total))
    names = ["region_id", "section", "companies", "expected", "quotient"]
    made = pd.DataFrame(rows, columns=[*names, "is_recalled", "is_quotient_recalled"])
    made["year"] = table["year"].iloc[0]
    made["source_id"] = table["source_id"].iloc[0]
    return _typed(made.round({"expected": 2, "quotient": 3}))


def overlaps(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give for every two rows of shares what they have in common, from 0 to 1."""
    apart = np.abs(shares[:, None, :] - shares[None, :, :]).sum(axis=2)
    return np.asarray(1 - apart / 2)


def seriated(shares: NDArray[np.float64]) -> list[int]:
    """Order rows of shares so that like stand together.

    Average linkage on 1 - overlap, then the leaf order with the shortest way along it. The end
    that holds the earlier row comes first, so that a mirror image is no other order.
    """
    if len(shares) < 3:  # noqa: PLR2004 - two rows have one order
        return list(range(len(shares)))
    apart = squareform(1 - overlaps(shares), checks=False)
    order = [
        int(row) for row in leaves_list(optimal_leaf_ordering(linkage(apart, "average"), apart))
    ]
    return order if order[0] < order[-1] else order[::-1]


def _employment(sectors: pd.DataFrame) -> pd.DataFrame:
    """Pick employment by section, without what is wrong; say what is doubtful."""
    table = sectors[
        (sectors["measure"] == "employment")
        & (sectors["classification"] == _SECTION)
        & (sectors["code"] != "TOTAL")
    ].astype({"year": "int64", "value": "float64", "region_id": "object", "code": "object"})
    keys = zip(table["region_id"], table["year"], strict=True)
    table = table[[key not in _LEFT_OUT for key in keys]]
    is_misread = table["note"].astype("string").str.startswith("doubtful").fillna(value=False)
    cells = zip(table["year"], table["code"], strict=True)
    is_outlier = pd.Series([cell in _BENCHMARK_DOUBTS for cell in cells], table.index)
    doubt = pd.Series(None, table.index, dtype="object").mask(is_outlier, "benchmark")
    return table.assign(doubt=doubt.mask(is_misread.astype("bool"), "misread"))


def _wide(sectors: pd.DataFrame) -> pd.DataFrame:
    return _employment(sectors).pivot_table(
        index=["region_id", "year"], columns="code", values="value"
    )


def _by_region(sectors: pd.DataFrame) -> pd.DataFrame:
    persons = _wide(sectors)
    return persons[persons.index.get_level_values("region_id") != NATION]


def _of_year(wide: pd.DataFrame, year: int) -> pd.DataFrame:
    return wide[wide.index.get_level_values("year") == year].droplevel("year")


def _kept(scope: str) -> Sequence[str]:
    return [code for code in SECTIONS if scope == "all" or code not in PUBLIC]


def _benchmark(persons: pd.DataFrame, benchmark: str) -> pd.DataFrame:
    """Sum the persons of a benchmark by year."""
    regions = persons.index.get_level_values("region_id")
    if benchmark == "nation":
        return persons[regions == NATION].droplevel("region_id")
    # Hebei is its cities; where one is left out, so it is here.
    return persons[~regions.isin([NATION, HEBEI])].groupby(level="year").sum()


def _shares(persons: pd.DataFrame) -> pd.DataFrame:
    return persons.div(persons.sum(axis=1), axis=0)


def _quotients(regions: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    return _shares(regions).div(_shares(totals), level="year")


def _distance(shares: pd.DataFrame, benchmark: pd.DataFrame) -> pd.Series:
    return shares.sub(benchmark, level="year").abs().sum(axis=1)


def _stacked(wide: pd.DataFrame) -> pd.Series:
    """Put the columns under each other; unlike melt, with row and column as the index."""
    return wide.stack()  # type: ignore[return-value]  # noqa: PD013


def _tidy(long: pd.DataFrame) -> pd.DataFrame:
    quotients = {name: 3 for name in long if str(name).startswith("lq_")}
    table = long.round({"share": _DECIMALS, **quotients}).reset_index(
        names=["region_id", "year", "section"]
    )
    return _typed(table.sort_values(["region_id", "year", "section"], ignore_index=True))


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    """Give columns the types of a build: text, whole numbers, numbers, yes and no."""
    texts = (
        "region_id",
        "other_region_id",
        "section",
        "scope",
        "kind",
        "key",
        "doubt",
        "source_id",
    )
    whole = ("year", "position", "persons", "companies")
    types: dict[str, str] = {}
    for name in table.columns:
        if name in (*texts, "source_id"):
            types[name] = "string"
        elif name.startswith("is_"):
            types[name] = "boolean"
        else:
            types[name] = "Int64" if name in whole else "Float64"
    return table.reset_index(drop=True).astype(types)
