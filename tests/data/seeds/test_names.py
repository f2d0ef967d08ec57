"""Names by which readers tell things apart."""

import re
from collections import Counter

import pytest

from tests.data.real_seeds import SEEDS, seed_rows

# A half-width mark of punctuation beside a Chinese character.
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][(),:;?!]|[(),:;?!][\u4e00-\u9fff]")


@pytest.mark.parametrize("column", ["name_en", "name_zh"])
def test_no_two_indicators_have_the_same_name(column: str) -> None:
    names = Counter(row[column] for row in seed_rows("indicators"))
    assert [name for name, count in names.items() if count > 1] == []


def test_chinese_texts_have_full_width_marks() -> None:
    found = {
        (path.name, text)
        for path in sorted(SEEDS.glob("*.csv"))
        for row in seed_rows(path.stem)
        for column, text in row.items()
        if column.endswith("_zh") and HALF_WIDTH.search(text)
    }
    assert found == set()
