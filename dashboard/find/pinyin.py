"""Chinese names in pinyin without tones, a syllable for each character."""

from itertools import product

from pypinyin import Style, lazy_pinyin, pinyin

# Combinations of the characters' readings multiply, so only short names are tried.
_MAX_CHARACTERS = 6


def syllables(name: str, reading: str = "") -> str:
    """Spell a name with a space between syllables; other text than Chinese stays.

    Args:
        name: such as 泊头市.
        reading: the pinyin of its first characters, if known: "botou". It decides between the
            readings of a character: 泊 is bo or po.
    """
    first = _split_reading(name, reading.replace(" ", "").replace("'", ""))
    rest = lazy_pinyin(name[len(first) :])
    return " ".join(part.strip() for part in (*first, *rest))


def _split_reading(name: str, reading: str) -> list[str]:
    """Split a reading into the syllables of the first characters; empty if it does not fit them."""
    for count in range(2, min(len(name), _MAX_CHARACTERS) + 1 if reading else 0):
        # Each character alone: pypinyin gives only one reading of words that it knows, as 大城.
        readings = [pinyin(letter, Style.NORMAL, heteronym=True)[0] for letter in name[:count]]
        for syllables_ in product(*readings):
            if "".join(syllables_) == reading:
                return list(syllables_)
    return []
