"""Where the borders come from, and how to tell that they are the ones meant.

Source: county polygons of the National Platform for Common Geospatial Information Services
(Tianditu), as the package geotool-cn 1.1.0 carries them. Later releases of the package carry
another provider's data, so the release is pinned and the file is known by its hash.
Only the standard library is imported here: whether anything changed must be quick to find out.
"""

from importlib.util import find_spec
from pathlib import Path

OWN_BORDERS_VARIABLE = "JJJ_BOUNDARIES"
"""Environment variable: the operator's own border file."""

REQUIREMENT = "geotool-cn==1.1.0"
SHA256 = "91edf86abe109a1de33052977852e37f848f350d37ae069b40e0d80dcc2a97d3"

_PACKAGE = "GeoToolCN"
_FILE = Path("data") / "china_district.geojson"


def border_source() -> Path | None:
    """Find the package's county file without running any of its code.

    Returns:
        Where the file should be; None when the package is not installed.
    """
    # Importing the package would load a GeoDataFrame of all China.
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / _FILE
