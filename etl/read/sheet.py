"""Excel workbooks of indicators: each visible sheet a heading and its tables, values as they are shown."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from etl.read.csv_file import lay_blocks
from etl.read.document import Document, ReadError, one_line
from etl.read.formats import Limits
from etl.read.layout import ABOVE, LEFT, Layout
from etl.read.metadata import HEAD, from_text
from etl.read.package import check_package
from etl.read.percent import Percents

Value = int | float | str | bool | time | date | datetime | timedelta


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The tables of a workbook; hidden sheets are left out, and a remark says so.

    Raises:
        ReadError: beyond the limits, protected, damaged, or empty.
    """
    is_package = raw.startswith(b"PK")
    if is_package:
        check_package(raw, name, limits)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    except PasswordError:
        raise ReadError(f"{name} is protected by a password; save it without one") from None
    except CalamineError as error:
        raise ReadError(
            f"{name} is damaged as an Excel workbook ({one_line(error)}); save it anew, or as .csv"
        ) from None
    percents = Percents(raw if is_package else None)
    layout, hidden = Layout(name), []
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    for sheet in sheets:
        if sheet.visible != SheetVisibleEnum.Visible:
            hidden.append(sheet.name)
            continue
        _lay_sheet(book.get_sheet_by_name(sheet.name), percents, layout, name, limits)
    remarks = [f"{name}: hidden sheets were not read: {', '.join(hidden)}"] if hidden else []
    return layout.document(from_text(layout.opening(HEAD)), remarks)


def _lay_sheet(sheet: CalamineSheet, percents: Percents, layout: Layout, name: str, limits: Limits) -> None:
    # Checked before its cells are made: one value in the last cell of a sheet makes it 17 thousand million cells large.
    if sheet.total_height * sheet.total_width > limits.cells:
        raise ReadError(f"{name} has more than {limits.cells:,} cells on a sheet, too many for a report; split it")
    values = sheet.to_python(skip_empty_area=False)
    shares = percents.of_sheet(sheet.name)
    rows = [[_said(value, (at, column) in shares) for column, value in enumerate(row)] for at, row in enumerate(values)]
    _mark_merged(rows, sheet.merged_cell_ranges or [])
    layout.gap()
    # Excel's own names of sheets say nothing.
    if rows and not sheet.name.strip().lower().startswith("sheet"):
        layout.paragraph(sheet.name)
    lay_blocks(rows, layout)


def _said(value: Value, is_share: bool) -> str:
    """A value as Excel shows it: 3120.0 → 3120, 0.2633 in a percent format → 26.33%."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return f"{value * 100:.10g}%" if is_share else _plain(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ")
    return value if isinstance(value, str) else str(value)


def _plain(value: float) -> str:
    # 12 digits: beyond them a binary fraction shows (0.1 + 0.2); exponents are no Chinese report's.
    said = f"{value:.12g}"
    return f"{value:.0f}" if "e+" in said else f"{value:.12f}".rstrip("0") if "e-" in said else said


def _mark_merged(rows: list[list[str]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Puts the marks of covered places into ``rows``; a range is (first row, column), (last row, column)."""
    for (top, left), (bottom, right) in ranges:
        for at in range(top, min(bottom + 1, len(rows))):
            row = rows[at]
            for column in range(left, min(right + 1, len(row))):
                if (at, column) != (top, left):
                    row[column] = ABOVE if column == left else LEFT
