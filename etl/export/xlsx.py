"""A view as an Excel workbook: a sheet a domain, and one of notes and sources."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import east_asian_width

from etl.export.errors import ExportError, needed
from etl.export.table import Column, Report, Table
from etl.export.whole_file import STANDARD_OUTPUT, whole_file

_ROWS_OF_A_SHEET = 1_048_576
_LONGEST_CELL = 32_767
"""What Excel takes; the library would drop a longer text without a word."""

_LOOKED_AT = 500
"""Rows by which the width of a column is judged; the rest would cost more than it tells."""
_WIDEST, _NARROWEST = 60, 6

_NOTES = "说明 Notes"
_OTHERWISE = "数据 Data"

_DIMENSION_FORMATS = {
    **dict.fromkeys(("share", "share_change", "ratio", "age", "scores", "calendar"), "0.00"),
    **dict.fromkeys(("money", "money_usd", "money_per_person", "money_per_day", "money_per_case"), "#,##0.00"),
}
"""How values of a unit's dimension are shown; others are counts, with thousands parted."""

_COUNT, _BROKEN_COUNT, _KEY, _DAY = "#,##0", "#,##0.00##", "0", "yyyy-mm-dd"


def write(table: Table, target: str | Path) -> int:
    """Write the workbook ``target``; gives the count of rows. Memory does not grow with the rows.

    Every cell is written as what it is: a text that begins with = stays a text and runs nowhere.

    Raises:
        ExportError: the file cannot be written, or xlsxwriter is not installed.
    """
    if target == STANDARD_OUTPUT:
        raise ExportError("a workbook is no text to print; name a file, as in -o out.xlsx")
    xlsxwriter = needed("xlsxwriter", "exports", "a workbook")
    with whole_file(target) as part, TemporaryDirectory() as scratch:
        book = xlsxwriter.Workbook(part, {"constant_memory": True, "tmpdir": scratch, "strings_to_urls": False})
        # First in the book, last to be written: only then is known what to say.
        notes = book.add_worksheet(_NOTES)
        sheets = _Sheets(table, book)
        for row in table.typed():
            sheets.add(row)
        sheets.finish()
        _write_notes(table, book, notes, sheets)
        book.close()
    return sheets.count


