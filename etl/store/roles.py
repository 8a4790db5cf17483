"""Who may do what on PostgreSQL: the roles owner, loader and reader of a warehouse, named after its database.

The three cannot log in; people are made members: ``GRANT zhibiao_reader TO li``. The owner upgrades, the loader loads and
reviews, the reader selects from the views and the reference tables. Grants are made anew with every upgrade, as views are.
"""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from sqlalchemy import Connection, Table, text
from sqlalchemy.exc import DBAPIError

import models
import models.reference
from etl.store import views
from etl.store.errors import first_line

# PostgreSQL cuts longer names off, silently.
_LONGEST = 63
_REVISIONS = "alembic_version"
_REFERENCE = {table.name for table in vars(models.reference).values() if isinstance(table, Table)}
# What a reader's programs need: the meaning of columns, and which schema they speak to.
_READABLE = {*_REFERENCE, "data_dictionary", _REVISIONS}
# A reviewer's decisions add indicators and aliases.
_LOADED = {table.name for table in models.metadata.sorted_tables} - _READABLE | {"indicator", "indicator_alias"}
_COUNTED = ("report", "observation", "figure")
_MAINTAIN_SINCE = (17,)


@dataclass(frozen=True, slots=True)
class Roles:
    """The names of the three roles."""

    owner: str
    loader: str
    reader: str


def roles_of(database: str) -> Roles:
    """The roles of the warehouse in a database: zhibiao_owner, zhibiao_loader and zhibiao_reader for zhibiao."""
    kept = _LONGEST - len("_loader")
    # Bytes count, and half a character is none.
    stem = database.encode()[:kept].decode(errors="ignore")
    return Roles(f"{stem}_owner", f"{stem}_loader", f"{stem}_reader")


def act_as_owner(connection: Connection) -> str:
    """Makes the roles and what they need, as far as the user may; from here on the transaction acts as the owner.

    Tables that somebody owned until now go to the owner, and he becomes a member. Does nothing on SQLite.

    Returns:
        What could not be done, in one line that says who can; else empty.
    """
    if connection.dialect.name != "postgresql":
        return ""
    roles = _roles(connection)
    try:
        with connection.begin_nested():
            _create(connection, roles)
            _open_the_house(connection, roles)
            _hand_over(connection, roles.owner)
            _run(connection, f"SET LOCAL ROLE {_quoted(connection, roles.owner)}")
    except DBAPIError as error:
        return (
            f"The roles {', '.join(astuple(roles))} could not all be set up ({first_line(error)}); the warehouse works"
            " without, and a superuser's `zhibiao init` would make them."
        )
    return ""


def grant(connection: Connection) -> None:
    """Grants loader and reader what they may do, and takes away what they no longer may; roles that are not there are left out.

    Raises:
        sqlalchemy.exc.DBAPIError: the user of the connection does not own the tables.
    """
    if connection.dialect.name != "postgresql":
        return
    roles = _roles(connection)
    tables = [*(table.name for table in models.metadata.sorted_tables), _REVISIONS]
    everything = _list(connection, [*tables, *views.names()])
    writable = _list(connection, sorted(_LOADED))
    for role in _present(connection, [roles.loader, roles.reader]):
        _run(connection, f"REVOKE ALL ON {everything} FROM {_quoted(connection, role)}")
    for role in _present(connection, [roles.reader]):
        readable = _list(connection, [*sorted(_READABLE), *views.names()])
        _run(connection, f"GRANT SELECT ON {readable} TO {_quoted(connection, role)}")
    for role in _present(connection, [roles.loader]):
        quoted = _quoted(connection, role)
        _run(connection, f"GRANT SELECT ON {everything} TO {quoted}")
        _run(connection, f"GRANT INSERT, UPDATE, DELETE ON {writable} TO {quoted}")
        for sequence in _sequences(connection):
            _run(connection, f"GRANT USAGE ON SEQUENCE {sequence} TO {quoted}")
        if (connection.dialect.server_version_info or ()) >= _MAINTAIN_SINCE:
            # Loads count the tables at their end. Before 17 only the owner can.
            _run(connection, f"GRANT MAINTAIN ON {_list(connection, _COUNTED)} TO {quoted}")


def _roles(connection: Connection) -> Roles:
    return roles_of(str(connection.scalar(text("SELECT current_database()"))))


def _present(connection: Connection, names: Iterable[str]) -> list[str]:
    found = connection.scalars(text("SELECT rolname FROM pg_roles WHERE rolname = ANY(:names)"), {"names": [*names]})
    return sorted(found)


def _create(connection: Connection, roles: Roles) -> None:
    present = _present(connection, astuple(roles))
    for role in astuple(roles):
        if role not in present:
            _run(connection, f"CREATE ROLE {_quoted(connection, role)} NOLOGIN")
    member = text("SELECT pg_has_role(current_user, :owner, 'USAGE')")
    if not connection.scalar(member, {"owner": roles.owner}):
        _run(connection, f"GRANT {_quoted(connection, roles.owner)} TO CURRENT_USER")


def _open_the_house(connection: Connection, roles: Roles) -> None:
    """Each role may enter; only the owner may build, and nobody else in passing."""
    schema, database = connection.execute(text("SELECT current_schema(), current_database()")).one()
    inside, base = _quoted(connection, schema), _quoted(connection, database)
    owner, loader, reader = (_quoted(connection, role) for role in astuple(roles))
    for statement in (
        f"REVOKE CREATE ON SCHEMA {inside} FROM PUBLIC",
        f"REVOKE TEMPORARY ON DATABASE {base} FROM PUBLIC",
        f"GRANT CREATE, USAGE ON SCHEMA {inside} TO {owner}",
        f"GRANT USAGE ON SCHEMA {inside} TO {loader}, {reader}",
        f"GRANT CONNECT ON DATABASE {base} TO {owner}, {loader}, {reader}",
        # Rows are loaded by way of a temporary table.
        f"GRANT TEMPORARY ON DATABASE {base} TO {owner}, {loader}",
    ):
        _run(connection, statement)


def _hand_over(connection: Connection, owner: str) -> None:
    ours = [*(table.name for table in models.metadata.sorted_tables), _REVISIONS, *views.present(connection)]
    others = text(
        "SELECT c.relname, r.rolname, r.rolsuper FROM pg_class AS c JOIN pg_roles AS r ON r.oid = c.relowner"
        " WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind IN ('r', 'v')"
        " AND c.relname = ANY(:ours) AND r.rolname <> :owner"
    )
    held = connection.execute(others, {"ours": ours, "owner": owner}).all()
    quoted = _quoted(connection, owner)
    for relation, _, _ in held:
        _run(connection, f"ALTER TABLE {_quoted(connection, relation)} OWNER TO {quoted}")
    for former in sorted({name for _, name, is_superuser in held if not is_superuser}):
        _run(connection, f"GRANT {quoted} TO {_quoted(connection, former)}")


def _sequences(connection: Connection) -> list[str]:
    query = text("SELECT pg_get_serial_sequence(quote_ident(:table), :column)")
    columns = [(table.name, column.name) for table in models.metadata.sorted_tables for column in table.primary_key]
    named = (connection.scalar(query, {"table": table, "column": column}) for table, column in columns)
    return [str(name) for name in named if name]


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote(name)


def _list(connection: Connection, names: Iterable[str]) -> str:
    return ", ".join(_quoted(connection, name) for name in names)


def _run(connection: Connection, statement: str) -> None:
    # Names may hold a per cent sign, which would be taken for a parameter.
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
