"""Opening the warehouse that a command works on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from etl.store import check_current, create_engine_for


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """The engine of a database that holds a warehouse of this program's schema; closed at the end.

    Raises:
        StoreError: it does not, or cannot be reached.
    """
    engine = create_engine_for(url)
    try:
        check_current(engine)
        yield engine
    finally:
        # SQLite folds its write-ahead log into the file when the last connection closes.
        engine.dispose()
