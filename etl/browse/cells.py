"""How Datasette shows cells: numbers as people write them, as links to their sentences, and mentions marked in sentences."""

from collections.abc import Iterator, Mapping
from typing import Any

from datasette import hookimpl
from markupsafe import Markup


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(row: Any, value: Any, column: str, database: str, datasette: Any) -> Markup | str | None:
    """What is shown of a cell; None leaves it to Datasette."""
    if isinstance(value, int | float) and (id_ := _observation(row, column)):
        path = datasette.urls.query(database, "sentence")
        link = '<a href="{}?observation_id={}" title="the sentence it was read from">{}</a>'
        return Markup(link).format(path, id_, value if column.endswith("_id") else number(value))
    if isinstance(value, float):
        return number(value)
    if column == "quote" and isinstance(value, str) and "mention" in row.keys():  # noqa: SIM118 - a row iterates its values
        before, mention, after = value.partition(row["mention"] or "")
        return Markup("{}<mark>{}</mark>{}").format(before, mention, after)
    return None


def number(value: float) -> str:
    """A number with thousands parted and without a trailing ``.0``."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


_IDS: Mapping[str, tuple[str, ...]] = {
    "value": ("observation_id",),
    "target_value": ("target_observation_id",),
    # Where a view tells one observation, it is the one that gives the actual.
    "actual_value": ("actual_observation_id", "observation_id"),
}
"""The columns that tell which observation gives a value."""


def _observation(row: Any, column: str) -> int | None:
    """The observation that a cell is the number or the value of."""
    keys = (column,) if column.endswith("observation_id") else _IDS.get(column, ())
    found: Iterator[int] = (row[key] for key in keys if key in row.keys() and row[key])  # noqa: SIM118
    return next(found, None)
