"""Locks that the two databases do not bring along."""

from sqlalchemy import Connection, text

# Any number will do, as long as every version of the program uses the same one.
_UPGRADES = 7_105_001


def lock_upgrades(connection: Connection) -> None:
    """Waits until no other upgrade runs, and keeps others waiting until the transaction ends.

    SQLite needs nothing: its transactions begin by taking the only write lock.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADES})
