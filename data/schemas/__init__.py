"""What every seed table holds, and the checks of one table at a time."""

from data.schemas.fields import Field, Table
from data.schemas.tables import TABLES
from data.schemas.validation import validate

__all__ = ["TABLES", "Field", "Table", "validate"]
