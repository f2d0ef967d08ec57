"""The catalogue: both languages, the same values in both, nothing missing and nothing left over."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.javascript import source_files
from dashboard.messages import catalogue, catalogue_of, glossary_of, message
from dashboard.registry import CHARTS, FIELDS, LANGUAGES, LEVELS, ROLES, TABS
from dashboard.templates.base_map import AROUND

if TYPE_CHECKING:
    from dashboard.tables.page import Tables

DASHBOARD = Path(__file__).parents[2] / "dashboard"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# A key of several parts, as a whole text of a source file.
DOTTED = re.compile(r"""["'`]([a-z]+(?:\.[a-z_]+)+)["'`]""")
# A key, or the start of a computed one, where a call takes it.
CALLED = re.compile(
    r"""\b(?:(?:message|heading|says|in_both|labelled|button)\("""
    r"""|(?:text|icon_button|words)\([^,"]*(?:"[^"]")?,)"""
    r"""\s*(?:f?"([^"]*)"|`([^`]*)`)"""
)
COMPUTED_PART = re.compile(r"\$?\{[^{}]*\}")
# Computed from its first part on; what the calls make of it.
ALL_COMPUTED = {
    "${kind}.${value}": ("level.${value}", "layer.${value}"),
    # A term's key has two parts: its tab and its name.
    "${key}.text": ("data.method.${name}.text",),
    "${key}.formula": ("data.method.${name}.formula",),
    "term.${key}": ("term.${tab}.${name}",),
    "define.${key}": ("define.${tab}.${name}",),
}
# No language writes another way of it.
SAME_IN_BOTH = {
    "list.dot",
    "term.integration.pm25",
    "find.integration.pm25",
    *(f"export.{form}" for form in ("png", "svg", "csv", "xlsx", "geojson")),
    *(f"export.cite.{form}" for form in ("apa", "bibtex", "csl")),
}
OF_ROWS = ("reading.head.", "reading.value.", "unit.", "summary.")
# Names of files look like keys and are none.
FILE_NAME = re.compile(r".*\.(?:csv|geojson|json|py|txt|svg|png)")


def sources() -> str:
    paths = [*DASHBOARD.rglob("*.py"), *source_files()]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(paths))


def called() -> set[str]:
    """The keys that calls name, whole or with computed parts."""
    found = {quoted or template for quoted, template in CALLED.findall(sources())}
    for whole, parts in ALL_COMPUTED.items():
        found.discard(whole)
        found.update(parts)
    return found


def pattern(key: str) -> re.Pattern[str]:
    """Match the keys that a computed one may become."""
    return re.compile(r"[a-z0-9_-]+".join(re.escape(part) for part in COMPUTED_PART.split(key)))


@pytest.mark.parametrize("key", catalogue())
def test_a_message_stands_in_both_languages_with_the_same_values(key: str) -> None:
    texts = catalogue()[key]
    assert list(texts) == list(LANGUAGES)
    assert all(text.strip() for text in texts.values())
    english, chinese = (sorted(PLACEHOLDER.findall(text)) for text in texts.values())
    assert english == chinese
    assert key in SAME_IN_BOTH or texts["en"] != texts["zh"]


def test_every_message_that_the_sources_name_exists() -> None:
    missing = {key for key in called() if not any(map(pattern(key).fullmatch, catalogue()))}
    first_parts = {key.split(".")[0] for key in catalogue() if "." in key}
    named = {key for key in DOTTED.findall(sources()) if key.split(".")[0] in first_parts}
    # A term is named by its tab and name; what it means stands under `define`.
    terms = {key for key in named if f"define.{key}" in catalogue()}
    named = {key for key in named - terms if not FILE_NAME.fullmatch(key)}
    assert missing | (named - set(catalogue())) == set()


def test_no_message_is_left_over() -> None:
    patterns = [pattern(key) for key in called()]
    used = set(DOTTED.findall(sources()))
    # An export looks for a column's own key before the shared one; test_columns.py walks over both.
    used |= set(catalogue_of("columns"))
    # What rows hold is worded by what stands in them; test_row_words.py and
    # test_summaries.py know what does.
    used |= {key for key in catalogue() if key.startswith(OF_ROWS)}
    left_over = {
        key
        for key in catalogue()
        if key not in used and not any(found.fullmatch(key) for found in patterns)
    }
    assert left_over == set()


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
        pytest.param("map.around", [key for key, _, _ in AROUND], id="what lies around"),
    ],
)
def test_every_value_of_a_computed_message_is_said(start: str, values: list[str]) -> None:
    assert [value for value in values if f"{start}.{value}" not in catalogue()] == []


def test_every_move_and_status_and_judgement_is_defined(real_tables: Tables) -> None:
    order = real_tables["xiongan"]["order"]
    statements = real_tables["plan"]["statements"]
    named = {f"define.xiongan.{value}" for value in [*order["moves"], *order["status"]]}
    named |= {f"define.plan.{value}" for value in statements["direction"]}
    named |= {f"define.plan.{value}" for value in set(statements["level"]) - {"none"}}
    assert named - set(catalogue()) == set()


def test_every_term_has_a_name_and_a_definition_and_is_met_somewhere() -> None:
    parts: dict[str, set[str]] = {"term": set(), "define": set(), "find": set()}
    for key in glossary_of("page", *TABS):
        part, _, term = key.partition(".")
        parts[part].add(term)
    assert parts["term"] == parts["define"]
    assert parts["find"] <= parts["term"]
    text = sources()
    computed = re.findall(r"`((?:page|structure|xiongan|plan|integration)\.\$\{[^`]*)`", text)
    met = {
        term
        for term in parts["term"]
        if f'"{term}"' in text or any(pattern(key).fullmatch(term) for key in computed)
    }
    assert parts["term"] - parts["find"] - met == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_says_the_forms_by_which_its_terms_are_found(lang: str) -> None:
    """A form that no message holds would mark nothing."""
    said = [
        texts[lang].lower()
        for key, texts in catalogue().items()
        if key.split(".")[0] not in {"find", "term", "define"}
    ]
    unsaid = {
        form
        for key, texts in glossary_of("page", *TABS).items()
        if key.startswith("find.")
        for form in texts[lang].split("|")
        if not any(form.lower() in text for text in said)
    }
    assert unsaid == set()


def test_every_kind_of_site_is_said(real_tables: Tables) -> None:
    kinds = set(real_tables["sites"]["kind"])
    assert {kind for kind in kinds if f"kind.{kind}" not in catalogue()} == set()


def test_a_message_takes_values() -> None:
    assert message("name.inside", "en", name="Hexi", parent="Tianjin") == "Hexi (Tianjin)"
    assert message("name.inside", "zh", name="河西区", parent="天津市") == "河西区（天津市）"
    assert message("tally.part", "en", count=0, role="lead") == "0 lead"


def test_a_message_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="alchemy"):
        message("alchemy", "en")
