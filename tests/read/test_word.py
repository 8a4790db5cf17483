"""Word documents."""

import documents
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from etl.read.numbering import chinese


def test_paragraphs_and_tables_stand_in_their_order(read_as, cells) -> None:
    def fill(word: WordDocument) -> None:
        word.add_heading("2024年工作总结", 0)
        table = word.add_table(3, 3)
        for row, said in zip(
            table.rows, (("指标", "2023年", ""), ("健康素养", "25.4%", "26.8%"), ("", "7", "8")), strict=True
        ):
            for cell, words in zip(row.cells, said, strict=True):
                cell.text = words
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(1, 0).merge(table.cell(2, 0))
        word.add_paragraph("表后的话。")

    document = read_as("a.docx", documents.word(fill))
    assert document.text.splitlines() == [
        "2024年工作总结", "", "指标\t2023年\t", "健康素养\t25.4%\t26.8%", "\t7\t8", "", "表后的话。",
    ]  # fmt: skip
    assert cells(document) == [[["指标", "2023年", "2023年"], ["健康素养", "25.4%", "26.8%"], ["健康素养", "7", "8"]]]


NUMBERING = """<w:abstractNum {ns} w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum>"""


def number(word: WordDocument, words: str, level: int) -> None:
    properties = word.add_paragraph(words)._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = 90


def test_numbered_lists_have_the_numbers_that_word_shows(read_as) -> None:
    def fill(word: WordDocument) -> None:
        root = word.part.numbering_part.element
        root.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
        for words, level in (
            ("总结", 0),
            ("医改", 1),
            ("3家医院", 2),
            ("5家中心", 2),
            ("点", 3),
            ("妇幼", 1),
            ("6个站", 2),
            ("计划", 0),
        ):
            number(word, words, level)

    assert read_as("a.docx", documents.word(fill)).text.splitlines() == [
        "一、总结", "（一）医改", "3. 3家医院", "4. 5家中心", "点", "（二）妇幼", "3. 6个站", "二、计划",
    ]  # fmt: skip


def test_numbers_of_a_lists_style_are_counted_too(read_as) -> None:
    def fill(word: WordDocument) -> None:
        for words in ("医改", "妇幼"):
            word.add_paragraph(words, "List Number")

    assert read_as("a.docx", documents.word(fill)).text == "1. 医改\n2. 妇幼\n"


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"), (2024, "二千零二十四"), (0, "0")],
)  # fmt: skip
def test_a_number_in_chinese_numerals(number: int, said: str) -> None:
    assert chinese(number) == said


WRAPPED = (
    f"""<w:sdt {nsdecls("w")}><w:sdtContent><w:p><w:r><w:t>控件内的话。</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
)
TRACKED = f"""<w:p {nsdecls("w")}><w:r><w:t>床位</w:t></w:r><w:del><w:r><w:delText>300</w:delText></w:r></w:del>
<w:ins><w:r><w:t>3120</w:t></w:r></w:ins><w:r><w:t>张</w:t></w:r></w:p>"""
BOXED = f"""<w:p {nsdecls("w")}><w:r><w:t>正文</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内12所</w:t></w:r></w:p>
</w:txbxContent></w:pict></w:r></w:p>"""


@pytest.mark.parametrize(
    ("block", "text"),
    [(WRAPPED, "控件内的话。\n"), (TRACKED, "床位3120张\n"), (BOXED, "正文\n框内12所\n")],
    ids=["in a content control", "tracked changes as accepted", "in a text box"],
)
def test_nothing_is_lost_that_word_shows(read_as, block: str, text: str) -> None:
    def fill(word: WordDocument) -> None:
        word.element.body.insert(0, parse_xml(block))

    assert read_as("a.docx", documents.word(fill)).text == text


def test_the_table_of_contents_is_not_read_as_text(read_as) -> None:
    def fill(word: WordDocument) -> None:
        style = word.styles.add_style("toc 1", 1)
        word.add_paragraph("一、总结\t3", style)
        word.add_paragraph("一、总结")

    assert read_as("a.docx", documents.word(fill)).text == "一、总结\n"


def test_a_table_of_sentences_is_read_as_prose(read_as) -> None:
    task = "全面推进紧密型县域医共体建设，年内新增6家，县域内就诊率稳定在90%以上，基层诊疗量占比达到60%，群众满意度持续提高。"
    document = read_as(
        "a.docx", documents.word_of(["2025年工作要点"], [["任务", "单位"], [task, "医政科"], [task, "基层科"]])
    )
    assert document.tables == ()
    assert document.text.count(f"{task}\n医政科\n") == 1


def test_a_frame_of_one_column_is_read_as_prose(read_as) -> None:
    document = read_as("a.docx", documents.word_of([], [["新建村卫生室12所。"], ["床位3120张。"]]))
    assert (document.text, document.tables) == ("新建村卫生室12所。\n床位3120张。\n", ())


def test_the_style_of_a_paragraph_may_be_based_on_itself(read_as) -> None:
    def fill(word: WordDocument) -> None:
        style = word.styles.add_style("Loop", 1)
        style.element.get_or_add_basedOn().set(qn("w:val"), style.style_id) if hasattr(
            style.element, "get_or_add_basedOn"
        ) else setattr(style, "base_style", style)
        word.add_paragraph("总结", style)

    assert read_as("a.docx", documents.word(fill)).text == "总结\n"
