"""The software of the colophon; `browser/core/colophon.js` tells the rest of it."""

import platform
from importlib.metadata import version

# Packages that make the page, by the names that they use of themselves. The page itself reports
# the version of plotly.js.
_PACKAGES = {"Dash": "dash", "plotly.py": "plotly"}


def versions() -> dict[str, str]:
    """Return the versions of Python and of the packages that make the page."""
    packages = {name: version(package) for name, package in _PACKAGES.items()}
    return {"Python": platform.python_version(), **packages}