def width(text: str) -> int:
    """How many columns of a digit's width a text takes: a Chinese sign takes two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


class _Sheets:
    """The sheets of data: rows go to the sheet of their domain, and a full sheet is followed by another."""

    def __init__(self, table: Table, book: Any) -> None:
        self.count, self.shortened = 0, 0
        self._table, self._book = table, book
        self._name_of = _domain_of(table)
        self._styles = _Styles(table, book)
        self._open: dict[str, _Sheet] = {}
        self._full: list[_Sheet] = []
        self._parts: Counter[str] = Counter()
        self._ranks: dict[str, tuple[int, int]] = {}

    def add(self, row: Sequence[Any]) -> None:
        """Write a row."""
        name = self._name_of(row)
        sheet = self._open.get(name)
        if sheet is None or sheet.rows == _ROWS_OF_A_SHEET:
            sheet = self._next(name)
        self.shortened += sheet.add(row, self._styles.of(row))
        self.count += 1

    def finish(self) -> None:
        """Set widths and filters, now that the rows are known; without rows there is one sheet with a header."""
        if not self._open:
            self._next(_OTHERWISE)
        for sheet in [*self._full, *self._open.values()]:
            sheet.finish()
        self._order()

    def _order(self) -> None:
        """Put the sheets, which were opened as rows came, into the order of domains."""
        self._book.worksheets_objs.sort(key=lambda sheet: self._ranks.get(sheet.name, (-1, 0)))
        # Names for filters and repeated rows refer to sheets by index.
        for place, sheet in enumerate(self._book.worksheets_objs):
            sheet.index = place

    def _next(self, name: str) -> "_Sheet":
        if name in self._open:
            self._full.append(self._open[name])
        self._parts[name] += 1
        label = name if self._parts[name] == 1 else f"{name} {self._parts[name]}"
        domains = list(self._table.labels.domains.values())
        self._ranks[label] = (domains.index(name) if name in domains else len(domains), self._parts[name])
        self._open[name] = _Sheet(self._book.add_worksheet(label), self._table.columns, self._styles.header)
        return self._open[name]


class _Sheet:
    """A sheet of rows under a header that stays and filters."""

    def __init__(self, sheet: Any, columns: Sequence[Column], header: Any) -> None:
        self.rows = 1
        self._sheet, self._columns = sheet, columns
        # The arrow of the filter takes room beside a name.
        self._widths = [width(column.name) + 3 for column in columns]
        sheet.freeze_panes(1, 0)
        # On paper: as wide as a page lying down, the header on each.
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.name, header)

    def add(self, row: Sequence[Any], styles: Sequence[Any]) -> int:
        """Write a row; gives how many of its texts were too long for a cell."""
        shortened, sheet = 0, self._sheet
        for place, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, str):
                if len(value) > _LONGEST_CELL:
                    value, shortened = value[: _LONGEST_CELL - 1] + "…", shortened + 1
                sheet.write_string(self.rows, place, value)
            elif isinstance(value, date):
                sheet.write_datetime(self.rows, place, value, styles[place])
            else:
                sheet.write_number(self.rows, place, value, styles[place])
        if self.rows <= _LOOKED_AT:
            wanted = (0 if value is None else width(_shown(value)) + 1 for value in row)
            self._widths = list(map(max, self._widths, wanted))
        self.rows += 1
        return shortened

    def finish(self) -> None:
        """Set what depends on the rows."""
        self._sheet.autofilter(0, 0, self.rows - 1, len(self._columns) - 1)
        for place, wanted in enumerate(self._widths):
            self._sheet.set_column(place, place, min(max(wanted, _NARROWEST), _WIDEST))


class _Styles:
    """How the cells of a row are shown, by the unit that the row names."""

    def __init__(self, table: Table, book: Any) -> None:
        self.header = book.add_format({"bold": True, "bg_color": "#E8EDF3", "bottom": 1, "valign": "vcenter"})
        self._unit = table.position("unit", "indicator_unit")
        self._dimensions = table.labels.dimensions
        shapes = (*_DIMENSION_FORMATS.values(), _COUNT, _BROKEN_COUNT, _KEY, _DAY)
        self._made = {shape: book.add_format({"num_format": shape}) for shape in dict.fromkeys(shapes)}

        self._fixed = [self._made[_fixed_shape(column)] for column in table.columns]
        self._quantities = [
            place for place, c in enumerate(table.columns) if c.type == "number" and not c.name.endswith("_percent")
        ]

    def of(self, row: Sequence[Any]) -> list[Any]:
        """A style for each cell of the row."""
        unit = None if self._unit is None else row[self._unit]
        of_unit = _DIMENSION_FORMATS.get(self._dimensions.get(unit or "", ""))
        styles = self._fixed.copy()
        for place in self._quantities:
            value = row[place]
            if value is not None:
                styles[place] = self._made[of_unit or (_COUNT if value.is_integer() else _BROKEN_COUNT)]
        return styles


def _fixed_shape(column: Column) -> str:
    match column.type:
        case "date":
            return _DAY
        case "number":
            return "0.00"
        case _:
            # A year, a code or a key has no thousands to part.
            return _KEY


def _domain_of(table: Table) -> Callable[[Sequence[Any]], str]:
    """Which sheet a row goes to."""
    names, indicators = table.labels.domains, table.labels.indicators
    if (place := table.position("domain_code")) is not None:
        return lambda row: names.get(row[place], _OTHERWISE)
    if (coded := table.position("indicator_code")) is not None:
        domains = {code: names.get(label.domain_code, _OTHERWISE) for code, label in indicators.items()}
        return lambda row: domains.get(row[coded], _OTHERWISE)
    return lambda row: _OTHERWISE


def _shown(value: Any) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def _write_notes(table: Table, book: Any, sheet: Any, sheets: _Sheets) -> None:
    bold = book.add_format({"bold": True})
    lines: list[tuple[Any, ...]] = [
        (bold, f"zhibiao export: {table.view}"),
        (None, table.meaning),
        (None, f"Rows: {sheets.count:,}" + (f", of {table.filters}" if table.filters else "")),
    ]
    if sheets.shortened:
        lines.append((bold, f"{sheets.shortened:,} texts are longer than a cell of Excel holds and end with …"))
    lines += [(None,), (bold, "Column", "Type", "Meaning")]
    lines += [(None, c.name, c.type, c.meaning) for c in table.columns]
    lines += [(None,), (bold, *_SOURCE)]
    sources = [[read(report) or "" for read in _SOURCE.values()] for report in table.sources]
    lines += [(None, *cells) for cells in sources]
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for number, (style, *cells) in enumerate(lines):
        for place, cell in enumerate(cells):
            sheet.write_string(number, place, cell, style)
    # Texts above run on to the right, where nothing stands; those of sources have cells beside them.
    for place, texts in enumerate(zip(_SOURCE, *sources, strict=True)):
        sheet.set_column(place, place, min(max(map(width, texts)) + 2, _WIDEST) if place else 26)


_SOURCE: Mapping[str, Callable[[Report], str | None]] = {
    "Place": lambda report: report.region_name,
    "Report": lambda report: report.title,
    "Publisher": lambda report: report.publisher,
    "Address": lambda report: report.url,
    "Published": lambda report: report.published_on,
    "File": lambda report: report.file_name,
}
