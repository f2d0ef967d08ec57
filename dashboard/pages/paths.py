"""The paths of pages below the atlas, without the language."""


def place_path(region: str) -> str:
    """Give the path of a place's page."""
    return f"place/{region}/"


def industry_path(industry: str) -> str:
    """Give the path of an industry's page."""
    return f"industry/{industry}/"


def organisation_path(move: str) -> str:
    """Give the path of an organisation's page."""
    return f"organisation/{move}/"
