"""Names that the page, its styles, its scripts and its tests share."""

ATLAS = "atlas"

MAP = "map"
MATRIX = "matrix"
RANKING = "ranking"
PROFILE = "profile"
SECTORS = "sectors"
SIMILARITY = "similarity"
CHAINS = "chains"
COMPARE = "compare"
TREND = "trend"
GAPS = "gaps"
SCATTER = "scatter"
FLOWS = "flows"
TIMELINE = "timeline"
FIGURES = "figures"
PLAN = "plan"
TABLE = "table"
COVERAGE = "coverage"
CHARTS = (
    *(MAP, MATRIX, RANKING, PROFILE),
    *(SECTORS, SIMILARITY, CHAINS, COMPARE),
    *(TREND, GAPS, SCATTER),
    *(FLOWS, TIMELINE, FIGURES),
    *(PLAN, TABLE, COVERAGE),
)

INDUSTRY_FILTER = "industry-filter"
INDUSTRY_SEARCH = "industry-search"
REGION_SEARCH = "region-search"
REGION_OPTIONS = "region-options"
LEVEL = "level"
LAYERS = "layers"
RECALLED = "recalled"
LEGEND = "legend"
EXPORT_MENU = "export-menu"
NOTICE = "notice"
LANG = "lang"
THEME = "theme"
HEADLINE = "headline"
STATUS = "status"
HOVER_CARD = "hover-card"
