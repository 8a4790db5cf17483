"""What others were granted on the views by hand: kept over an upgrade, which drops the views and makes them anew."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from sqlalchemy import Connection, text

from etl.store import views
from etl.store.roles import roles_of

# Grantee 0 is PUBLIC; of a relation's own grants, those to its owner go without saying.
_GRANTED = text(
    "SELECT c.relname, r.rolname, a.privilege_type, a.is_grantable"
    " FROM pg_class AS c CROSS JOIN LATERAL aclexplode(c.relacl) AS a LEFT JOIN pg_roles AS r ON r.oid = a.grantee"
    " WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'v' AND c.relname = ANY(:views)"
    " AND a.grantee <> c.relowner ORDER BY 1, 2, 3"
)


@dataclass(frozen=True, slots=True)
class Grant:
    """A privilege on a view; ``role`` is None for everybody."""

    view: str
    role: str | None
    privilege: str
    with_option: bool


def by_hand(connection: Connection) -> list[Grant]:
    """The grants on the program's views to others than the warehouse's own roles; none on SQLite."""
    if connection.dialect.name != "postgresql":
        return []
    own = astuple(roles_of(str(connection.scalar(text("SELECT current_database()")))))
    rows = connection.execute(_GRANTED, {"views": views.present(connection)})
    return [grant for grant in (Grant(*row) for row in rows) if grant.role not in own]


def give_back(connection: Connection, grants: Iterable[Grant]) -> None:
    """Grants again what was granted, on the views that there still are."""
    quote = connection.dialect.identifier_preparer.quote
    for grant in grants:
        if grant.view in views.names():
            role = quote(grant.role) if grant.role else "PUBLIC"
            option = " WITH GRANT OPTION" if grant.with_option else ""
            statement = f"GRANT {grant.privilege} ON {quote(grant.view)} TO {role}{option}"
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
