"""Reads a file in a process apart, which is ended where it takes too long, too much memory, or crashes."""

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, cast

import etl
from etl.parse.records import Cell, Table
from etl.read.document import Document, ReadError
from etl.read.formats import Format

_FILES = 200
"""Files after which the process is renewed, so that what a library leaks does not add up."""

_START_SECONDS = 60
"""What starting a process may take on a busy machine."""

_GRACE_SECONDS = 2
"""What a process has beyond a file's seconds to end itself, before it is ended."""

READY = b"ready\n"
"""What a process says before it takes its first request."""

_ROOT = str(Path(etl.__file__).parent.parent)


class _Child:
    """A process that reads files, one after another."""

    def __init__(self) -> None:
        # A session of its own: Ctrl-C is for the parent, which ends the child by closing its pipe.
        self._process = subprocess.Popen(
            # -P: a file json.py in the folder of the reports must not be imported.
            [sys.executable, "-P", "-m", "etl.read.child"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (_ROOT, os.environ.get("PYTHONPATH"))))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._left = _FILES
        if self._answer(b"", _START_SECONDS) != READY:
            self.end()
            raise ReadError("no process can be started to read the file in; install zhibiao anew")

    @property
    def is_spent(self) -> bool:
        return self._left <= 0 or self._process.poll() is not None

    def ask(self, request: dict[str, Any], raw: bytes, seconds: float) -> dict[str, Any] | None:
        """The answer to a request; None where the process was ended, or ended itself."""
        self._left -= 1
        answer = self._answer(json.dumps(request).encode() + b"\n" + raw, seconds)
        return cast(dict[str, Any], json.loads(answer)) if answer.endswith(b"\n") else None

    def _answer(self, request: bytes, seconds: float) -> bytes:
        """The line that the process says after ``request``; what it said before it ended, where it did."""
        into, out = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        clock = threading.Timer(seconds, self._process.kill)
        clock.start()
        try:
            into.write(request)
            into.flush()
            return out.readline()
        except OSError:
            return b""
        finally:
            clock.cancel()

    def end(self) -> int:
        """Ends the process and gives its exit status."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not sent yet cannot be
                cast(IO[bytes], pipe).close()
        return self._process.wait()


_lock = threading.Lock()
_child: _Child | None = None


def read(form: Format, raw: bytes, name: str) -> Document:
    """The document in ``raw``, read in a process apart.

    Raises:
        ReadError: what the reader says; or that it took longer than the format's seconds, or crashed.
    """
    global _child
    with _lock:
        if _child is None or _child.is_spent:
            close()
            _child = _Child()  # raises where none can be started
        seconds = form.limits.seconds
        answer, began = None, time.monotonic()
        try:
            request = {"format": form.key, "name": name, "size": len(raw), "limits": asdict(form.limits)}
            answer = _child.ask(request, raw, seconds + _GRACE_SECONDS)
        finally:
            # Also where Ctrl-C broke in: half an answer must not be taken for the next file's.
            if answer is None:
                close()
    if answer is None:
        slow = time.monotonic() - began >= seconds
        fault = (
            f"takes longer than {seconds} s to read"
            if slow
            else f"crashes its reader, so it is damaged as {form.a_title}"
        )
        raise ReadError(f"{name} {fault}; save it anew, or as .txt")
    if "error" in answer:
        raise ReadError(answer["error"])
    tables = tuple(Table(tuple(tuple(Cell(*cell) for cell in row) for row in rows)) for rows in answer["tables"])
    return Document(answer["text"], tables, answer["metadata"], tuple(answer["remarks"]))


def close() -> None:
    """Ends the reading process, if there is one."""
    global _child
    if _child is not None:
        _child.end()
        _child = None


def _forget() -> None:
    global _lock, _child
    _lock, _child = threading.Lock(), None


atexit.register(close)
if hasattr(os, "register_at_fork"):
    # A forked worker would share the pipes with its parent and take its answers.
    os.register_at_fork(after_in_child=_forget)
