"""How Datasette shows cells: an observation's number as a link to its sentence, and the mention marked in the sentence."""

from typing import Any

from datasette import hookimpl
from markupsafe import Markup


@hookimpl  # type: ignore[untyped-decorator]
def render_cell(row: Any, value: Any, column: str, database: str, datasette: Any) -> Markup | None:
    """What is shown of a cell; None leaves it to Datasette."""
    if column.endswith("observation_id") and isinstance(value, int):
        path = datasette.urls.query(database, "sentence")
        return Markup('<a href="{}?observation_id={}" title="the sentence it was read from">{}</a>').format(
            path, value, value
        )
    if column == "quote" and isinstance(value, str) and "mention" in row.keys():  # noqa: SIM118 - a row iterates its values
        before, mention, after = value.partition(row["mention"] or "")
        return Markup("{}<mark>{}</mark>{}").format(before, mention, after)
    return None
