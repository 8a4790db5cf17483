"""Paragraphs, sentences and clauses, and what a web page adds to a report."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.text.fold import fold
from etl.parse.text.outline import Outline, clauses, outline, sentences

Tell = Callable[..., list[Any]]


def ranks(text: str) -> list[tuple[str, int]]:
    page = outline(fold(text))
    return [(page.text[p.start : p.end], p.rank) for p in page.paragraphs]


def cut(page: Outline, spans: Any) -> list[str]:
    return [page.text[s.start : s.end] for s in spans]


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        pytest.param("第一部分 2023年工作回顾", 1, id="a part"),
        pytest.param("第二章 主要任务", 1, id="a chapter"),
        pytest.param("一、2023年工作回顾", 1, id="a Chinese numeral"),
        pytest.param("一．2023年工作回顾", 1, id="a Chinese numeral with a full-width point"),
        pytest.param("2024年工作计划", 1, id="no number"),
        pytest.param("（一）深化医药卫生体制改革", 2, id="a Chinese numeral in brackets"),
        pytest.param("1.深化医药卫生体制改革", 2, id="a digit"),
        pytest.param("1、深化医药卫生体制改革", 2, id="a digit with a comma"),
        pytest.param("（1）深化医药卫生体制改革", 2, id="a digit in brackets"),
        pytest.param("①深化医药卫生体制改革", 2, id="a digit in a circle"),
        pytest.param("深化医药卫生体制改革，提升服务能力，成效明显。", 0, id="a sentence"),
        pytest.param("一是深化医药卫生体制改革。二是提升服务能力。", 0, id="two sentences"),
    ],
)
def test_a_heading_of_any_usual_form_has_its_rank(line: str, rank: int) -> None:
    assert ranks(f"{line}\n全市各级医疗卫生机构运行平稳,服务能力不断提升。")[0] == (fold(line), rank)


@pytest.mark.parametrize(
    "number",
    [
        "一、",
        "（一）",
        "（一）深化改革。",
        "①",
        "——",
        "1.",
        "2、",
        "（1）",
        "一是",
        "●",
        "★",
    ],
)
def test_the_number_of_an_outline_is_no_part_of_the_name_behind_it(number: str, tell: Tell) -> None:
    assert tell(f"{number}居民健康素养水平达到33.5%。", "words name") == [("33.5%", "居民健康素养水平")]


def test_a_list_of_one_two_three_gives_a_figure_each(tell: Tell) -> None:
    sentence = "一是推进改革，居民健康素养水平达到33.5%；二是新增托位600个；三是推动药占比降至28%。"
    assert tell(sentence, "name") == ["居民健康素养水平", "新增托位", "药占比"]


def test_a_year_behind_the_number_of_an_outline_is_a_year(tell: Tell, others: Tell) -> None:
    sentence = "1.2023年新增托位600个。"
    assert tell(sentence, "words name year") == [("600个", "新增托位", 2023)]
    assert others(sentence) == [("1.", "numbering"), ("2023年", "date")]


def test_a_line_break_inside_a_sentence_parts_nothing() -> None:
    first = "全市各级医疗卫生机构坚持以人民健康为中心,持续提升服务能力,居民健康素养水平达到"
    assert ranks(f"{first}\n33.5%。") == [(f"{first} 33.5%。", 0)]


def test_a_figure_behind_a_line_break_keeps_its_name(tell: Tell) -> None:
    first = "全市各级医疗卫生机构坚持以人民健康为中心，持续提升服务能力，居民健康素养水平达到"
    assert tell(f"{first}\n33.5%。", "words name") == [("33.5%", "居民健康素养水平")]


def test_a_number_that_a_line_break_parts_from_its_unit_is_one_figure(tell: Tell) -> None:
    first = "全市各级医疗卫生机构坚持以人民健康为中心，持续提升服务能力，全年总诊疗人次达120\n万人次"
    assert tell(f"{first}。", "value unit") == [(1_200_000, "人次")]


def test_sentences_end_at_their_points_and_clauses_at_their_commas() -> None:
    page = outline(fold("新建医院2所，投资1,200万元；改建“三室、一所”5个。全面完成！"))
    found = [s for p in page.paragraphs for s in sentences(page, p)]
    assert cut(page, found) == ["新建医院2所,投资1,200万元;", "改建“三室、一所”5个。", "全面完成!"]
    assert cut(page, clauses(page, found[0])) == ["新建医院2所", "投资1,200万元"]


def test_full_and_half_width_punctuation_read_alike(tell: Tell) -> None:
    wide = "新增托位600个，其中普惠托位450个；孕产妇死亡率为６．５／１０万。"
    narrow = "新增托位600个,其中普惠托位450个;孕产妇死亡率为6.5/10万。"
    fields = "start end name value unit comparator"
    assert tell(wide, fields) == tell(narrow, fields)


def test_what_a_page_adds_is_noise_and_the_report_is_not(tell: Tell, others: Tell) -> None:
    page = """首页 > 政府信息公开 > 2023
