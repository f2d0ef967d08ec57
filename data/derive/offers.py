"""The indicators that the atlas offers over time, and the breaks of their series.

An offer has the id of an indicator. At a level it may consist of several indicators for successive
years: vintages of one quantity, which are shown side by side and never joined.
"""

from dataclasses import dataclass

from data.adcodes import BAODING, BEIJING, HEBEI, TIANJIN

GROUPS = ("economy", "income", "air", "innovation", "population", "transport")


@dataclass(frozen=True)
class Offer:
    """An indicator that can be mapped over the years.

    Attributes:
        offer_id: id of the indicator that names it.
        group: one of GROUPS, its group on the page.
        province: indicators with its values at province level; empty: not offered there.
        city: the same for the 14 city-level regions.
        county: the same for the counties.
        kind: `level` (compared as ratio and difference), `total` (grows with the size of a place,
            so it has no gaps), `ratio` (is a ratio itself) or `single` (known for one year).
        is_spread: it is a value per person, so inequality weighted by population is computed.
        is_lower_better: a smaller value is better.
        is_share: in per cent, days or a ratio; a change is a difference, otherwise a percentage.
        bounds: of the map's classes; empty: quintiles of all values.
        place_count: how many places make a map where two thirds cannot have a value; 0: two thirds.
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
    county: tuple[str, ...] = ()
    place_count: int = 0

    def indicators(self, level: str) -> tuple[str, ...]:
        """List the indicators of a level, in the order of their years."""
        by_level = {"province": self.province, "city": self.city, "county": self.county}
        return by_level.get(level, ())


def _at_all_levels(offer_id: str, group: str, **more: object) -> Offer:
    """Offer an indicator for provinces, cities and counties."""
    series = (offer_id,)
    return Offer(offer_id, group, series, series, county=series, **more)  # type: ignore[arg-type]


def _at_both_levels(offer_id: str, group: str, *indicators: str, **more: object) -> Offer:
    """Offer the same indicators for provinces and cities."""
    series = indicators or (offer_id,)
    return Offer(offer_id, group, series, series, **more)  # type: ignore[arg-type]


OFFERS = (
    Offer(
        "gdp_per_capita",
        "economy",
        ("gdp_per_capita",),
        ("gdp_per_capita_pre4ec", "gdp_per_capita_4ec"),
        is_spread=True,
    ),
    _at_both_levels("gdp_linked", "economy", kind="total"),
    Offer(
        "gdp_tertiary_share_4ec",
        "economy",
        ("gdp_tertiary_share_pre4ec", "gdp_tertiary_share"),
        ("gdp_tertiary_share_pre4ec", "gdp_tertiary_share_4ec"),
        is_share=True,
    ),
    _at_both_levels("fiscal_revenue", "economy", kind="total"),
    Offer("goods_trade", "economy", (), ("goods_trade",), kind="total"),
    Offer("industrial_enterprises", "economy", (), ("industrial_enterprises",), kind="total"),
    Offer("income_all", "income", ("income_all",)),
    _at_all_levels("income_urban", "income"),
    _at_all_levels("income_rural", "income"),
    _at_all_levels(
        "income_urban_rural_ratio", "income", kind="ratio", is_lower_better=True, is_share=True
    ),
    Offer("wage_urban_nonprivate", "income", (), ("wage_urban_nonprivate",), is_spread=True),
    _at_both_levels("pm25", "air", is_spread=True, is_lower_better=True, bounds=(35, 50, 75, 100)),
    _at_both_levels("good_air_days", "air", is_share=True),
    Offer("rd_intensity", "innovation", ("rd_intensity",), is_share=True),
    _at_both_levels("invention_patents_granted", "innovation", kind="total"),
    _at_both_levels("tech_contract_value", "innovation", kind="total"),
    Offer("high_tech_enterprises", "innovation", (), ("high_tech_enterprises",), kind="total"),
    _at_both_levels("urbanisation_rate", "population", is_share=True),
    _at_both_levels("resident_population", "population", kind="total"),
    Offer("rail_passengers", "transport", ("rail_passengers",), kind="total"),
    Offer("expressway_length", "transport", ("expressway_length",), kind="total"),
    Offer("railway_length", "transport", ("railway_length",), kind="total"),
    Offer("civil_vehicles", "transport", ("civil_vehicles",), kind="total"),
    # Beijing, where the trains start, and cities without a line have no value.
    Offer(
        "hsr_min_from_beijing",
        "transport",
        (),
        ("hsr_min_from_beijing",),
        kind="single",
        is_lower_better=True,
        place_count=9,
    ),
)
"""In the order of the page; the first is the default."""


SINGLE_VALUES = (
    "hsr_min_from_beijing", "hsr_trains_from_beijing", "train_pairs_per_day_bj",
    "rail_passengers_line", "hsr_length", "rail_passengers", "railway_length",
    "expressway_length", "port_cargo", "port_containers", "airport_passengers",
    "airport_passengers_pek", "airport_passengers_pkx",
)  # fmt: skip
"""Indicators of transport whose values of single years are listed with their vintage: they are not
series. Of those that are offered as series, only values for the region as a whole are listed."""


@dataclass(frozen=True)
class Break:
    """A break of a series.

    Attributes:
        offer_id: of the series.
        levels: at which it breaks.
        year: first year of the new series.
        note: id of the reason: census4, census5, census7, baoding, shares, daily, yearbook,
            conditions, stations, hourly, gdp5, trains.
        is_hard: values before and after cannot be compared at all.
        regions: whose series breaks; empty: all.
    """

    offer_id: str
    levels: tuple[str, ...]
    year: int
    note: str
    is_hard: bool = False
    regions: tuple[str, ...] = ()

    def concerns(self, offer_id: str, level: str, region: str) -> bool:
        """Tell whether it breaks the series of a region."""
        is_series = self.offer_id == offer_id and level in self.levels
        return is_series and (not self.regions or region in self.regions)


_CITY, _PROVINCE = ("city",), ("province",)
_HEBEI_CITIES = tuple(f"13{number:02}00" for number in range(1, 12))
_BOTH = _PROVINCE + _CITY
BREAKS = (
    # Baoding's value of 2015 excludes Dingzhou; those before and after include it.
    Break("gdp_per_capita", _CITY, 2015, "baoding", regions=(BAODING,)),
    Break("gdp_per_capita", _CITY, 2016, "baoding", regions=(BAODING,)),
    Break("gdp_per_capita", _CITY, 2019, "census4", is_hard=True),
    Break("gdp_per_capita", _CITY, 2020, "census7", is_hard=True),
    Break("gdp_linked", _CITY, 2015, "baoding", regions=(BAODING,)),
    Break("gdp_linked", _CITY, 2016, "baoding", regions=(BAODING,)),
    Break("gdp_linked", _CITY, 2019, "shares"),
    Break("gdp_tertiary_share_4ec", _CITY, 2019, "census4", is_hard=True),
    Break("gdp_tertiary_share_4ec", _PROVINCE, 2019, "census5", is_hard=True),
    Break("pm25", _CITY, 2014, "daily", regions=_HEBEI_CITIES),
    Break("pm25", _CITY, 2017, "yearbook", regions=_HEBEI_CITIES),
    Break("pm25", _BOTH, 2018, "stations", regions=(BEIJING,)),
    Break("pm25", _BOTH, 2019, "conditions"),
    Break("pm25", _BOTH, 2021, "stations", regions=(BEIJING,)),
    Break("pm25", _CITY, 2024, "hourly", regions=_HEBEI_CITIES),
    Break("pm25", _BOTH, 2025, "hourly", regions=(TIANJIN,)),
    Break("pm25", _PROVINCE, 2025, "hourly", regions=(HEBEI,)),
    Break("rd_intensity", _PROVINCE, 2023, "gdp5", is_hard=True),
    # A timetable of one day, then news of openings from other stations.
    *(
        Break("hsr_min_from_beijing", _CITY, year, "trains", is_hard=True)
        for year in (2019, 2021, 2022, 2025)
    ),
    Break("urbanisation_rate", _PROVINCE, 2011, "census7", is_hard=True),
    Break("resident_population", _PROVINCE, 2011, "census7", is_hard=True),
)

# Average population implied by GDP per person: the only yearly population of the cities.
_WEIGHTS = ("resident_population_avg_implied_pre7c", "resident_population_avg_implied")
_CENSUS_YEAR = 2020


def weight_indicator(year: int) -> str:
    """Name the population used as weight in a year: the one with the same census basis."""
    return _WEIGHTS[year >= _CENSUS_YEAR]


def breaks_of(offer_id: str, level: str, region: str) -> list[Break]:
    """List the breaks of a region's series, by year."""
    return [each for each in BREAKS if each.concerns(offer_id, level, region)]


def basis(offer_id: str, level: str, year: int) -> int:
    """Number the period of comparable years that a year belongs to, from 0."""
    return sum(
        each.is_hard and each.year <= year
        for each in BREAKS
        if each.concerns(offer_id, level, "") and not each.regions
    )


def spread_basis(offer_id: str, level: str, year: int) -> int:
    """Number the period for a measure of inequality, whose weights change with the census."""
    return 2 * basis(offer_id, level, year) + (year >= _CENSUS_YEAR)
