"""Constants by name."""

import pandas as pd

from data.derive.constants import constant


def test_a_constant_is_found_by_name() -> None:
    table = pd.DataFrame([("ring_km", 100), ("rongdong_lat", 39.056)], columns=["name", "value"])
    assert constant(table, "rongdong_lat") == 39.056
