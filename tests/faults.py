"""Processes that meet with an accident: killed at a stage or at a moment, held up, or short of disk.

They are forks of the test's own process, which spares each the seconds of starting; jieba and the catalogue are made once.
"""

import functools
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from nights import Place

from etl.parse import Catalogue

Fault = Callable[[], Any]
"""Sets the process up for its accident; called in it."""


@contextmanager
def one_catalogue() -> Iterator[None]:
    """While the block runs, the catalogue is made once for the same reference data."""
    with mock.patch.object(Catalogue, "build", functools.cache(Catalogue.build)):
        yield


def fork(place: Place, *words: object, fault: Fault = lambda: None) -> int:
    """Starts the command in a fork; gives its process id. What it says is in the place's ``said``."""
    said = place.folder / "said"
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        fault()
        code, out, err = place.run(*words)
        said.write_text(out + err, encoding="utf-8")
    except BaseException:
        said.write_text(traceback.format_exc(), encoding="utf-8")
    finally:
        # No exit handlers: they belong to the tests.
        os._exit(code)


def ending(pid: int) -> int:
    """The exit code of a fork, once it has ended; negative the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def kill(pid: int, seconds: float) -> int:
    """Kills a fork after so many seconds, unless it ended before; gives what ``ending`` gives."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(pid, signal.SIGKILL)
    return ending(pid)


def suicide_at(target: str, call: int = 1, after: bool = False) -> Fault:
    """SIGKILL at the given call of a function, named like ``etl.jobs.read``: before it, or when it is done."""

    def fault() -> None:
        def instead(*args: Any, **named: Any) -> Any:
            counted.append(None)
            if len(counted) == call and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            given = original(*args, **named)
            if len(counted) == call and after:
                os.kill(os.getpid(), signal.SIGKILL)
            return given

        counted: list[None] = []
        patch = mock.patch(target, instead)
        original, _ = patch.get_original()
        patch.start()

    return fault


def held_up_at(target: str, call: int, folder: Path) -> Fault:
    """Waits, at the given call of a function, from the file ``reached`` in the folder until there is a file ``go``."""

    def fault() -> None:
        def instead(*args: Any, **named: Any) -> Any:
            counted.append(None)
            if len(counted) == call:
                (folder / "reached").touch()
                wait_for(folder / "go")
            return original(*args, **named)

        counted: list[None] = []
        patch = mock.patch(target, instead)
        original, _ = patch.get_original()
        patch.start()

    return fault


def wait_for(path: Path) -> None:
    """Waits until there is a file; AssertionError after two minutes."""
    until = time.monotonic() + 120
    while not path.exists():
        assert time.monotonic() < until, f"{path.name} never came"
        time.sleep(0.01)
