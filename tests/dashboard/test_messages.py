"""The catalogue: both languages take the same values, no key is missing, and no key is unused."""

import re
from pathlib import Path

import pytest

from dashboard.javascript import source_files
from dashboard.messages import catalogue, catalogue_of, glossary_of, message
from dashboard.registry import CHARTS, FIELDS, LANGUAGES, LEVELS, ROLES, TABS
from dashboard.tables.columns import Tables

DASHBOARD = Path(__file__).parents[2] / "dashboard"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# A key of several parts, as a whole string of a source file.
DOTTED = re.compile(r"""["'`]([a-z]+(?:\.[a-z_]+)+)["'`]""")
# A key, or a template of keys, as the argument of a call.
CALLED = re.compile(
    r"""\b(?:(?:message|heading|in_both|inBoth|labelled|button)\("""
    r"""|(?:text|words)\([^,"]*,|icon_button\("\w+",)"""
    r"""\s*(?:f?"([^"]*)"|`([^`]*)`)"""
)
COMPUTED_PART = re.compile(r"\$?\{[^{}]*\}")
# Templates that start with a computed part, and the keys that they may become.
ALL_COMPUTED = {
    "${kind}.${value}": ("level.${value}", "layer.${value}"),
    # A term's key has two parts: its tab and its name.
    "${key}.text": ("data.method.${name}.text",),
    "${key}.formula": ("data.method.${name}.formula",),
    "term.${key}": ("term.${tab}.${name}",),
    "define.${key}": ("define.${tab}.${name}",),
}
# Equal texts in both languages.
SAME_IN_BOTH = {
    "list.dot",
    "term.integration.pm25",
    "find.integration.pm25",
    "unit.%",
    *(f"export.{form}" for form in ("png", "svg", "csv", "xlsx", "geojson")),
    *(f"export.cite.{form}" for form in ("apa", "bibtex", "csl")),
}
OF_ROWS = ("reading.head.", "reading.value.", "unit.", "summary.")
# A check of other module systems, which plotly.mjs replaces, looks like a key.
NO_KEYS = {"define.amd"}
# Names of files look like keys.
FILE_NAME = re.compile(r".*\.(?:csv|geojson|html|js|json|py|txt|svg|png)")


def sources() -> str:
    paths = [*DASHBOARD.rglob("*.py"), *DASHBOARD.glob("pages/html/*.html"), *source_files()]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


def called_keys() -> set[str]:
    """List the keys in calls, with their computed parts."""
    found = {quoted or template for quoted, template in CALLED.findall(sources())}
    for whole, parts in ALL_COMPUTED.items():
        found.discard(whole)
        found.update(parts)
    return found


def pattern(key: str) -> re.Pattern[str]:
    """Match the keys that a key with computed parts may become."""
    return re.compile(r"[a-z0-9_-]+".join(re.escape(part) for part in COMPUTED_PART.split(key)))


def test_a_message_has_both_languages_and_the_same_values_in_both() -> None:
    # A loop, because three thousand tests would take longer to report than to run.
    for key, texts in catalogue().items():
        assert list(texts) == list(LANGUAGES), key
        assert all(text.strip() for text in texts.values()), key
        english, chinese = (sorted(PLACEHOLDER.findall(text)) for text in texts.values())
        assert english == chinese, key
        assert key in SAME_IN_BOTH or texts["en"] != texts["zh"], key


def test_every_key_in_the_sources_exists() -> None:
    missing = {key for key in called_keys() if not any(map(pattern(key).fullmatch, catalogue()))}
    first_parts = {key.split(".")[0] for key in catalogue() if "." in key}
    dotted = set(DOTTED.findall(sources())) - NO_KEYS
    keys = {key for key in dotted if key.split(".")[0] in first_parts}
    # The sources name a term without `term.` or `define.`.
    terms = {key for key in keys if f"define.{key}" in catalogue()}
    keys = {key for key in keys - terms if not FILE_NAME.fullmatch(key)}
    assert missing | (keys - set(catalogue())) == set()


