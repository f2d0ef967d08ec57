"""The page's modules as own data asks them: the only way from here into the dashboard."""

from dashboard.own_names import OwnNames, label_points, own_names, table_head, text_dialect

__all__ = ["OwnNames", "label_points", "own_names", "table_head", "text_dialect"]
