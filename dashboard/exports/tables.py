"""Files that hold tables, made without a browser by the page's own modules in the engine."""

from dashboard.engine import build_engine
from dashboard.exports.page import ExportError
from dashboard.modules import EngineError
from data.read import DERIVED

TABLE_FORMATS = ("csv", "xlsx", "geojson", "json", "zip")


class TableExporter:
    """The atlas without its pictures; a zip of it has none.

    Attributes:
        notices: of the last opened link, such as unknown values.
    """

    def __init__(self, address: str) -> None:
        """Load the tables of the build.

        Args:
            address: where the atlas stands, with scheme and a final slash.

        Raises:
            NotBuilt: there are no tables yet.
        """
        self._engine = build_engine(DERIVED, address)
        self._link = ""
        self.notices: list[str] = []

    def open(self, link: str) -> None:
        """Take a view, and the fragment that arranges its table."""
        self._link = link
        notice = self._engine.notice(link)
        self.notices = [notice] if notice else []

    def formats(self) -> dict[str, list[str]]:
        """List the formats of each chart in the view; the chart `tab` stands for all of them."""
        return self._engine.formats(self._link)

    def empty_charts(self) -> list[str]:
        """List the charts that have no data in the view."""
        return self._engine.empty_charts(self._link)

    def file(self, chart: str, form: str, _scale: int) -> bytes:
        """Make a file of a chart.

        Raises:
            ExportError: it cannot be made.
        """
        try:
            return self._engine.file(self._link, chart, form)
        except EngineError as error:
            raise ExportError(str(error)) from None
