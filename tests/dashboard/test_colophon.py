"""The software that the colophon names."""

import platform

import dash
import plotly

from dashboard.colophon import versions


def test_versions_are_those_of_the_running_software() -> None:
    assert versions() == {
        "Python": platform.python_version(),
        "Dash": dash.__version__,
        "plotly.py": plotly.__version__,
    }
