"""Reading what a test has made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.parse.records import Table
from etl.read import Document, read

ReadAs = Callable[[str, bytes], Document]


@pytest.fixture
def read_as(tmp_path: Path) -> ReadAs:
    """Reads bytes as a file of a name."""

    def read_bytes(name: str, raw: bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(raw)
        return read(path)

    return read_bytes


def words(document: Document, table: Table) -> list[list[str]]:
    """The cells of a table by their spans in the text."""
    return [[document.text[cell.start : cell.end] for cell in row] for row in table.rows]


@pytest.fixture
def cells() -> Callable[[Document], list[list[list[str]]]]:
    """The cells of a document's tables, by their spans in its text."""
    return lambda document: [words(document, table) for table in document.tables]
