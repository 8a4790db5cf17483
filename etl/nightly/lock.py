"""One nightly run at a time for each database: who comes second is told who works."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

from sqlalchemy import Connection, Engine

from etl.errors import UserError
from etl.store.errors import StoreError, name_of, translated

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

# Any number will do, as long as every version of the program uses the same one; etl.store.locks has others.
_KEY = 7_105_003
_WHO = "SELECT application_name, backend_start FROM pg_stat_activity JOIN pg_locks USING (pid)" \
    f" WHERE locktype = 'advisory' AND objid = {_KEY} AND granted AND datname = current_database()"  # fmt: skip


class Busy(UserError):
    """Another nightly run works on the database."""


class Lock(Protocol):
    """A lock that is held. ``remark`` tells of a run before that never let go of its own."""

    remark: str

    def renew(self) -> None:
        """Takes it again where it was lost because the database was away.

        Raises:
            Busy: another run took it meanwhile.
            StoreError: the database is away.
        """


@contextmanager
def held(engine: Engine, run_id: str) -> Iterator[Lock]:
    """The lock, while the block runs. A process that is killed loses it at once.

    Raises:
        Busy: another run has it.
        StoreError: the database cannot be reached.
        UserError: it cannot be locked.
    """
    lock = _File(engine, run_id) if engine.dialect.name == "sqlite" else _Advisory(engine, run_id)
    try:
        yield lock
    finally:
        lock.release()


class _Advisory:
    """An advisory lock of PostgreSQL: it belongs to a connection, and ends with it."""

    remark = ""

    def __init__(self, engine: Engine, run_id: str) -> None:
        self._engine, self._run_id = engine, run_id
        self._connection: Connection | None = None
        self._take()

    def _take(self) -> None:
        with translated(self._engine):
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            # By this name others know who has it.
            connection.exec_driver_sql("SELECT set_config('application_name', %s, false)", (f"zhibiao {self._run_id}",))
            if connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_KEY})").scalar_one():
                self._connection = connection
                return
            holder = connection.exec_driver_sql(_WHO).first()
            connection.close()
        who = f" ({holder.application_name}, since {holder.backend_start:%Y-%m-%d %H:%M:%S})" if holder else ""
        raise _busy(self._engine, who)

    def renew(self) -> None:
        if self._connection is not None:
            with suppress(StoreError), translated(self._engine):
                self._connection.exec_driver_sql("SELECT 1")
                return
        self.release()
        self._take()

    def release(self) -> None:
        if self._connection is not None:
            # Not back to the pool, which would keep the lock.
            with suppress(Exception):  # it may be gone already
                self._connection.detach()
                self._connection.close()
            self._connection = None


class _File:
    """A locked file beside a SQLite database. The system unlocks it when its process ends, however it ends."""

    def __init__(self, engine: Engine, run_id: str) -> None:
        self.remark = ""
        self._path = _beside(engine)
        self._file = self._opened()
        self._file.seek(0)
        before = self._file.read()
        if not self._locked():
            self._file.close()
            raise _busy(engine, f" ({before})" if before else "")
        # Whoever let go of it in good order emptied it.
        self._file.seek(0)
        if stale := self._file.read():
            self.remark = f"the last run broke off ({stale}); this one goes on from there"
        self._say(f"{run_id}, process {os.getpid()} on {socket.gethostname()}")

    def _opened(self) -> IO[str]:
        if fcntl is None:
            raise UserError("nightly runs on SQLite need a system that locks files, as Linux; use PostgreSQL")
        try:
            return self._path.open("a+", encoding="utf-8")
        except OSError as error:
            raise UserError(
                f"{self._path} cannot be written: {error.strerror or error}; make its folder writable"
            ) from None

    def _locked(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _say(self, words: str) -> None:
        self._file.truncate(0)
        self._file.write(words)
        self._file.flush()

    def renew(self) -> None:
        """Nothing to do: a file does not go away."""

    def release(self) -> None:
        # The file stays: removed, another run could lock the old one and a third the new one.
        with suppress(OSError):
            self._say("")
        self._file.close()


def _beside(engine: Engine) -> Path:
    name = str(engine.url.database or "")
    if name in ("", ":memory:"):
        raise UserError("a nightly run needs a database that stays; name a file in zhibiao.toml")
    return Path(f"{name.removeprefix('file:').partition('?')[0]}.nightly")


def _busy(engine: Engine, who: str) -> Busy:
    return Busy(f"another nightly run{who} works on {name_of(engine)}; this one leaves it to that")
