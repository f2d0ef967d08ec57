"""Finds rows that are the same as an earlier row in every column that a data set uses.

Such rows are counted like all others: two firms in one house are no mistake. The report tells how
many there are, so that its reader can judge. They are looked for in files of up to a million rows,
as on the page, which reads no more, and of one row group: comparing takes longer than placing.
"""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

ROWS_MAX = 1_000_000


class Repeats:
    """The rows of a part, until they are too many."""

    def __init__(self, columns: Sequence[str]) -> None:
        """Compare rows by these columns."""
        self._columns = list(columns)
        self._batches: list[pa.Table] = []
        self._rows = 0

    def add(self, batch: pa.Table) -> None:
        """Take the next rows; above ROWS_MAX forget them all."""
        self._rows += batch.num_rows
        if self._rows > ROWS_MAX:
            self._batches.clear()
        else:
            self._batches.append(batch.select(self._columns).replace_schema_metadata(None))

    def found(self, samples_max: int) -> tuple[int | None, list[list[str]]]:
        """Tell how many rows repeat an earlier one; None: too many rows to compare.

        Returns:
            Their number, and for the first `samples_max` contents the text and how often it stands.
        """
        if self._rows > ROWS_MAX:
            return None, []
        if not self._batches:
            return 0, []
        rows = pa.concat_tables(self._batches)
        groups = rows.group_by(self._columns, use_threads=False).aggregate([([], "count_all")])
        repeated = groups.filter(pc.greater(groups["count_all"], 1))
        first = repeated.slice(0, samples_max).to_pylist()
        samples = [
            [
                ", ".join("" if row[name] is None else str(row[name]) for name in self._columns),
                f"stands {row['count_all']} times; each counts",
            ]
            for row in first
        ]
        return rows.num_rows - groups.num_rows, samples
