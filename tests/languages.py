"""What a text in one language may hold of the other."""

import re

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
# Single letters are signs of formulas, sections and units.
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*[A-Za-z]")
_BUILD_ID = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{12}(?![0-9A-Za-z])")
# Written so in Chinese too: measures and standards, formats and tools, keys of a keyboard, names.
_IN_CHINESE = {
    "PM", "GDP", "ISO", "LQ", "CV", "ln", "GB", "WGS", "GRS", "GCJ", "BD", "GPS", "CPU", "MB",
    "CSV", "TSV", "Atom", "PDF", "PNG", "SVG", "HTML", "XLSX", "ZIP", "JSON", "GeoJSON", "Parquet",
    "UTF", "Data", "Package", "APA", "BibTeX", "CSL-JSON", "MIT", "plotly", "geotool-cn",
    "Ctrl", "Shift", "Esc", "Enter", "Tab", "Home", "End", "Visvalingam", "Whyatt",
}  # fmt: skip


def foreign_words(text: str, lang: str) -> list[str]:
    """List what a text that claims to be in a language says in another.

    Args:
        text: what the page says.
        lang: `en`, `zh`, or another, such as `zxx` for what is in no language, where any word may
            stand.
    """
    if lang == "en":
        return _CHINESE.findall(text)
    if lang == "zh":
        words = _LATIN_WORD.findall(_BUILD_ID.sub("", text))
        return [word for word in words if word not in _IN_CHINESE]
    return []
