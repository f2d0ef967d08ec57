"""Formats of the sentences on the evidence."""

from data.evidence.words import number


def test_numbers_are_formatted_as_on_the_page() -> None:
    assert [number(value) for value in (30340.4, 999.96, 71.2, 27.0)] == [
        "30,340", "1,000", "71.2", "27"
    ]  # fmt: skip


def test_a_negative_number_has_a_true_minus_sign() -> None:
    assert number(-1234.5) == "\N{MINUS SIGN}1,234"
