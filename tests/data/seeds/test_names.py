"""Names by which readers tell things apart."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.data.real_seeds import seed_rows


@pytest.mark.parametrize("column", ["name_en", "name_zh"])
def test_no_two_indicators_have_the_same_name(column: str) -> None:
    names = Counter(row[column] for row in seed_rows("indicators"))
    assert [name for name, count in names.items() if count > 1] == []
