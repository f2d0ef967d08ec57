"""The page's modules as own data asks them: the only way from here into the dashboard."""

from dashboard.own_names import (
    label_points,
    own_names,
    table_head,
    text_dialect,
)

__all__ = ["label_points", "own_names", "table_head", "text_dialect"]
