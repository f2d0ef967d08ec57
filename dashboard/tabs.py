"""What Python answers for each tab, as the browser does: selections, words and rows.

Twin: `browser/tab_twins.js`. A property test holds the two registries to the same values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.data_tab.describe import describe_data
from dashboard.data_tab.rows import DATA_ROWS
from dashboard.data_tab.select import select_data
from dashboard.focus.describe import describe_focus
from dashboard.focus.rows import FOCUS_ROWS
from dashboard.focus.select import select_focus
from dashboard.integration.describe import describe_integration
from dashboard.integration.rows import INTEGRATION_ROWS
from dashboard.integration.select import select_integration
from dashboard.plan.describe import describe_plan
from dashboard.plan.rows import PLAN_ROWS
from dashboard.plan.select import select_plan
from dashboard.structure.describe import describe_structure
from dashboard.structure.rows import STRUCTURE_ROWS
from dashboard.structure.select import select_structure
from dashboard.xiongan.describe import describe_xiongan
from dashboard.xiongan.rows import XIONGAN_ROWS
from dashboard.xiongan.select import select_xiongan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.lookup import Lookup
    from dashboard.view import View

    Selection = dict[str, Any]
    Row = dict[str, Any]


class Tab(NamedTuple):
    """A tab's answers.

    Attributes:
        select: what each of its charts shows, by chart id.
        describe: headline, tally, filter and title, from the state and the selections.
        rows: the table behind each chart, by chart id.
    """

    select: Callable[[Lookup, View], dict[str, Selection]]
    describe: Callable[[Lookup, View, dict[str, Selection]], dict[str, str]]
    rows: Mapping[str, Callable[[Lookup, View], list[Row]]]


TABS: dict[str, Tab] = {
    "focus": Tab(select_focus, describe_focus, FOCUS_ROWS),
    "integration": Tab(select_integration, describe_integration, INTEGRATION_ROWS),
    "structure": Tab(select_structure, describe_structure, STRUCTURE_ROWS),
    "plan": Tab(select_plan, describe_plan, PLAN_ROWS),
    "xiongan": Tab(select_xiongan, describe_xiongan, XIONGAN_ROWS),
    "data": Tab(select_data, describe_data, DATA_ROWS),
}
