"""What hangs on a report's observations and is brought up to date with them: corrections and derived values."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from etl.store import corrections, derive
from etl.store.locks import lock_facts


@contextmanager
def settled(connection: Connection, report_id: int) -> Iterator[None]:
    """Around whatever changes the observations of a report, in the caller's transaction.

    Inside, the observations hold what was read. Afterwards the corrections lie over them again, and the derived values
    of all that the report spoke of before or speaks of now follow from them.
    """
    lock_facts(connection)
    keys = derive.keys_of(connection, report_id)
    corrections.take_back(connection, report_id)
    yield
    corrections.apply(connection, report_id)
    derive.recompute(connection, keys | derive.keys_of(connection, report_id))
