"""The seed tables: columns in order, kinds, allowed values, keys.

seeds/README.md describes the same for people; a test keeps the two in step.
"""

from data.schemas.choices import (
    ALIAS_KINDS,
    CLASSIFICATIONS,
    EVENT_CATEGORIES,
    FUNCTIONS,
    INDICATOR_TOPICS,
    MEASURES,
    MOVE_TYPES,
    PLAN_TESTS,
    PLAN_TOPICS,
    RELOCATION_KINDS,
    REREAD,
    SITE_KINDS,
    SOURCE_KINDS,
    STATUSES,
)
from data.schemas.fields import LAT_RANGE, LON_RANGE, RESERVED, Field, Table

_MOVE_YEARS = ("announced_year", "started_year", "opened_year")
_FIRST_OPENED_YEAR = 1900
_FIRST_ALIAS_YEAR = 1949


def _required(name: str, kind: str = "text", **more: object) -> Field:
    return Field(name, kind, required=True, **more)  # type: ignore[arg-type]


def _choice(name: str, *allowed: str) -> Field:
    return Field(name, "choice", required=True, allowed=allowed)


def _texts(*stems: str, required: bool = True) -> tuple[Field, ...]:
    """Make the English and the Chinese column of each text."""
    names = (f"{stem}_{language}" for stem in stems for language in ("en", "zh"))
    return tuple(Field(name, required=required) for name in names)


def _point(*, required: bool = False) -> tuple[Field, ...]:
    return tuple(
        Field(name, "number", required=required, low=low, high=high)
        for name, (low, high) in (("lon", LON_RANGE), ("lat", LAT_RANGE))
    )


def _precision(*, required: bool = False) -> Field:
    return Field("coord_precision_km", "number", required=required, low=0.1, high=200)


_VERIFICATION = _choice("verification", "seen", "recalled")
_SOURCE = (_required("source_id", "key", refers="source"), _VERIFICATION)
_VALUE = (
    _required("value", "number"),
    _required("vintage"),
    _required("vintage_zh"),
    _required("is_preferred", "yes/no"),
    *_SOURCE,
)
_RECALLED_FIELDS = Field("recalled_fields", "list", refers="column")
_SOURCE_OF_FIELDS = (*_SOURCE, _RECALLED_FIELDS)

