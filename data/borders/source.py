"""The source of the borders, pinned by release and hash.

Source: county polygons of the National Platform for Common Geospatial Information Services
(Tianditu), from the package geotool-cn 1.1.0. Later releases of the package contain another
provider's data, so the release is pinned and the hash of the file is checked.
Only the standard library is imported here, because the fingerprint has to be quick.
"""

from importlib.util import find_spec
from pathlib import Path

OWN_BORDERS_VARIABLE = "JJJ_BOUNDARIES"
"""Environment variable with the path of the operator's own border file."""

REQUIREMENT = "geotool-cn==1.1.0"
SHA256 = "91edf86abe109a1de33052977852e37f848f350d37ae069b40e0d80dcc2a97d3"

_PACKAGE = "GeoToolCN"
_FILE = Path("data") / "china_district.geojson"


def border_source() -> Path | None:
    """Locate the package's county file without running the package's code.

    Returns:
        Path of the file; None if the package is not installed.
    """
    # Importing the package would load a GeoDataFrame of all China.
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / _FILE
