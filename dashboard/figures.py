"""Charts as plotly figures: see `dashboard.notebook`."""

from dashboard.notebook import figure

__all__ = ["figure"]
