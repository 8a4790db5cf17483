"""PDFs with text."""

import documents
import pytest
from documents import FONT
from reportlab.pdfgen.canvas import Canvas

LONG = (
    "全市居民健康素养水平达到26.8%，孕产妇死亡率为8.5/10万，婴儿死亡率2.1‰，新建村卫生室12所，床位3120张，群众满意度持续提高。"
    * 3
)


def test_lines_are_joined_to_paragraphs_also_over_pages(read_as) -> None:
    paragraphs = [f"第{i}段，{LONG}" for i in range(20)]
    text = read_as("a.pdf", documents.pdf(paragraphs)).text
    assert text.splitlines() == paragraphs


def test_running_heads_and_page_numbers_are_dropped(read_as) -> None:
    text = read_as("a.pdf", documents.pdf(["第一页的话。"], ["第二页的话。"], head="商洛市2024年文件 第3期")).text
    assert text.splitlines() == ["第一页的话。", "第二页的话。"]


def test_a_table_keeps_its_cells_and_goes_on_over_pages(read_as, cells) -> None:
    head = ("指标", "2023年", "2024年")
    first, second = [head, ("健康素养水平", "25.4%", "26.8%")], [head, ("孕产妇死亡率", "7.2/10万", "8.5/10万")]
    document = read_as("a.pdf", documents.pdf(["主要指标", first], [second, "表后的话。"]))
    assert cells(document) == [[list(head), list(first[1]), list(second[1])]]
    assert document.text.startswith("主要指标\n\n")
    assert document.text.endswith("\n\n表后的话。\n")


def grid(canvas: Canvas) -> None:
    """A table of which a cell covers two columns, and another two rows."""
    canvas.setFont(FONT, 10)
    for y in (700, 660, 640, 620):
        canvas.line(100 if y != 640 else 200, y, 400, y)
    canvas.line(200, 680, 400, 680)
    for x in (100, 200, 400):
        canvas.line(x, 620, x, 700)
    canvas.line(300, 620, 300, 680)
    for x, y, words in (
        (110, 675, "指标"), (210, 685, "完成情况"), (210, 665, "2023年"), (310, 665, "2024年"), (110, 635, "健康素养"),
        (210, 645, "25.4%"), (310, 645, "26.8%"), (210, 625, "7"), (310, 625, "8"),
    ):  # fmt: skip
        canvas.drawString(x, y, words)


def test_a_merged_cell_stands_in_every_place_that_it_covers(read_as, cells) -> None:
    document = read_as("a.pdf", documents.drawn_pdf(grid))
    assert cells(document) == [
        [
            ["指标", "完成情况", "完成情况"],
            ["指标", "2023年", "2024年"],
            ["健康素养", "25.4%", "26.8%"],
            ["健康素养", "7", "8"],
        ]
    ]


def test_a_turned_page_is_read_along_its_lines(read_as) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.setFont(FONT, 12)
        canvas.drawString(100, -100, "新建村卫生室12所。")
        canvas.drawString(100, -200, "床位3120张。")

    assert read_as("a.pdf", documents.drawn_pdf(draw)).text == "新建村卫生室12所。\n床位3120张。\n"


def test_pages_that_are_pictures_are_told(read_as) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 12)
        canvas.drawString(100, 500, "新建村卫生室12所。")
        canvas.showPage()
        documents.scan(canvas)

    document = read_as("a.pdf", documents.drawn_pdf(draw))
    assert document.text == "新建村卫生室12所。\n"
    assert len(document.remarks) == 1
    assert document.remarks[0].startswith("a.pdf: pages 2 are pictures, and were not read")


@pytest.mark.parametrize("word", ["12.5", "3,120"])
def test_a_number_broken_at_the_edge_of_the_page_is_whole_again(read_as, word: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 12)
        canvas.drawString(72, 500, "全市卫生健康事业不断发展，医疗机构床位数较上一年度大幅度增加到" + word[:3])
        canvas.drawString(72, 480, word[3:] + "张，群众更加满意。")

    assert f"增加到{word}张" in read_as("a.pdf", documents.drawn_pdf(draw)).text
