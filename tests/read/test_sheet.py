"""Excel workbooks and CSV tables."""

from datetime import date

import documents
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet


def test_values_are_read_as_excel_shows_them(read_as, cells) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (
            ("指标", "2024年"),
            ("健康素养", 0.268),
            ("床位", 3120.0),
            ("和", 0.1 + 0.2),
            ("亿", 1.2e12),
            ("小", 2e-7),
            ("日", date(2025, 1, 9)),
            ("否", False),
        ):
            sheet.append(row)
        sheet["B2"].number_format = "0.00%"

    assert cells(read_as("a.xlsx", documents.workbook(fill)))[0][1:] == [
        ["健康素养", "26.8%"], ["床位", "3120"], ["和", "0.3"], ["亿", "1200000000000"], ["小", "0.0000002"],
        ["日", "2025-01-09"], ["否", "否"],
    ]  # fmt: skip


def test_titles_and_notes_are_paragraphs_and_merged_cells_cover_their_places(read_as, cells) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (
            ("商洛市2024年主要指标",),
            ("类", "指标", "2024年"),
            ("健康", "健康素养", "26.8%"),
            (None, "死亡率", 8.5),
            ("注：快报数",),
        ):
            sheet.append(row)
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A3:A4")

    document = read_as("a.xlsx", documents.workbook(fill, "健康"))
    assert document.text.splitlines() == [
        "健康", "商洛市2024年主要指标", "", "类\t指标\t2024年", "健康\t健康素养\t26.8%", "\t死亡率\t8.5", "", "注：快报数",
    ]  # fmt: skip
    assert cells(document) == [[["类", "指标", "2024年"], ["健康", "健康素养", "26.8%"], ["健康", "死亡率", "8.5"]]]


def test_every_visible_sheet_is_read_and_hidden_ones_are_told(read_as) -> None:
    book = openpyxl.Workbook()
    for name in ("医疗", "妇幼", "草稿"):
        sheet = book.create_sheet(name)
        sheet.append(["指标", "2024年"])
        sheet.append(["床位", 3120])
    book["草稿"].sheet_state = "hidden"
    document = read_as("a.xlsx", documents.saved(book.save))
    assert [line for line in document.text.splitlines() if "\t" not in line and line] == ["医疗", "妇幼"]
    assert document.remarks == ("a.xlsx: hidden sheets were not read: 草稿",)


def test_empty_rows_part_tables(read_as, cells) -> None:
    rows = "指标,2024年\n健康素养,26.8%\n,\n指标,2023年\n死亡率,7.2\n"
    assert cells(read_as("a.csv", rows.encode())) == [
        [["指标", "2024年"], ["健康素养", "26.8%"]],
        [["指标", "2023年"], ["死亡率", "7.2"]],
    ]


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_read_with_any_separator_and_encoding(read_as, cells, separator: str, encoding: str) -> None:
    rows = separator.join(("指标", "2024年")) + "\r\n" + separator.join(('"居民健康\r\n素养水平"', "26.8%")) + "\r\n"
    assert cells(read_as("a.csv", rows.encode(encoding))) == [[["指标", "2024年"], ["居民健康素养水平", "26.8%"]]]
