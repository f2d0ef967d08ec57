"""The table of gaps, see `data.derive.gaps`."""

from data.schemas.derived.columns import DerivedTable, choice, column

GAPS = {
    "gaps": DerivedTable(
        "A gap between regions in a year, or the inequality between all city-level regions; no "
        "row: it cannot be computed",
        (
            column("indicator_id", "key", "Indicator; at city level its vintages are those listed "
                    "in data/derive/offers.py", refers="indicator"),
            choice("level", ("province", "city"), "Level of the regions compared"),
            choice("measure", ("ratio", "difference", "cv", "gini", "theil"),
                    "Ratio and difference of two regions; weighted coefficient of variation, Gini "
                    "index or Theil's T of all"),
            choice("part", ("hebei", "tianjin", "extremes", "all", "between", "within"),
                    "Hebei or Tianjin with Beijing; the highest and the lowest region; all "
                    "regions; of Theil's T also the parts between and within provinces"),
            column("year", "year", "Year of the values"),
            column("value", "number", "Difference in the unit of the indicator, else without unit; "
                    "above 1 or 0 where upper_id is the higher"),
            choice("verification", ("seen", "recalled"), "recalled: one of the values compared "
                    "is; weights count as well"),
            column("basis", "integer", "Values with the same number may be compared over years"),
            column("upper_id", "adcode", "Region that is divided or subtracted from; absent for "
                    "all regions", refers="region", known=False),
            column("lower_id", "adcode", "Region that it is compared with; absent for all regions",
                    refers="region", known=False),
            column("region_count", "integer", "Regions whose values count"),
            column("weight_id", "key", "Population used as weight; absent for pairs",
                    refers="indicator", known=False),
            column("source_ids", "list", "Sources of the values and weights"),
        ),
        ("indicator_id", "level", "measure", "part", "year"),
    ),
}  # fmt: skip
