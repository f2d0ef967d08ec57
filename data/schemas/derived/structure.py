"""The tables on structure, see `data.derive.structure`."""

from data.derive.provinces import MEASURES
from data.derive.structure import SCOPES, SECTIONS
from data.schemas.choices import NINE_INDUSTRIES, SECTION_CLASSIFICATION
from data.schemas.derived.columns import DerivedTable, choice, column, flag

_REGION = column("region_id", "adcode", "Region", refers="region")
_YEAR = column("year", "year", "End of the year it speaks of")
_SOURCE = column("source_id", "key", "Source of the counts", refers="source")
_SECTION = choice("section", SECTIONS, "Section of GB/T 4754-2017")
_SCOPE = choice("scope", SCOPES, "all: 19 sections; market: without education, health and public "
                "administration (P, Q, S)")  # fmt: skip

STRUCTURE: dict[str, DerivedTable] = {
    "sector_quotients": DerivedTable(
        "Employment of a section in a region, its share and location quotients; Langfang 2017 and "
        "Hebei 2017 are left out, because the printed row of Langfang is wrong",
        (
            _REGION,
            _YEAR,
            _SECTION,
            column("persons", "integer", "Employed in urban non-private units", unit="persons"),
            column("share", "number", "Of the sum of the region's 19 sections, 0 to 1"),
            column("lq_jjj", "number", "Share over that of Beijing, Tianjin and Hebei together"),
            column("lq_nation", "number", "Share over that of the nation's cities"),
            column("lq_market_jjj", "number", "The first without P, Q and S on both sides; absent "
                    "for these", known=False),
            column("lq_market_nation", "number", "The second without P, Q and S on both sides; "
                    "absent for these", known=False),
            _SOURCE,
            choice("doubt", ("misread", "benchmark"), "misread: one of the cells B to E of the row "
                    "is; benchmark: the nation's row has outliers in this section; absent: none "
                    "known", known=False),
        ),
        ("region_id", "year", "section"),
    ),
    "sector_similarity": DerivedTable(
        "How similar the structures of two regions are, by employment; each pair in both "
        "directions",
        (
            _SCOPE,
            _YEAR,
            _REGION,
            column("other_region_id", "adcode", "The other region", refers="region"),
            column("similarity", "number", "1 minus half the sum of the absolute differences of "
                    "their shares; 1 is the same structure, 0 no section in common"),
        ),
        ("scope", "year", "region_id", "other_region_id"),
    ),
    "sector_specialisation": DerivedTable(
        "How far a region's structure is from a benchmark's: the Krugman index",
        (
            _SCOPE,
            _YEAR,
            _REGION,
            column("krugman_jjj", "number", "Sum of the absolute differences of shares from those "
                    "of Beijing, Tianjin and Hebei together; 0 to 2"),
            column("krugman_nation", "number", "The same from those of the nation's cities"),
        ),
        ("scope", "year", "region_id"),
    ),
    "sector_order": DerivedTable(
        "Order of cities and sections that puts similar ones side by side, by the latest year",
        (
            choice("kind", ("region", "section"), "What is ordered"),
            column("key", "key", "Adcode of the region, or letter of the section"),
            column("position", "integer", "Position in the order, from 1"),
        ),
        ("kind", "key"),
    ),
    "listed_quotients": DerivedTable(
        "Listed companies of a section in a region, with the number expected from the nation's "
        "mix; a separate measure, never joined with employment",
        (
            _REGION,
            _SECTION,
            column("companies", "integer", "A-share companies of Shanghai and Shenzhen by seat; S "
                    "includes the exchanges' conglomerates", unit="companies"),
            column("expected", "number", "Companies of the region times the section's share of the "
                    "nation's", unit="companies"),
            column("quotient", "number", "Companies over expected; absent where fewer than three "
                    "are expected", known=False),
            flag("recalled", "The count rests on companies placed from memory"),
            flag("quotient_recalled", "The count or the region's total does"),
            _YEAR,
            _SOURCE,
        ),
        ("region_id", "section"),
    ),
    "province_sectors": DerivedTable(
        "Composition of the three provinces: value added of nine industries since 2019, at the "
        "level of the fifth economic census, and employment of 19 sections in 2020; never joined "
        "with each other nor with sector_quotients",
        (
            choice("measure", MEASURES, "value_added: in 100 million CNY; employment_province: "
                    "persons in urban non-private units"),
            _YEAR,
            _REGION,
            choice("classification", (NINE_INDUSTRIES, SECTION_CLASSIFICATION), "Of the code"),
            column("code", "key", "Code of the classification"),
            column("value", "number", "In the unit of the measure"),
            column("share", "number", "Of the sum of the region's parts, 0 to 1"),
            column("lq_jjj", "number", "Share over that of Beijing, Tianjin and Hebei together"),
            column("lq_nation", "number", "Share over that of the nation; absent for value added, "
                    "which has no row of the nation", known=False),
            _SOURCE,
            choice("verification", ("seen", "recalled"), "Of the value"),
        ),
        ("measure", "year", "region_id", "code"),
    ),
}  # fmt: skip
