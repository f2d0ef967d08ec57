"""Every text of the catalogue and of the tables is in its own language."""

import re
from collections.abc import Iterator

import pytest

from dashboard.messages import catalogue, catalogue_of
from dashboard.tables.columns import Tables
from tests.languages import foreign_words

# Values, commands, columns and paths that a reader types in English.
COMMAND = {"python", "data", "add"}
AS_TYPED = {
    "export.readme.absent": {"recalled"},
    "yours.fault.large": COMMAND,
    "yours.fault.rows": COMMAND,
    "yours.uncorrected": {"input", "region", "id"},
    "changes.feed.of": {"feeds", "place", "atom"},
}
PLACEHOLDER = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_message_is_in_its_language(lang: str) -> None:
    # The meanings of columns quote values of the tables.
    keys = catalogue().keys() - catalogue_of("columns").keys()
    found = {
        key: set(foreign_words(PLACEHOLDER.sub("", catalogue()[key][lang]), lang))
        - AS_TYPED.get(key, set())
        for key in keys
    }
    assert {key: words for key, words in found.items() if words} == {}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_text_of_the_tables_is_in_the_language_of_its_column(
    real_tables: Tables, lang: str
) -> None:
    found = {
        (column, word)
        for column, text in texts_of(real_tables)
        if column.endswith(f"_{lang}") and not column.startswith("position_")
        for word in foreign_words(text, lang)
    }
    assert found == set()


def texts_of(value: object, column: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of some tables with the name of its column.

    Titles and publishers of sources hold names of the other language: the page marks each.
    """
    if isinstance(value, dict):
        for name, inner in value.items():
            if name != "sources":
                yield from texts_of(inner, str(name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_of(inner, column)
    elif isinstance(value, str):
        yield column, value
