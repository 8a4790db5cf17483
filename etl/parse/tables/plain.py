"""The tables that stand in the text as lines of columns parted by tabs."""

import re
from collections.abc import Iterator

from etl.parse.records import Cell, Table
from etl.parse.text.outline import Outline, Span

_GLUED = re.compile(r"(?<=[)）])(?=[≥≤<>]?\d)")


def plain_tables(page: Outline) -> list[Table]:
    """The tables that stand in the text as lines of columns parted by tabs."""
    return [_whole(page.text, [list(_cells(page.text, row)) for row in rows]) for rows in page.tables]


def _whole(text: str, rows: list[list[Cell]]) -> Table:
    """A table with a cell of its own for each number that stands glued to its name: 床位数（张）5.31."""
    width = len(rows[0]) if rows else 0
    return Table(tuple(tuple(_parted(text, row) if len(row) < width else row) for row in rows))


def _parted(text: str, row: list[Cell]) -> Iterator[Cell]:
    for cell in row:
        glued = _GLUED.search(text, cell.start, cell.end)
        if glued:
            yield Cell(cell.start, glued.start())
        yield Cell(glued.start() if glued else cell.start, cell.end)


def _cells(text: str, row: Span) -> Iterator[Cell]:
    position = row.start
    for piece in text[row.start : row.end].split("\t"):
        yield Cell(position, position + len(piece))
        position += len(piece) + 1
