"""``manifest.csv`` beside the reports: what is known of them that their text may not say."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.read.csv_rows import csv_rows
from etl.read.document import ReadError
from etl.read.formats import FORMATS
from etl.read.source import exists, read_bytes
from etl.read.text import decode

NAME = "manifest.csv"
COLUMNS = ("file", "place", "year", "url", "publisher", "published_on")
"""The columns that are read; others are left alone, and all but ``file`` may be absent or empty."""

FIRST_YEAR, LAST_YEAR = 1949, 2100

# Excel turns 2024-03-31 into 2024/3/31 as soon as it saves the file.
_DATE_PARTS = re.compile("[-/]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file. ``year`` is the one whose results it gives, or that it plans."""

    file: str
    place: str | None = None
    year: int | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None


def as_row(entry: Entry, blanks: Mapping[str, str]) -> str:
    """The entry as a line of a manifest, with words of ``blanks`` in the columns that are still to be filled in."""
    line = io.StringIO()
    cells = (blanks.get(column, getattr(entry, column)) for column in COLUMNS)
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def read_manifest(folder: Path) -> dict[str, Entry]:
    """The entries of the folder's manifest by file name; empty where it has none.

    Raises:
        ReadError: naming the first line that is wrong, and how many more are.
    """
    path = folder / NAME
    if not exists(path):
        return {}
    entries: dict[str, Entry] = {}
    wrong: list[str] = []
    for line, row in _rows(path):
        try:
            entry = _entry(row)
            if entry.file in entries:
                raise ValueError(f"{entry.file} stands here a second time")
            entries[entry.file] = entry
        except ValueError as error:
            wrong.append(f"line {line}: {error}")
    if wrong:
        more = f" (and {len(wrong) - 1} more lines)" if len(wrong) > 1 else ""
        raise ReadError(f"{path} {wrong[0]}{more}")
    return entries


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    rows = csv_rows(decode(read_bytes(path, FORMATS["csv"]), str(path)), str(path))
    _, first = next(rows)
    header = [cell.strip().casefold() for cell in first]
    if "file" not in header:
        raise ReadError(f"{path} line 1: no column is called file; begin it with {','.join(COLUMNS)}")
    for line, cells in rows:
        if any(cell.strip() for cell in cells):
            yield line, dict(zip(header, (cell.strip() for cell in cells), strict=False))


def _entry(row: Mapping[str, str]) -> Entry:
    if not row.get("file"):
        raise ValueError("the file's name is missing")
    return as_entry(row)


def as_entry(row: Mapping[str, str]) -> Entry:
    """The entry that a line with the columns of a manifest tells; ValueError for a year or a day that is none."""
    return Entry(
        file=row.get("file", ""),
        place=row.get("place") or None,
        year=parse_year(row.get("year", "")),
        url=row.get("url") or None,
        publisher=row.get("publisher") or None,
        published_on=_date(row.get("published_on", "")),
    )


def parse_year(word: str) -> int | None:
    """A year as written, None where nothing is; ValueError for what is no year of a report."""
    if not word:
        return None
    if not word.isdecimal() or not FIRST_YEAR <= int(word) <= LAST_YEAR:
        raise ValueError(f"{word!r} is no year; write it like 2024")
    return int(word)


def _date(word: str) -> date | None:
    if not word:
        return None
    try:
        return date(*(int(part) for part in _DATE_PARTS.split(word)))
    except (TypeError, ValueError):
        raise ValueError(f"{word!r} is no date; write it like 2024-03-31") from None
