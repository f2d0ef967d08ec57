"""The key figures of a place."""

import pandas as pd

from data.derive.key_figures import key_figures


def test_key_figures_are_the_preferred_values_in_the_order_of_a_profile() -> None:
    observations = pd.DataFrame(
        [
            ("130600", "pm25", 2023, 41.0, True),
            ("130600", "gdp_linked", 2024, 4400.0, True),
            ("130600", "gdp_linked", 2023, 4200.0, True),
            ("130600", "gdp_linked", 2023, 4100.0, False),
            ("130600", "patents_granted", 2023, 9000.0, True),
        ],
        columns=["region_id", "indicator_id", "year", "value", "is_preferred"],
    ).assign(vintage="v", source_id="s1", verification="seen")
    found = key_figures(observations)
    assert list(zip(found["indicator_id"], found["year"], found["value"], strict=True)) == [
        ("gdp_linked", 2023, 4200.0),
        ("gdp_linked", 2024, 4400.0),
        ("pm25", 2023, 41.0),
    ]
