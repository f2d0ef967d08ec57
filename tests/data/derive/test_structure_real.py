"""The quotients of the real seeds, compared with those computed when the seeds were collected."""

from pathlib import Path

import pytest

from data.read import read_columns

# The three largest against the nation, 2019, all 19 sections.
LARGEST = {
    "110000": "I 4.04 M 3.38 R 2.57",
    "120000": "O 3.42 M 1.59 J 1.56",
    "130100": "J 1.62 I 1.61 R 1.60",
    "130200": "B 4.95 A 1.99 D 1.97",
    "130300": "D 2.33 J 1.73 S 1.53",
    "130400": "B 2.93 D 2.43 P 1.78",
    "130500": "D 2.85 B 2.56 S 2.05",
    "130600": "M 2.87 P 1.71 O 1.60",
    "130700": "S 2.56 D 2.30 N 2.15",
    "130800": "S 2.07 D 1.81 P 1.77",
    "130900": "J 1.89 S 1.87 B 1.86",
    "131000": "D 2.03 S 1.77 P 1.65",
    "131100": "D 3.26 S 2.22 P 2.08",
}


@pytest.mark.parametrize(("city", "words"), LARGEST.items())
def test_the_largest_quotients_are_as_computed_before(built: Path, city: str, words: str) -> None:
    table = read_columns("sector_quotients", built)
    largest = sorted(
        (
            (quotient, section)
            for region, year, section, quotient in zip(
                table["region_id"],
                table["year"],
                table["section"],
                table["lq_nation"],
                strict=True,
            )
            if (region, year) == (city, 2019)
        ),
        reverse=True,
    )[:3]
    parts = words.split()
    assert [section for _, section in largest] == parts[::2]
    # Both are rounded, so they may differ by one in the last digit.
    assert [value for value, _ in largest] == pytest.approx(list(map(float, parts[1::2])), abs=0.01)
