"""Tries again what may work in a moment."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from etl.work.stop import Stop

Result = TypeVar("Result")

_log = logging.getLogger(__name__)


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait before each further try (seconds), and what to do first in each."""

    waits: Sequence[float] = ()
    stop: Stop = field(default_factory=Stop)
    first: Callable[[], None] = _nothing


def patiently(do: Callable[[], Result], failure: type[Exception], patience: Patience) -> Result:
    """What ``do`` gives, at the first try that does not fail with ``failure``.

    Raises:
        failure: the last try failed too.
        Stopped: someone asked to stop while it waited.
    """
    try:
        return do()
    except failure as error:
        last = error
    for wait in patience.waits:
        _log.warning("%s; next try in %g s", last, wait)
        patience.stop.sleep(wait)
        try:
            patience.first()
            return do()
        except failure as error:
            last = error
    raise last
