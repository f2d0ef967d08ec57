"""Recognises seed files that a spreadsheet saved in another encoding or with another separator.

Such a file would otherwise give a fault for each of its rows, or for each of its columns.
"""

import codecs
import re
from collections.abc import Collection

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = {";": "semicolons", "\t": "tabs", "，": "full-width commas", "|": "vertical bars"}
_CHINESE = re.compile("[\u2010-\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
# Text in another one-byte encoding decodes as GB18030 too, but to few Chinese characters.
_CHINESE_SHARE_MIN = 0.8


def wrong_form(content: bytes, columns: Collection[str]) -> tuple[str, str] | None:
    """Recognise another encoding or separator than those of a seed file.

    Args:
        content: of the file.
        columns: the names that its header must contain.

    Returns:
        The problem and the remedy, as in SeedFault; None if nothing was recognised.
    """
    encoding = _encoding(content)
    if encoding is None:
        return None
    text = content.decode(encoding, errors="replace")
    separator = _separator(text, columns)
    problems, remedies = [], []
    if encoding != "utf-8-sig":
        problems.append(f"is saved as {encoding.removesuffix('-le').removesuffix('-be').upper()}")
        remedies.append("as UTF-8")
    if separator:
        problems.append(f"is separated by {_SEPARATORS[separator]}")
        remedies.append("with commas between the cells")
    return (" and ".join(problems), f"Save it {', '.join(remedies)}") if problems else None


def _encoding(content: bytes) -> str | None:
    """Name the encoding of a file; None if it cannot be told."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    # ASCII in UTF-16 without its mark: every other byte is zero.
    half = len(content) // 4
    if half and content[1::2].count(0) > half:
        return "utf-16-le"
    if half and content[::2].count(0) > half:
        return "utf-16-be"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "gb18030" if _is_gb18030(content) else None
    return "utf-8-sig"


def _is_gb18030(content: bytes) -> bool:
    try:
        foreign = [letter for letter in content.decode("gb18030") if not letter.isascii()]
    except UnicodeDecodeError:
        return False
    return sum(map(bool, map(_CHINESE.match, foreign))) >= _CHINESE_SHARE_MIN * len(foreign)


def _separator(text: str, columns: Collection[str]) -> str:
    """Find the separator of a header that commas do not split into the right columns."""
    header = text.splitlines()[0] if text else ""
    known = {separator: _known(header, separator, columns) for separator in (",", *_SEPARATORS)}
    best = max(known, key=known.__getitem__)
    return best if best != "," and known[best] > max(known[","], 1) else ""


def _known(header: str, separator: str, columns: Collection[str]) -> int:
    return len({name.strip('" \ufeff') for name in header.split(separator)} & set(columns))
