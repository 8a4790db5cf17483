"""Locks that the two databases do not bring along."""

from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.sql import Executable

# Any number will do, as long as every version of the program uses the same one.
_UPGRADES = 7_105_001
_LOCK_FACTS = text("SELECT pg_advisory_xact_lock(7105002)")


def lock_upgrades(connection: Connection) -> None:
    """Waits until no other upgrade runs, and keeps others waiting until the transaction ends.

    SQLite needs nothing: its transactions begin by taking the only write lock.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADES})


def lock_facts(connection: Connection) -> None:
    """Waits until nobody else writes observations, and keeps others waiting until the transaction ends.

    What is derived stands on the observations of several reports: of two that are written at once, neither would see the
    other. Reading and parsing, which take the time, go on side by side. SQLite has one writer in any case.
    """
    for question in facts_lock(connection):
        connection.execute(question)


def facts_lock(connection: Connection) -> dict[Executable, dict[str, Any]]:
    """What ``lock_facts`` asks, for who asks more in the same journey."""
    return {_LOCK_FACTS: {}} if connection.dialect.name == "postgresql" else {}
