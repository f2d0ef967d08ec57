"""Tables of the build, and the tables behind charts, as pandas frames: see `dashboard.notebook`."""

from dashboard.notebook import rows, table, tables

__all__ = ["rows", "table", "tables"]
