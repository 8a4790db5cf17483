"""What hangs on a report's observations and is brought up to date with them: corrections, derived values, counts."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from etl.store import corrections, derive, unclaimed
from etl.store.derive import Key
from etl.store.together import Statements, run_together


@contextmanager
def settled(connection: Connection, report_id: int) -> Iterator[None]:
    """Around whatever changes the observations of a report, in the caller's transaction, which holds ``lock_facts``.

    Inside, the observations hold what was read. Afterwards the corrections lie over them again, and the derived values
    of all that the report spoke of before or speaks of now follow from them.
    """
    keys = derive.keys_of(connection, report_id)
    corrections.take_back(connection, report_id)
    unclaimed.count_out(connection, report_id)
    yield
    corrections.apply(connection, report_id)
    settle(connection, report_id, keys)


def settle(connection: Connection, report_id: int, keys: Iterable[Key] = ()) -> None:
    """The last of ``settled``, which is all there is to do for a report that had no observations and has no corrections.

    Args:
        keys: what it spoke of before.
    """
    spoken: Statements = {derive.KEYS_OF: {"report_id": report_id}}
    _, now = run_together(connection, {**unclaimed.count_in(connection, report_id), **spoken})
    derive.recompute(connection, {*keys, *now})
