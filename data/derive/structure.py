"""Specialisation and similarity of regions, from employment by section.

Employment is that of urban non-private units at the end of the year. Shares are of the sum of a
region's 19 sections. A location quotient is a region's share over that of a benchmark in the same
year: `jjj` is Beijing, Tianjin and the cities of Hebei together, `nation` all cities of the country
at prefecture level or above. The scope `market` excludes education, health and public
administration (P, Q, S) on both sides. Listed companies are a separate measure.

Values known to be wrong are excluded: Langfang 2017, and with it Hebei 2017. The benchmark `jjj`
of that year is without Langfang.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from data.adcodes import HEBEI, NATION
from data.schemas.choices import SECTION_CLASSIFICATION

SECTIONS = tuple("ABCDEFGHIJKLMNOPQRS")
PUBLIC = ("P", "Q", "S")
# A has state farms only; in O a single city has a quarter of the nation's jobs.
UNRELIABLE = ("A", "O")
SCOPES = ("all", "market")
BENCHMARKS = ("jjj", "nation")
# With fewer companies expected, a quotient is mostly chance.
MIN_EXPECTED = 3

_EXCLUDED = (("131000", 2017), (HEBEI, 2017))
# In the printed row of the nation, two cities are outliers in these sections.
_BENCHMARK_DOUBTS = ((2015, "F"), (2015, "G"), (2015, "O"))
_DECIMALS = 4


def sector_quotients(sectors: pd.DataFrame) -> pd.DataFrame:
    """Compute shares and location quotients.

    Args:
        sectors: region_id, classification, code, year, measure, value, source_id, note.

    Returns:
        By region, year and section: persons, share (0-1), lq_jjj, lq_nation, and the same within
        market sections (absent for the public ones); doubt: misread, if one of the cells B to E of
        the row was; benchmark, if the nation has outliers in that year and section.
    """
    table = _employment(sectors)
    persons = table.pivot_table(index=["region_id", "year"], columns="code", values="value")
    regions = persons[persons.index.get_level_values("region_id") != NATION]
    columns = {"persons": regions, "share": _shares(regions)}
    for scope in SCOPES:
        sections = _sections(scope)
        for benchmark in BENCHMARKS:
            totals = _benchmark(persons, benchmark)
            name = f"lq_{benchmark}" if scope == "all" else f"lq_market_{benchmark}"
            columns[name] = _quotients(regions[sections], totals[sections])
    # Columns are aligned by region, year and section; public sections have no market quotient.
    long = pd.DataFrame({name: _stacked(wide) for name, wide in columns.items()})
    sources = table.set_index(["region_id", "year", "code"])[["source_id", "doubt"]]
    return _tidy(long.join(sources))


def sector_similarity(sectors: pd.DataFrame) -> pd.DataFrame:
    """Measure how similar the structures of two regions are: the share of jobs in common.

    Returns:
        By scope, year and pair (in both directions, and each region with itself): similarity, 1
        minus half the sum of the absolute differences of shares; 1 is the same structure, 0 no
        section in common.
    """
    persons = _by_region(sectors)
    tables = []
    for scope in SCOPES:
        shares = _shares(persons[_sections(scope)])
        for year in shares.index.unique("year"):
            of_year = _of_year(shares, year)
            regions = of_year.index
            matrix = pd.DataFrame(
                similarity_matrix(of_year.to_numpy()), index=regions, columns=regions
            )
            pairs = _stacked(matrix.rename_axis(columns="other_region_id")).rename("similarity")
            tables.append(pairs.reset_index().assign(scope=scope, year=year))
    table = pd.concat(tables)[["scope", "year", "region_id", "other_region_id", "similarity"]]
    return _typed(table.round({"similarity": _DECIMALS}))


def sector_specialisation(sectors: pd.DataFrame) -> pd.DataFrame:
    """Measure how far each region's structure is from a benchmark's: the Krugman index.

    Returns:
        By scope, year and region: krugman_jjj, krugman_nation, the sum of the absolute differences
        of shares, from 0 (the benchmark's structure) to 2 (no section in common).
    """
    persons, regions = _wide(sectors), _by_region(sectors)
    tables = []
    for scope in SCOPES:
        sections = _sections(scope)
        shares = _shares(regions[sections])
        columns = {
            f"krugman_{name}": _distance(shares, _shares(_benchmark(persons, name)[sections]))
            for name in BENCHMARKS
        }
        tables.append(pd.DataFrame(columns).reset_index().assign(scope=scope))
    table = pd.concat(tables)[["scope", "year", "region_id", "krugman_jjj", "krugman_nation"]]
    return _typed(table.round(_DECIMALS).sort_values(["scope", "year", "region_id"]))


def sector_order(sectors: pd.DataFrame) -> pd.DataFrame:
    """Order cities and sections so that similar ones are neighbours, by the latest year.

    Cities are similar by their shares; sections by the cities in which their quotient is high. The
    unreliable sections come last.

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
        "region": [str(shares.index[row]) for row in similarity_order(shares.to_numpy())],
        "section": [sections[row] for row in similarity_order(profiles.to_numpy())] + [*UNRELIABLE],
    }
    rows = [
        (kind, key, position)
        for kind, keys in orders.items()
        for position, key in enumerate(keys, start=1)
    ]
    return _typed(pd.DataFrame(rows, columns=["kind", "key", "position"]))


