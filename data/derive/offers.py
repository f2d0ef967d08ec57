"""What the atlas offers of its indicators over time, and where their series break.

An offer goes by the id of one indicator. At a level it may be told by several indicators, one
after the other: vintages of one quantity, which stand side by side and are never joined.
"""

from __future__ import annotations

from dataclasses import dataclass

BEIJING, TIANJIN, HEBEI = "110000", "120000", "130000"
_BAODING = "130600"

GROUPS = ("economy", "income", "air", "innovation", "population")


@dataclass(frozen=True)
class Offer:
    """An indicator that may be mapped over the years.

    Attributes:
        offer_id: the indicator it goes by; also that of its group of the page.
        group: one of GROUPS.
        province: indicators that tell it at province level; empty: none does.
        city: the same for the 14 city-level regions.
        kind: `level` (compared as ratio and difference), `total` (grows with the size of a place,
            so that no gap is read from it) or `ratio` (is one itself).
        is_spread: each region's value holds per person there, so that population weighs it.
        is_lower_better: a smaller value is the better one.
        is_share: in per cent, days or a ratio; its change is a difference, else a percentage.
        bounds: of the map's classes; empty: fifths of all values.
    """

    offer_id: str
    group: str
    province: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    kind: str = "level"
    is_spread: bool = False
    is_lower_better: bool = False
    is_share: bool = False
    bounds: tuple[float, ...] = ()

    def indicators(self, level: str) -> tuple[str, ...]:
        """Name the indicators of a level, in the order of their years."""
        return {"province": self.province, "city": self.city}.get(level, ())


def _alike(offer_id: str, group: str, *indicators: str, **more: object) -> Offer:
    """Offer the same indicators at both levels."""
    told = indicators or (offer_id,)
    return Offer(offer_id, group, told, told, **more)  # type: ignore[arg-type]


OFFERS = (
    Offer(
        "gdp_per_capita",
        "economy",
        ("gdp_per_capita",),
        ("gdp_per_capita_pre4ec", "gdp_per_capita_4ec"),
        is_spread=True,
    ),
    _alike("gdp_linked", "economy", kind="total"),
    _alike(
        "gdp_tertiary_share_4ec",
        "economy",
        "gdp_tertiary_share_pre4ec",
        "gdp_tertiary_share_4ec",
        is_share=True,
    ),
    Offer("income_all", "income", ("income_all",)),
    Offer("income_urban", "income", ("income_urban",)),
    Offer("income_rural", "income", ("income_rural",)),
    Offer(
        "income_urban_rural_ratio",
        "income",
        ("income_urban_rural_ratio",),
        kind="ratio",
        is_lower_better=True,
        is_share=True,
    ),
    Offer("wage_urban_nonprivate", "income", (), ("wage_urban_nonprivate",), is_spread=True),
    _alike("pm25", "air", is_spread=True, is_lower_better=True, bounds=(35, 50, 75, 100)),
    _alike("good_air_days", "air", is_share=True),
    Offer("rd_intensity", "innovation", ("rd_intensity",), is_share=True),
    _alike("invention_patents_granted", "innovation", kind="total"),
    _alike("tech_contract_value", "innovation", kind="total"),
    _alike("urbanisation_rate", "population", is_share=True),
    _alike("resident_population", "population", kind="total"),
)
"""In the order in which a page lists them; the first is what it opens with."""


@dataclass(frozen=True)
class Break:
    """A year from which a series is not what it was before.

    Attributes:
        offer_id: of the series.
        levels: where it breaks.
        year: the first year of the new series.
        note: says what changed: census4, census7, baoding, shares, daily, yearbook, conditions,
            stations, gdp5.
        is_hard: levels before and after may not be compared at all.
        regions: whose series it is; empty: all.
    """

    offer_id: str
    levels: tuple[str, ...]
    year: int
    note: str
    is_hard: bool = False
    regions: tuple[str, ...] = ()

    def concerns(self, offer_id: str, level: str, region: str) -> bool:
        """Tell whether it breaks a region's series."""
        is_here = self.offer_id == offer_id and level in self.levels
        return is_here and (not self.regions or region in self.regions)


_CITY, _PROVINCE = ("city",), ("province",)
_HEBEI_CITIES = tuple(f"13{number:02}00" for number in range(1, 12))
_BOTH = _PROVINCE + _CITY
BREAKS = (
    # Baoding of 2015 leaves Dingzhou out; before and after it is inside.
    Break("gdp_per_capita", _CITY, 2015, "baoding", regions=(_BAODING,)),
    Break("gdp_per_capita", _CITY, 2016, "baoding", regions=(_BAODING,)),
    Break("gdp_per_capita", _CITY, 2019, "census4", is_hard=True),
    Break("gdp_per_capita", _CITY, 2020, "census7", is_hard=True),
    Break("gdp_linked", _CITY, 2015, "baoding", regions=(_BAODING,)),
    Break("gdp_linked", _CITY, 2016, "baoding", regions=(_BAODING,)),
    Break("gdp_linked", _CITY, 2019, "shares"),
    Break("gdp_tertiary_share_4ec", _BOTH, 2019, "census4", is_hard=True),
    Break("pm25", _CITY, 2014, "daily", regions=_HEBEI_CITIES),
    Break("pm25", _CITY, 2017, "yearbook", regions=_HEBEI_CITIES),
    Break("pm25", _BOTH, 2018, "stations", regions=(BEIJING,)),
    Break("pm25", _BOTH, 2019, "conditions"),
    Break("pm25", _BOTH, 2021, "stations", regions=(BEIJING,)),
    Break("rd_intensity", _PROVINCE, 2023, "gdp5", is_hard=True),
    Break("urbanisation_rate", _PROVINCE, 2011, "census7", is_hard=True),
    Break("resident_population", _PROVINCE, 2011, "census7", is_hard=True),
)

# The average population implied by GDP per person: the one yearly series that cities have.
_WEIGHTS = ("resident_population_avg_implied_pre7c", "resident_population_avg_implied")
_CENSUS_YEAR = 2020


def weight_indicator(year: int) -> str:
    """Name the population that weighs the regions in a year: that of its own census basis."""
    return _WEIGHTS[year >= _CENSUS_YEAR]


def breaks_of(offer_id: str, level: str, region: str) -> list[Break]:
    """List the breaks of a region's series, by year."""
    return [each for each in BREAKS if each.concerns(offer_id, level, region)]


def basis(offer_id: str, level: str, year: int) -> int:
    """Number the stretch of years that a year may be compared within, from 0."""
    return sum(
        each.is_hard and each.year <= year
        for each in BREAKS
        if each.concerns(offer_id, level, "") and not each.regions
    )


def spread_basis(offer_id: str, level: str, year: int) -> int:
    """Number the same for a spread, whose weights change with the census as well."""
    return 2 * basis(offer_id, level, year) + (year >= _CENSUS_YEAR)
