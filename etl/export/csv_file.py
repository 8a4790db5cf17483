"""Rows to CSV: for Excel as a person opens it, or for machines."""

import codecs
import csv
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Protocol

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
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠].", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")


def defuse(cell: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula."""
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
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
    writer = csv.writer(_Lines(file, form.line_end))
    writer.writerow(columns)
    count = 0
    for row in rows:
        writer.writerow([_cell(value, form) for value in row])
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class _Lines:
    # csv quotes a cell that holds a character of its line end, and only \r\n makes it quote both.
    file: Writable
    line_end: str

    def write(self, line: str) -> object:
        return self.file.write(line.removesuffix("\r\n") + self.line_end)


def _cell(value: object, form: CsvForm) -> object:
    match value:
        case None:
            return ""
        case str():
            return form.text(value)
        case bool():
            return int(value)
        case float() | Decimal():
            return _number(float(value))
        case date():
            return value.isoformat()
        case _:
            return value


def _number(value: float) -> float | int:
    # SQLite and PostgreSQL differ in 95 and 95.0; the file is to be the same from both.
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
