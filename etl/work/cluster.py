"""The same work over a Dask cluster: results in the order of the items, whoever did them.

The machines see the files under the same paths and run the same version of the program; docs/operations.md shows how.
"""

import importlib.util
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from etl.errors import UserError
from etl.work import pool
from etl.work.pool import Prepare
from etl.work.stop import Stop

Item = TypeVar("Item")
Result = TypeVar("Result")

ITEMS_A_TASK = 100
"""Fewer, and the scheduler is the bottleneck; many more, and a lost machine costs more work."""

_AHEAD = 3
"""Tasks for each worker that may be under way or wait to be taken."""

_START_SECONDS = 60
_LOOK_SECONDS = 0.1


class ClusterError(UserError):
    """A cluster that cannot serve: one line with what would mend it."""


def ordered(
    prepare: Prepare[Item, Result], items: Iterable[Item], address: str, lost: Callable[[Item], Result], stop: Stop
) -> Iterator[Result]:
    """As ``pool.ordered``, by the workers of the cluster whose scheduler has ``address``.

    What a worker that dies had in hand, another does. A task that costs several workers their lives is done here, an item
    at a time, by a process that it cannot take along.

    Raises:
        ClusterError: Dask is not installed, the scheduler cannot be reached, or has no worker, or is lost.
        Stopped: someone asked to stop; the tasks under way are dropped.
    """
    distributed = _distributed()
    with _client(distributed, address) as client:
        job = uuid.uuid4().hex
        waiting: deque[tuple[Sequence[Item], Any]] = deque()

        def taken() -> Iterator[Result]:
            batch, task = waiting.popleft()
            try:
                yield from _result(distributed, task, address, stop)
            except distributed.KilledWorker:
                yield from pool.ordered(prepare, batch, 1, lost, stop)

        for batch in _batches(items):
            waiting.append((batch, client.submit(_do, job, prepare, batch, pure=False)))
            if len(waiting) >= _AHEAD * max(1, len(client.nthreads())):
                yield from taken()
        while waiting:
            yield from taken()


def _distributed() -> Any:
    if importlib.util.find_spec("distributed") is None:
        raise ClusterError('a cluster needs Dask; install it with: pip install "zhibiao[dask]"')
    import distributed

    return distributed


def _client(distributed: Any, address: str) -> Any:
    try:
        client = distributed.Client(address, timeout=_START_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"cannot reach the scheduler at {address}: {' '.join(str(error).split())}; start it with `dask scheduler`"
        ) from None
    try:
        client.wait_for_workers(1, timeout=_START_SECONDS)
    except TimeoutError:
        client.close()
        raise ClusterError(f"the scheduler at {address} has no worker; start some with `dask worker`") from None
    return client


def _batches(items: Iterable[Item]) -> Iterator[Sequence[Item]]:
    left = iter(items)
    while batch := list(islice(left, ITEMS_A_TASK)):
        yield batch


def _result(distributed: Any, task: Any, address: str, stop: Stop) -> Sequence[Any]:
    while not task.done():
        stop.sleep(_LOOK_SECONDS)
    try:
        return task.result()  # type: ignore[no-any-return]
    except distributed.KilledWorker:
        raise
    except distributed.CancelledError:
        raise ClusterError(f"the scheduler at {address} is lost; start it again, and load again") from None
    except Exception as error:  # reports that fail are results: this is a worker that cannot work
        raise ClusterError(
            f"a worker of {address} fails ({error!r}); install the same zhibiao on every machine"
        ) from error


# In a worker, what was prepared for the job that it works for; one task at a time, whatever the number of its threads.
_prepared: tuple[str, Callable[[Any], Any]] | None = None
_lock = threading.Lock()


def _do(job: str, prepare: Prepare[Item, Result], batch: Sequence[Item]) -> list[Result]:
    global _prepared
    with _lock:
        if _prepared is None or _prepared[0] != job:
            _prepared = (job, prepare())
        return [_prepared[1](item) for item in batch]