def test_no_message_is_unused() -> None:
    patterns = [pattern(key) for key in called_keys()]
    used = set(DOTTED.findall(sources()))
    # Exports look up a column in two ways; test_columns.py checks both.
    used |= set(catalogue_of("columns"))
    # Computed from values of rows; test_row_words.py and test_summaries.py check them.
    used |= {key for key in catalogue() if key.startswith(OF_ROWS)}
    unused = {
        key
        for key in catalogue()
        if key not in used and not any(found.fullmatch(key) for found in patterns)
    }
    assert unused == set()


@pytest.mark.parametrize(
    ("start", "values"),
    [
        pytest.param("level", LEVELS, id="levels"),
        pytest.param("level.one", (*LEVELS, "zone"), id="one of a level"),
        pytest.param("level.count", LEVELS, id="several of a level"),
        pytest.param("role", (*ROLES, "older", "none"), id="roles"),
        pytest.param("role.word", (*ROLES, "older"), id="roles in a sentence"),
        pytest.param("define.page", (*ROLES, "older", "none"), id="what roles mean"),
        pytest.param(
            "define.structure", ("lq", "lq_market", "share", "listed"), id="what measures mean"
        ),
        pytest.param(
            "define.integration",
            ("ratio", "difference", "cv", "gini", "theil"),
            id="what measures of a gap mean",
        ),
        *(
            pytest.param(f"about.{tab}", ("shows", "read", "try", "not"), id=f"about {tab}")
            for tab in TABS
        ),
        pytest.param("chart", CHARTS, id="charts"),
        pytest.param("field", FIELDS, id="fields of the state"),
    ],
)
def test_every_value_of_a_computed_key_has_a_message(start: str, values: list[str]) -> None:
    assert [value for value in values if f"{start}.{value}" not in catalogue()] == []


def test_every_move_status_and_evidence_level_is_defined(real_tables: Tables) -> None:
    order = real_tables["xiongan"]["order"]
    statements = real_tables["plan"]["statements"]
    keys = {f"define.xiongan.{value}" for value in [*order["moves"], *order["status"]]}
    keys |= {f"define.plan.{value}" for value in ("differs", "fact", *statements["direction"])}
    keys |= {f"define.plan.{value}" for value in set(statements["level"]) - {"none"}}
    assert keys - set(catalogue()) == set()


def test_every_term_has_a_name_and_a_definition_and_is_used() -> None:
    parts: dict[str, set[str]] = {"term": set(), "define": set(), "find": set()}
    for key in glossary_of("page", *TABS):
        part, _, term = key.partition(".")
        parts[part].add(term)
    assert parts["term"] == parts["define"]
    assert parts["find"] <= parts["term"]
    text = sources()
    computed = re.findall(r"`((?:page|structure|xiongan|plan|integration)\.\$\{[^`]*)`", text)
    used = {
        term
        for term in parts["term"]
        if f'"{term}"' in text or any(pattern(key).fullmatch(term) for key in computed)
    }
    assert parts["term"] - parts["find"] - used == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_spelling_of_a_term_is_in_some_message(lang: str) -> None:
    texts_in_lang = [
        texts[lang].lower()
        for key, texts in catalogue().items()
        if key.split(".")[0] not in {"find", "term", "define"}
    ]
    unused = {
        spelling
        for key, texts in glossary_of("page", *TABS).items()
        if key.startswith("find.")
        for spelling in texts[lang].split("|")
        if not any(spelling.lower() in text for text in texts_in_lang)
    }
    assert unused == set()


def test_every_kind_of_site_has_a_message(real_tables: Tables) -> None:
    kinds = set(real_tables["sites"]["kind"])
    assert {kind for kind in kinds if f"kind.{kind}" not in catalogue()} == set()


def test_a_message_takes_values() -> None:
    assert message("name.inside", "en", name="Hexi", parent="Tianjin") == "Hexi (Tianjin)"
    assert message("name.inside", "zh", name="河西区", parent="天津市") == "河西区（天津市）"
    assert message("tally.part", "en", count=0, role="lead") == "0 lead"


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(KeyError, match="alchemy"):
        message("alchemy", "en")


def test_a_message_of_the_page_is_read_without_those_of_its_tabs() -> None:
    catalogue.cache_clear()
    assert message("app.name", "en") == "JJJ Atlas"
    assert catalogue.cache_info().currsize == 0
    assert message("tab.plan", "en") == catalogue()["tab.plan"]["en"]
