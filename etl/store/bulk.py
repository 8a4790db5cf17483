"""Many rows into a table: new ones inserted, changed ones updated, equal ones left alone.

PostgreSQL takes them by COPY into a temporary table on the same connection and from there by one statement, SQLite by one
statement run for every row: the fastest way of each that can tell what is there already.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

import sqlalchemy
from sqlalchemy import Connection, Table, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

Row = Mapping[str, Any]


def upsert(connection: Connection, table: Table, rows: Sequence[Row], keys: Sequence[str]) -> None:
    """Writes rows in the caller's transaction; a row whose ``keys`` are there is updated if it differs, else not touched.

    Args:
        connection: one that may write.
        table: the table.
        rows: values by column, the same columns in each; numbers, texts and None, as they go to the driver itself.
        keys: columns that a constraint of the table holds unique.

    Raises:
        ValueError: two of the rows have the same keys: one would be lost.
        sqlalchemy.exc.DBAPIError: the database refuses a row.
    """
    if not rows:
        return
    _refuse_doubles(table, rows, keys)
    if connection.dialect.name == "postgresql":
        _merge(connection, table, keys, _copy(connection, table, rows))
    else:
        _execute_many(connection, table, rows, keys)


def replace(
    connection: Connection,
    table: Table,
    rows: Sequence[Row],
    keys: Sequence[str],
    fixed: Collection[str],
    report_id: int,
) -> None:
    """Makes ``rows`` all that the table has of a report: others go, equal ones keep their number.

    Args:
        fixed: columns whose change makes a row another one. The columns of a unique index other than that of ``keys``
            belong here: updated one by one, rows that swap their values would meet in it.

    Raises:
        ValueError, sqlalchemy.exc.DBAPIError: as ``upsert``.
    """
    own = [column.name for column in table.primary_key]
    identity = [*keys, *fixed]
    wanted = {tuple(row[name] for name in identity) for row in rows}
    held = select(*(table.c[name] for name in (*own, *identity))).where(table.c.report_id == report_id)
    stale = [found[: len(own)] for found in connection.execute(held) if tuple(found[len(own) :]) not in wanted]
    if stale:
        each = delete(table).where(*(table.c[name] == sqlalchemy.bindparam(f"own_{name}") for name in own))
        connection.execute(each, [{f"own_{name}": value for name, value in zip(own, s, strict=True)} for s in stale])
    upsert(connection, table, rows, keys)


def forget_temporary_tables(connection: Connection) -> None:
    """Drops the temporary tables of a connection whose schema or role has changed: they have the old columns and owner."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DISCARD TEMP")


def _refuse_doubles(table: Table, rows: Sequence[Row], keys: Sequence[str]) -> None:
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        key = tuple(row[name] for name in keys)
        if key in seen:
            raise ValueError(f"two rows of {table.name} have the same {', '.join(keys)}: {', '.join(map(str, key))}")
        seen.add(key)


class _Upsert(Protocol):
    """What the inserts of both dialects have in common; they share no type that says so."""

    @property
    def excluded(self) -> Any: ...
    def on_conflict_do_update(self, *, index_elements: Sequence[str], set_: Any, where: Any) -> Any: ...
    def on_conflict_do_nothing(self, *, index_elements: Sequence[str]) -> Any: ...


def _where_different(statement: _Upsert, table: Table, names: Sequence[str], keys: Sequence[str]) -> Any:
    values = {name: statement.excluded[name] for name in names if name not in keys}
    if not values:
        return statement.on_conflict_do_nothing(index_elements=keys)
    differs = or_(*(table.c[name].is_distinct_from(value) for name, value in values.items()))
    return statement.on_conflict_do_update(index_elements=keys, set_=values, where=differs)


def _copy(connection: Connection, table: Table, rows: Sequence[Row]) -> sqlalchemy.TableClause:
    """The temporary table that holds the rows; it lives as long as the connection and is empty after each transaction."""
    names = list(rows[0])
    incoming = sqlalchemy.table(f"incoming_{table.name}", *(sqlalchemy.column(name) for name in names))
    columns = ", ".join(map(connection.dialect.identifier_preparer.quote, names))
    connection.exec_driver_sql(
        f"CREATE TEMPORARY TABLE IF NOT EXISTS {incoming.name} ON COMMIT DELETE ROWS"
        f" AS SELECT {columns} FROM {table.name} WITH NO DATA"
    )
    # An earlier statement of this transaction may have used it.
    connection.exec_driver_sql(f"TRUNCATE {incoming.name}")
    driver = connection.connection.driver_connection
    assert driver is not None
    try:
        with driver.cursor() as cursor, cursor.copy(f"COPY {incoming.name} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([row[name] for name in names])
    except connection.dialect.loaded_dbapi.Error as error:
        # As SQLAlchemy itself would raise it, so that callers see one kind of error.
        raise DBAPIError.instance(
            f"COPY {incoming.name}", None, error, connection.dialect.loaded_dbapi.Error
        ) from error
    return incoming


def _execute_many(connection: Connection, table: Table, rows: Sequence[Row], keys: Sequence[str]) -> None:
    names = list(rows[0])
    new = sqlite.insert(table).values({name: sqlalchemy.bindparam(name) for name in names})
    compiled = _where_different(new, table, names, keys).compile(dialect=connection.dialect)
    # Past SQLAlchemy's handling of parameters, which takes as long as SQLite takes to write them.
    values = [tuple(row[name] for name in compiled.positiontup) for row in rows]
    connection.exec_driver_sql(str(compiled), values)


def _merge(connection: Connection, table: Table, keys: Sequence[str], incoming: sqlalchemy.TableClause) -> None:
    names = [column.name for column in incoming.columns]
    new = postgresql.insert(table).from_select(names, select(*incoming.columns))
    connection.execute(_where_different(new, table, names, keys))
