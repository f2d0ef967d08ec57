"""Parts that pages of several kinds have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.pages.facts import STATED
from dashboard.pages.model import Cell
from dashboard.pages.words import name_of, shortened, years_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.pages.facts import Facts, Row
    from dashboard.pages.model import Page

# A sentence names as many places or industries at most.
NAMED_MAX = 6


def place_cell(facts: Facts, page: Page, region: str | None) -> Cell:
    """Name a place, with a link to its page; of a move, that it comes from nowhere."""
    if region not in facts.regions:
        return Cell(page.message("xiongan.table.unmoved"))
    return page.link(facts.place_name(region, page.lang), "place", region)


def industry_cell(facts: Facts, page: Page, industry: str) -> Cell:
    """Name an industry, with a link to its page."""
    return page.link(name_of(facts.industries[industry], page.lang), "industry", industry)


def add_role_sentences(
    facts: Facts,
    page: Page,
    named: Sequence[tuple[str, Row]],
    write: Callable[[str, str, str], str],
) -> None:
    """Add a sentence for each role, and for roles that do not count as recent.

    Args:
        facts: of the build.
        page: to add them to.
        named: names of places or industries, each with the cell in which the role is stated.
        write: makes the sentence of a role, or of why it does not count, from names and years.
    """
    groups: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for name, cell in named:
        groups[facts.age(cell) or cell["status"]].append((name, cell))
    for group in (*STATED, "older", "contradicted"):
        if found := groups[group]:
            years = [cell["year"] for _, cell in found if cell["year"]]
            names = shortened([name for name, _ in found], page.lang, NAMED_MAX)
            text = write(group, names, years_words(years, page.lang) if years else "")
            page.add_sentence(text, "; ".join(cell["source_id"] for _, cell in found))


def add_plan(statements: Iterable[Row], page: Page) -> None:
    """Add statements of the plan with their evidence."""
    rows = (
        (
            Cell(name_of(one, page.lang)),
            Cell(page.message(f"plan.verdict.{one['verdict']}")),
            page.cited(name_of(one, page.lang, "evidence"), one["source_id"]),
        )
        for one in statements
    )
    page.add_table("plan", ("claim", "verdict", "evidence"), rows)
