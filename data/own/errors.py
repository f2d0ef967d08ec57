"""The error of input that cannot be used."""


class OwnDataError(Exception):
    """Own data cannot be read or kept; the message says what is wrong, where, and what to do."""


def needs(*, package: str, purpose: str) -> OwnDataError:
    """Make the error for a package that is not installed."""
    remedy = "Run: .venv/bin/python -m pip install -r data/own/requirements.lock"
    return OwnDataError(f"{purpose} needs the package {package}. {remedy}")
