"""What each chart of the Integration tab shows. Twin: `browser/integration_select.js`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.integration.select_gaps import select_gaps
from dashboard.integration.select_map import select_map
from dashboard.integration.select_scatter import select_scatter
from dashboard.integration.select_trend import select_trend

if TYPE_CHECKING:
    from dashboard.lookup import Lookup
    from dashboard.view import View


def select_integration(lookup: Lookup, view: View) -> dict[str, dict[str, Any]]:
    """Choose what every chart of the tab shows."""
    return {
        "map": select_map(lookup, view),
        "trend": select_trend(lookup, view),
        "gaps": select_gaps(lookup, view),
        "scatter": select_scatter(lookup, view),
    }
