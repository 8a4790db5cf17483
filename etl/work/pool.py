"""A pool of processes whose results come in the order of the items, so that any number of processes gives the same.

Not ``concurrent.futures.ProcessPoolExecutor``: there, one process that dies (out of memory, a crash in a library) fails
everything that waits and does not say which item it was, and processes outlive a parent that is killed.
"""

import contextlib
import multiprocessing
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from etl.work.stop import SIGNALS, Stop

Item = TypeVar("Item")
Result = TypeVar("Result")
Prepare = Callable[[], Callable[[Item], Result]]
"""Called once in each process: gives what is done to an item. Picklable, and so are items and results."""

_AHEAD = 3
"""Items for each process that may be under way or wait to be taken: few, so that memory stays flat."""

_LOOK_SECONDS = 0.1

# spawn: a forked process would inherit locks that threads of the parent hold just then, and its database connections.
_processes = multiprocessing.get_context("spawn")


def ordered(
    prepare: Prepare[Item, Result],
    items: Iterable[Item],
    workers: int,
    lost: Callable[[Item], Result],
    stop: Stop,
) -> Iterator[Result]:
    """The result of each item, in the order of the items, which are taken only a few ahead of what the caller takes.

    Args:
        prepare: see ``Prepare``.
        items: what there is to do.
        workers: how many processes work.
        lost: gives the result of an item whose process died of it, twice.
        stop: heeded while waiting for a result.

    Raises:
        Stopped: someone asked to stop; what the processes have in hand is dropped.
    """
    crew = _Crew(prepare, workers, lost)
    threads = ThreadPoolExecutor(workers)
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(threads.submit(crew.do, item))
            if len(waiting) == workers * _AHEAD:
                yield _result(waiting.popleft(), stop)
        while waiting:
            yield _result(waiting.popleft(), stop)
    finally:
        crew.close()
        threads.shutdown(cancel_futures=True)
        crew.bury()


def _result(future: Future[Result], stop: Stop) -> Result:
    while True:
        stop.check()
        with contextlib.suppress(NotYet):
            return future.result(_LOOK_SECONDS)


class _Crew(Generic[Item, Result]):
    """The processes: each thread that has something to do takes one, and puts it back."""

    def __init__(self, prepare: Prepare[Item, Result], workers: int, lost: Callable[[Item], Result]) -> None:
        self._prepare, self._lost = prepare, lost
        self._lock, self._closed = threading.Lock(), False
        self._alive: set[_Worker] = set()
        self._idle: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        for _ in range(workers):
            self._idle.put(None)

    def do(self, item: Item) -> Result:
        worker = self._idle.get()
        try:
            for _ in range(2):
                worker = worker or self._start()
                try:
                    return worker.do(item)  # type: ignore[no-any-return]
                except (EOFError, OSError):
                    self._end(worker)
                    worker = None
            return self._lost(item)
        finally:
            self._idle.put(worker)

    def _start(self) -> "_Worker":
        with self._lock:
            if self._closed:
                raise CancelledError
            worker = _Worker(self._prepare)
            self._alive.add(worker)
            return worker

    def _end(self, worker: "_Worker") -> None:
        with self._lock:
            self._alive.discard(worker)
        worker.end()

    def close(self) -> None:
        """Kills the processes. A thread that waits for one reads the end of its pipe, and gets no other."""
        with self._lock:
            self._closed = True
            for worker in self._alive:
                worker.kill()

    def bury(self) -> None:
        """Waits until the killed processes are gone; once no thread uses them any more."""
        for worker in self._alive:
            worker.end()


class _Worker:
    """A process that does one item after another."""

    def __init__(self, prepare: Prepare[Any, Any]) -> None:
        self._pipe, theirs = _processes.Pipe()
        self._process = _processes.Process(target=_serve, args=(theirs, prepare), daemon=True)
        _block_signals()
        self._process.start()
        # The process has the only other end: when it dies, this one reads the end of the file, and the other way round.
        theirs.close()

    def do(self, item: Any) -> Any:
        self._pipe.send(item)
        return self._pipe.recv()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self.kill()
        self._process.join()
        self._pipe.close()


def _block_signals() -> None:
    """In this thread, which is none that signals are meant for, and so in the processes that it starts.

    The terminal sends Ctrl-C, and systemd SIGTERM, to all processes; it is the first one that decides.
    """
    if hasattr(signal, "pthread_sigmask"):
        # Begun here, since it unblocks them where it begins, which else is in the midst of starting the process.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)


def _serve(pipe: Connection, prepare: Prepare[Any, Any]) -> None:
    with contextlib.suppress(EOFError, OSError):
        work = prepare()
        while True:
            pipe.send(work(pipe.recv()))
