"""Links of views, as the export command takes and makes them."""

from typing import NamedTuple, Self
from urllib.parse import parse_qsl, urlencode

from dashboard.registry import TAB_CHARTS


class ViewLink(NamedTuple):
    """A view, from a link or its query.

    Attributes:
        query: without `?`, and without `embed`: exports are of the whole atlas.
        fragment: without `#`.
    """

    query: str
    fragment: str

    @classmethod
    def parse(cls, link: str) -> Self:
        """Read a whole link, or a query with or without its `?`."""
        query, _, fragment = link.split("?", 1)[-1].partition("#")
        fields = [field for field in query.split("&") if field.partition("=")[0] != "embed"]
        return cls("&".join(fields), fragment)

    def of_tab(self, tab: str) -> str:
        """Write the link of another tab of the view."""
        values = dict(parse_qsl(self.query, keep_blank_values=True)) | {"tab": tab}
        return self._with_fragment(urlencode(values, safe=","))

    def of_chart(self, chart: str) -> str:
        """Write the link for a chart: of the view's own tab, else of the first that has it."""
        tabs = [tab for tab, charts in TAB_CHARTS.items() if chart in charts]
        is_shown = not tabs or next(iter(TAB_CHARTS)) in tabs
        if is_shown or "tab" in dict(parse_qsl(self.query)):
            return self._with_fragment(self.query)
        return self.of_tab(tabs[0])

    def _with_fragment(self, query: str) -> str:
        # It searches and sorts the table of the Data tab.
        is_table = dict(parse_qsl(query)).get("tab") == "data"
        return f"{query}#{self.fragment}" if self.fragment and is_table else query


def tab_of(link: str) -> str:
    """Return the tab that a link opens."""
    return dict(parse_qsl(link.partition("#")[0])).get("tab", next(iter(TAB_CHARTS)))
