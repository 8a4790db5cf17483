"""Rows to CSV: for Excel as a person opens it, or for machines."""

import codecs
import csv
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from etl.export.whole_file import STANDARD_OUTPUT, whole_file


class Writable(Protocol):
    """What text can be written to."""

    def write(self, text: str, /) -> object:
        """Write the text."""


@dataclass(frozen=True, slots=True)
class CsvForm:
    """How a CSV is written: its encoding, its line end, and what becomes of a cell of text."""

    encoding: str
    line_end: str
    text: Callable[[str], str]


# Excel, LibreOffice and WPS run a cell that begins with one of these, full width ones included. One alone is harmless:
# the comparator = stays as it is.
_FORMULA_SIGNS = frozenset("=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")


def defuse(cell: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula."""
    if cell[:1] in _FORMULA_SIGNS and len(cell) > 1 and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


FORMS = {
    "excel": CsvForm(encoding="utf-8-sig", line_end="\r\n", text=defuse),
    "machine": CsvForm(encoding="utf-8", line_end="\n", text=str),
}
"""The forms by the name that ``--for`` gives them."""


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]], form: CsvForm, target: str | Path) -> int:
    """Write rows as CSV to the file ``target``, or to standard output where it is ``-``; gives the count of rows.

    The file appears under its name only when it is whole; until then the one that stood there stays.

    Raises:
        ExportError: the file cannot be written.
    """
    if target == STANDARD_OUTPUT:
        return _write_standard_output(columns, rows, form)
    with whole_file(target) as part, part.open("w", encoding=form.encoding, newline="") as file:
        return write_lines(columns, rows, form, file)


def _write_standard_output(columns: Sequence[str], rows: Iterable[Sequence[object]], form: CsvForm) -> int:
    sys.stdout.flush()
    # Not a TextIOWrapper, which complains on its own account when nobody reads the output any more.
    count = write_lines(columns, rows, form, codecs.getwriter(form.encoding)(sys.stdout.buffer))
    sys.stdout.buffer.flush()
    return count


def write_lines(columns: Sequence[str], rows: Iterable[Sequence[object]], form: CsvForm, file: Writable) -> int:
    """Write a line of names and a line a row to ``file``, which does not translate line ends; gives the count of rows."""
    # csv quotes a cell that holds a character of its line end, and only \r\n makes it quote both.
    writer = csv.writer(file if form.line_end == "\r\n" else _Lines(file, form.line_end))
    writer.writerow(columns)
    # By type, and none for what csv writes right by itself: this runs once a cell.
    written: dict[type, Callable[[Any], object]] = {
        float: _number,
        Decimal: _number,
        bool: int,
        date: date.isoformat,
        datetime: datetime.isoformat,
    }
    cell_of = (written | ({} if form.text is str else {str: form.text})).get
    count = 0
    for row in rows:
        writer.writerow([value if (to_cell := cell_of(type(value))) is None else to_cell(value) for value in row])
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class _Lines:
    file: Writable
    line_end: str

    def write(self, line: str) -> object:
        return self.file.write(line.removesuffix("\r\n") + self.line_end)


def _number(value: float | Decimal) -> float | int:
    # SQLite and PostgreSQL differ in 95 and 95.0; the file is to be the same from both.
    value = float(value)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
