"""What the columns of the gaps mean; see `data.derive.gaps`."""

from __future__ import annotations

from data.schemas.derived.columns import DerivedTable, choice, column

GAPS = {
    "gaps": DerivedTable(
        "A gap between regions in a year, or how far all city-level regions spread; no row: it "
        "cannot be told",
        (
            column("indicator_id", "key", "Indicator it goes by, and, at city level, the vintages "
                    "that data/derive/offers.py lists for it", refers="indicator"),
            choice("level", ("province", "city"), "Level of the regions compared"),
            choice("measure", ("ratio", "difference", "cv", "gini", "theil"),
                    "Ratio and difference of two regions; weighted coefficient of variation, Gini "
                    "index or Theil's T of all"),
            choice("part", ("hebei", "tianjin", "extremes", "all", "between", "within"),
                    "Hebei or Tianjin with Beijing; the highest and the lowest region; all "
                    "regions; of Theil's T also what lies between and within provinces"),
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
            column("weight_id", "key", "Population that weighs the regions; absent for pairs",
                    refers="indicator", known=False),
            column("source_ids", "list", "Sources of the values and weights"),
        ),
        ("indicator_id", "level", "measure", "part", "year"),
    ),
}  # fmt: skip
