"""Ctrl-C and SIGTERM: heard at once, obeyed between two reports."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""What asks the program to stop."""

_LOOK_SECONDS = 0.1
"""How often whoever waits looks whether to stop."""


class Stopped(Exception):
    """The work was stopped on request, between two reports; ``signum`` is the signal that asked."""

    def __init__(self, signum: int) -> None:
        super().__init__(f"stopped by {signal.Signals(signum).name}")
        self.signum = signum


class Stop:
    """Whether someone asked to stop."""

    def __init__(self) -> None:
        self._signum: int | None = None

    def hear(self, signum: int, frame: FrameType | None) -> None:
        """Notes the signal. One who asks twice will not wait.

        Raises:
            KeyboardInterrupt: the second time.
        """
        if self._signum is not None:
            raise KeyboardInterrupt
        self._signum = signum

    def check(self) -> None:
        """Passes unless someone asked.

        Raises:
            Stopped: someone did.
        """
        if self._signum is not None:
            raise Stopped(self._signum)

    def sleep(self, seconds: float) -> None:
        """Waits, unless someone asks meanwhile.

        Raises:
            Stopped: someone did.
        """
        until = time.monotonic() + seconds
        while True:
            self.check()
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, _LOOK_SECONDS))


@contextmanager
def stoppable() -> Iterator[Stop]:
    """A ``Stop`` that hears the signals as long as the block runs; outside the main thread, where none come, a deaf one."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {signum: signal.signal(signum, stop.hear) for signum in SIGNALS}
    try:
        yield stop
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)
