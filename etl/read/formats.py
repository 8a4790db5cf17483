"""The formats of reports, and how much of each is read: beyond a limit a file is refused in one line."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from etl.read.document import Document

MAX_CHARACTERS = 20_000_000
"""The longest text of a document of any format."""

MEMORY = 2 << 30
"""Bytes of address space that a process which reads files may have, where the system can limit it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read of one file.

    ``size`` and ``unpacked`` are bytes, the latter of all members of a packed format; ``members``, ``pages`` and
    ``cells`` are counts; ``seconds`` is the time after which the process that reads the file is ended.
    """

    size: int
    seconds: float = 0
    unpacked: int = 0
    members: int = 0
    pages: int = 0
    cells: int = 0


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``module`` has ``read(raw, name, limits) -> Document``; ``isolated`` ones are read in a process apart."""

    key: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    limits: Limits
    isolated: bool = True

    @property
    def a_title(self) -> str:
        """The title with its article."""
        return f"{'an' if self.title[0] in 'aeoiE' else 'a'} {self.title}"

    @property
    def read(self) -> "Reader":
        """The reader, imported when it is first needed, since its library may be large or not installed."""
        return cast(Reader, importlib.import_module(self.module).read)


Reader = Callable[[bytes, str, Limits], Document]

_MB = 1_000_000

FORMATS: dict[str, Format] = {
    each.key: each
    for each in (
        Format("txt", "text", (".txt",), "etl.read.text", Limits(20 * _MB), isolated=False),
        Format("csv", "CSV table", (".csv",), "etl.read.csv_file", Limits(20 * _MB, cells=100_000), isolated=False),
        Format("html", "web page", (".html", ".htm"), "etl.read.html", Limits(10 * _MB, 30)),
        Format("docx", "Word document", (".docx",), "etl.read.word", Limits(50 * _MB, 60, 200 * _MB, 5_000)),
        Format("pdf", "PDF", (".pdf",), "etl.read.pdf", Limits(100 * _MB, 180, pages=1_000)),
        Format(
            "xlsx", "Excel workbook", (".xlsx", ".xls"), "etl.read.sheet",
            Limits(50 * _MB, 60, 200 * _MB, 5_000, cells=100_000),
        ),
        Format("doc", "old Word or WPS document", (".doc", ".wps"), "etl.read.office", Limits(50 * _MB, 120)),
        Format("zip", "zip archive", (".zip",), "etl.read.archive", Limits(200 * _MB, 0, 500 * _MB, 1_000), isolated=False),
    )
}  # fmt: skip
"""Every format by its key."""

BY_SUFFIX: dict[str, Format] = {suffix: each for each in FORMATS.values() for suffix in each.suffixes}
"""Every format by each of its suffixes."""


def megabytes(size: int) -> str:
    """A number of bytes as it stands in messages."""
    return f"{size / _MB:g} MB"
