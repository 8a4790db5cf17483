"""Files to text and tables, one module a format."""

from collections.abc import Callable, Mapping
from pathlib import Path

from etl.read.document import Document, ReadError
from etl.read.manifest import Entry, read_manifest
from etl.read.text import read_text

__all__ = ["READERS", "Document", "Entry", "ReadError", "is_readable", "read", "read_manifest"]

READERS: Mapping[str, Callable[[Path], Document]] = {".txt": read_text}
"""The reader of each file suffix."""


def is_readable(path: Path) -> bool:
    """Whether a reader for the file's suffix exists."""
    return path.suffix.lower() in READERS


def read(path: Path) -> Document:
    """The document in a file, by the reader of its suffix.

    Raises:
        ReadError: no reader for the suffix, or the file cannot be read as a report.
    """
    try:
        reader = READERS[path.suffix.lower()]
    except KeyError:
        known = ", ".join(sorted(READERS))
        raise ReadError(f"{path.name} cannot be read: only {known} can; save it as one of these") from None
    return reader(path)
