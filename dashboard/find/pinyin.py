"""How Chinese names are spelled in pinyin, without tones: a syllable for each character."""

from __future__ import annotations

from itertools import product

from pypinyin import Style, lazy_pinyin, pinyin

# A reading is looked for among all of its characters' only in short names: they multiply.
_READ_MAX = 6


def syllables(name: str, reading: str = "") -> str:
    """Spell a name, syllables apart; what is not Chinese stays as it stands.

    Args:
        name: such as 泊头市.
        reading: how its first characters are read, where that is known: "botou". Characters with
            several readings (泊 is bo or po) take those that make it.
    """
    known = _known_syllables(name, reading.replace(" ", "").replace("'", ""))
    rest = lazy_pinyin(name[len(known) :])
    return " ".join(part.strip() for part in (*known, *rest))


def _known_syllables(name: str, reading: str) -> list[str]:
    """Give the syllables of the characters that a reading spells; none where it spells others."""
    for count in range(2, min(len(name), _READ_MAX) + 1 if reading else 0):
        # One by one: of known words, such as 大城, only one reading is told.
        readings = [pinyin(letter, Style.NORMAL, heteronym=True)[0] for letter in name[:count]]
        for syllables_ in product(*readings):
            if "".join(syllables_) == reading:
                return list(syllables_)
    return []
