"""The meaning of every table, view and column: from the models and the views' files into the database."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert

import models
from etl.store import views


@dataclass(frozen=True, slots=True)
class Entry:
    """The meaning of a column; of the table or view itself where ``column_name`` is empty and ``position`` 0."""

    table_name: str
    column_name: str
    position: int
    meaning: str


def table_entries() -> Iterator[Entry]:
    """What the models say of tables and columns."""
    for table in models.metadata.sorted_tables:
        yield Entry(table.name, "", 0, table.comment or "")
        for position, column in enumerate(table.columns, 1):
            yield Entry(table.name, column.name, position, column.comment or "")


def view_entries(connection: Connection) -> Iterator[Entry]:
    """What the views' files say of views and columns; a column that they do not explain means what it means elsewhere.

    Elsewhere is the tables first and then the views before it: a quantity has one name everywhere. What a reviewer
    decides of an indicator bears the indicator's words, and so comes last of the tables.
    """
    entries = sorted(table_entries(), key=lambda entry: entry.table_name == models.decision.name)
    known = {entry.column_name: entry.meaning for entry in reversed(entries) if entry.column_name}
    for view in views.all_views():
        yield Entry(view.name, "", 0, view.meaning)
        for position, column in enumerate(views.columns(connection, view.name), 1):
            meaning = view.column_meanings.get(column, known.get(column, ""))
            known.setdefault(column, meaning)
            yield Entry(view.name, column, position, meaning)


def write(connection: Connection) -> None:
    """Writes the table ``data_dictionary`` anew, and on PostgreSQL the comments of tables, views and columns."""
    tables, seen = [*table_entries()], [*view_entries(connection)]
    fields = ("table_name", "column_name", "position", "meaning")
    rows = [{field: getattr(entry, field) for field in fields} for entry in tables + seen]
    connection.execute(delete(models.data_dictionary))
    connection.execute(insert(models.data_dictionary), rows)
    if connection.dialect.name == "postgresql":
        for entry in tables:
            _comment(connection, "TABLE", entry)
        for entry in seen:
            _comment(connection, "VIEW", entry)


def _comment(connection: Connection, whole: str, entry: Entry) -> None:
    quote = connection.dialect.identifier_preparer.quote
    literal = "'" + entry.meaning.replace("'", "''") + "'"
    target = f"{whole} {quote(entry.table_name)}"
    if entry.column_name:
        target = f"COLUMN {quote(entry.table_name)}.{quote(entry.column_name)}"
    # COMMENT takes no parameters, only literals.
    statement = f"COMMENT ON {target} IS {literal}"
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
