"""The page of a report, as far as no browser is needed to judge it."""

from html.parser import HTMLParser

import pytest
from builders import REFERENCE, make_extraction
from reading import EXTRACTION, TEXT

from etl.export.explain import explain_page
from etl.export.explain.pieces import Reading, blocks


class Inside(HTMLParser):
    """The text inside the element with an id, a list of its words."""

    def __init__(self, page: str, tag: str) -> None:
        super().__init__()
        self.words, self._tag, self._depth = "", tag, 0
        self.feed(page)

    def handle_starttag(self, tag, attributes) -> None:
        self._depth += tag == self._tag

    def handle_endtag(self, tag) -> None:
        self._depth -= tag == self._tag

    def handle_data(self, data) -> None:
        self.words += data if self._depth else ""


def cut(text: str, *readings: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """The pieces of a text of one line, with their rows."""
    (block,) = blocks(text, readings)
    return [(p.text, p.rows) for cell in block.lines[0].cells for p in cell]


def test_the_page_holds_the_whole_text() -> None:
    page = explain_page(TEXT, EXTRACTION, REFERENCE, "report.txt")
    assert Inside(page, "main").words.split() == TEXT.split()


def test_the_page_tells_profile_and_counts() -> None:
    page = explain_page(TEXT, EXTRACTION, REFERENCE, "report.txt")
    head = " ".join(Inside(page, "header").words.split())
    for told in ("report.txt", "商洛市 611000", "总结与计划", "Results of 2024", "Plans for 2025"):
        assert told in head
    for count in (
        "7 observations",
        "4 actual",
        "2 target",
        "1 standard",
        "1 change",
        "5 catalogued",
        "4 other numbers",
    ):
        assert count in head
    assert "1 unexplained (10.0 % of all numbers)" in head


def test_a_report_without_numbers_has_a_page() -> None:
    page = explain_page("没有数字的报告。", make_extraction(), REFERENCE, "report.txt")
    assert "0 observations" in " ".join(Inside(page, "header").words.split())


def test_a_report_that_needs_metadata_says_so() -> None:
    extraction = make_extraction(profile={"place_code": None, "missing": ("place", "year")})
    page = explain_page("一份报告。", extraction, REFERENCE, "report.txt")
    assert "does not tell its place and year" in page


@pytest.mark.parametrize("outside", ["http:", "https:", "url(", "@import", " src=", "<link"])
def test_the_page_names_nothing_outside_itself(outside: str) -> None:
    assert outside not in explain_page(TEXT, EXTRACTION, REFERENCE, "report.txt")


@pytest.mark.parametrize(
    ("readings", "pieces"),
    [
        ([], [("住院12万人次", ())]),
        ([(2, 7, "o1")], [("住院", ()), ("12万人次", ("o1",))]),
        ([(2, 7, "o1"), (2, 7, "o2")], [("住院", ()), ("12万人次", ("o1", "o2"))]),
        ([(2, 4, "f1"), (2, 7, "o1")], [("住院", ()), ("12", ("f1", "o1")), ("万人次", ("o1",))]),
        ([(0, 4, "f1"), (2, 7, "o1")], [("住院", ("f1",)), ("12", ("f1", "o1")), ("万人次", ("o1",))]),
        ([(3, 3, "o1")], [("住院12万人次", ())]),
    ],
)
def test_readings_may_share_and_overlap(readings, pieces) -> None:
    assert cut("住院12万人次", *(Reading(*r) for r in readings)) == pieces


def test_words_that_run_over_a_line_break_are_marked_on_both_lines() -> None:
    first, second = blocks("住院12\n万人次", [Reading(2, 8, "o1")])
    assert [(p.text, p.begun, p.ended) for p in first.lines[0].cells[0]] == [("住院", (), ()), ("12", ("o1",), ())]
    assert [(p.text, p.begun, p.ended) for p in second.lines[0].cells[0]] == [("万人次", (), ("o1",))]


def test_lines_with_tabs_are_rows_of_a_table() -> None:
    text = "主要指标\n指标\t单位\n床位数\t张\t\n结束。"
    table = blocks(text, ())[1]
    assert [["".join(p.text for p in cell) for cell in line.cells] for line in table.lines] == [
        ["指标", "单位"],
        ["床位数", "张", ""],
    ]