TABLES = {
    "constants": Table(
        (_required("name", "key"), _required("value", "number"), *_texts("note")),
        key=("name",),
        is_sorted=False,
    ),
    "regions": Table(
        (
            _required("adcode", "adcode"),
            *_texts("name"),
            _required("pinyin"),
            _choice("level", "nation", "province", "city", "county"),
            Field("parent_adcode", "adcode", refers="region"),
            Field("city_adcode", "adcode", refers="region"),
            *_point(),
            Field("coord_basis"),
            *_texts("note", required=False),
        ),
        key=("adcode",),
        together=(("lon", "lat", "coord_basis"),),
    ),
    "zones": Table(
        (
            _required("zone_id", "zone"),
            *_texts("name"),
            _required("pinyin"),
            _required("parent_adcode", "adcode", refers="region"),
            *_point(required=True),
            _precision(required=True),
            _required("coord_basis"),
            *_texts("note", required=False),
        ),
        key=("zone_id",),
    ),
    "aliases": Table(
        (
            _required("region_id", "key", refers="place"),
            _required("alias"),
            _choice("kind", *ALIAS_KINDS),
            Field("language", "choice", allowed=("en", "zh")),
            *(Field(name, "year", low=_FIRST_ALIAS_YEAR) for name in ("valid_from", "valid_to")),
            _choice("match", "exact", "merged", "part"),
            _required("needs_city", "yes/no"),
            *_texts("note", required=False),
            *_SOURCE,
        ),
        key=("region_id", "alias"),
        in_order=("valid_from", "valid_to"),
    ),
    "industries": Table(
        (
            _required("industry_id", "key", reserved=RESERVED),
            *_texts("name"),
            _required("pinyin"),
            _required("short_en", longest=22),
            _required("short_zh", longest=8),
            Field("group_id", "key", refers="group"),
            _required("is_group", "yes/no"),
            _required("named_in_plan", "yes/no"),
            Field("nbs_code"),
            *_texts("description"),
        ),
        key=("industry_id",),
        is_sorted=False,
    ),
    "focus": Table(
        (
            _required("statement_id", "key"),
            _required("region_id", "key", refers="place"),
            _required("industry_id", "key", refers="industry"),
            _choice("role", "lead", "core", "support"),
            Field("stage", "choice", allowed=("pillar", "emerging", "future", "cluster")),
            _choice("scope", "own", "regional"),
            Field("year", "year"),
            *_texts("statement"),
            *_SOURCE,
            Field("reread", "choice", allowed=REREAD),
            Field("replaced_source_ids", "list", refers="source"),
            *_texts("note", required=False),
            Field("note_source_id", "key", refers="source"),
        ),
        key=("statement_id",),
        together=(("note_en", "note_source_id"),),
        order=("region_id", "industry_id", "source_id"),
    ),
    "sites": Table(
        (
            _required("site_id", "key"),
            *_texts("name"),
            _choice("kind", *SITE_KINDS),
            _required("region_id", "key", refers="place"),
            _required("industry_ids", "list", refers="industry"),
            *_point(required=True),
            _choice("coord_basis", "approx-known", "region-point"),
            _precision(required=True),
            Field("opened_year", "year", low=_FIRST_OPENED_YEAR),
            *_SOURCE,
        ),
        key=("site_id",),
    ),
    "relocations": Table(
        (
            _required("relocation_id", "key"),
            *_texts("organisation"),
            _choice("kind", *RELOCATION_KINDS),
            _choice("row_type", "single", "group"),
            Field("origin_region_id", "key", refers="place"),
            _required("destination_region_id", "key", refers="place"),
            _required("destination_map_id", "key", refers="place"),
            _choice("move_type", *MOVE_TYPES),
            _choice("status", *STATUSES),
            *(Field(name, "year") for name in _MOVE_YEARS),
            *_texts("detail"),
            _required("functions", "list", allowed=FUNCTIONS),
            *_point(),
            _precision(),
            Field("coord_basis"),
            _required("source_id", "key", refers="source"),
            Field("more_source_ids", "list", refers="source"),
            _VERIFICATION,
            _RECALLED_FIELDS,
        ),
        key=("relocation_id",),
        together=(("lon", "lat", "coord_precision_km", "coord_basis"),),
        in_order=_MOVE_YEARS,
    ),
    "events": Table(
        (
            _required("event_id", "key"),
            _required("date", "date"),
            *_texts("title"),
            _choice("category", *EVENT_CATEGORIES),
            _required("region_ids", "list", refers="place"),
            *_texts("detail", required=False),
            *_SOURCE,
        ),
        key=("event_id",),
        order=("date", "event_id"),
    ),
    "clusters": Table(
        (
            _required("cluster_id", "key"),
            *_texts("name"),
            _required("list_year", "year"),
            _required("member_region_ids", "list", refers="place"),
            _required("industry_ids", "list", refers="industry"),
            _required("lead_region_id", "key", refers="place"),
            *_texts("note", required=False),
            *_SOURCE_OF_FIELDS,
        ),
        key=("cluster_id",),
    ),
    "chains": Table(
        (
            _required("chain_id", "key"),
            *_texts("name"),
            Field("lead_region_id", "key", refers="place"),
            _required("partner_region_ids", "list", refers="place"),
            *_texts("division"),
            *_SOURCE_OF_FIELDS,
        ),
        key=("chain_id",),
    ),
    "indicators": Table(
        (
            _required("indicator_id", "key"),
            *_texts("name", "unit"),
            _choice("direction", "higher_is_better", "lower_is_better", "neutral"),
            _choice("topic", *INDICATOR_TOPICS),
            *_texts("description"),
            *_texts("scope_note", required=False),
        ),
        key=("indicator_id",),
        is_sorted=False,
    ),
    "observations": Table(
        (
            _required("region_id", "key", refers="place"),
            _required("indicator_id", "key", refers="indicator"),
            _required("year", "year"),
            *_VALUE,
            *_texts("note", required=False),
        ),
        key=("region_id", "indicator_id", "year", "vintage", "source_id"),
    ),
    "region_totals": Table(
        (
            _required("indicator_id", "key", refers="indicator"),
            _required("year", "year"),
            *_VALUE,
        ),
        key=("indicator_id", "year", "vintage", "source_id"),
    ),
    "sectors": Table(
        (
            _required("region_id", "adcode", refers="region"),
            _choice("classification", *CLASSIFICATIONS),
            _required("code", "key"),
            _required("year", "year"),
            _choice("measure", *MEASURES),
            _required("value", "number", low=0),
            _choice("unit", "persons", "companies", "100-million-cny"),
            *_SOURCE,
            Field("note"),
        ),
        key=("region_id", "classification", "code", "year", "measure"),
    ),
    "classification": Table(
        (
            _choice("classification", *CLASSIFICATIONS),
            _required("code", "key"),
            Field("parent_code", "key"),
            *_texts("name"),
            Field("industry_ids", "list", refers="industry"),
            Field("match", "choice", allowed=("close", "partial", "weak")),
            Field("note"),
        ),
        key=("classification", "code"),
    ),
    "xiongan_figures": Table(
        (
            _required("metric_id", "key"),
            *_texts("name"),
            _required("value", "number"),
            *_texts("unit"),
            Field("as_of", "date"),
            *_texts("scope", required=False),
            *_SOURCE,
        ),
        key=("metric_id",),
    ),
    "plan": Table(
        (
            _required("statement_id", "key"),
            _choice("topic", *PLAN_TOPICS),
            *_texts("statement"),
            _required("claim_en"),
            Field("claim_zh", required=True, longest=24),
            Field("industry_ids", "list", refers="industry"),
            Field("indicator_ids", "list", refers="indicator"),
            Field("relocation_kinds", "list", allowed=RELOCATION_KINDS),
            _choice("test", *PLAN_TESTS),
            Field("test_indicator_id", "key", refers="indicator"),
            Field("test_fit", "choice", allowed=("itself", "near")),
            *_texts("evidence"),
            _required("date", "date"),
            _required("source_id", "key", refers="source"),
        ),
        key=("statement_id",),
        is_sorted=False,
    ),
    "sources": Table(
        (
            _required("source_id", "key"),
            *_texts("title"),
            *_texts("publisher", required=False),
            Field("url", "url"),
            Field("published", "period"),
            Field("language", "choice", allowed=("zh", "en", "ja", "ko", "de", "pl")),
            _choice("kind", *SOURCE_KINDS),
            Field("trust", "choice", allowed=("high", "medium", "low")),
            Field("terms"),
            Field("note"),
        ),
        key=("source_id",),
    ),
}
