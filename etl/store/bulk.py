"""Many rows into a table: new ones inserted, changed ones updated, equal ones left alone.

PostgreSQL takes them by COPY into a temporary table on the same connection and from there by one statement, SQLite by one
statement run for every row: the fastest way of each that can tell what is there already. Where nothing can be there yet,
as of a report that this transaction has added, they go straight into the table.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Protocol

import sqlalchemy
from sqlalchemy import Connection, Select, Table, bindparam, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from etl.store.together import driver_errors

Row = Mapping[str, Any]

_POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]
_SQLITE = sqlite.dialect()


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
    names = tuple(rows[0])
    if connection.dialect.name == "postgresql":
        create, empty, copy_from, merge = _merge(table, names, tuple(keys))
        connection.exec_driver_sql(create)
        connection.exec_driver_sql(empty)
        _copy(connection, copy_from, names, rows)
        connection.exec_driver_sql(merge)
    else:
        _run_for_each(connection, *_insert_or_update(table, names, tuple(keys)), rows)


def append(connection: Connection, table: Table, rows: Sequence[Row], keys: Sequence[str]) -> None:
    """Writes rows that are not there yet: as ``upsert``, in less time.

    Raises:
        ValueError, sqlalchemy.exc.DBAPIError: as ``upsert``.
    """
    if not rows:
        return
    _refuse_doubles(table, rows, keys)
    names = tuple(rows[0])
    if connection.dialect.name == "postgresql":
        _copy(connection, _copy_into(table.name, names), names, rows)
    else:
        _run_for_each(connection, *_insert(table, names), rows)


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
    held = connection.execute(_held(table, (*own, *identity)), {"report_id": report_id}).all()
    wanted = set(map(itemgetter(*identity), rows))
    _delete(connection, table, [row[: len(own)] for row in held if tuple(row[len(own) :]) not in wanted])
    upsert(connection, table, rows, keys)


def _delete(connection: Connection, table: Table, numbers: Sequence[Sequence[Any]]) -> None:
    if numbers:
        own = [column.name for column in table.primary_key]
        each = delete(table).where(*(table.c[name] == bindparam(f"own_{name}") for name in own))
        connection.execute(each, [{f"own_{name}": value for name, value in zip(own, n, strict=True)} for n in numbers])


def forget_temporary_tables(connection: Connection) -> None:
    """Drops the temporary tables of a connection whose schema or role has changed: they have the old columns and owner."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DISCARD TEMP")


def _refuse_doubles(table: Table, rows: Sequence[Row], keys: Sequence[str]) -> None:
    found = Counter(map(itemgetter(*keys), rows))
    if len(found) < len(rows):
        (key, _), *_ = found.most_common(1)
        raise ValueError(f"two rows of {table.name} have the same {', '.join(keys)}: {key}")


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


# The statements are the same for every report: made once, and sent past SQLAlchemy's handling of parameters, which takes
# as long as the databases take to write the rows.
@cache
def _insert_or_update(table: Table, names: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, list[str]]:
    """The statement for SQLite, and the columns of its parameters."""
    return _compiled(_where_different(_values(table, names), table, names, keys))


@cache
def _insert(table: Table, names: tuple[str, ...]) -> tuple[str, list[str]]:
    return _compiled(_values(table, names))


@cache
def _held(table: Table, names: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    """What the table has of a report."""
    return select(*(table.c[name] for name in names)).where(table.c.report_id == bindparam("report_id"))


def _values(table: Table, names: Sequence[str]) -> Any:
    return sqlite.insert(table).values({name: bindparam(name) for name in names})


def _compiled(statement: Any) -> tuple[str, list[str]]:
    compiled = statement.compile(dialect=_SQLITE)
    return str(compiled), list(compiled.positiontup)


def _run_for_each(connection: Connection, statement: str, order: Sequence[str], rows: Sequence[Row]) -> None:
    connection.exec_driver_sql(statement, list(map(itemgetter(*order), rows)))


@cache
def _merge(table: Table, names: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The statements for PostgreSQL: make a temporary table, empty it, COPY into it, merge it."""
    incoming = sqlalchemy.table(f"incoming_{table.name}", *(sqlalchemy.column(name) for name in names))
    new = postgresql.insert(table).from_select(names, select(*incoming.columns))
    quoted = ", ".join(map(_POSTGRESQL.identifier_preparer.quote, names))
    return (
        f"CREATE TEMPORARY TABLE IF NOT EXISTS {incoming.name} ON COMMIT DELETE ROWS"
        f" AS SELECT {quoted} FROM {table.name} WITH NO DATA",
        # An earlier statement of this transaction may have used it.
        f"DELETE FROM {incoming.name}",
        _copy_into(incoming.name, names),
        str(_where_different(new, table, names, keys).compile(dialect=_POSTGRESQL)),
    )


def _copy_into(table_name: str, names: Sequence[str]) -> str:
    return f"COPY {table_name} ({', '.join(map(_POSTGRESQL.identifier_preparer.quote, names))}) FROM STDIN"


def _copy(connection: Connection, copy_from: str, names: Sequence[str], rows: Sequence[Row]) -> None:
    driver: Any = connection.connection.driver_connection
    values = itemgetter(*names)
    with driver_errors(connection, copy_from), driver.cursor() as cursor, cursor.copy(copy_from) as copy:
        for row in rows:
            copy.write_row(values(row))
