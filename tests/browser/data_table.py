"""The table of the Data tab: its rows on the page, and how many there are."""

from data.read import read_columns
from tests.browser.atlas import Atlas

BODY_ROW = "#data-table tbody tr:not(.space)"


def count(name: str) -> int:
    return len(next(iter(read_columns(name).values())))


def data_rows(atlas: Atlas) -> list[list[str]]:
    """Read the cells of the rows that stand in the page."""
    found: list[list[str]] = atlas.page.eval_on_selector_all(
        BODY_ROW, "rows => rows.map(row => [...row.cells].map(cell => cell.innerText))"
    )
    return found


def asked(requests: list[str]) -> list[str]:
    return [url for url in requests if not url.startswith(("blob:", "data:"))]
