"""What was counted in a part of a data set: cells, outcomes, samples, matches.

Sums are exact, so that they do not depend on the order of the parts: a value is a whole number and
millionths, both added as integers.
"""

from dataclasses import dataclass, field
from typing import Any, Self

MILLIONTHS = 1_000_000
SAMPLES_MAX = 10
MATCHES_MAX = 1_000_000
OUTCOMES = ("placed", "outside", "ambiguous", "unmatched", "bad")

DUPLICATES = "duplicates"

Cell = tuple[str, str, int]
"""Region, industry (empty: none), year (0: none)."""


@dataclass
class Tally:
    """Counts of a part, or of several.

    Attributes:
        rows: read.
        outcomes: how many rows had each of OUTCOMES; they add up to `rows`.
        empty: placed rows without a value, which no cell counts.
        unknown_industry: placed rows whose industry is none of the atlas, or more than one; their
            cells have none.
        label_points: rows with a line or polygon, placed by a point in it.
        duplicates: rows that are the same as an earlier one, counted like all; None: a part was too
            long to look for them, or one of several of a file.
        cells: by cell, how many rows and the sum of their values, in whole numbers and millionths.
        samples: by outcome, the first of the rows that were not placed: text and reason; and the
            first duplicates.
        matches: by text, region id (empty: none) and how it matched.
    """

    rows: int = 0
    outcomes: dict[str, int] = field(default_factory=lambda: dict.fromkeys(OUTCOMES, 0))
    empty: int = 0
    unknown_industry: int = 0
    label_points: int = 0
    duplicates: int | None = 0
    cells: dict[Cell, list[int]] = field(default_factory=dict)
    samples: dict[str, list[list[str]]] = field(
        default_factory=lambda: {name: [] for name in (*OUTCOMES[1:], DUPLICATES)}
    )
    matches: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Self) -> None:
        """Add the counts of a later part."""
        self.rows += other.rows
        self.empty += other.empty
        self.unknown_industry += other.unknown_industry
        self.label_points += other.label_points
        is_known = self.duplicates is not None and other.duplicates is not None
        self.duplicates = (self.duplicates or 0) + (other.duplicates or 0) if is_known else None
        for name in OUTCOMES:
            self.outcomes[name] += other.outcomes[name]
        for name, samples in self.samples.items():
            samples.extend(other.samples[name][: SAMPLES_MAX - len(samples)])
        for cell, counts in other.cells.items():
            own = self.cells.setdefault(cell, [0, 0, 0])
            self.cells[cell] = [one + more for one, more in zip(own, counts, strict=True)]
        for text, match in other.matches.items():
            if len(self.matches) < MATCHES_MAX:
                self.matches.setdefault(text, match)

    def record(self) -> dict[str, Any]:
        """Give the tally as JSON, in an order that does not depend on how it was made."""
        cells = [[*cell, *counts] for cell, counts in sorted(self.cells.items())]
        return {
            "rows": self.rows,
            "outcomes": self.outcomes,
            "empty": self.empty,
            "unknown_industry": self.unknown_industry,
            "label_points": self.label_points,
            "duplicates": self.duplicates,
            "cells": cells,
            "samples": self.samples,
            "matches": self.matches,
        }

    @classmethod
    def of_record(cls, record: dict[str, Any]) -> Self:
        """Make the tally of a record."""
        cells = {
            (region, industry, year): counts for region, industry, year, *counts in record["cells"]
        }
        return cls(**{**record, "cells": cells})
