"""CSV tables of indicators, in the encodings and with the separators with which offices save them."""

from collections.abc import Sequence

from etl.read.csv_rows import csv_rows
from etl.read.document import Document, ReadError
from etl.read.formats import Limits
from etl.read.layout import Layout
from etl.read.metadata import HEAD, from_text
from etl.read.text import decode

_SEPARATORS = ",\t;|"
_SAMPLE = 20
"""Lines that tell the separator."""


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The table in a CSV file.

    Raises:
        ReadError: no text, a quote that is never closed, or more cells than a report has.
    """
    text = decode(raw, name)
    rows: list[list[str]] = []
    cells = 0
    for _, row in csv_rows(text, name, delimiter=_separator(text), strict=True):
        rows.append(row)
        cells += len(row)
        if cells > limits.cells:
            raise ReadError(f"{name} has more than {limits.cells:,} cells, too many for a report; split it")
    layout = Layout(name)
    lay_blocks(rows, layout)
    return layout.document(from_text(layout.opening(HEAD)))


def lay_blocks(rows: Sequence[Sequence[str]], layout: Layout) -> None:
    """Lays rows as tables, which empty rows part."""
    block: list[Sequence[str]] = []
    for row in [*rows, []]:
        if any(cell.strip() for cell in row):
            block.append(row)
        elif block:
            _lay_block(block, layout)
            block = []


def _lay_block(block: Sequence[Sequence[str]], layout: Layout) -> None:
    width = max(len(row) - _trailing(row) for row in block)
    layout.table([[*row[:width], *[""] * (width - len(row))] for row in block])


def _trailing(row: Sequence[str]) -> int:
    """How many empty cells a row ends with."""
    return next((n for n, cell in enumerate(reversed(row)) if cell.strip()), len(row))


def _separator(text: str) -> str:
    lines = text.split("\n", _SAMPLE)[:_SAMPLE]
    # The one that stands in the most lines, and then the one that stands there most often.
    return max(
        _SEPARATORS, key=lambda sign: (sum(sign in line for line in lines), sum(line.count(sign) for line in lines))
    )
