"""Names that the page, its styles, its scripts and its tests share."""

ATLAS = "atlas"
CHARTS_GRID = "charts"

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
# By tab, its charts in the order in which they are offered.
TAB_CHARTS = {
    "focus": (MAP, MATRIX, RANKING, PROFILE),
    "structure": (MAP, SECTORS, SIMILARITY, CHAINS, COMPARE),
    "integration": (MAP, TREND, GAPS, SCATTER),
    "xiongan": (MAP, FLOWS, TIMELINE, FIGURES),
    "plan": (PLAN,),
    "data": (TABLE, COVERAGE),
}
CHARTS = tuple(dict.fromkeys(chart for charts in TAB_CHARTS.values() for chart in charts))

INDUSTRY_FILTER = "industry-filter"
INDUSTRY_FIELD = "industry-field"
FIND = "find"
LEVEL = "level"
LAYERS = "layers"
RECALLED = "recalled"
LEGEND = "legend"
EXPORT_MENU = "export-menu"
KEYS_SHEET = "keys-sheet"
TABLE_SHEET = "table-sheet"
COLOPHON_SHEET = "colophon-sheet"
FILTER_SHEET = "filter-sheet"
NOTICE = "notice"
LANG = "lang"
THEME = "theme"
HEADLINE = "headline"
ABOUT = "about"
STATUS = "status"
HOVER_CARD = "hover-card"
