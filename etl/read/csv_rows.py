"""The rows of a text in CSV."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from etl.read.document import ReadError

_LONGEST_CELL = 131_072
"""Characters of a cell. The csv module has such a limit too, but one for the whole process, which libraries set as they like."""


def csv_rows(text: str, name: str, **form: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row's cells, and the line on which it ends; ``form`` as ``csv.reader`` takes it.

    Raises:
        ReadError: the text is no CSV; the message names the file ``name`` and the line.
    """
    reader = csv.reader(io.StringIO(text, newline=""), **form)
    try:
        for cells in reader:
            if max(map(len, cells), default=0) > _LONGEST_CELL:
                raise csv.Error(f"field larger than field limit ({_LONGEST_CELL})")
            yield reader.line_num, cells
    except csv.Error as error:
        raise ReadError(f"{name} line {reader.line_num}: {error}; save it as CSV again") from None
