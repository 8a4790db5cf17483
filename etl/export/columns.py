"""The type of every column that a view may have, told by its name: a quantity has one name, and one type, everywhere.

SQLite tells no types of a view's columns; a test holds these against what PostgreSQL says.
"""

from typing import Literal

ColumnType = Literal["text", "integer", "number", "date"]

_SUFFIXES: tuple[tuple[str, ColumnType], ...] = (
    ("_value", "number"),
    ("_percent", "number"),
    ("_amount", "number"),
    ("_year", "integer"),
    ("_id", "integer"),
    ("_rank", "integer"),
    ("_on", "date"),
)

_NUMBERS = frozenset(
    "value amount lowest highest gap difference above_standard asked_change asked_change_a_year distance_to_best"
    " distance_to_median mean_rank_share".split()
)

_COUNTS = frozenset(
    "year cities indicators basket best_in reported targeted core core_reported observations catalogued numbers"
    " unexplained mentions reports span_start span_end sentence_start sentence_end".split()
)


def type_of(name: str) -> ColumnType:
    """The type of the column: a number is a quantity with a unit, an integer a count, a year, a rank or a key."""
    if name in _NUMBERS:
        return "number"
    if name in _COUNTS:
        return "integer"
    return next((type_ for suffix, type_ in _SUFFIXES if name.endswith(suffix)), "text")