def listed_quotients(sectors: pd.DataFrame) -> pd.DataFrame:
    """Compare the listed companies of each region with the number expected from the nation's mix.

    Returns:
        By region and section: companies; expected, the region's companies times the section's
        share of the nation's; quotient, companies over expected, absent if fewer than three are
        expected; is_recalled: the count includes companies assigned from memory;
        is_quotient_recalled: the count or the region's total does.
    """
    table = sectors[
        (sectors["measure"] == "listed_companies")
        & (sectors["classification"] == SECTION_CLASSIFICATION)
    ]
    counts = table.pivot_table(index="region_id", columns="code", values="value")
    is_recalled = (
        table.assign(recalled=(table["verification"] == "recalled").astype("float"))
        .pivot_table(index="region_id", columns="code", values="recalled")
        .eq(1)
    )
    # A missing row means 0 companies, because the total of the city is known.
    known = counts.fillna(0.0)
    nation, regions = known.loc[NATION], known.drop(index=NATION)
    rows = []
    for region in regions.index:
        total = regions.loc[region, "TOTAL"]
        of_total = bool(is_recalled.loc[region, "TOTAL"])
        for code in SECTIONS:
            count, expected = regions.loc[region, code], total * nation[code] / nation["TOTAL"]
            is_absent = pd.isna(counts.loc[region, code])
            recalled = of_total if is_absent else bool(is_recalled.loc[region, code])
            quotient = count / expected if expected >= MIN_EXPECTED else None
            rows.append((region, code, count, expected, quotient, recalled, recalled or of_total))
    names = ["region_id", "section", "companies", "expected", "quotient"]
    quotients = pd.DataFrame(rows, columns=[*names, "is_recalled", "is_quotient_recalled"])
    quotients["year"] = table["year"].iloc[0]
    quotients["source_id"] = table["source_id"].iloc[0]
    return _typed(quotients.round({"expected": 2, "quotient": 3}))


def similarity_matrix(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute the similarity of every two rows of shares, from 0 to 1."""
    differences = np.abs(shares[:, None, :] - shares[None, :, :]).sum(axis=2)
    return np.asarray(1 - differences / 2)


def similarity_order(shares: NDArray[np.float64]) -> list[int]:
    """Order rows of shares so that similar ones are neighbours.

    Average linkage on 1 - similarity, then the optimal leaf order. Of an order and its mirror
    image, the one that begins with the earlier row is taken.
    """
    if len(shares) < 3:  # noqa: PLR2004 - two rows have one order
        return list(range(len(shares)))
    distances = squareform(1 - similarity_matrix(shares), checks=False)
    tree = optimal_leaf_ordering(linkage(distances, "average"), distances)
    order = [int(row) for row in leaves_list(tree)]
    return order if order[0] < order[-1] else order[::-1]


def _employment(sectors: pd.DataFrame) -> pd.DataFrame:
    """Select employment by section, without wrong values, and mark doubtful ones."""
    table = sectors[
        (sectors["measure"] == "employment")
        & (sectors["classification"] == SECTION_CLASSIFICATION)
        & (sectors["code"] != "TOTAL")
    ].astype({"year": "int64", "value": "float64", "region_id": "object", "code": "object"})
    keys = zip(table["region_id"], table["year"], strict=True)
    table = table[[key not in _EXCLUDED for key in keys]]
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


def _sections(scope: str) -> list[str]:
    return [code for code in SECTIONS if scope == "all" or code not in PUBLIC]


def _benchmark(persons: pd.DataFrame, benchmark: str) -> pd.DataFrame:
    """Sum the persons of a benchmark by year."""
    regions = persons.index.get_level_values("region_id")
    if benchmark == "nation":
        return persons[regions == NATION].droplevel("region_id")
    # The cities of Hebei instead of Hebei, so that an excluded city is excluded here as well.
    return persons[~regions.isin([NATION, HEBEI])].groupby(level="year").sum()


def _shares(persons: pd.DataFrame) -> pd.DataFrame:
    return persons.div(persons.sum(axis=1), axis=0)


def _quotients(regions: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    return _shares(regions).div(_shares(totals), level="year")


def _distance(shares: pd.DataFrame, benchmark: pd.DataFrame) -> pd.Series:
    return shares.sub(benchmark, level="year").abs().sum(axis=1)


def _stacked(wide: pd.DataFrame) -> pd.Series:
    """Stack the columns; unlike melt, with row and column as the index."""
    return wide.stack()  # type: ignore[return-value]  # noqa: PD013


def _tidy(long: pd.DataFrame) -> pd.DataFrame:
    quotients = {name: 3 for name in long if str(name).startswith("lq_")}
    table = long.round({"share": _DECIMALS, **quotients}).reset_index(
        names=["region_id", "year", "section"]
    )
    return _typed(table.sort_values(["region_id", "year", "section"], ignore_index=True))


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    """Convert columns to their types: text, integers, numbers, yes and no."""
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
    integers = ("year", "position", "persons", "companies")
    types: dict[str, str] = {}
    for name in table.columns:
        if name in texts:
            types[name] = "string"
        elif name.startswith("is_"):
            types[name] = "boolean"
        else:
            types[name] = "Int64" if name in integers else "Float64"
    return table.reset_index(drop=True).astype(types)
