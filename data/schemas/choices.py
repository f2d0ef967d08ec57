"""Allowed values of the seed tables' choices. seeds/README.md explains them."""

SECTION_CLASSIFICATION = "gbt4754-2017-section"
NINE_INDUSTRIES = "nbs-nine-industries"
CLASSIFICATIONS = (SECTION_CLASSIFICATION, "gbt4754-division", NINE_INDUSTRIES, "plan-industry")
ALIAS_KINDS = (
    "code", "official", "short", "english", "pinyin", "variant", "old_code", "old_name",
)  # fmt: skip
EVENT_CATEGORIES = (
    "plan", "policy", "xiongan", "industry", "infrastructure", "environment", "income",
)  # fmt: skip
FUNCTIONS = (
    "soe_hq", "administration", "education", "health", "research", "finance", "logistics",
    "manufacturing",
)  # fmt: skip
INDICATOR_TOPICS = (
    "economy", "population", "income", "environment", "innovation", "output", "transport",
)  # fmt: skip
MEASURES = (
    "employment", "employment_census", "employment_province", "listed_companies", "little_giants",
    "value_added",
)  # fmt: skip
MOVE_TYPES = (
    "headquarters", "whole_move", "new_campus", "branch", "subsidiary", "built_by_beijing",
)  # fmt: skip
PLAN_TESTS = (
    "none", "clusters", "industry", "naming", "trend", "gap", "moves", "moved", "event",
    "distance",
)  # fmt: skip
PLAN_TOPICS = (
    "cluster", "industry", "research", "context", "integration", "income", "environment",
    "traffic", "xiongan", "relocation",
)  # fmt: skip
RELOCATION_KINDS = (
    "central_soe", "soe_subsidiary", "university", "hospital", "school", "research_institute",
    "government_agency", "bank", "company", "factory", "wholesale_market",
)  # fmt: skip
REREAD = (
    "holds", "second_source", "better_source", "weaker_role", "contradicted", "not_found", "added",
)  # fmt: skip
SITE_KINDS = (
    "park", "plant", "hq", "lab", "university", "port", "airport", "test-zone", "data-centre",
)  # fmt: skip
SOURCE_KINDS = (
    "government", "statistics", "news", "encyclopedia", "academic", "company", "derived",
    "recalled",
)  # fmt: skip
STATUSES = ("announced", "under_construction", "opened", "operating", "registered")
