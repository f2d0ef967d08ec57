"""The cells of a column: as texts, as numbers, and as the distinct texts that they repeat."""

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

_PLAIN_NUMBER = r"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$"


def numbers(
    column: pa.ChunkedArray, read: Callable[[Sequence[str]], list[float | None]], decimal: str = "."
) -> tuple[NDArray[np.float64], list[str], NDArray[np.intp]]:
    """Read a column of numbers or texts.

    Returns:
        (n,) values, NaN where a cell is none; the distinct texts that are not plain numbers; for
        each row the position of its text among them, -1 for plain numbers.
    """
    none: NDArray[np.intp] = np.full(len(column), -1, dtype=np.intp)
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return _float(column), [], none
    trimmed = pc.utf8_trim_whitespace(column)
    is_plain = pc.match_substring_regex(trimmed, _PLAIN_NUMBER) if decimal == "." else None
    if is_plain is None:
        values = np.full(len(column), np.nan)
        rest = np.ones(len(column), dtype=bool)
    else:
        plain = pc.if_else(is_plain, trimmed, pa.scalar(None, pa.string()))
        values = _float(pc.cast(plain, pa.float64()))
        rest = np.isnan(values)
    if not rest.any():
        return values, [], none
    distinct, code = encoded(column.filter(pa.array(rest)))
    found = np.array([np.nan if value is None else value for value in read(distinct)], dtype=float)
    values[rest] = found[code]
    none[rest] = code
    return values, distinct, none


def _float(column: pa.ChunkedArray) -> NDArray[np.float64]:
    return np.asarray(pc.cast(column, pa.float64()).to_numpy(zero_copy_only=False), dtype=float)


def is_null(column: pa.ChunkedArray) -> NDArray[np.bool_]:
    """Tell which cells are absent."""
    return np.asarray(column.is_null().to_numpy(zero_copy_only=False), dtype=bool)


def texts_of(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Give the cells of a column as texts; an absent one is empty."""
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    return pc.fill_null(pc.cast(column, pa.string()), "")


def encoded(column: pa.ChunkedArray) -> tuple[list[str], NDArray[np.intp]]:
    """Split a column into its distinct texts, and the position of each row's text among them."""
    found = texts_of(column).combine_chunks().dictionary_encode()
    return found.dictionary.to_pylist(), found.indices.to_numpy().astype(np.intp)