索 引 号：AB-2023-0017
发布时间：2024-01-18 10:22
浏览次数：1362次
【字体：大 中 小】 打印本页
全市床位使用率达82%。
地址：某路12号 邮编：323000 电话：0578-2000000
版权所有 2024 某网"""
    assert tell(page, "words name") == [("82%", "床位使用率")]
    assert {reason for _, reason in others(page)} == {"noise"}


def test_lines_with_tabs_are_rows_of_a_table() -> None:
    page = outline("主要指标\n指标\t2023年\n床位数\t1200\n以上为快报数。")
    assert [[page.text[r.start : r.end] for r in t] for t in page.tables] == [["指标\t2023年", "床位数\t1200"]]
    assert [page.text[p.start : p.end] for p in page.paragraphs] == ["主要指标", "以上为快报数。"]


def test_a_sentence_that_never_ends_is_cut_behind_a_comma_and_nothing_of_it_is_lost() -> None:
    page = outline(fold("床位达到5张、" * 400))
    (paragraph,) = page.paragraphs
    found = cut(page, sentences(page, paragraph))
    assert "".join(found) == page.text
    assert len(found) > 1
    assert all(len(piece) <= 1000 and piece.endswith("、") for piece in found)


def test_the_mark_of_a_note_parts_no_name_from_its_number(tell: Tell, others: Tell) -> None:
    text = "全市卫生总费用[2]280.2亿元，年末共有医疗卫生机构[10]4286个。\n[2]卫生总费用按来源法核算。"
    assert tell(text, "words name") == [("280.2亿元", "卫生总费用"), ("4286个", "医疗卫生机构")]
    assert others(text) == [("2", "numbering"), ("10", "numbering"), ("2]", "numbering")]


def test_headings_inside_a_paragraph_that_was_run_together_part_it() -> None:
    filler = "全市卫生健康系统扎实推进各项工作,服务能力不断提升,群众获得感持续增强。" * 20
    title = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"
    text = (
        f"{title}2023年,{filler}一、2023年工作总结(一)深化改革。{filler}二、2024年工作计划2024年,我们将新增托位600个。"
    )
    assert [words for words, _ in ranks(text) if len(words) < 40] == [
        title,
        "一、2023年工作总结",
        "二、2024年工作计划",
        "2024年,我们将新增托位600个。",
    ]


def test_a_paragraph_of_usual_length_is_one_whatever_it_holds() -> None:
    text = "主要做法:一、深化改革。二、强化基层。"
    assert [words for words, _ in ranks(text)] == [text]


@pytest.mark.parametrize("signs", [22, 36])
def test_lines_that_are_all_as_wide_as_the_page_run_on(signs: int) -> None:
    sentence = "全市建成县域医疗卫生次中心十二个，新增普惠托位六百个（其中公办托位一百二十个）；各县医共体运行平稳。"
    paragraphs = [fold(sentence * times + "特此报告。") for times in (3, 4, 2)]
    lines = [p[i : i + signs] for p in paragraphs for i in range(0, len(p), signs)]
    page = outline("\n".join(lines))
    assert [page.text[p.start : p.end].replace(" ", "") for p in page.paragraphs] == paragraphs
