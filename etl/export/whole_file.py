"""Writes files and folders so that they appear under their name only when they are whole."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from etl.export.errors import ExportError

STANDARD_OUTPUT = "-"


def write_whole(text: str, target: str | Path) -> None:
    """Write UTF-8 text to the file ``target``, or to standard output where it is ``-``; an old file stays until then.

    Raises:
        ExportError: the file cannot be written.
    """
    if target == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        return
    with whole_file(target) as part:
        part.write_bytes(text.encode())


@contextmanager
def whole_file(target: str | Path) -> Iterator[Path]:
    """A path to write to, which takes the name ``target`` at the end; where an error leaves the block, nothing changes.

    Raises:
        ExportError: the file cannot be written, or ``target`` is a folder or a device.
    """
    # A link is followed: replacing it would leave the file it points to stale.
    path = Path(target).resolve()
    if path.exists() and not path.is_file():
        raise ExportError(f"{path} is no ordinary file; name one, or - for standard output")
    _check_parent(path)
    part = _part(path)
    try:
        with _told(path):
            yield part
            _sync(part)
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(target: str | Path, ours: Sequence[str]) -> Iterator[Path]:
    """A new folder to write into, which takes the name ``target`` at the end, in the place of an earlier export.

    Args:
        target: the folder's name.
        ours: patterns of the names in such an export; a folder that holds anything else is not taken for an earlier one.

    Raises:
        ExportError: the folder cannot be written, or what is there is no earlier export.
    """
    path = Path(target).resolve()
    if path.exists() and not path.is_dir():
        raise ExportError(f"{path} is a file, and this export is a folder; name a new one")
    _check_parent(path)
    part, old = _part(path), path.with_name(f".{path.name}.{os.getpid()}.old")
    try:
        with _told(path):
            if path.is_dir() and not all(any(map(entry.match, ours)) for entry in path.iterdir()):
                raise ExportError(f"{path} holds other files, which would be lost; name a new folder")
            part.mkdir()
            yield part
            for file in part.rglob("*"):
                _sync(file)
            if path.is_dir():
                path.rename(old)
            part.rename(path)
    finally:
        if old.exists() and not path.exists():
            old.rename(path)
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _check_parent(path: Path) -> None:
    # Told before any row is asked for; and libraries word it in ways of their own.
    if not path.parent.is_dir():
        raise ExportError(f"{path} cannot be written: make its folder {path.parent} first")


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _sync(file: Path) -> None:
    # Before the rename: else a power cut could leave the name with nothing behind it.
    if file.is_file():
        with file.open("rb+") as opened:
            os.fsync(opened.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from None
